import type { CardView } from '../../src/catalogue/index.js';
import type { Concept } from '../../src/engine/index.js';
import { earliestFourMonths } from '../../src/knowledge/myeloid/persistence.js';
import { supplyMissing } from '../supply-missing.js';

const most = 12;

/** The exclusion work-up: sequencing, karyotype and marrow come after it. */
const exclusionOrders: readonly string[] = [
  'cbc',
  'b12',
  'folate',
  'ferritin',
  'tsh',
  'creatinine',
  'liver-panel',
  'copper',
  'ldh',
  'haptoglobin',
  'reticulocytes',
  'spep',
  'flc',
];

/** Causes whose tests are resulted: what stays open is a judgement, not another test. */
const judged: readonly { readonly cause: string; readonly order: string }[] = [
  { cause: 'thyroidCause', order: 'tsh' },
  { cause: 'renalCause', order: 'creatinine' },
  { cause: 'liverCause', order: 'liver-panel' },
];

/** Without one of these no lineage can be judged; other items of the count are no reason to draw it again. */
const countKeys = [
  'hemoglobin',
  'neutrophils',
  'platelets',
  'hemoglobinSeries',
  'neutrophilsSeries',
  'plateletsSeries',
  'anaemiaPersistent',
  'neutropeniaPersistent',
  'thrombocytopeniaPersistent',
] as const;

/** The missing items of the exclusion work-up, as orders. Copper is asked for only where the history calls for it. */
export function missingExclusions(view: CardView): readonly Concept[] {
  const notOrdered = [
    ...(countKeys.some((key) => view.lacks(key)) ? [] : ['cbc']),
    ...judged.filter(({ cause }) => view.lacks(cause)).map(({ order }) => order),
    ...(view.lacks('causeReview') ? ['copper'] : []),
    ...(view.lacks('paraproteinCause') && view.flag('monoclonal-protein-found') ? ['spep'] : []),
  ];
  return supplyMissing(Infinity)(view)
    .filter(({ id }) => exclusionOrders.includes(id) && !notOrdered.includes(id))
    .slice(0, most);
}

/** The low lineages, in words. */
export function lowLineages(view: CardView): string {
  const found = (['anaemia', 'neutropenia', 'thrombocytopenia'] as const).filter((key) => {
    const fact = view.fact(key);
    return fact.known && fact.value === true;
  });
  const names = found.map((key) => view.label(key));
  return view.locale === 'ja' ? names.join('・') : names.join(', ').toLowerCase();
}

/** When four months can be shown; empty where they are settled, or where the counts were moved from outside. */
function persistence(view: CardView): readonly string[] {
  const settled = view.fact('persistent').known;
  const day = earliestFourMonths({
    sex: view.fact('sex'),
    hemoglobinSeries: view.fact('hemoglobinSeries'),
    neutrophilsSeries: view.fact('neutrophilsSeries'),
    plateletsSeries: view.fact('plateletsSeries'),
  });
  if (view.flag('counts-confounded'))
    return [
      {
        en: 'Transfusion, growth factor or chemotherapy may have changed the counts: they do not show persistence.',
        ja: '輸血、造血因子（G-CSFなど）、化学療法が血球数に影響した可能性があり、持続性の判断に使えません。',
      }[view.locale],
    ];
  if (settled || day === null || lineageLasts(view)) return [];
  const past = day <= view.classification.asOf;
  const text = past
    ? {
        en: 'A further low count now would show that it has lasted 4 months.',
        ja: '今回の再検でも低値であれば、4か月の持続が確認できます。',
      }
    : {
        en: `Persistence (4 months) can be shown from ${day} at the earliest: repeat the count then. Blasts, marked cytopenia or dysplasia do not wait for it.`,
        ja: `4か月の持続を確認できるのは早くとも${day}です。その時期に再検してください。芽球、著明な血球減少、異形成がある場合は、それを待たずに対応してください。`,
      };
  return [text[view.locale]];
}

const lineageLasts = (view: CardView): boolean =>
  (['anaemiaPersistent', 'neutropeniaPersistent', 'thrombocytopeniaPersistent'] as const).some((key) => {
    const fact = view.fact(key);
    return fact.known && fact.value === true;
  });

function toBeJudged(view: CardView): readonly string[] {
  const names = judged.filter(({ cause }) => view.lacks(cause)).map(({ cause }) => view.label(cause));
  const protein = view.flag('monoclonal-protein-found');
  if (names.length === 0 && !protein) return [];
  const list = [...names, ...(protein ? [{ en: 'monoclonal protein', ja: 'M蛋白' }[view.locale]] : [])];
  return [
    view.locale === 'ja'
      ? `異常値の記録があり、血球減少の原因かどうかの判断が必要です：${list.join('、')}。`
      : `Abnormal on record, to be judged as a cause: ${list.join(', ').toLowerCase()}.`,
  ];
}

const monocytes = {
  en: 'Monocytes are in the range of CMML (chronic myelomonocytic leukaemia) (0.5 ×10⁹/L and 10 % or more): ask haematology.',
  ja: '単球がCMML（慢性骨髄単球性白血病）の条件の範囲（0.5 ×10⁹/L以上かつ10 %以上）にあります：血液内科へ相談してください。',
};
const longStanding = {
  en: 'The cytopenia has been on record for more than 2 years: think of a constitutional or inherited cause.',
  ja: '血球減少は2年を超えて記録されています：体質性・遺伝性の原因も考慮してください。',
};
const copper = {
  en: 'Copper is tested only with malabsorption, bariatric surgery or zinc intake; HIV, HBV and HCV only with a risk of infection.',
  ja: '銅は吸収不良・減量手術・亜鉛摂取がある場合、HIV・HBV・HCVは感染リスクがある場合に検査します。',
};

/** What is known of duration and causes, for every card about a low count that is not settled. */
export function workUpLines(view: CardView): readonly string[] {
  return [
    ...persistence(view),
    ...toBeJudged(view),
    ...(view.lacks('causeReview') ? [copper[view.locale]] : []),
    ...(view.flag('monocytosis-cmml-range') ? [monocytes[view.locale]] : []),
    ...(view.flag('long-standing-cytopenia') ? [longStanding[view.locale]] : []),
  ];
}
