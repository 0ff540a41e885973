import {
  derivedFrom,
  formatQuantity,
  knownFrom,
  unknownFrom,
  type Dated,
  type Fact,
  type Quantity,
  type Source,
} from '../../engine/index.js';
import {
  changesMethod,
  changeSinceFirst,
  daysBetween,
  fallWithin,
  fellTwice,
  joinDays,
  riseOnBothWithin,
  riseWithin,
  type Change,
} from './course.js';
import { courseWindows } from './course-parameters.js';
import { derive, valueOf } from './derive.js';
import { lightChainFacts } from './free-light-chains.js';
import { shownRounded } from './shown-rounded.js';

type Points = readonly Dated<Quantity>[];
const halfYear = courseWindows.halfYear.value.value;
const year = courseWindows.year.value.value;

const from = derivedFrom(lightChainFacts);

const methodChanged = 'laboratory, assay or method changed: earlier results are not compared';

function marked(source: Source, isBroken: boolean): Source {
  return isBroken ? { ...source, notes: [...(source.notes ?? []), methodChanged] } : source;
}

/**
 * A change as a fact whose sources are the two results it lies between. Where the method changed, only what came
 * after counts: with too little of it the change is unknown, and the results say why.
 */
function changeFact<U extends string>(
  fact: Fact<Points>,
  change: (points: Points) => Change | null,
  pick: (change: Change) => number,
  unit: U,
  isBroken = fact.known && changesMethod(fact.value),
): Fact<Quantity<U>> {
  if (!fact.known) return fact;
  const found = change(fact.value);
  if (found === null) {
    const looked = (): readonly Source[] => fact.sources.map((source) => marked(source, isBroken));
    return unknownFrom(isBroken ? 'conflicting' : 'not-recorded', looked);
  }
  return knownFrom({ value: pick(found), unit }, () => {
    const between = fact.sources.filter(({ at }) => at === found.from || at === found.to);
    const [first = fact.sources[0], ...rest] = between;
    return [marked(first, isBroken), ...rest];
  });
}

const risen = ({ amount }: Change): number => amount;
const fallen = ({ amount }: Change): number => -amount;
const percent = (change: Change): number => change.percent;
const withinHalfYear = (points: Points): Change | null => riseWithin(points, halfYear);
const withinYear = (points: Points): Change | null => riseWithin(points, year);

/** Changes over time. Two results are needed for any, three for "twice"; a change of method breaks the line. */
export const courseFacts = {
  mProteinChange: from(
    ['mProteinSeries'],
    { label: { en: 'M-protein: change since the first result', ja: 'M蛋白: 初回からの変化' } },
    (facts) => changeFact(facts.mProteinSeries, changeSinceFirst, risen, 'g/dL'),
  ),
  mProteinRiseHalfYear: from(
    ['mProteinSeries'],
    { label: { en: 'M-protein: rise within 6 months', ja: 'M蛋白: 6か月以内の上昇' } },
    (facts) => changeFact(facts.mProteinSeries, withinHalfYear, risen, 'g/dL'),
  ),
  mProteinPercentHalfYear: from(
    ['mProteinSeries'],
    { label: { en: 'M-protein: rise within 6 months, %', ja: 'M蛋白: 6か月以内の上昇率' } },
    (facts) => changeFact(facts.mProteinSeries, withinHalfYear, percent, '%'),
  ),
  mProteinRiseYear: from(
    ['mProteinSeries'],
    { label: { en: 'M-protein: rise within 12 months', ja: 'M蛋白: 12か月以内の上昇' } },
    (facts) => changeFact(facts.mProteinSeries, withinYear, risen, 'g/dL'),
  ),
  mProteinPercentYear: from(
    ['mProteinSeries'],
    {
      label: { en: 'M-protein: rise within 12 months, %', ja: 'M蛋白: 12か月以内の上昇率' },
      show: shownRounded,
    },
    (facts) => changeFact(facts.mProteinSeries, withinYear, percent, '%'),
  ),
  mProteinPercentTwice: from(
    ['mProteinSeries'],
    {
      label: {
        en: 'M-protein: rise on 2 successive results within 6 months, %',
        ja: 'M蛋白: 6か月以内の連続2回の上昇率',
      },
    },
    (facts) => changeFact(facts.mProteinSeries, (points) => riseOnBothWithin(points, halfYear), percent, '%'),
  ),
  hemoglobinFall: from(
    ['hemoglobinSeries'],
    { label: { en: 'Haemoglobin: fall since the first result', ja: 'ヘモグロビン: 初回からの低下' } },
    (facts) => changeFact(facts.hemoglobinSeries, changeSinceFirst, fallen, 'g/dL'),
  ),
  hemoglobinFallYear: from(
    ['hemoglobinSeries'],
    { label: { en: 'Haemoglobin: fall within 12 months', ja: 'ヘモグロビン: 12か月以内の低下' } },
    (facts) => changeFact(facts.hemoglobinSeries, (points) => fallWithin(points, year), fallen, 'g/dL'),
  ),
  hemoglobinFellTwice: from(
    ['hemoglobinSeries'],
    { label: { en: 'Haemoglobin: 2 falls in a row', ja: 'ヘモグロビン: 連続2回の低下' } },
    ({ hemoglobinSeries: series }): Fact<boolean> => {
      const isBroken = series.known && changesMethod(series.value);
      return derive(
        [series],
        series.known ? fellTwice(series.value) : null,
        isBroken ? 'conflicting' : undefined,
      );
    },
  ),
  creatininePercent: from(
    ['creatinineSeries'],
    {
      label: { en: 'Creatinine: change since the first result, %', ja: 'クレアチニン: 初回からの変化率' },
      show: shownRounded,
    },
    (facts) => changeFact(facts.creatinineSeries, changeSinceFirst, percent, '%'),
  ),
  creatininePercentQuarter: from(
    ['creatinineSeries'],
    { label: { en: 'Creatinine: rise within 90 days, %', ja: 'クレアチニン: 90日以内の上昇率' } },
    (facts) =>
      changeFact(
        facts.creatinineSeries,
        (points) => riseWithin(points, courseWindows.quarter.value.value),
        percent,
        '%',
      ),
  ),
  involvedRatioChange: from(
    ['kappaSeries', 'lambdaSeries', 'involvedChain'],
    {
      label: {
        en: 'Involved / uninvolved light chain ratio: change since the first result',
        ja: '病側/非病側 遊離軽鎖比: 初回からの変化',
      },
      show: shownRounded,
    },
    ({ kappaSeries, lambdaSeries, involvedChain: chain }): Fact<Quantity<'1'>> => {
      if (!kappaSeries.known || !lambdaSeries.known || !chain.known) {
        return derive<Quantity<'1'>>([kappaSeries, lambdaSeries, chain], null);
      }
      const ratio = (k: number, l: number): number | null =>
        k > 0 && l > 0 ? (chain.value === 'kappa' ? k / l : l / k) : null;
      const points = joinDays(kappaSeries.value, lambdaSeries.value, ratio, '1');
      return changeFact(
        knownFrom(points, () => [...kappaSeries.sources, ...lambdaSeries.sources]),
        changeSinceFirst,
        risen,
        '1',
        changesMethod(kappaSeries.value) || changesMethod(lambdaSeries.value),
      );
    },
  ),
  lightChainDifferencePercentYear: from(
    ['kappaSeries', 'lambdaSeries'],
    {
      label: {
        en: 'Difference of the light chains: rise within 12 months, %',
        ja: '遊離軽鎖差（dFLC）: 12か月以内の上昇率',
      },
    },
    ({ kappaSeries, lambdaSeries }): Fact<Quantity<'%'>> => {
      if (!kappaSeries.known || !lambdaSeries.known)
        return derive<Quantity<'%'>>([kappaSeries, lambdaSeries], null);
      const points = joinDays(kappaSeries.value, lambdaSeries.value, (k, l) => Math.abs(k - l), 'mg/L');
      return changeFact(
        knownFrom(points, () => [...kappaSeries.sources, ...lambdaSeries.sources]),
        withinYear,
        percent,
        '%',
        changesMethod(kappaSeries.value) || changesMethod(lambdaSeries.value),
      );
    },
  ),
  lastMProtein: from(
    ['mProteinSeries'],
    {
      label: {
        en: 'Last serum M-protein on record, whatever its age',
        ja: '記録上最後の血清M蛋白（時期を問わず）',
      },
      show: ({ value }: Dated<Quantity>) => formatQuantity(value),
    },
    ({ mProteinSeries }): Fact<Dated<Quantity>> =>
      derive([mProteinSeries], valueOf(mProteinSeries)?.at(-1) ?? null),
  ),
  daysSincePanel: from(
    ['mProteinSeries', 'kappaSeries'],
    {
      label: {
        en: 'Days since the last M-protein or light chain result',
        ja: '直近のM蛋白・遊離軽鎖検査からの日数',
      },
    },
    ({ mProteinSeries, kappaSeries }, asOf): Fact<Quantity<'d'>> => {
      const courses: readonly Fact<Points>[] = [mProteinSeries, kappaSeries];
      const newest = courses.flatMap((course) => valueOf(course)?.at(-1)?.at ?? []);
      const days = Math.min(...newest.map((at) => daysBetween(at, asOf)));
      return derive(courses, Number.isFinite(days) ? { value: Math.floor(days), unit: 'd' } : null);
    },
  ),
};
