import { defineCard, type CardTemplate, type CardView } from '../src/catalogue/index.js';
import type { Concept } from '../src/engine/index.js';
import * as common from '../src/knowledge/concepts/orders.codes.js';
import * as plasma from '../src/knowledge/plasma-cell/order-concepts.codes.js';
import { publishedResults } from '../src/knowledge/plasma-cell/published-results.js';
import { references } from '../src/knowledge/plasma-cell/references.js';
import { plasmaCell } from '../src/knowledge/plasma-cell/stage.js';
import { plasmaCellNamed } from './plasma-cell-named.js';
import { plasmaCellNearLimit } from './plasma-cell-near-limit.js';
import { plasmaCellPart } from './plasma-cell-part.js';
import { plasmaCellProvisional } from './plasma-cell-provisional.js';
import { plasmaCellSmmImaging } from './plasma-cell-smm-imaging.js';

const facts = [
  'clonalMarrow',
  'involvedRatio',
  'involvedLevel',
  'mriFocalLesions',
  'lyticLesions',
  'calcium',
  'creatinine',
  'egfr',
  'hemoglobin',
  'circulatingPlasmaCells',
] as const;

const biomarkers = (view: CardView): string =>
  plasmaCellNamed(
    view,
    [view.flag('S'), { en: 'marrow plasma cells', ja: '骨髄形質細胞' }],
    [view.flag('Li'), { en: 'light chain ratio', ja: '遊離軽鎖比' }],
    [view.flag('M'), { en: 'MRI lesions', ja: 'MRI巣状病変' }],
  );

const completing = (view: CardView): readonly Concept[] => [
  ...(view.fact('highRiskFish').known ? [] : [common.orderFish]),
  ...plasmaCellSmmImaging.orders(view),
  ...(view.fact('circulatingPlasmaCells').known ? [] : [common.orderSmear]),
  common.orderLdh,
  common.orderB2m,
];

/** The definition met by a biomarker alone: confirm and refer, nothing more. */
const biomarkerOnly = defineCard(plasmaCell, {
  id: 'mm-biomarker',
  when: { states: ['mm'], flags: ['slim'], noFlags: ['crab'] },
  indicator: 'warning',
  priority: 75,
  text: {
    en: (view) => ({
      summary: `IMWG 2014 myeloma criteria met by biomarker alone (${biomarkers(view)}): repeat the test, refer to haematology`,
      paragraphs: [
        'No end-organ damage (CRAB) attributed to the clone is on record. Confirm by repeating the test that decides, and refer within 2 weeks. This is not by itself a reason to start treatment.',
        `${publishedResults.biomarkerOnly.text.en}.`,
        ...plasmaCellProvisional(view),
        ...plasmaCellNearLimit(view),
      ],
    }),
    ja: (view) => ({
      summary: `IMWG 2014骨髄腫基準にバイオマーカーのみで該当（${biomarkers(view)}）：再検し、血液内科へ紹介してください`,
      paragraphs: [
        'クローンに起因するとされた臓器障害（CRAB）の記録はありません。決め手となった検査を再検し、2週間以内に紹介してください。これだけで治療を開始する理由にはなりません。',
        `${publishedResults.biomarkerOnly.text.ja}。`,
        ...plasmaCellProvisional(view),
        ...plasmaCellNearLimit(view),
      ],
    }),
  },
  facts,
  suggestions: (view) => [
    common.orderHaemReferral,
    ...(view.flag('Li') ? [common.orderFlc] : []),
    ...completing(view),
  ],
  source: references.R1,
  quietForDays: 7,
});

/** Which letters of CRAB are met, as events: attributed, or a bone lesion. */
function damage(view: CardView): string {
  const part = (id: string): boolean => plasmaCellPart(view, 'crab', id);
  return plasmaCellNamed(
    view,
    [part('C'), { en: 'calcium', ja: 'カルシウム' }],
    [part('R'), { en: 'kidney', ja: '腎' }],
    [part('A'), { en: 'anaemia', ja: '貧血' }],
    [part('B-threshold'), { en: 'bone', ja: '骨' }],
  );
}

/** The definition met with end-organ damage: days count. */
const organDamage = defineCard(plasmaCell, {
  id: 'mm',
  when: { states: ['mm'], flags: ['crab'] },
  indicator: 'critical',
  priority: 85,
  text: {
    en: (view) => ({
      summary: `IMWG 2014 myeloma criteria met with organ damage (${damage(view)}): urgent haematology referral`,
      paragraphs: [
        'Refer within days; the same day with cord signs, acute kidney injury or severe hypercalcaemia.',
        'Until then: no NSAIDs, keep well hydrated, and ask about back pain, weakness and infection. Blood group with antibody screen, hepatitis B serology and a dental check belong before any treatment; the choice of treatment is for the specialist.',
        ...plasmaCellProvisional(view),
      ],
    }),
    ja: (view) => ({
      summary: `IMWG 2014骨髄腫基準に該当・臓器障害あり（${damage(view)}）：血液内科へ至急紹介してください`,
      paragraphs: [
        '数日以内に紹介してください。脊髄圧迫の徴候、急性腎障害、重度の高カルシウム血症があれば当日中に連絡してください。',
        '受診までの間はNSAIDを避け、脱水を防ぎ、背部痛・脱力・感染症状を確認してください。治療前には血液型・不規則抗体、B型肝炎検査、歯科診察が必要です。治療の選択は専門医が行います。',
        ...plasmaCellProvisional(view),
      ],
    }),
  },
  facts,
  suggestions: (view) => [
    common.orderHaemReferral,
    ...completing(view),
    plasma.orderTypeAndScreen,
    plasma.orderHepatitisB,
    plasma.orderDental,
  ],
  source: references.R1,
  quietForDays: 0,
});

/** Multiple myeloma by the definition of 2014. */
export const myelomaCards: readonly CardTemplate[] = [biomarkerOnly, organDamage];
