import { defineCard, type CardTemplate, type CardView } from '../src/catalogue/index.js';
import type { Concept, Score } from '../src/engine/index.js';
import { orderFish, orderHaemReferral } from '../src/knowledge/concepts/orders.codes.js';
import { followUp } from '../src/knowledge/plasma-cell/follow-up.js';
import { imwgScore } from '../src/knowledge/plasma-cell/imwg-score.js';
import { approvalText, aquilaResults } from '../src/knowledge/plasma-cell/jurisdictions.js';
import { references } from '../src/knowledge/plasma-cell/references.js';
import { smm22020, smm22020Fish } from '../src/knowledge/plasma-cell/smm-20-2-20.js';
import { plasmaCell } from '../src/knowledge/plasma-cell/stage.js';
import { plasmaCellConcern } from './plasma-cell-concern.js';
import { plasmaCellFactors } from './plasma-cell-factors.js';
import { plasmaCellFollowUp } from './plasma-cell-follow-up.js';
import { plasmaCellNamed } from './plasma-cell-named.js';
import { plasmaCellNearLimit } from './plasma-cell-near-limit.js';
import { plasmaCellPanel } from './plasma-cell-panel.js';
import { plasmaCellProvisional } from './plasma-cell-provisional.js';
import { plasmaCellSmmImaging } from './plasma-cell-smm-imaging.js';

const facts = [
  'mProtein',
  'isotype',
  'involvedRatio',
  'clonalMarrow',
  'hemoglobin',
  'calcium',
  'creatinine',
  'lyticLesions',
  'mriFocalLesions',
] as const;

const excluded = ['o5-events-not-excluded'] as const;
const late = (view: CardView): boolean => plasmaCellSmmImaging.due(view);
const fishOpen = (view: CardView): boolean => !view.fact('highRiskFish').known;
const concern = (view: CardView): readonly string[] => {
  const text = plasmaCellConcern(view);
  return text === null ? [] : [text];
};

/** A score's group with what was observed in it, or the groups that are still possible. */
function group(view: CardView, score: Pick<Score, 'id' | 'model' | 'title'>): string {
  const outcome = view.outcome(score.id);
  const bands = view.bands(score.id);
  if (view.locale === 'ja')
    return outcome === null
      ? `${score.title.ja}：未確定（${bands.join('・')}）。`
      : `${outcome}。${bands.join('')}。`;
  return outcome === null
    ? `${score.model}: still open (${bands.join(' or ')}).`
    : `${outcome}. ${bands.join('')}.`;
}

const risk = (view: CardView): readonly string[] => [
  group(view, smm22020),
  plasmaCellFactors(view, smm22020),
  ...(fishOpen(view) ? [] : [group(view, smm22020Fish)]),
  group(view, imwgScore),
];

/** What the definitions or the imaging leave in doubt. */
function doubts(view: CardView): readonly string[] {
  const ja = view.locale === 'ja';
  const lesion = ja
    ? 'MRI巣状病変1個はリスク因子であり診断事象ではありません。約6か月後にMRIを再検してください。'
    : 'One focal lesion on MRI is a risk factor, not an event: repeat the MRI in about 6 months.';
  const isotype = ja
    ? 'IgD・IgE型で3 g/dL以上：文献により定義が異なります。'
    : 'IgD or IgE at or above 3 g/dL: the definitions differ between publications.';
  return [
    ...(view.flag('one-focal-lesion') ? [lesion] : []),
    ...(view.flag('smm-range-igd-ige') ? [isotype] : []),
  ];
}

/** Imaging and intervals: by risk, in the words of their sources. */
function course(view: CardView, interval: Parameters<typeof plasmaCellFollowUp>[1]): readonly string[] {
  const { locale } = view;
  const stop = locale === 'ja' ? '。' : '.';
  return [
    ...doubts(view),
    `${followUp.smmImaging.label[locale]}${stop}`,
    `${followUp.smmPublished.label[locale]}${stop}`,
    ...plasmaCellFollowUp(view, interval),
    ...plasmaCellProvisional(view),
    ...plasmaCellNearLimit(view),
  ];
}

const orders = (view: CardView): readonly Concept[] => [
  ...plasmaCellSmmImaging.orders(view),
  ...plasmaCellPanel(view),
];

const low = defineCard(plasmaCell, {
  id: 'smm-low',
  when: { states: ['smm'], score: { id: smm22020.id, bands: ['low'] }, noFlags: excluded },
  indicator: (view) => (late(view) ? 'warning' : 'info'),
  priority: 35,
  text: {
    en: (view) => ({
      summary: late(view)
        ? 'Smouldering myeloma, low risk by 20-2-20: no whole-body imaging within a year on record'
        : 'Smouldering myeloma, low risk by 20-2-20: laboratory follow-up; the same whole-body imaging yearly, by risk',
      paragraphs: [...concern(view), ...risk(view), ...course(view, followUp.smmLow)],
    }),
    ja: (view) => ({
      summary: late(view)
        ? 'くすぶり型骨髄腫・20-2-20低リスク：1年以内の全身画像の記録がありません'
        : 'くすぶり型骨髄腫・20-2-20低リスク：血液検査で経過観察、同一手法の全身画像をリスクに応じ年1回',
      paragraphs: [...concern(view), ...risk(view), ...course(view, followUp.smmLow)],
    }),
  },
  facts,
  suggestions: orders,
  source: references.R20,
  quietForDays: 90,
});

const intermediate = defineCard(plasmaCell, {
  id: 'smm-intermediate',
  when: { states: ['smm'], score: { id: smm22020.id, bands: ['intermediate'] }, noFlags: excluded },
  indicator: 'warning',
  priority: 50,
  text: {
    en: (view) => ({
      summary: `Smouldering myeloma, intermediate risk by 20-2-20: haematology follow-up${fishOpen(view) ? ', FISH' : ''}; whole-body imaging yearly`,
      paragraphs: [...concern(view), ...risk(view), ...course(view, followUp.smmIntermediate)],
    }),
    ja: (view) => ({
      summary: `くすぶり型骨髄腫・20-2-20中間リスク：血液内科で経過観察${fishOpen(view) ? '、FISH' : ''}、全身画像を年1回`,
      paragraphs: [...concern(view), ...risk(view), ...course(view, followUp.smmIntermediate)],
    }),
  },
  facts,
  suggestions: (view) => [orderHaemReferral, ...(fishOpen(view) ? [orderFish] : []), ...orders(view)],
  source: references.R20,
  quietForDays: 30,
});

const trialLike = {
  met: { en: 'met', ja: '該当' },
  'not-met': { en: 'not met', ja: '非該当' },
  unknown: { en: 'not known', ja: '不明' },
} as const;

/** Early treatment as an option to discuss: the trial, the doubt about it, and where it is approved. */
function option(view: CardView): readonly string[] {
  const { locale, classification, region } = view;
  const status = trialLike[classification.flags['aquila-like']?.status ?? 'unknown'][locale];
  const approval = approvalText(region ?? undefined, classification.asOf)[locale];
  return locale === 'ja'
    ? [
        aquilaResults.text.ja,
        `AQUILA試験の組入れ基準に類似（治療適応を意味しません）：${status}。ダラツムマブ：${approval}。`,
        '高リスクは緊急事態ではなく、それだけで治療の適応にはなりません。臨床試験、経過観察、早期治療のいずれとするかは、専門医と患者が相談して決めます。',
      ]
    : [
        aquilaResults.text.en,
        `Like the entry criteria of the AQUILA trial (not a treatment indication): ${status}. Daratumumab: ${approval}.`,
        'High risk is not an emergency and by itself no indication to treat. Trial, observation or early treatment: for the specialist to discuss with the patient.',
      ];
}

const high = defineCard(plasmaCell, {
  id: 'smm-high',
  when: { states: ['smm'], score: { id: smm22020.id, bands: ['high'] }, noFlags: excluded },
  indicator: 'warning',
  priority: 60,
  text: {
    en: (view) => ({
      summary: `Smouldering myeloma, high risk by 20-2-20: refer to haematology${fishOpen(view) ? ', FISH' : ''}; whole-body MRI or same imaging yearly`,
      paragraphs: [...concern(view), ...risk(view), ...option(view), ...course(view, followUp.smmHigh)],
    }),
    ja: (view) => ({
      summary: `くすぶり型骨髄腫・20-2-20高リスク：血液内科へ紹介${fishOpen(view) ? '、FISH' : ''}、全身MRI（または同一手法の画像）を年1回`,
      paragraphs: [...concern(view), ...risk(view), ...option(view), ...course(view, followUp.smmHigh)],
    }),
  },
  facts,
  suggestions: (view) => [orderHaemReferral, ...(fishOpen(view) ? [orderFish] : []), ...orders(view)],
  source: references.R20,
  quietForDays: 30,
});

function openFactors(view: CardView): string {
  const open = new Set(
    (view.score(smm22020.id)?.contributions ?? [])
      .filter((term) => term.low !== term.high)
      .map(({ term }) => term),
  );
  return plasmaCellNamed(
    view,
    [open.has('m'), { en: 'M-protein level', ja: 'M蛋白量' }],
    [open.has('flc'), { en: 'free light chains', ja: '遊離軽鎖' }],
    [open.has('bm'), { en: 'clonal marrow plasma cells', ja: '骨髄クローン性形質細胞' }],
  );
}

const range = defineCard(plasmaCell, {
  id: 'smm-range',
  when: { states: ['smm'], score: { id: smm22020.id, bands: ['open'] }, noFlags: excluded },
  indicator: 'warning',
  priority: 50,
  text: {
    en: (view) => ({
      summary: `Smouldering myeloma, 20-2-20 risk still open. Needed: ${openFactors(view)}`,
      paragraphs: [
        `Groups still possible: ${view.bands(smm22020.id).join(' or ')}. No single risk figure is given until the missing factor is known.`,
        plasmaCellFactors(view, smm22020),
        ...concern(view),
        ...course(view, followUp.smmIntermediate),
      ],
    }),
    ja: (view) => ({
      summary: `くすぶり型骨髄腫・20-2-20リスク未確定。必要な検査：${openFactors(view)}`,
      paragraphs: [
        `可能性のあるリスク群：${view.bands(smm22020.id).join('・')}。不足する因子が判明するまで単一のリスク値は示しません。`,
        plasmaCellFactors(view, smm22020),
        ...concern(view),
        ...course(view, followUp.smmIntermediate),
      ],
    }),
  },
  facts,
  suggestions: (view) => [orderHaemReferral, ...orders(view)],
  source: references.R20,
  quietForDays: 30,
});

/** Smouldering myeloma once events are excluded, by the 20-2-20 model of 2020. */
export const smmCards: readonly CardTemplate[] = [low, intermediate, high, range];
