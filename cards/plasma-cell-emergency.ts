import { defineCard, type CardView } from '../src/catalogue/index.js';
import type { Concept } from '../src/engine/index.js';
import { orderFlc, orderHaemReferral } from '../src/knowledge/concepts/orders.codes.js';
import * as plasma from '../src/knowledge/plasma-cell/order-concepts.codes.js';
import { references } from '../src/knowledge/plasma-cell/references.js';
import { plasmaCell } from '../src/knowledge/plasma-cell/stage.js';
import { plasmaCellDanger } from './plasma-cell-danger.js';

function orders(view: CardView): readonly Concept[] {
  return [
    orderHaemReferral,
    ...(view.flag('cord-compression') ? [plasma.orderSpineMri] : []),
    ...(view.flag('critical-calcium') ? [plasma.orderHypercalcaemiaWorkup] : []),
    ...(view.flag('kidney-emergency') ? [orderFlc, plasma.orderNephrologyReferral] : []),
    ...(view.flag('hyperviscosity') ? [plasma.orderViscosity] : []),
  ];
}

/** A clone with a danger of hours to days, in stages whose own card would not say so. */
export const plasmaCellEmergencyCard = defineCard(plasmaCell, {
  id: 'plasma-cell-emergency',
  when: {
    states: [
      'indeterminate',
      'mgus',
      'lc-mgus',
      'igm-mgus',
      'igm-gammopathy',
      'waldenstrom',
      'smm',
      'lc-smm',
      'solitary-plasmacytoma',
      'mm',
    ],
    anyFlag: plasmaCellDanger.flags,
  },
  indicator: 'critical',
  priority: 90,
  text: {
    en: (view) => ({
      summary: `Plasma cell clone with ${plasmaCellDanger.named(view)}: contact haematology today`,
      paragraphs: [
        'This can do harm within hours or days, whatever the stage of the clone. Another cause is possible: deal with the finding, and look for its cause in parallel.',
        ...(view.flag('cord-compression')
          ? ['Cord signs: MRI of the whole spine now, without waiting for further results.']
          : []),
        ...(view.flag('kidney-emergency')
          ? ['Kidney: no NSAIDs, review nephrotoxic drugs; free light chains the same day.']
          : []),
      ],
    }),
    ja: (view) => ({
      summary: `形質細胞クローンと${plasmaCellDanger.named(view)}：本日中に血液内科へ連絡してください`,
      paragraphs: [
        'クローンの病期にかかわらず、数時間から数日で重大な障害を起こすことがあります。クローン以外の原因もありえます。所見への対応と並行して原因を確認してください。',
        ...(view.flag('cord-compression')
          ? ['脊髄圧迫の徴候：他の結果を待たずに直ちに全脊椎MRIを行ってください。']
          : []),
        ...(view.flag('kidney-emergency')
          ? ['腎臓：NSAIDを避け、腎毒性のある薬剤を見直し、当日中に遊離軽鎖を測定してください。']
          : []),
      ],
    }),
  },
  facts: ['calcium', 'creatinine', 'egfr', 'involvedLevel', 'mProtein', 'isotype'],
  suggestions: orders,
  source: references.R1,
  quietForDays: 0,
});
