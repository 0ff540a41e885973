import { defineCard, type CardView } from '../../src/catalogue/index.js';
import type { Facts, Localized } from '../../src/engine/index.js';
import { arber2022, khoury2022 } from '../../src/knowledge/genetics/references.js';
import { neoplasmFacts } from '../../src/knowledge/myeloid/neoplasm/facts.js';
import { whyLabelsDiffer } from '../../src/knowledge/myeloid/neoplasm/label-differences.js';
import { mdsWho5 } from '../../src/knowledge/myeloid/neoplasm/mds-who5.js';
import { orders } from '../myeloid/orders.js';
import { bothLabels, bothShort } from './labels.js';
import { isHigherRisk, mdsSpeaks, mdsStates } from './mds-speaks.js';
import { noteLines } from './notes.js';
import { ipssMGroup, riskLines } from './risk.js';

/** Cards are refused from this length on (UTF-16 units). */
const longestSummary = 140;

const icc = (view: CardView): CardView | null => view.elsewhere('mds-icc');

function differences(view: CardView): readonly string[] {
  const other = icc(view);
  if (other === null) return [];
  const facts = Object.fromEntries(Object.keys(neoplasmFacts).map((key) => [key, view.fact(key)]));
  const found = whyLabelsDiffer(
    facts as Facts<typeof neoplasmFacts>,
    view.classification,
    other.classification,
  );
  if (found.length === 0) return [];
  const reasons = found.map(({ criterion }) => criterion.label[view.locale]);
  return [
    view.locale === 'ja'
      ? `分類名が異なる理由：${reasons.join('。')}。`
      : `Why the labels differ: ${reasons.join('. ')}.`,
  ];
}

function doubts(view: CardView): readonly string[] {
  const ja = view.locale === 'ja';
  const cytotoxic = ja
    ? '細胞傷害性治療の記録：WHO5では細胞傷害性治療後骨髄系腫瘍（MN-pCT）、ICCでは治療関連の付記。'
    : 'Cytotoxic treatment on record: in WHO5 a myeloid neoplasm post cytotoxic therapy (MN-pCT), in ICC the qualifier therapy-related.';
  const boundary = ja
    ? 'TP53がちょうど10 %：出典により >10 % と ≥10 % があります。'
    : 'TP53 at exactly 10 %: sources print >10 % and ≥10 %.';
  return [
    ...(view.flag('post-cytotoxic') ? [cytotoxic] : []),
    ...(icc(view)?.flag('tp53-at-10-percent') === true ? [boundary] : []),
  ];
}

function summary(view: CardView): string {
  const group = ipssMGroup(view);
  const [start, next] =
    view.locale === 'ja'
      ? ['MDSに合致する所見：', group === null ? '。次はリスクスコア' : `。${group}`]
      : ['Findings fit MDS: ', group === null ? '; next: the risk score' : `; ${group}`];
  const labels = `${start}${bothShort(view, icc(view))}`;
  const whole = `${labels}${next}`;
  return whole.length < longestSummary ? whole : labels;
}

const lowerRiskFollowUp: Localized = {
  en: 'Lower risk: blood count every 3-6 months (NCCN). Record red-cell transfusions of the last 8 weeks.',
  ja: '低リスクでは3〜6か月ごとに血算（NCCN）。直近8週間の赤血球輸血歴を記録してください。',
};
const lowerRisk = (view: CardView): boolean =>
  ['lowerRiskByIpssM', 'lowerRiskByIpssR'].some((key) => {
    const fact = view.fact(key);
    return fact.known && fact.value === true;
  }) && !isHigherRisk(view);

const paragraphs = (view: CardView): readonly string[] => [
  ...bothLabels(view, icc(view)),
  ...differences(view),
  ...doubts(view),
  ...riskLines(view),
  ...noteLines(view, 'other'),
  ...(lowerRisk(view) ? [lowerRiskFollowUp[view.locale]] : []),
];

/** Only what is missing, and what the risk score and the talk about treatment need. */
function workUp(view: CardView) {
  const wanted = ['bm', 'cytogenetics', 'ngs-myeloid', 'fish', 'cbc', 'smear'];
  const missing = new Set(view.supply());
  const epo = view.fact('erythropoietinMeasured');
  return orders(
    'haem-referral',
    ...wanted.filter((id) => missing.has(id)),
    ...(epo.known && epo.value === false ? ['epo'] : []),
    ...(view.fact('ferritin').known ? [] : ['ferritin']),
    ...(view.elsewhere('myeloid')?.fact('ldh').known === true ? [] : ['ldh']),
  );
}

/** Findings of MDS: both labels with the reasons where they differ, the risk scores, and what is missing. */
export const mdsLabelsCard = defineCard(mdsWho5, {
  id: 'mds-labels',
  when: { states: mdsStates, onlyIf: mdsSpeaks },
  indicator: 'warning',
  priority: 82,
  text: {
    en: (view) => ({ summary: summary(view), paragraphs: paragraphs(view) }),
    ja: (view) => ({ summary: summary(view), paragraphs: paragraphs(view) }),
  },
  facts: [
    'bloodBlasts',
    'marrowBlasts',
    'auerRods',
    'dysplasiaErythroid',
    'dysplasiaGranulocytic',
    'dysplasiaMegakaryocytic',
    'ringSideroblasts',
    'karyotype',
    'genomics',
    'hemoglobin',
    'neutrophils',
    'platelets',
  ],
  suggestions: workUp,
  source: { ...khoury2022, title: `${khoury2022.title}; ${arber2022.title}` },
  quietForDays: 30,
  replaces: ['mds-pattern'],
});
