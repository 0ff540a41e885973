import {
  classify,
  known,
  resolve,
  type Fact,
  type GenomicVariant,
  type Genomics,
} from '../../../src/engine/index.js';
import { parseKaryotype } from '../../../src/knowledge/genetics/iscn.js';
import { cmmlIcc } from '../../../src/knowledge/myeloid/neoplasm/cmml-icc.js';
import { cmmlWho5 } from '../../../src/knowledge/myeloid/neoplasm/cmml-who5.js';
import { readFacts } from '../../../src/knowledge/myeloid/neoplasm/facts-read.js';
import { cloneGenes, myelodysplasiaRelatedGenes } from '../../../src/knowledge/myeloid/neoplasm/genes.js';
import {
  ipssMMainGenes,
  ipssMResidualGenes,
} from '../../../src/knowledge/myeloid/neoplasm/ipss-m-variables.js';
import { mdsIcc } from '../../../src/knowledge/myeloid/neoplasm/mds-icc.js';
import { mdsWho5 } from '../../../src/knowledge/myeloid/neoplasm/mds-who5.js';

export const asOf = '2026-11-22';
export const source = { reference: 'Observation/1', via: 'entered', as: '' } as const;

export const allGenes: readonly string[] = [
  ...new Set([
    ...cloneGenes,
    ...myelodysplasiaRelatedGenes,
    ...ipssMMainGenes,
    ...ipssMResidualGenes,
    ...['NPM1', 'FLT3', 'TP53', 'SF3B1', 'FLT3-ITD', 'KMT2A-PTD'],
  ]),
];

export function mutation(
  gene: string,
  vaf: number | null,
  more: Partial<GenomicVariant> = {},
): GenomicVariant {
  const fraction = vaf === null ? {} : { vaf: { value: vaf, unit: '1' as const } };
  return { gene, presence: 'present', significance: 'pathogenic', source, ...fraction, ...more };
}

/** A panel that covers everything but `without`, with these mutations (gene and allele fraction). */
export function panel(
  found: readonly (readonly [string, number | null])[] = [],
  without: readonly string[] = [],
): Genomics {
  return {
    variants: found.map(([gene, vaf]) => mutation(gene, vaf)),
    covered: allGenes.filter((gene) => !without.includes(gene)),
    unreadable: [],
  };
}

export type ReadKey = keyof typeof readFacts;
/** Amounts as numbers in the definition's unit, a karyotype as text, anything else as it is; null = not known. */
export type Values = Readonly<Partial<Record<ReadKey, unknown>>>;

/** An anaemic woman of 70 with everything tested and nothing found. */
export const unremarkable: Values = {
  age: 70,
  sex: 'female',
  hemoglobin: 9,
  platelets: 180,
  neutrophils: 2.5,
  whiteCells: 5,
  monocytes: 0.3,
  monocytesPercent: 6,
  bloodBlasts: 0,
  marrowBlasts: 2,
  promonocytesBlood: 0,
  promonocytesMarrow: 0,
  classicalMonocytes: 90,
  auerRods: false,
  dysplasiaErythroid: 0,
  dysplasiaGranulocytic: 0,
  dysplasiaMegakaryocytic: 0,
  ringSideroblasts: 0,
  cellularity: 50,
  fibrosis: 0,
  marrowOfCmml: false,
  karyotype: '46,XX[20]',
  fishDel17p: false,
  tp53CnLoh: false,
  genomics: panel(),
  bcrAbl1: false,
  tkFusion: false,
};

function value(key: ReadKey, raw: unknown): unknown {
  const definition = readFacts[key] as {
    readonly kind: string;
    readonly analytes?: readonly { readonly unit: string }[];
  };
  if (key === 'karyotype' && typeof raw === 'string') return parseKaryotype(raw);
  if (key === 'fibrosis' && typeof raw === 'number') return { value: raw, unit: '1' };
  if (definition.kind !== 'quantity' || typeof raw !== 'number') return raw;
  return { value: raw, unit: definition.analytes?.[0]?.unit };
}

/** What the record holds of a patient: `unremarkable` but for these. */
export function read(values: Values): Readonly<Record<string, Fact<unknown>>> {
  const all = Object.entries({ ...unremarkable, ...values }) as [ReadKey, unknown][];
  return Object.fromEntries(
    all.flatMap(([key, raw]) => (raw === null ? [] : [[key, known(value(key, raw), [source])]])),
  );
}

export const who5 = (values: Values) => classify(mdsWho5, resolve(mdsWho5.facts, read(values), asOf), asOf);
export const icc = (values: Values) => classify(mdsIcc, resolve(mdsIcc.facts, read(values), asOf), asOf);
export const whoCmml = (values: Values) =>
  classify(cmmlWho5, resolve(cmmlWho5.facts, read(values), asOf), asOf);
export const iccCmml = (values: Values) =>
  classify(cmmlIcc, resolve(cmmlIcc.facts, read(values), asOf), asOf);
