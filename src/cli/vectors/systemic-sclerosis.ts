import {
  assuming,
  classify,
  known,
  resolve,
  unknown,
  type Dated,
  type Fact,
  type Source,
} from '../../engine/index.js';
import { cytokinePattern } from '../../knowledge/systemic-sclerosis/cytokine-pattern.js';
import { mrssLabels, mrssResponse } from '../../knowledge/systemic-sclerosis/mrss-response.js';
import { tocilizumabStart } from '../../knowledge/systemic-sclerosis/tocilizumab-start.js';

type Input = Readonly<Record<string, unknown>>;

const asOf = '2026-11-22';
const firstDose = '2020-01-01';
const day = 24 * 60 * 60 * 1000;
const source: Source = { reference: 'case', via: 'entered', as: 'case' };

const given = <T>(value: T): Fact<T> => known(value, [source]);
const dateAfter = (days: number): string =>
  new Date(Date.parse(`${firstDose}T00:00:00Z`) + Math.round(days) * day)
    .toISOString()
    .slice(0, firstDose.length);

function number(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

function amount(value: unknown, unit: string, factor = 1): Fact<unknown> {
  const plain = number(value);
  return plain === null ? unknown('not-recorded') : given({ value: plain * factor, unit });
}

function answer(value: unknown): Fact<unknown> {
  return typeof value === 'boolean' ? given(value) : unknown('not-recorded');
}

const onDrug = given({ recorded: true, active: true, firstAt: firstDose });
const disease = given({ recorded: true, onset: '2018-01-01' });

const subsets: ReadonlyMap<unknown, string> = new Map([
  ['dcSSc', 'diffuse'],
  ['diffuse', 'diffuse'],
  ['lcSSc', 'limited'],
  ['limited', 'limited'],
]);

/** `{ base, now, weeks, same_rater, subset }`: a skin score before the first dose and one after it. */
function mrss(input: Input): unknown {
  const [base, now, weeks] = [number(input['base']), number(input['now']), number(input['weeks'])];
  const scores: Dated<unknown>[] = [
    ...(base === null ? [] : [{ at: firstDose, value: { value: base, unit: '1' } }]),
    ...(now === null ? [] : [{ at: dateAfter((weeks ?? 1) * 7), value: { value: now, unit: '1' } }]),
  ];
  const subset = subsets.get(input['subset']);
  const facts = resolve(
    mrssResponse.facts,
    {
      tocilizumab: onDrug,
      sscRecord: disease,
      skinScores: scores.length === 0 ? unknown('not-recorded') : given(scores),
      sameRater: answer(input['same_rater']),
      subset: subset === undefined ? unknown('not-recorded') : given(subset),
    },
    asOf,
  );
  const timed = weeks === null ? assuming(facts, { weeks: unknown('not-recorded') }) : facts;
  const labels = mrssLabels(classify(mrssResponse, timed, asOf));
  if (!timed.fall.known) return { delta: null, labels };
  const percent = timed.fallPercent.known ? 0 - Math.round(timed.fallPercent.value.value * 10) / 10 : null;
  return { delta: 0 - timed.fall.value.value, pct: percent, labels };
}

const tuberculosis: ReadonlyMap<unknown, string> = new Map([
  ['negative', 'negative'],
  ['positive', 'positive'],
  ['latent', 'latent'],
  ['latent_untreated', 'latent'],
  ['latent_treated', 'latent-treated'],
  ['active', 'active'],
]);

/** The facts of tocilizumab-start that the case files do not state, as complete and without a finding. */
const otherwiseComplete: Readonly<Record<string, Fact<unknown>>> = {
  tocilizumab: given({ recorded: false, active: false }),
  sscRecord: disease,
  tocilizumabDraft: given({ drafted: true, references: [] }),
  antiHbc: given(false),
  antiHbs: given(false),
  ...Object.fromEntries(
    ['hypersensitivityRecord', 'perforationRecord', 'demyelinationRecord', 'pregnancyRecord'].map((key) => [
      key,
      given({ recorded: false }),
    ]),
  ),
  liveVaccineDraft: given({ drafted: false, references: [] }),
  ildRecord: given({ recorded: true }),
  ...Object.fromEntries(
    [
      'skinScored',
      'fvcMeasured',
      'dlcoMeasured',
      'hrctDone',
      'antibodiesKnown',
      'lipidsMeasured',
      'chestXrayDone',
    ].map((key) => [key, given(true)]),
  ),
};

const inputOf: Readonly<Record<string, string>> = {
  neutrophils: 'anc',
  platelets: 'plt',
  altMultiple: 'alt_x',
  astMultiple: 'ast_x',
  activeTuberculosis: 'tb',
  tuberculosis: 'tb',
  seriousInfection: 'serious_infection',
  hbsAg: 'hbsag',
};

const indicatorOf: Readonly<Record<string, string>> = {
  stop: 'critical',
  caution: 'warning',
  'caution-unscreened': 'warning',
  unscreened: 'warning',
  'baseline-incomplete': 'warning',
  clear: 'info',
};

/** `{ anc, plt, alt_x, ast_x, tb, serious_infection, hbsag }`: cells per mm³; multiples of the upper limit. */
function tocilizumabStartCase(input: Input): unknown {
  const tb = tuberculosis.get(input['tb']);
  const upperLimit = given({ value: 1, unit: 'U/L' });
  const facts = resolve(
    tocilizumabStart.facts,
    {
      ...otherwiseComplete,
      neutrophils: amount(input['anc'], '10*9/L', 0.001),
      platelets: amount(input['plt'], '10*9/L', 0.001),
      alt: amount(input['alt_x'], 'U/L'),
      altLimit: upperLimit,
      ast: amount(input['ast_x'], 'U/L'),
      astLimit: upperLimit,
      tuberculosis: tb === undefined ? unknown('not-recorded') : given(tb),
      seriousInfection: answer(input['serious_infection']),
      hbsAg: answer(input['hbsag']),
    },
    asOf,
  );
  const result = classify(tocilizumabStart, facts, asOf);
  const missing = tocilizumabStart.flags.flatMap(({ id }) => result.flags[id]?.missing ?? []);
  const named = missing.flatMap((key) => inputOf[key] ?? []);
  return { indicator: indicatorOf[result.state ?? ''] ?? 'none', missing: [...new Set(named)] };
}

const cytokineKeys: ReadonlyMap<string, string> = new Map([
  ['IL-6', 'il6'],
  ['IL-8', 'il8'],
  ['IL-1b', 'il1b'],
  ['IL-1beta', 'il1b'],
  ['MIP-1a', 'mip1a'],
  ['MIP-1alpha', 'mip1a'],
  ['IL-10', 'il10'],
  ['IL-12', 'il12'],
  ['IL-9', 'il9'],
  ['IL-5', 'il5'],
  ['IL-7', 'il7'],
  ['PDGF', 'pdgf'],
  ['TNF-a', 'tnf'],
  ['TNF-alpha', 'tnf'],
  ['mrss', 'skinScores'],
]);

function pointsOf(values: unknown, unit: string): Fact<unknown> {
  if (!Array.isArray(values)) return unknown('not-recorded');
  const points = values.flatMap((point: unknown) => {
    const { week, value } = Object(point) as { readonly week?: unknown; readonly value?: unknown };
    const [weeks, plain] = [number(week), number(value)];
    return weeks === null || plain === null
      ? []
      : [{ at: dateAfter(weeks * 7), value: { value: plain, unit } }];
  });
  return points.length === 0 ? unknown('not-recorded') : given(points);
}

/** `{ same_kit, series: { 'IL-6': [{ week, value }], …, mrss: […] } }`: weeks from the first dose. */
function cytokinePatternCase(input: Input): unknown {
  const series = Object.entries(Object(input['series']) as Readonly<Record<string, unknown>>);
  const read = series.flatMap(([name, values]) => {
    const key = cytokineKeys.get(name);
    return key === undefined ? [] : [[key, pointsOf(values, key === 'skinScores' ? '1' : 'pg/mL')] as const];
  });
  const facts = resolve(
    cytokinePattern.facts,
    { ...Object.fromEntries(read), tocilizumab: onDrug, sameKit: answer(input['same_kit']) },
    asOf,
  );
  const { category } = classify(cytokinePattern, facts, asOf);
  return { pattern: category ?? 'unknown', evidence: 'very low' };
}

/** Case functions answered by the rules of systemic sclerosis. */
export const systemicSclerosisRunners: Readonly<Record<string, (input: Input) => unknown>> = {
  mrss,
  tcz_start: tocilizumabStartCase,
  cytokine_pattern: cytokinePatternCase,
};
