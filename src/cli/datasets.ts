import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compare, type Quantity } from '../engine/index.js';
import { readLightChains } from '../knowledge/plasma-cell/free-light-chains.js';
import { evaluate } from '../engine/index.js';
import { thresholds } from '../knowledge/plasma-cell/myeloma-defining-events.js';
import { answer, type Answer } from './datasets/engine-run.js';
import type { Result, Row } from './datasets/as-record.js';
import { readCsv } from './vectors/csv.js';

/**
 * `npm run datasets -- DIR`: published patient-level data (mgus, mgus2, flchain of the R package survival) as FHIR
 * resources through the same engine, compared with DIR/dataset_checks.json. Exit code 1 on a difference.
 */
type Csv = readonly Readonly<Record<string, string>>[];
type Counts = Map<string, number>;

const [dir] = process.argv.slice(2);
if (dir === undefined) {
  console.error(
    'Name the folder with mgus.csv, mgus2.csv, flchain.csv and dataset_checks.json: npm run datasets -- DIR',
  );
  process.exit(2);
}

const amount = (row: Readonly<Record<string, string>>, key: string): number | null => {
  const text = row[key] ?? '';
  return text === '' || text === 'NA' ? null : Number(text);
};
const result = (
  loinc: string,
  value: number | null,
  unit: string,
  range?: Result['range'],
): readonly Result[] =>
  value === null ? [] : [{ loinc, value, unit, ...(range === undefined ? {} : { range }) }];

function bloodRow(
  row: Readonly<Record<string, string>>,
  index: number,
  keys: { hgb: string; creat: string },
  ife: string,
): Row {
  return {
    id: `r${index}`,
    sex: row['sex'] ?? '',
    age: Number(row['age']),
    results: [
      ...result('33358-3', amount(row, 'mspike'), 'g/dL'),
      ...result('718-7', amount(row, keys.hgb), 'g/dL'),
      ...result('2160-0', amount(row, keys.creat), 'mg/dL'),
      { loinc: '25700-6', value: ife },
    ],
  };
}

/** flchain.csv is in mg/dL; the reference ranges are Freelite's. */
function chainRow(row: Readonly<Record<string, string>>, index: number, unit: string): Row {
  const factor = unit === 'mg/dL' ? 0.1 : 1;
  const range = (low: number, high: number) => ({ low: low * factor, high: high * factor });
  return {
    id: `f${index}`,
    sex: row['sex'] ?? '',
    age: Number(row['age']),
    results: [
      ...result('36916-5', amount(row, 'kappa'), unit, range(3.3, 19.4)),
      ...result('33944-0', amount(row, 'lambda'), unit, range(5.7, 26.3)),
      ...result('2160-0', amount(row, 'creatinine'), 'mg/dL'),
    ],
  };
}

function progress(done: number, total: number, what: string): void {
  if (!process.stderr.isTTY) return;
  process.stderr.write(done === total ? '\r\x1b[K' : `\r${what} ${Math.floor((100 * done) / total)} %`);
}

function runAll(rows: readonly Row[], what: string): readonly Answer[] {
  return rows.map((row, index) => {
    if (index % 200 === 0) progress(index, rows.length, what);
    return answer(row);
  });
}

function add(counts: Counts, key: string, by = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

const known = (fact: Answer['facts'][keyof Answer['facts']] | undefined): Quantity | null =>
  fact?.known === true ? (fact.value as Quantity) : null;
const is = (fact: Parameters<typeof known>[0], op: '<' | '>' | '>=', value: number): boolean => {
  const measured = known(fact);
  return measured !== null && compare(measured, op, { value, unit: measured.unit }) === 'met';
};

function bloodCounts(answers: readonly Answer[], prefix: string): Counts {
  const counts: Counts = new Map([[`${prefix}.rows`, answers.length]]);
  for (const { facts } of answers) {
    for (const [name, fact] of [
      ['hgb', facts.hemoglobin],
      ['creat', facts.creatinine],
      ['mspike', facts.mProtein],
    ] as const)
      if (!fact.known) add(counts, `${prefix}.missing.${name}`);
    if (is(facts.mProtein, '>=', 3)) add(counts, `${prefix}.mspike_ge_3.0`);
    if (is(facts.hemoglobin, '<', 10)) add(counts, `${prefix}.hgb_lt_10`);
    if (is(facts.creatinine, '>', 2)) add(counts, `${prefix}.creat_gt_2`);
  }
  return counts;
}

/** The published limits of anaemia and kidney alone, as Kleene counts: the two items that the data can answer. */
function candidate({ facts }: Answer): 'met' | 'not_met' | 'unknown' {
  const hb = evaluate(thresholds.A, facts).parts[0]?.status;
  const kidney = evaluate(thresholds.R, facts).parts.find(
    ({ criterion }) => criterion.id === 'R-creatinine',
  )?.status;
  if (hb === 'met' || kidney === 'met') return 'met';
  return hb === 'unknown' || kidney === 'unknown' ? 'unknown' : 'not_met';
}

function mgus2(csv: Csv): Counts {
  const keys = { hgb: 'hgb', creat: 'creat' };
  const open = runAll(
    csv.map((row, index) => bloodRow(row, index, keys, 'Monoclonal band present')),
    'mgus2',
  );
  const assumed = runAll(
    csv.map((row, index) => bloodRow(row, index, keys, 'IgG kappa monoclonal protein')),
    'mgus2, IgG assumed',
  );
  const counts = bloodCounts(open, 'mgus2');
  open.forEach((one, index) => {
    const { facts, stage, mayo } = one;
    if (is(facts.mProtein, '>=', 1.5)) add(counts, 'mgus2.mspike_ge_1.5');
    if (is(facts.mProtein, '>', 1.5)) add(counts, 'mgus2.mspike_gt_1.5');
    const crab = candidate(one);
    add(counts, `mgus2.hb_or_creat_candidate_kleene.${crab}`);
    if (crab === 'met' && csv[index]?.['pstat'] === '1')
      add(counts, 'mgus2.of_146_candidates_progressed_ever');
    add(counts, `mgus2.stage_counts_isotype_unknown_ife_pos.${stage}`);
    add(
      counts,
      `mgus2.mayo_group_range_only_M_known.${mayo.possibleBands[0]}..${mayo.possibleBands.at(-1) ?? ''}`,
    );
  });
  for (const { stage } of assumed) add(counts, `mgus2.stage_counts_isotype_assumed_IgG.${stage}`);
  const shown = open.flatMap((one) => one.cards);
  const per100 = (indicator: string): string =>
    ((100 * shown.filter((one) => one === indicator).length) / open.length).toFixed(1);
  console.log(
    `mgus2, cards per 100 patients: ${per100('critical')} critical, ${per100('warning')} warning, ${per100('info')} info`,
  );
  add(counts, 'mgus2.critical cards', shown.filter((one) => one === 'critical').length);
  add(counts, 'mgus2.MM', open.filter(({ stage }) => stage.startsWith('MM')).length);
  return counts;
}

function mgus(csv: Csv): Counts {
  const counts = bloodCounts(
    runAll(
      csv.map((row, index) =>
        bloodRow(row, index, { hgb: 'hgb', creat: 'creat' }, 'Monoclonal band present'),
      ),
      'mgus',
    ),
    'mgus',
  );
  return counts;
}

/** Other published intervals for κ/λ, to show that the interval decides and not the arithmetic. */
const intervals: readonly (readonly [string, number, number])[] = [
  ['flchain.abnormal_with_seed_upper_bound_1/0.26', 0.26, 1 / 0.26],
  ['flchain.abnormal_N_Latex_0.31_1.56', 0.31, 1.56],
  ['flchain.abnormal_PROMISE_0.686_2.10', 0.686, 2.1],
];

function chainCounts({ facts, stage, classification }: Answer, counts: Counts): boolean {
  const [kappa, lambda] = [facts.kappa, facts.lambda];
  if (is(kappa, '>', 19.4)) add(counts, 'flchain.kappa_gt_19.4_mgL');
  if (is(lambda, '>', 26.3)) add(counts, 'flchain.lambda_gt_26.3_mgL');
  if (!facts.creatinine.known) add(counts, 'flchain.creatinine_missing');
  add(counts, `flchain.stage_counts_FLC_only_no_IFE.${stage}`);
  if (classification.state === 'lc-mgus')
    add(counts, 'flchain.LC_MGUS_by_IMWG_(abnormal_and_involved_elevated)');
  if (!kappa.known || !lambda.known) {
    add(counts, 'flchain.ratio_uncomputable');
    return false;
  }
  const read = (low: number, high: number) =>
    readLightChains({
      kappa: kappa.value,
      lambda: lambda.value,
      type: null,
      normal: { low: { value: low, unit: '1' }, high: { value: high, unit: '1' } },
      upperLimits: { kappa: null, lambda: null },
    });
  const standard = read(0.26, 1.65);
  if (standard?.skew === 'kappa') add(counts, 'flchain.high');
  if (standard?.skew === 'lambda') add(counts, 'flchain.low');
  if (standard?.ratio.value === 0.26) add(counts, 'flchain.rows_with_ratio_exactly_0.26');
  if (
    standard?.involvedRatio !== null &&
    standard !== null &&
    compare(standard.involvedRatio, '>=', { value: 100, unit: '1' }) === 'met'
  )
    add(counts, 'flchain.involved_uninvolved_ge_100');
  for (const [key, low, high] of intervals) {
    const skew = read(low, high)?.skew;
    if (skew === 'kappa' || skew === 'lambda') add(counts, key);
  }
  return standard?.skew === 'kappa' || standard?.skew === 'lambda';
}

function flchain(csv: Csv): Counts {
  const zero = [
    'LC_MGUS_by_IMWG_(abnormal_and_involved_elevated)',
    'involved_uninvolved_ge_100',
    'ratio_uncomputable',
  ];
  const counts: Counts = new Map([
    ['flchain.rows', csv.length],
    ...zero.map((key) => [`flchain.${key}`, 0] as const),
  ]);
  runAll(
    csv.map((row, index) => chainRow(row, index, 'mg/dL')),
    'flchain',
  ).forEach((one, index) => {
    const abnormal = chainCounts(one, counts);
    if (abnormal) add(counts, 'flchain.flc_ratio_abnormal_strict_0.26_1.65');
    if (csv[index]?.['mgus'] === '1') add(counts, 'flchain.mgus_flag_eq_1');
    if (abnormal && csv[index]?.['mgus'] === '1') add(counts, 'flchain.mgus_flag_1_and_abnormal');
  });
  const misread = runAll(
    csv.map((row, index) => chainRow(row, index, 'mg/L')),
    'flchain as mg/L',
  );
  add(
    counts,
    'flchain.kappa_gt_19.4_if_units_not_converted',
    misread.filter(({ facts }) => is(facts.kappa, '>', 19.4)).length,
  );
  return counts;
}

function flatten(value: unknown, path: string): readonly (readonly [string, number])[] {
  if (typeof value === 'number') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    flatten(inner, path === '' ? key : `${path}.${key}`),
  );
}

/** Why a count of the file is not the engine's to produce. */
const notOurs: readonly (readonly [RegExp, string])[] = [
  [/egfr/, 'the engine takes eGFR from the laboratory; computing it would change criterion R'],
  [/KM_|competing_risk|progressed$|within_/, 'follow-up statistics, not a classification'],
  [/pcdx|missing\.alb/, 'outcome or a column that no rule asks for'],
  [/mspike_eq|hgb_eq|creat_eq|bounds_made_inclusive/, 'counts of exact values or of a wrong comparator'],
  [/from_memory/, 'interval from memory: off'],
];

const files = { mgus, mgus2, flchain };
const produced: Counts = new Map();
for (const [name, count] of Object.entries(files)) {
  for (const [key, n] of count(readCsv(await readFile(join(dir, `${name}.csv`), 'utf8'))))
    produced.set(key, n);
}
const expected = flatten(JSON.parse(await readFile(join(dir, 'dataset_checks.json'), 'utf8')), '');
let failed = 0;
let passed = 0;
for (const [key, want] of expected) {
  const got = produced.get(key);
  const reason = notOurs.find(([pattern]) => pattern.test(key))?.[1];
  if (got === undefined && reason !== undefined) {
    console.log(`not produced  ${key}: ${reason}`);
    continue;
  }
  const ok = got === want;
  if (ok) passed += 1;
  else failed += 1;
  console.log(
    `${ok ? 'ok          ' : 'DIFFERENT   '}  ${key}: expected ${want}, engine ${got ?? 'nothing'}`,
  );
}
for (const key of ['mgus2.MM', 'mgus2.critical cards']) {
  const got = produced.get(key) ?? 0;
  if (got === 0) passed += 1;
  else failed += 1;
  console.log(`${got === 0 ? 'ok          ' : 'DIFFERENT   '}  ${key}: expected 0, engine ${got}`);
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
