import {
  allOf,
  anyOf,
  cite,
  criteriaFor,
  defineRuleSet,
  established,
  notThat,
  type Classification,
} from '../../engine/index.js';
import { mrssFacts } from './mrss-facts.js';
import { reviewedOn, skin } from './parameters.js';
import { clements1995, fourPatientReport, khanna2006, khanna2019, umin5550 } from './references.js';

const c = criteriaFor(mrssFacts);

const sameRater = c.holds({ id: 'same-rater' }, 'sameRater');
const withinError = anyOf(
  {
    id: 'within-measurement-variation',
    label: {
      en: 'Within measurement variation (95 % detectable change)',
      ja: '測定誤差の範囲内（95%最小検出変化）',
    },
    cites: [cite(clements1995, 'Variability within and between raters')],
  },
  c.compare({ id: 'within-error-same-rater' }, 'changeSize', '<', skin.errorSameRater),
  allOf(
    {
      id: 'within-error-other-rater-all',
      label: { en: 'Different rater', ja: '評価者が異なる場合' },
    },
    notThat({ id: 'not-same-rater', label: { en: 'Not the same rater', ja: '同一評価者でない' } }, sameRater),
    c.compare({ id: 'within-error-other-rater' }, 'changeSize', '<', skin.errorOtherRater),
  ),
);

const weeks = (
  id: string,
  from: typeof skin.lateFrom | typeof skin.earlyFrom,
  to: typeof skin.lateTo | typeof skin.earlyTo,
) =>
  allOf(
    { id, label: { en: 'Weeks since the first dose', ja: '初回投与からの週数' } },
    c.compare({ id: `${id}-from` }, 'weeks', '>=', from),
    c.compare({ id: `${id}-to` }, 'weeks', '<=', to),
  );
const early = weeks('six-months', skin.earlyFrom, skin.earlyTo);
const inWindow = anyOf(
  { id: 'published-window', label: { en: '6 or 12 months', ja: '6か月または12か月' } },
  early,
  weeks('twelve-months', skin.lateFrom, skin.lateTo),
);
const diffuse = c.is({ id: 'diffuse' }, 'subset', 'diffuse');
const fellFive = c.compare({ id: 'fall-5' }, 'fall', '>=', skin.mcidDiffuse);
const fellQuarter = c.compare({ id: 'fall-24-percent' }, 'fallPercent', '>=', skin.mcidDiffusePercent);

const notDiffuse = notThat(
  { id: 'not-diffuse', label: { en: 'Limited or unknown subset', ja: '限局型または病型不明' } },
  established(diffuse),
);

const labels = [
  allOf(
    {
      id: 'MCID-dcSSc-5',
      label: {
        en: 'At or above the published MCID (5 units and 24 %, diffuse disease)',
        ja: '公表MCID以上（びまん型：5点かつ24%）',
      },
      cites: [cite(khanna2019, '5 units ≈ 24 % at 12 months')],
    },
    established(diffuse),
    inWindow,
    fellFive,
    fellQuarter,
  ),
  allOf(
    {
      id: 'fall>=5-but-<24pct',
      label: { en: 'Fall of 5 units or more, but below 24 %', ja: '5点以上低下、ただし24%未満' },
      cites: [cite(khanna2019, '5 units ≈ 24 % at 12 months')],
    },
    established(diffuse),
    inWindow,
    fellFive,
    notThat({ id: 'below-24-percent', label: { en: 'Below 24 %', ja: '24%未満' } }, fellQuarter),
  ),
  allOf(
    {
      id: 'MCID-all-3-4',
      label: { en: 'At or above the MCID for all patients (3-4 units)', ja: '全患者のMCID（3〜4点）以上' },
      cites: [cite(khanna2019, '3-4 units'), cite(khanna2006, '3.2-5.3 units')],
    },
    notDiffuse,
    inWindow,
    c.compare({ id: 'fall-3' }, 'fall', '>=', skin.mcidAny),
  ),
  allOf(
    {
      id: 'earlier-than-12mo-MCID-window',
      label: { en: '12-month MCID applied early', ja: '12か月のMCIDを早期に適用' },
    },
    early,
  ),
  allOf(
    {
      id: 'seed-responder',
      label: {
        en: 'Also meets the 13-point definition of a four-patient report; no standard uses it',
        ja: '4例報告の13点以上低下にも該当（標準的な定義ではない）',
      },
      cites: [cite(fourPatientReport, 'Fall of 13 points or more in 6 months')],
    },
    early,
    c.compare({ id: 'fall-13' }, 'fall', '>=', skin.reportDefinition),
  ),
  c.compare(
    {
      id: 'worsening>=5',
      label: {
        en: 'Worsening by 5 units or more (threshold unverified): reassess the lungs',
        ja: '5点以上の悪化（閾値は未検証）：肺病変を再評価',
      },
    },
    'fall',
    '<=',
    skin.worsening,
  ),
] as const;

const applicable = allOf(
  {
    id: 'ssc-on-tocilizumab',
    label: { en: 'Systemic sclerosis given tocilizumab', ja: '全身性強皮症・トシリズマブ使用' },
  },
  c.holds({ id: 'systemic-sclerosis' }, 'systemicSclerosis'),
  c.holds({ id: 'tocilizumab-given' }, 'tocilizumabGiven'),
);

/** T5: the change of the skin score since the first dose; measurement error comes before any meaning. */
export const mrssResponse = defineRuleSet({
  id: 'mrss-response',
  topic: 'systemic-sclerosis',
  edition: 'Khanna 2019; Clements 1995',
  reviewedOn,
  title: { en: 'Skin score since tocilizumab', ja: 'トシリズマブ開始後のmRSS' },
  cites: [
    cite(khanna2019, 'MCID'),
    cite(clements1995, 'Variability'),
    cite(umin5550, 'Mean fall 6.3 with tocilizumab, 3.4 without, not significant'),
  ],
  facts: mrssFacts,
  table: [
    {
      category: 'not-applicable',
      when: notThat({ id: 'not-applicable', label: { en: 'Not applicable', ja: '対象外' } }, applicable),
    },
    { category: 'within-measurement-variation', when: withinError },
    {
      category: 'worse',
      when: c.compare(
        { id: 'rose', label: { en: 'Skin score rose', ja: 'mRSS上昇' } },
        'fall',
        '<=',
        skin.noChange,
      ),
    },
  ],
  otherwise: 'better',
  provisional: [
    {
      category: 'within-variation-of-unknown-rater',
      when: allOf(
        {
          id: 'rater-unknown',
          label: { en: 'Within the variation between raters', ja: '評価者間誤差の範囲内' },
        },
        established(applicable),
        established(c.compare({ id: 'within-either' }, 'changeSize', '<', skin.errorOtherRater)),
      ),
    },
  ],
  labels: {
    'not-applicable': { en: 'Not applicable', ja: '対象外' },
    'within-measurement-variation': {
      en: 'Change within measurement variation',
      ja: '変化は測定誤差の範囲内',
    },
    worse: { en: 'Skin score rose beyond measurement variation', ja: '測定誤差を超えてmRSS上昇' },
    better: { en: 'Skin score fell beyond measurement variation', ja: '測定誤差を超えてmRSS低下' },
    'within-variation-of-unknown-rater': {
      en: 'Change within the variation between raters (rater unknown)',
      ja: '変化は評価者間誤差の範囲内（評価者不明）',
    },
  },
  flags: [
    withinError,
    ...labels,
    c.compare(
      {
        id: 'fvc-decline',
        label: { en: 'FVC fell by 10 % or more (relative)', ja: 'FVCが相対値で10%以上低下' },
      },
      'fvcChange',
      '<=',
      skin.fvcDecline,
    ),
  ],
  scores: [],
});

/**
 * What may be said of the change, in order, measurement error first: label ids of the case files. `unknown` without
 * a baseline or a follow-up. An unknown rater counts as a different one.
 */
export function mrssLabels(result: Classification): readonly string[] {
  const error = result.flags[withinError.id];
  const otherRater = error?.parts[1]?.parts[1];
  if (error === undefined || otherRater === undefined || otherRater.status === 'unknown') return ['unknown'];
  const within = error.status === 'not-met' ? [] : [withinError.id];
  return [...within, ...labels.map(({ id }) => id).filter((id) => result.flags[id]?.status === 'met')];
}
