import { notThat, type Localized, type Parameter } from '../../engine/index.js';
import { c } from './facts.js';
import { amount, at, parameter } from './parameter.js';

interface Interval {
  /** Months to the first repeat. */
  readonly first: number;
  /** Months between visits afterwards: from, to. */
  readonly then: readonly [number, number];
}

/** Intervals of follow-up, as cited; a site may set its own. */
export const followUp = {
  mgusLow: parameter<Interval>(
    { first: 6, then: [24, 36] },
    {
      en: 'Low-risk MGUS: 6 months, then every 2-3 years or on symptoms',
      ja: '低リスクMGUS: 6か月後、以後2-3年毎または症状出現時',
    },
    'primary',
    at('R6', 'Follow-up of low-risk MGUS'),
  ),
  mgusOther: parameter<Interval>(
    { first: 6, then: [12, 12] },
    {
      en: 'MGUS with any risk factor: 6 months, then yearly for life',
      ja: '因子のあるMGUS: 6か月後、以後は生涯年1回',
    },
    'primary',
    at('R6', 'Follow-up of MGUS with risk factors'),
  ),
  smmPublished: parameter<Interval>(
    { first: 3, then: [4, 6] },
    {
      en: 'SMM (IMWG 2010): at 2-3 months, every 4-6 months for a year, then every 6-12 months if stable',
      ja: 'SMM（IMWG 2010）: 2-3か月後、1年間は4-6か月毎、安定していれば6-12か月毎',
    },
    'primary',
    at('R6', 'Follow-up of smouldering myeloma'),
  ),
  smmLow: parameter<Interval>(
    { first: 3, then: [6, 6] },
    {
      en: 'SMM, low risk: every 3 months in the first year, then every 6',
      ja: 'SMM低リスク: 初年は3か月毎、以後6か月毎',
    },
    'design',
    at('SPEC', '6.2, within the range of R6'),
  ),
  smmIntermediate: parameter<Interval>(
    { first: 3, then: [4, 4] },
    {
      en: 'SMM, intermediate risk: every 3 months in the first year, then every 4 months',
      ja: 'SMM中間リスク: 初年は3か月毎、以後4か月毎',
    },
    'design',
    at('SPEC', '6.2, within the range of R6'),
  ),
  smmHigh: parameter<Interval>(
    { first: 3, then: [3, 3] },
    { en: 'SMM, high risk: every 3 months', ja: 'SMM高リスク: 3か月毎' },
    'design',
    at('SPEC', '6.2'),
  ),
  smmImaging: parameter<Interval>(
    { first: 12, then: [12, 12] },
    {
      en: 'SMM imaging: the same technique yearly for at least 5 years, by risk',
      ja: 'SMM画像: 同一手法で年1回、リスクに応じ5年以上',
    },
    'secondary',
    at('R33', 'Follow-up imaging'),
  ),
} as const;

/** A panel counts as overdue after its interval and a quarter of it. */
export const overdueAfter = parameter(
  1.25,
  { en: 'Overdue: interval times', ja: '超過とみなす倍率' },
  'design',
  at('SPEC', '6.5'),
);

const daysInMonth = 365.25 / 12;

function overdueLimit(months: number): Parameter<{ readonly value: number; readonly unit: 'd' }> {
  const label: Localized = {
    en: `Panel older than 1.25 times ${months} months`,
    ja: `検査間隔${months}か月の1.25倍を超過`,
  };
  return {
    ...overdueAfter,
    label,
    value: amount(Math.floor(months * daysInMonth * overdueAfter.value), 'd'),
  };
}

const overdue = (months: number) =>
  c.compare({ id: `panel-overdue-${months}-months` }, 'daysSincePanel', '>', overdueLimit(months));

/** One flag for each interval in use; a card picks that of its state and risk. */
export const followUpFlags = [
  ...[3, 4, 6, 12, 36].map(overdue),
  notThat(
    {
      id: 'imaging-not-within-year',
      label: { en: 'No whole-body imaging within 1 year', ja: '1年以内の全身画像なし' },
      cites: [at('R33', 'Follow-up imaging')],
    },
    c.holds({ id: 'whole-body-imaging' }, 'wholeBodyImaging'),
  ),
];
