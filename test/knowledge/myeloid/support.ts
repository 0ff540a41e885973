import {
  classify,
  known,
  resolve,
  unknown,
  type Dated,
  type Fact,
  type GenomicVariant,
  type Genomics,
  type Quantity,
  type Source,
} from '../../../src/engine/index.js';
import { corePanel } from '../../../src/knowledge/myeloid/genes.js';
import { myeloidFacts } from '../../../src/knowledge/myeloid/derived-facts.js';
import { myeloidRules } from '../../../src/knowledge/myeloid/states.js';

export const asOf = '2026-11-22';
export type Read = Readonly<Record<string, Fact<unknown>>>;

export function source(at = '2026-11-01', reference = 'Observation/1'): Source {
  return { reference, via: 'entered', as: 'entered', at };
}

export function fact<T>(value: T, at?: string): Fact<T> {
  return known(value, [source(at)]);
}

export function amount<U extends string>(value: number, unit: U, at?: string): Fact<Quantity<U>> {
  return fact({ value, unit }, at);
}

export function run<U extends string>(
  unit: U,
  ...rows: readonly (readonly [string, number])[]
): Dated<Quantity<U>>[] {
  return rows.map(([at, value]) => ({ at, value: { value, unit } }));
}

export function variant(
  gene: string,
  vaf: number | null,
  more: Partial<GenomicVariant> = {},
): GenomicVariant {
  return {
    gene,
    presence: 'present',
    significance: 'pathogenic',
    source: source(),
    ...(vaf === null ? {} : { vaf: { value: vaf, unit: '1' as const } }),
    ...more,
  };
}

export function sequenced(...variants: readonly GenomicVariant[]): Fact<Genomics> {
  return fact({ variants, covered: corePanel.value, unreadable: [] });
}

const absent = { recorded: false };
const notTaken = { recorded: false, active: false };

/** A man of 70 with normal counts whose record was read completely and holds no finding. */
export const healthy: Read = {
  sex: fact('male'),
  age: fact(70),
  hemoglobin: amount(15, 'g/dL'),
  neutrophils: amount(4, '10*9/L'),
  platelets: amount(250, '10*9/L'),
  whiteCells: amount(6, '10*9/L'),
  monocytes: amount(0.4, '10*9/L'),
  monocytesPercent: amount(6, '%'),
  mcv: amount(90, 'fL'),
  rdw: amount(13, '%'),
  hemoglobinSeries: fact(run('g/dL', ['2026-11-01', 15])),
  neutrophilsSeries: fact(run('10*9/L', ['2026-11-01', 4])),
  plateletsSeries: fact(run('10*9/L', ['2026-11-01', 250])),
  bloodBlastsReported: fact(false),
  auerRodsReported: fact(false),
  karyotypeReported: fact(false),
  marrowExamined: fact(false),
  copperReported: fact(false),
  myeloidNeoplasm: fact(absent),
  amlRecord: fact(absent),
  comfortCare: fact(absent),
  haematologyAsks: fact(false),
  feverRecord: fact(absent),
  lymphoidNeoplasm: fact(absent),
  marrowFailure: fact(absent),
  undeterminedCytopenia: fact(absent),
  marrowSuppressant: fact(notTaken),
  cytotoxic: fact(notTaken),
  growthFactor: fact(notTaken),
  transfusedRecently: fact(false),
};

const lab = (key: string, value: number, unit: string, limits: readonly [string, number][]): Read => ({
  [key]: amount(value, unit),
  ...Object.fromEntries(limits.map(([end, limit]) => [`${key}${end}Limit`, amount(limit, unit)])),
});

/** Every mandatory item of the exclusion work-up resulted and negative. */
export const excluded: Read = {
  ...lab('vitaminB12', 400, 'pg/mL', [['Lower', 180]]),
  ...lab('folate', 8, 'ng/mL', [['Lower', 4]]),
  ...lab('ironStores', 120, 'ng/mL', [['Lower', 20]]),
  ...lab('tsh', 2, 'm[IU]/L', [
    ['Lower', 0.5],
    ['Upper', 5],
  ]),
  ...lab('creatinine', 0.9, 'mg/dL', [['Upper', 1.1]]),
  ...lab('alt', 20, 'U/L', [['Upper', 40]]),
  ...lab('ast', 20, 'U/L', [['Upper', 40]]),
  ...lab('ldh', 180, 'U/L', [['Upper', 220]]),
  ...lab('haptoglobin', 100, 'mg/dL', [['Lower', 30]]),
  ...lab('reticulocytes', 50, '10*9/L', [['Upper', 100]]),
  paraproteinTested: fact(true),
  causeReview: fact(false),
};

/** Platelets of 92 for six months and nothing else. */
export const lowPlatelets: Read = {
  ...healthy,
  platelets: amount(92, '10*9/L'),
  plateletsSeries: fact(run('10*9/L', ['2026-05-01', 98], ['2026-08-01', 95], ['2026-11-01', 92])),
};

/** A marrow without dysplasia, blasts of 1 %, and a normal karyotype. */
export const cleanMarrow: Read = {
  marrowExamined: fact(true),
  marrowBlasts: amount(1, '%'),
  dysplasiaErythroid: amount(2, '%'),
  dysplasiaGranulocytic: amount(2, '%'),
  dysplasiaMegakaryocytic: amount(2, '%'),
};

export const tet2 = sequenced(variant('TET2', 0.1));

export function factsOf(read: Read) {
  return resolve(myeloidFacts, read, asOf);
}

export function answer(read: Read) {
  return classify(myeloidRules, factsOf(read), asOf);
}

export function without(read: Read, ...keys: readonly string[]): Read {
  return { ...read, ...Object.fromEntries(keys.map((key) => [key, unknown('not-recorded')])) };
}

export function flagOf(read: Read, id: string): string | undefined {
  return answer(read).flags[id]?.status;
}
