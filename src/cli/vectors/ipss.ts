import { bandsBetween, evaluateScore, known, type Fact } from '../../engine/index.js';
import { cytogeneticGroups } from '../../knowledge/genetics/cytogenetic-group.js';
import {
  ipssMModel,
  type IpssMGene,
  type IpssMInput,
  type IpssMResult,
} from '../../knowledge/myeloid/neoplasm/ipss-m-model.js';
import { cell, readFraction, readNumber, readYes } from './columns.js';
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

/** The columns that hold an input, by the names of the paper's data, of its R package and of the case files. */
const columns = {
  id: ['ID', 'Patient_ID', 'PatientID', 'SAMPLE_ID'],
  hemoglobin: ['HB', 'HGB', 'HB1', 'Hemoglobin', 'Haemoglobin'],
  platelets: ['PLT', 'Platelets'],
  marrowBlasts: ['BM_BLAST', 'BMBLAST', 'BM_BLASTS', 'BLAST_BM', 'MarrowBlasts'],
  neutrophils: ['ANC', 'Neutrophils'],
  age: ['AGE', 'AGE_AT_DIAGNOSIS', 'AGE_DX'],
  group: ['CYTO_IPSSR', 'CYTO_IPSS_R', 'CYTOIPSSR', 'CYTO'],
  del5q: ['del5q', 'del(5q)'],
  chromosome7: ['del7_7q', 'del7', '-7/del(7q)', 'del7.7q'],
  complex: ['complex', 'COMPLEX_KARYOTYPE'],
  loss17p: ['del17_17p', 'del17p', 'del17.17p'],
  tp53Count: ['TP53mut', 'TP53_mut', 'TP53.mut'],
  tp53MaxVaf: ['TP53maxvaf', 'TP53_maxvaf', 'TP53_VAF'],
  tp53Loh: ['TP53loh', 'TP53_LOH'],
  flt3: ['FLT3', 'FLT3_ITD_TKD', 'FLT3_ITD'],
  kmt2aPtd: ['MLL_PTD', 'MLLPTD', 'KMT2A_PTD', 'MLL-PTD'],
} as const;
type Column = keyof typeof columns;

const number = (row: Row, column: Column): number | null => readNumber(cell(row, columns[column]));
const yes = (row: Row, column: Column): boolean | null => readYes(cell(row, columns[column]));

const groupOf = (row: Row): number | null => {
  const group =
    cell(row, columns.group)
      ?.toLowerCase()
      .replaceAll(/[\s_-]+/g, '-') ?? '';
  const spelled: Readonly<Record<string, string>> = {
    int: 'intermediate',
    verygood: 'very-good',
    verypoor: 'very-poor',
  };
  const numbered = /^[0-4]$/.test(group) ? Number(group) : null;
  if (numbered !== null) return numbered;
  const index = (cytogeneticGroups as readonly string[]).indexOf(spelled[group] ?? group);
  return index === -1 ? null : index;
};

function tp53Count(row: Row): 0 | 1 | 2 | null {
  const value = cell(row, columns.tp53Count);
  if (value === null) return null;
  if (/^2|or more|^[3-9]/.test(value)) return 2;
  return /^1/.test(value) ? 1 : /^0/.test(value) ? 0 : null;
}

const genes: readonly IpssMGene[] = [...ipssMMainGenes, ...ipssMResidualGenes, 'SF3B1', 'FLT3', 'MLL_PTD'];

function inputOf(row: Row): IpssMInput {
  return {
    hemoglobin: number(row, 'hemoglobin'),
    platelets: number(row, 'platelets'),
    marrowBlasts: number(row, 'marrowBlasts'),
    cytogenetics: groupOf(row),
    del5q: yes(row, 'del5q'),
    chromosome7: yes(row, 'chromosome7'),
    complex: yes(row, 'complex'),
    loss17p: yes(row, 'loss17p'),
    tp53Mutations: tp53Count(row),
    tp53MaxVaf: readFraction(cell(row, columns.tp53MaxVaf)),
    tp53Loh: yes(row, 'tp53Loh'),
    genes: Object.fromEntries(
      genes.map((gene) => [
        gene,
        gene === 'MLL_PTD'
          ? yes(row, 'kmt2aPtd')
          : gene === 'FLT3'
            ? yes(row, 'flt3')
            : readYes(cell(row, [gene])),
      ]),
    ),
  };
}

interface IpssR {
  readonly score: number;
  readonly band: string;
}

const asFact = (value: unknown): Fact<unknown> =>
  known(value, [{ reference: 'row', via: 'entered', as: '' }]);
const shortBands: Readonly<Record<string, string>> = {
  int: 'intermediate',
  i: 'intermediate',
  vl: 'verylow',
  l: 'low',
  ml: 'moderatelow',
  mh: 'moderatehigh',
  h: 'high',
  vh: 'veryhigh',
};
/** Plain comparison of group names, whatever the capitals and spaces, in full or by their initials. */
function plainBand(text: string): string {
  const plain = text.toLowerCase().replaceAll(/[^a-z]/g, '');
  return shortBands[plain] ?? plain;
}

function ipssROf(row: Row): IpssR | null {
  const group = groupOf(row);
  const amounts = {
    hemoglobin: number(row, 'hemoglobin'),
    platelets: number(row, 'platelets'),
    marrowBlasts: number(row, 'marrowBlasts'),
    neutrophils: number(row, 'neutrophils'),
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
  const age = number(row, 'age');
  if (total === null || age === null) return null;
  const score = ageAdjusted(total.score, age);
  return { score, band: bandsBetween(ipssRBands.value, score, score)[0] };
}

interface Scored {
  readonly score: number;
  readonly band: string;
}
/** What was computed for the columns of an expectation, by these names: a number is compared as score, a word as group. */
interface Expectation {
  readonly columns: readonly string[];
  /** Equal to so many. Published columns are rounded to hundredths. */
  readonly within: number;
  readonly of: (m: IpssMResult, r: IpssR | null, ra: IpssR | null) => Scored | null;
}

const hundredth = 0.00501;
const scored = (model: string): readonly string[] =>
  ['', '_score', '_cat', '_category', '_value', '_risk'].flatMap((end) => [
    `exp_${model}${end}`,
    `${model}${end}`,
  ]);
const expectations: readonly Expectation[] = [
  ...(['best', 'mean', 'worst'] as const).map((scenario): Expectation => ({
    columns: [
      `exp_${scenario}_score`,
      `exp_${scenario}_cat`,
      `IPSSMscore_${scenario}`,
      `IPSSMcat_${scenario}`,
    ],
    within: 0,
    of: (m) => m.cases[scenario],
  })),
  { columns: scored('IPSSM'), within: hundredth, of: (m) => m.cases.mean },
  { columns: scored('IPSSR'), within: hundredth, of: (_m, r) => r },
  { columns: scored('IPSSRA'), within: hundredth, of: (_m, _r, ra) => ra },
];

/** Compares one expected cell; "unknown" expects no score. */
function agrees(expected: string, actual: Scored | null, within: number): boolean {
  if (expected.toLowerCase() === 'unknown') return actual === null;
  if (actual === null) return false;
  const wanted = readNumber(expected);
  return wanted === null
    ? plainBand(expected) === plainBand(actual.band)
    : Math.abs(wanted - actual.score) <= within + Number.EPSILON;
}

function caseOf(row: Row, index: number): CsvCase {
  const model = ipssMModel(inputOf(row));
  const [r, ra] = [ipssROf(row), ipssRAOf(row)];
  const name = cell(row, columns.id) ?? `row ${index + 1}`;
  const compared = expectations.flatMap(({ columns: names, within, of }) => {
    const actual = of(model, r, ra);
    return names.flatMap((column) => {
      const expected = cell(row, [column]);
      if (expected === null) return [];
      return [{ column, expected, actual, ok: agrees(expected, actual, within) }];
    });
  });
  const reporting = cell(row, ['exp_reporting']);
  const mode =
    reporting === null || reporting === model.reporting
      ? []
      : [`exp_reporting: expected ${reporting}, got ${model.reporting}`];
  const wrong = compared.filter(({ ok }) => !ok);
  const clamp = model.hemoglobinClamped ? '; Hb outside 4-20 clamped' : '';
  const { best, mean, worst } = model.cases;
  const results = [
    `IPSS-M ${mean.score} ${mean.band} (${best.score} to ${worst.score}, ${model.reporting})`,
    `IPSS-R ${r === null ? 'unknown' : `${r.score} ${r.band}`}`,
    `IPSS-RA ${ra === null ? 'unknown' : `${ra.score} ${ra.band}`}`,
  ].join('; ');
  const said = (actual: Scored | null): string =>
    actual === null ? 'unknown' : `${actual.score} ${actual.band}`;
  const differences = [
    ...wrong.map(({ column, expected, actual }) => `${column}: expected ${expected}, got ${said(actual)}`),
    ...mode,
  ];
  const stated = compared.length > 0 || reporting !== null;
  return {
    name,
    ok: stated ? differences.length === 0 : null,
    detail: `${differences.length === 0 ? results : differences.join('; ')}${clamp}`,
  };
}

/** Computes IPSS-M, IPSS-R and IPSS-RA for rows read by header name and compares whatever expected columns exist. */
export function ipssCases(rows: readonly Row[]): readonly CsvCase[] {
  return rows.map(caseOf);
}
