import { defineCard, type CardTemplate, type CardView } from '../src/catalogue/index.js';
import type { Concept } from '../src/engine/index.js';
import { approvalText } from '../src/knowledge/plasma-cell/jurisdictions.js';
import { orderHepatitisB, orderTypeAndScreen } from '../src/knowledge/plasma-cell/order-concepts.codes.js';
import { references } from '../src/knowledge/plasma-cell/references.js';
import { smm22020 } from '../src/knowledge/plasma-cell/smm-20-2-20.js';
import { plasmaCell } from '../src/knowledge/plasma-cell/stage.js';
import { plasmaCellNamed } from './plasma-cell-named.js';
import { plasmaCellOpenEvents } from './plasma-cell-open-events.js';

const facts = [
  'mProtein',
  'isotype',
  'involvedRatio',
  'clonalMarrow',
  'lyticLesions',
  'mriFocalLesions',
] as const;

const open = (view: CardView): boolean => view.classification.state === 'indeterminate';

/** The approval in smouldering myeloma where the site is, or that it has to be checked. */
const approval = ({ region, classification, locale }: CardView): string =>
  approvalText(region ?? undefined, classification.asOf)[locale];

const stage = defineCard(plasmaCell, {
  id: 'order-daratumumab-stage',
  when: {
    states: ['mgus', 'lc-mgus', 'igm-mgus', 'no-m-protein', 'indeterminate'],
    noFlags: ['amyloidosis-on-record'],
  },
  moment: { kind: 'order', flag: 'order-o4-daratumumab' },
  indicator: (view) => (open(view) ? 'info' : 'warning'),
  priority: 70,
  text: {
    en: (view) => ({
      summary: open(view)
        ? 'Daratumumab drafted, but the record does not show the stage: check the indication'
        : 'Daratumumab drafted: by this record the stage is not one it is approved for; check the indication',
      paragraphs: [
        `By this record: ${view.state()}.`,
        'Known approvals of daratumumab in a precursor state are for smouldering myeloma; none is known for MGUS. Approvals differ by country: check the local label. If the drug is meant for myeloma or AL amyloidosis, that is not on this record.',
      ],
    }),
    ja: (view) => ({
      summary: open(view)
        ? 'ダラツムマブの指示：記録からは病期を確認できません。適応を確認してください'
        : 'ダラツムマブの指示：この記録の病期では承認された適応がありません。適応を確認してください',
      paragraphs: [
        `この記録による判定：${view.state()}。`,
        '前駆病変でのダラツムマブの承認はくすぶり型骨髄腫に対するもので、MGUSでの承認は確認されていません。承認は国により異なるため添付文書を確認してください。骨髄腫やALアミロイドーシスが目的であれば、その記録がありません。',
      ],
    }),
  },
  facts,
  suggestions: [],
  source: references.R27,
  quietForDays: 14,
});

const failing = (view: CardView): string =>
  plasmaCellNamed(
    view,
    [view.flag('o5-events-not-excluded'), { en: 'events not excluded', ja: '診断事象が未除外' }],
    [view.flag('o5-not-high-risk'), { en: 'not high risk', ja: '高リスクに該当せず' }],
    [view.flag('o5-no-type-and-screen'), { en: 'antibody screen', ja: '不規則抗体検査' }],
    [view.flag('o5-no-hepatitis-b'), { en: 'hepatitis B', ja: 'B型肝炎検査' }],
    [view.flag('o5-by-vein-or-weight'), { en: 'route, dose form', ja: '投与経路・用量形式' }],
  );

const reasonsEn = (view: CardView): readonly string[] => [
  ...(view.flag('o5-events-not-excluded')
    ? [
        `- Myeloma-defining events are not excluded${plasmaCellOpenEvents(view) === '' ? '' : `: ${plasmaCellOpenEvents(view)}`}.`,
      ]
    : []),
  ...(view.flag('o5-not-high-risk')
    ? [`- Neither high risk by 20-2-20 (${view.bands(smm22020.id).join(' or ')}) nor AQUILA-like.`]
    : []),
  ...(view.flag('o5-no-type-and-screen')
    ? [
        '- No blood group and antibody screen on record within a year: needed before the first dose, because the drug keeps the indirect antiglobulin test positive for up to 6 months. Tell the blood bank.',
      ]
    : []),
  ...(view.flag('o5-no-hepatitis-b') ? ['- No hepatitis B serology on record within a year.'] : []),
  ...(view.flag('o5-by-vein-or-weight')
    ? [
        '- The draft is intravenous or by body weight: in smouldering myeloma the approved form is subcutaneous with a fixed dose (read the label).',
      ]
    : []),
];

const reasonsJa = (view: CardView): readonly string[] => [
  ...(view.flag('o5-events-not-excluded')
    ? [
        `- 骨髄腫診断事象が未除外${plasmaCellOpenEvents(view) === '' ? '' : `：${plasmaCellOpenEvents(view)}`}。`,
      ]
    : []),
  ...(view.flag('o5-not-high-risk')
    ? [`- 20-2-20高リスク（${view.bands(smm22020.id).join('・')}）にもAQUILA類似にも該当せず。`]
    : []),
  ...(view.flag('o5-no-type-and-screen')
    ? [
        '- 1年以内の血液型・不規則抗体検査の記録がありません：薬剤の影響で間接抗グロブリン試験が最長6か月陽性となるため、初回投与前に必要です。輸血部門へ連絡してください。',
      ]
    : []),
  ...(view.flag('o5-no-hepatitis-b') ? ['- 1年以内のB型肝炎検査の記録がありません。'] : []),
  ...(view.flag('o5-by-vein-or-weight')
    ? [
        '- 静脈内投与または体重換算の指示です。くすぶり型骨髄腫で承認されているのは固定用量の皮下注製剤です（添付文書を確認）。',
      ]
    : []),
];

const routeEn = (view: CardView): string =>
  view.flag('o5-route-known')
    ? 'Dose and schedule of this draft were not checked against the label.'
    : 'This draft does not say its route or dose form; the label names a subcutaneous form. Dose and schedule were not checked.';
const routeJa = (view: CardView): string =>
  view.flag('o5-route-known')
    ? 'この指示の用量・投与間隔は添付文書と照合していません。'
    : 'この指示には投与経路・用量形式の記載がありません（添付文書では皮下注製剤）。用量・投与間隔は照合していません。';

const checks = defineCard(plasmaCell, {
  id: 'order-daratumumab-checks',
  when: { states: ['smm', 'lc-smm'] },
  moment: { kind: 'order', flag: 'order-o5-daratumumab-checks' },
  indicator: 'warning',
  priority: 70,
  text: {
    en: (view) => ({
      summary: `Daratumumab drafted, smouldering myeloma. Check first: ${failing(view)}`,
      paragraphs: [reasonsEn(view).join('\n'), `${approval(view)}. ${routeEn(view)}`],
    }),
    ja: (view) => ({
      summary: `くすぶり型骨髄腫でのダラツムマブの指示。事前に確認：${failing(view)}`,
      paragraphs: [reasonsJa(view).join('\n'), `${approval(view)}。${routeJa(view)}`],
    }),
  },
  facts,
  suggestions: (view): readonly Concept[] => [
    ...(view.flag('o5-no-type-and-screen') ? [orderTypeAndScreen] : []),
    ...(view.flag('o5-no-hepatitis-b') ? [orderHepatitisB] : []),
  ],
  source: references.R42,
  quietForDays: 14,
});

/** O4 and O5: daratumumab in a stage without an approval, or before its checks are complete. */
export const daratumumabCards: readonly CardTemplate[] = [stage, checks];
