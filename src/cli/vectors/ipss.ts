import { bandsBetween, evaluateScore, known, type Fact } from '../../engine/index.js';
import { cytogeneticGroups } from '../../knowledge/genetics/cytogenetic-group.js';
import {
  ipssMModel,
  type IpssMGene,
  type IpssMInput,
  type IpssMResult,
} from '../../knowledge/myeloid/neoplasm/ipss-m-model.js';
import { ipssMMainGenes, ipssMResidualGenes } from '../../knowledge/myeloid/neoplasm/ipss-m-variables.js';
import { ageAdjusted } from '../../knowledge/myeloid/neoplasm/ipss-ra.js';
import { ipssRBands, ipssRTable } from '../../knowledge/myeloid/neoplasm/ipss-r.js';

type Row = Readonly<Record<string, string>>;

export interface CsvCase {
  readonly name: string;
  /** null when the row states no expectation: `detail` then holds the results. */
  readonly ok: boolean | null;
  readonly detail: string;
}

const missing = new Set(['', 'na', 'nan', 'null', 'n/a', '?']);

/** A cell by the first of its column names that exists; null when empty or NA. */
function cell(row: Row, ...names: readonly string[]): string | null {
  const value = names
    .map((name) => row[name])
    .find((each) => each !== undefined)
    ?.trim();
  return value === undefined || missing.has(value.toLowerCase()) ? null : value;
}

function number(row: Row, ...names: readonly string[]): number | null {
  const value = cell(row, ...names);
  return value === null || !Number.isFinite(Number(value)) ? null : Number(value);
}

function yes(row: Row, ...names: readonly string[]): boolean | null {
  const value = cell(row, ...names)?.toLowerCase() ?? null;
  if (value === null) return null;
  if (['0', '0.0', 'false', 'no', 'non-complex', 'wt'].includes(value)) return false;
  return ['1', '1.0', 'true', 'yes', 'complex', 'mutated', 'mut'].includes(value) ? true : null;
}

const groupOf = (row: Row): number | null => {
  const group =
    cell(row, 'CYTO_IPSSR')
      ?.toLowerCase()
      .replaceAll(/[\s_-]+/g, '-') ?? '';
  const spelled: Readonly<Record<string, string>> = {
    int: 'intermediate',
    verygood: 'very-good',
    verypoor: 'very-poor',
  };
  const index = (cytogeneticGroups as readonly string[]).indexOf(spelled[group] ?? group);
  return index === -1 ? null : index;
};

function tp53Count(row: Row): 0 | 1 | 2 | null {
  const value = cell(row, 'TP53mut');
  if (value === null) return null;
  if (/^2|or more|^[3-9]/.test(value)) return 2;
  return /^1/.test(value) ? 1 : /^0/.test(value) ? 0 : null;
}

const genes: readonly IpssMGene[] = [...ipssMMainGenes, ...ipssMResidualGenes, 'SF3B1', 'FLT3', 'MLL_PTD'];

function inputOf(row: Row): IpssMInput {
  return {
    hemoglobin: number(row, 'HB'),
    platelets: number(row, 'PLT'),
    marrowBlasts: number(row, 'BM_BLAST'),
    cytogenetics: groupOf(row),
    del5q: yes(row, 'del5q'),
    chromosome7: yes(row, 'del7_7q'),
    complex: yes(row, 'complex'),
    loss17p: yes(row, 'del17_17p'),
    tp53Mutations: tp53Count(row),
    tp53MaxVaf: number(row, 'TP53maxvaf'),
    tp53Loh: yes(row, 'TP53loh'),
    genes: Object.fromEntries(
      genes.map((gene) => [gene, gene === 'MLL_PTD' ? yes(row, 'MLL_PTD', 'KMT2A_PTD') : yes(row, gene)]),
    ),
  };
}

interface IpssR {
  readonly score: number;
  readonly band: string;
}

const asFact = (value: unknown): Fact<unknown> =>
  known(value, [{ reference: 'row', via: 'entered', as: '' }]);
/** Plain comparison of group names, whatever the capitals, the spaces, or "Int" for Intermediate. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '')
    .replace(/^int$/, 'intermediate');

function ipssROf(row: Row): IpssR | null {
  const group = groupOf(row);
  const amounts = {
    hemoglobin: number(row, 'HB'),
    platelets: number(row, 'PLT'),
    marrowBlasts: number(row, 'BM_BLAST'),
    neutrophils: number(row, 'ANC'),
  };
  if (group === null || Object.values(amounts).includes(null)) return null;
  const facts = Object.fromEntries(
    Object.entries(amounts).map(([key, value]) => [key, asFact({ value, unit: '1' })]),
  );
  const result = evaluateScore(
    ipssRTable,
    { ...facts, cytogeneticGroup: asFact(cytogeneticGroups[group]) },
    '',
  );
  return result.band === null ? null : { score: result.low, band: result.band };
}

function ipssRAOf(row: Row): IpssR | null {
  const total = ipssROf(row);
  const age = number(row, 'AGE');
  if (total === null || age === null) return null;
  const score = ageAdjusted(total.score, age);
  return { score, band: bandsBetween(ipssRBands.value, score, score)[0] };
}

type Result = number | string | null;
interface Expectation {
  readonly columns: readonly string[];
  /** Equal to so many; null for words. Published columns are rounded to hundredths. */
  readonly within: number | null;
  readonly of: (m: IpssMResult, r: IpssR | null, ra: IpssR | null) => Result;
}

const hundredth = 0.00501;
const expectations: readonly Expectation[] = [
  ...(['best', 'mean', 'worst'] as const).flatMap((scenario): readonly Expectation[] => [
    { columns: [`exp_${scenario}_score`], within: 0, of: (m) => m.cases[scenario].score },
    { columns: [`exp_${scenario}_cat`], within: null, of: (m) => m.cases[scenario].band },
  ]),
  { columns: ['exp_reporting'], within: null, of: (m) => m.reporting },
  {
    columns: ['exp_ipssm', 'exp_ipssm_score', 'IPSSM_SCORE', 'IPSSMscore', 'IPSSM_score'],
    within: hundredth,
    of: (m) => m.cases.mean.score,
  },
  {
    columns: ['exp_ipssm_cat', 'IPSSM_CAT', 'IPSSMcat', 'IPSSM'],
    within: null,
    of: (m) => m.cases.mean.band,
  },
  {
    columns: ['exp_ipssr', 'exp_ipssr_score', 'IPSSR_SCORE'],
    within: hundredth,
    of: (_m, r) => r?.score ?? null,
  },
  { columns: ['exp_ipssr_cat', 'IPSSR_CAT', 'IPSSR'], within: null, of: (_m, r) => r?.band ?? null },
  {
    columns: ['exp_ipssra', 'exp_ipssra_score', 'IPSSRA_SCORE'],
    within: hundredth,
    of: (_m, _r, ra) => ra?.score ?? null,
  },
  { columns: ['exp_ipssra_cat', 'IPSSRA_CAT', 'IPSSRA'], within: null, of: (_m, _r, ra) => ra?.band ?? null },
];

/** Compares one expected cell; null when there is none. "unknown" expects no score. */
function compareCell(expected: string | null, actual: Result, within: number | null): boolean | null {
  if (expected === null) return null;
  if (expected === 'unknown') return actual === null;
  // A category column may hold the number, and a score column the name: each is read for what it is.
  const wanted = Number(expected);
  if (Number.isFinite(wanted))
    return typeof actual === 'number' ? Math.abs(wanted - actual) <= (within ?? 0) + Number.EPSILON : null;
  return typeof actual === 'string' ? plain(expected) === plain(actual) : actual === null ? false : null;
}

function caseOf(row: Row, index: number): CsvCase {
  const model = ipssMModel(inputOf(row));
  const [r, ra] = [ipssROf(row), ipssRAOf(row)];
  const name = cell(row, 'ID', 'Patient_ID', 'id') ?? `row ${index + 1}`;
  const compared = expectations.map(({ columns, within, of }) => {
    const actual = of(model, r, ra);
    const expected = cell(row, ...columns);
    return {
      column: columns.find((each) => row[each] !== undefined) ?? '',
      expected,
      actual,
      ok: compareCell(expected, actual, within),
    };
  });
  const wrong = compared.filter(({ ok }) => ok === false);
  const clamp = model.hemoglobinClamped ? '; Hb outside 4-20 clamped' : '';
  const { best, mean, worst } = model.cases;
  const results = [
    `IPSS-M ${mean.score} ${mean.band} (${best.score} to ${worst.score}, ${model.reporting})`,
    `IPSS-R ${r === null ? 'unknown' : `${r.score} ${r.band}`}`,
    `IPSS-RA ${ra === null ? 'unknown' : `${ra.score} ${ra.band}`}`,
  ].join('; ');
  const differences = wrong
    .map(
      ({ column, expected, actual }) => `${column}: expected ${expected ?? ''}, got ${actual ?? 'unknown'}`,
    )
    .join('; ');
  const stated = compared.some(({ ok }) => ok !== null);
  return {
    name,
    ok: stated ? wrong.length === 0 : null,
    detail: `${differences === '' ? results : differences}${clamp}`,
  };
}

/** Computes IPSS-M, IPSS-R and IPSS-RA for rows read by header name and compares whatever expected columns exist. */
export function ipssCases(rows: readonly Row[]): readonly CsvCase[] {
  return rows.map(caseOf);
}
