import {
  all,
  any,
  compare,
  criteriaFor,
  derivedFrom,
  exact,
  known,
  nonEmpty,
  tri,
  unknown,
  type Fact,
  type Quantity,
  type RecordedCondition,
  type Unknown,
  type Why,
} from '../../engine/index.js';
import { courseFacts } from './course-facts.js';
import { courseWindows } from './course-parameters.js';
import { daysBetween } from './course.js';
import { asTri, beyond, derive, madeOnRecord, truth, valueOf } from './derive.js';
import { lightChainFacts } from './free-light-chains.js';
import { immunoparesisFacts } from './immunoparesis.js';
import { atMost, difference } from './interval-arithmetic.js';
import { draftFacts } from './draft-facts.js';
import { orderParameters } from './order-parameters.js';
import { parameters } from './parameters.js';
import { riskParameters } from './risk-parameters.js';

const base = { ...lightChainFacts, ...immunoparesisFacts, ...courseFacts, ...draftFacts };
const from = derivedFrom(base);

function inUnit(limits: readonly Quantity[], unit: string): Quantity | undefined {
  return limits.find((limit) => limit.unit === unit);
}

/** How far a value lies beyond its limit; without one, a bound from the most extreme limit a laboratory may print. */
function beyondBy<U extends string>(
  value: Fact<Quantity<U>>,
  limit: Fact<Quantity<U>>,
  extreme: Quantity | undefined,
  subtract: (value: Quantity<U>, limit: Quantity<U>) => Quantity<U> | null,
): Fact<Quantity<U>> {
  if (!value.known) return value;
  const own = limit.known && limit.value.unit === value.value.unit ? limit.value : undefined;
  const taken = own ?? (extreme as Quantity<U> | undefined);
  return derive(
    own === undefined ? [value] : [value, limit],
    taken === undefined ? null : subtract(value.value, taken),
  );
}

const monoclonalTests = [
  'mProtein',
  'immunofixationPositive',
  'kappa',
  'lambda',
  'reportedFlcRatio',
  'urineMProtein',
  'marrowPlasmaCells',
] as const;

const unusableWhy: ReadonlySet<Why> = new Set<Why>([
  'not-machine-readable',
  'unit-missing',
  'unit-not-convertible',
  'implausible',
]);

/** A result is there, and nothing can be made of it: a fact about the record, not about the patient. */
const unusable = (fact: Fact<unknown>): fact is Unknown => !fact.known && unusableWhy.has(fact.why);

const recorded = (fact: Fact<{ readonly recorded: boolean }>): Fact<boolean> =>
  derive([fact], valueOf(fact)?.recorded ?? null);

/** An acute condition. Problem lists keep "acute" for years: what began before the quarter is not acute now. */
function lately(condition: Fact<RecordedCondition>, asOf: string): Fact<boolean> {
  const onset = valueOf(condition)?.onset;
  const past = onset !== undefined && daysBetween(onset, asOf) > courseWindows.quarter.value.value;
  return past ? derive([condition], false) : recorded(condition);
}

/** The facts of the plasma cell rule set: what is read, and what is derived from it. */
export const facts = {
  ...base,

  clonalMarrow: from(
    ['marrowPlasmaCells', 'marrowClonal'],
    { label: { en: 'Clonal marrow plasma cells', ja: '骨髄クローン性形質細胞' }, supply: ['bm'] },
    ({ marrowPlasmaCells: cells, marrowClonal: clonal }): Fact<Quantity<'%'>> => {
      if (clonal.known && !clonal.value) return derive([clonal], { value: 0, unit: '%' });
      if (!cells.known) return cells;
      // Without proof of clonality the clonal part is anything up to the whole.
      return clonal.known ? derive([cells, clonal], cells.value) : derive([cells], atMost(cells.value));
    },
  ),
  calciumAboveUpperLimit: from(
    ['calcium', 'calciumUpperLimit'],
    { label: { en: 'Calcium above its upper limit', ja: 'カルシウムの基準上限からの超過' } },
    ({ calcium, calciumUpperLimit }) => {
      const least = inUnit(parameters.calciumUpperLimitAtLeast.value, valueOf(calcium)?.unit ?? '');
      const extreme = least === undefined ? undefined : { ...least, comparator: '>=' as const };
      return beyondBy(calcium, calciumUpperLimit, extreme, difference);
    },
  ),
  hemoglobinBelowLowerLimit: from(
    ['hemoglobin', 'hemoglobinLowerLimit'],
    { label: { en: 'Haemoglobin below its lower limit', ja: 'ヘモグロビンの基準下限からの低下' } },
    ({ hemoglobin, hemoglobinLowerLimit }) => {
      const extreme = { ...parameters.hemoglobinLowerLimitAtMost.value, comparator: '<=' as const };
      return beyondBy(hemoglobin, hemoglobinLowerLimit, extreme, (value, limit) => difference(limit, value));
    },
  ),
  plasmacytomaOnRecord: from(
    ['plasmacytoma'],
    { label: { en: 'Biopsy-proven plasmacytoma on record', ja: '生検で証明された形質細胞腫の記録' } },
    ({ plasmacytoma }): Fact<boolean> => madeOnRecord(plasmacytoma, 'biopsy-proven plasmacytoma'),
  ),
  treated: from(
    ['plasmaCellDrug'],
    { label: { en: 'Treated with a drug against plasma cells', ja: '抗形質細胞薬の治療歴' } },
    ({ plasmaCellDrug }) => recorded(plasmaCellDrug),
  ),
  amyloidosis: from(
    ['amyloidosisRecorded'],
    { label: { en: 'AL amyloidosis on record', ja: 'ALアミロイドーシスの記録' } },
    ({ amyloidosisRecorded }) => recorded(amyloidosisRecorded),
  ),
  osteoporosis: from(
    ['osteoporosisRecorded'],
    { label: { en: 'Osteoporosis on record', ja: '骨粗鬆症の記録' } },
    ({ osteoporosisRecorded }) => recorded(osteoporosisRecorded),
  ),
  acuteKidneyInjury: from(
    ['akiRecorded'],
    { label: { en: 'Acute kidney injury on record', ja: '急性腎障害の記録' } },
    ({ akiRecorded }, asOf) => lately(akiRecorded, asOf),
  ),
  isotypeStated: from(
    ['isotype'],
    { label: { en: 'Isotype on record', ja: 'アイソタイプの記録' } },
    ({ isotype }): Fact<boolean> =>
      isotype.known ? derive([isotype], true) : madeOnRecord({ ...isotype, why: 'not-recorded' }, 'isotype'),
  ),
  monoclonalWorkup: from(
    monoclonalTests,
    { label: { en: 'Any test for a monoclonal protein or clone', ja: 'M蛋白・クローンの検査' } },
    (facts): Fact<boolean> => {
      const found = monoclonalTests.map((key) => facts[key]).filter((test) => test.known);
      return derive(found, found.length > 0 ? true : null);
    },
  ),
  monoclonalResultUnusable: from(
    monoclonalTests,
    {
      label: {
        en: 'A protein or light chain result exists but cannot be used',
        ja: '蛋白・遊離軽鎖の結果はあるが利用できない',
      },
    },
    (facts): Fact<boolean> => {
      const found = monoclonalTests.map((key) => facts[key]);
      const sources = nonEmpty(found.flatMap((test) => (unusable(test) ? test.looked : [])));
      return sources === null ? unknown('not-recorded') : known(true, sources);
    },
  ),
  highRiskFish: from(
    ['fishT414', 'fishT1416', 'fishGain1q', 'fishDel13q'],
    {
      label: {
        en: 'FISH: t(4;14), t(14;16), gain 1q or del(13q)',
        ja: 'FISH: t(4;14)・t(14;16)・1q増幅・del(13q)のいずれか',
      },
    },
    ({ fishT414, fishT1416, fishGain1q, fishDel13q }): Fact<boolean> => {
      const probes = [fishT414, fishT1416, fishGain1q, fishDel13q];
      return derive(probes, truth(any(probes.map(asTri))));
    },
  ),
  yearsSinceSmm: from(
    ['smmRecorded'],
    { label: { en: 'Years since smouldering myeloma was recorded', ja: 'くすぶり型骨髄腫の記録からの年数' } },
    ({ smmRecorded }, asOf): Fact<Quantity<'a'>> => {
      const onset = valueOf(smmRecorded)?.onset;
      const days = onset === undefined ? Number.NaN : daysBetween(onset, asOf);
      return derive([smmRecorded], Number.isNaN(days) ? null : { value: exact(days / 365.25), unit: 'a' });
    },
  ),
  performanceExcludes: from(
    ['ecog'],
    { label: { en: 'ECOG performance status above 1 on record', ja: 'ECOG PSが1を超える記録' } },
    ({ ecog }): Fact<boolean> => {
      const beyondOne = ecog.known ? truth(compare(ecog.value, '>', riskParameters.aquilaEcog.value)) : null;
      return ecog.known ? derive([ecog], beyondOne) : madeOnRecord(ecog, 'performance status above 1');
    },
  ),
  ntProBnpRaised: from(
    ['ntProBnp', 'ntProBnpUpperLimit'],
    { label: { en: 'NT-proBNP above its upper limit', ja: 'NT-proBNPが基準上限を超える' } },
    ({ ntProBnp, ntProBnpUpperLimit }) => beyond(ntProBnp, '>', ntProBnpUpperLimit),
  ),
  albuminuria: from(
    ['urineAlbumin', 'urineAlbuminUpperLimit'],
    { label: { en: 'Urine albumin above its upper limit', ja: '尿アルブミンが基準上限を超える' } },
    ({ urineAlbumin, urineAlbuminUpperLimit }) => beyond(urineAlbumin, '>', urineAlbuminUpperLimit),
  ),
  calciumLow: from(
    ['calcium', 'calciumLowerLimit'],
    { label: { en: 'Calcium below its lower limit', ja: 'カルシウムが基準下限未満' } },
    ({ calcium, calciumLowerLimit }) => beyond(calcium, '<', calciumLowerLimit),
  ),
  mayBecomePregnant: from(
    ['sex', 'age'],
    { label: { en: 'Of childbearing age', ja: '妊娠可能年齢の女性' } },
    ({ sex, age }): Fact<boolean> => {
      const { childbearingFrom, childbearingTo } = orderParameters;
      const aged = age.known
        ? tri(age.value >= childbearingFrom.value.value && age.value <= childbearingTo.value.value)
        : 'unknown';
      const female = sex.known ? tri(sex.value === 'female') : 'unknown';
      return derive([sex, age], truth(all([female, aged])));
    },
  ),
  antiCd38Lately: from(
    ['daratumumabRecorded'],
    { label: { en: 'Daratumumab within 6 months', ja: '6か月以内のダラツムマブ投与' } },
    ({ daratumumabRecorded: drug }, asOf): Fact<boolean> => {
      if (!drug.known) return drug;
      const { recorded: held, active, lastAt } = drug.value;
      if (!held || active || lastAt === undefined)
        return derive([drug], !held ? false : active ? true : null);
      return derive([drug], daysBetween(lastAt, asOf) <= orderParameters.antiCd38Days.value.value);
    },
  ),

  dehydration: from(
    ['dehydrationRecorded'],
    { label: { en: 'Dehydration on record', ja: '脱水の記録' } },
    ({ dehydrationRecorded }, asOf) => lately(dehydrationRecorded, asOf),
  ),
};

/** Criteria over these facts. */
export const c = criteriaFor(facts);

export type FactKey = keyof typeof facts;
