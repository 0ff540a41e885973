import { tests, type Json } from './population.js';

/** A fault of an interface: what it does to each resource of a rightly coded record. */
export interface MisMap {
  readonly name: string;
  readonly change: (resource: Json) => Json;
}

type Key = keyof typeof tests;
interface Quantity {
  readonly value: number;
  readonly unit?: string;
}

const json = (of: unknown): Json => of as Json;

/** Changes the results of one test only. */
const of =
  (key: Key, change: (resource: Json, quantity: Quantity) => Json) =>
  (resource: Json): Json =>
    String(resource['id']).startsWith(`${key}-`)
      ? { ...resource, ...change(resource, resource['valueQuantity'] as Quantity) }
      : resource;

const quantity = (value: number, unit?: string): Json => ({
  valueQuantity: {
    value: Number(value.toPrecision(6)),
    ...(unit === undefined ? {} : { unit, system: 'http://unitsofmeasure.org', code: unit }),
  },
});
const code = (loinc: string, display?: string): Json => ({
  code: {
    coding: [{ system: 'http://loinc.org', code: loinc, ...(display === undefined ? {} : { display }) }],
    ...(display === undefined ? {} : { text: display }),
  },
});
const relabel = (key: Key, unit: string): MisMap['change'] =>
  of(key, (_, { value }) => quantity(value, unit));
const scale = (key: Key, factor: number): MisMap['change'] =>
  of(key, (_, { value, unit }) => quantity(value * factor, unit));
const bare = (key: Key): MisMap['change'] => of(key, (_, { value }) => quantity(value));
const recode = (key: Key, loinc: string, display?: string): MisMap['change'] =>
  of(key, () => code(loinc, display));

function alleleFraction(value: number, unit?: string): MisMap['change'] {
  return (resource) =>
    Array.isArray(resource['component'])
      ? {
          ...resource,
          component: (resource['component'] as readonly Json[]).map((part) =>
            json(part['code'])['coding'] !== undefined && part['valueQuantity'] !== undefined
              ? { ...part, ...quantity(value, unit) }
              : part,
          ),
        }
      : resource;
}

function swapped(resource: Json): Json {
  const id = String(resource['id']);
  if (id.startsWith('kappa-')) return { ...resource, ...code(tests.lambda.code) };
  return id.startsWith('lambda-') ? { ...resource, ...code(tests.kappa.code) } : resource;
}

/** Thirty faults that were seen or are named in the terminology specification (0, 1.0, 5.2-5.4). */
export const misMaps: readonly MisMap[] = [
  { name: 'haemoglobin in g/dL labelled g/L', change: relabel('hemoglobin', 'g/L') },
  { name: 'haemoglobin in g/L labelled g/dL', change: scale('hemoglobin', 10) },
  { name: 'haemoglobin without a unit', change: bare('hemoglobin') },
  { name: 'platelets in 10*4/uL labelled 10*3/uL', change: scale('platelets', 0.1) },
  { name: 'platelets in 10*3/uL labelled 10*4/uL', change: relabel('platelets', '10*4/uL') },
  {
    name: 'white cells per uL labelled 10*3/uL',
    change: of('wbc', (_, { value }) => quantity(value * 1000, '10*3/uL')),
  },
  {
    name: 'white cells in 10*2/uL labelled 10*3/uL',
    change: of('wbc', (_, { value }) => quantity(value * 10, '10*3/uL')),
  },
  { name: 'neutrophils in % under the absolute code, unit %', change: of('anc', () => quantity(58, '%')) },
  {
    name: 'neutrophils in % under the absolute code, unit 10*9/L',
    change: of('anc', (_, { value }) => quantity(value * 13, '10*9/L')),
  },
  {
    name: 'monocytes absolute under the % code',
    change: of('monocytesPct', (_, { value }) => quantity(value / 15, '%')),
  },
  {
    name: 'reticulocytes in % under the absolute code',
    change: of('reticulocytes', () => quantity(1.5, '%')),
  },
  {
    name: 'RDW-SD under the RDW-CV code, unit fL',
    change: of('rdwCv', (_, { value }) => quantity(value * 3.2, 'fL')),
  },
  { name: 'RDW-SD under the RDW-CV code, unit %', change: scale('rdwCv', 3.2) },
  {
    name: 'free light chains in mg/dL labelled mg/L',
    change: (resource) => scale('lambda', 0.1)(scale('kappa', 0.1)(resource)),
  },
  { name: 'free light chains in mg/L labelled mg/dL (kappa)', change: relabel('kappa', 'mg/dL') },
  { name: 'kappa and lambda codes swapped, codes only', change: swapped },
  {
    name: 'lambda by its name under the kappa code',
    change: of('lambda', () => ({ code: { ...json(code(tests.kappa.code, tests.lambda.display)['code']) } })),
  },
  {
    name: 'total kappa code named free kappa',
    change: recode('kappa', '11050-2', 'Free kappa light chains, serum'),
  },
  {
    name: 'kappa under a code with a wrong check digit',
    change: recode('kappa', '36916-4', 'Kappa light chains.free'),
  },
  {
    name: 'haemoglobin under a code with a wrong check digit',
    change: recode('hemoglobin', '718-8', 'Hemoglobin'),
  },
  {
    name: 'urine M-protein under the serum code',
    change: of('mProtein', () => ({ specimen: { display: 'Urine' } })),
  },
  { name: 'M-protein in g/L labelled g/dL', change: scale('mProtein', 10) },
  {
    name: 'marrow blasts under the blood code',
    change: of('marrowBlasts', () => code(tests.bloodBlasts.code)),
  },
  {
    name: 'platelets named under the haemoglobin code',
    change: of('platelets', () => ({ code: json(code(tests.hemoglobin.code, 'Platelets')['code']) })),
  },
  { name: 'CRP in mg/dL labelled mg/L', change: scale('crp', 0.1) },
  { name: 'CRP without a unit', change: bare('crp') },
  { name: 'creatinine in umol/L labelled mg/dL', change: scale('creatinine', 88.4) },
  { name: 'calcium in mmol/L labelled mg/dL', change: scale('calcium', 0.2495) },
  { name: 'albumin in g/dL labelled mg/L', change: relabel('albumin', 'mg/L') },
  { name: 'allele fraction in percent labelled as a fraction', change: alleleFraction(12, '1') },
];
