import type { Analyte } from '../../src/engine/index.js';
import { analytes } from '../../src/knowledge/analytes/index.js';
import type { Json } from './population.js';

/** How one kind of sender writes what the base record says. */
export interface Dialect {
  readonly name: string;
  readonly write: (resource: Json) => Json;
}

interface Coding {
  readonly system: string;
  readonly code: string;
  readonly display?: string;
}
interface Amount {
  readonly value: number;
  readonly unit: string;
}

const loinc = 'http://loinc.org';
const byCode = new Map(
  analytes.flatMap((analyte) => analyte.codes.map(({ code }) => [code, analyte] as const)),
);
const codingsOf = (concept: unknown): readonly Coding[] =>
  ((concept as Json | undefined)?.['coding'] ?? []) as readonly Coding[];

function analyteOf(resource: Json): Analyte | undefined {
  const coding = codingsOf(resource['code']).find(({ system }) => system === loinc);
  return coding === undefined ? undefined : byCode.get(coding.code);
}

function amountOf(resource: Json): Amount | null {
  return (resource['valueQuantity'] as Amount | undefined) ?? null;
}

/** The same amount in another of the analyte's units; the reference range goes with it. */
function inUnit(resource: Json, from: string, printed: string, factor: number, more: Json = {}): Json {
  const { value, unit } = amountOf(resource) ?? {};
  if (value === undefined || unit !== from) return resource;
  const scaled = (of: number): Json => ({
    value: Number((of * factor).toPrecision(10)),
    unit: printed,
    ...more,
  });
  const ranges = (resource['referenceRange'] ?? []) as readonly Readonly<Record<string, Amount>>[];
  return {
    ...resource,
    valueQuantity: scaled(value),
    referenceRange: ranges.map((range) =>
      Object.fromEntries(Object.entries(range).map(([end, amount]) => [end, scaled(amount.value)])),
    ),
  };
}

const isResult = ({ resourceType }: Json): boolean => resourceType === 'Observation';
const onResults =
  (write: (resource: Json) => Json) =>
  (resource: Json): Json =>
    isResult(resource) ? write(resource) : resource;

/** Every component with a number, through `change`. */
function withComponents(resource: Json, change: (component: Json) => Json): Json {
  const components = resource['component'] as readonly Json[] | undefined;
  return components === undefined ? resource : { ...resource, component: components.map(change) };
}

function inPercent(component: Json): Json {
  const amount = amountOf(component);
  return amount?.unit === '1'
    ? { ...component, valueQuantity: { value: Number((amount.value * 100).toPrecision(6)), unit: '%' } }
    : component;
}

/** US Core: LOINC, UCUM, a category and a narrative. */
const usCore = onResults((resource) => ({
  ...resource,
  meta: { profile: ['http://hl7.org/fhir/us/core/StructureDefinition/us-core-observation-lab'] },
  text: { status: 'generated', div: '<div xmlns="http://www.w3.org/1999/xhtml">Result</div>' },
}));

/** Own codes first, short names, units in words only, allele fractions in percent. */
const epicLike = onResults((resource) => {
  const analyte = analyteOf(resource);
  const own =
    analyte === undefined ? [] : [{ system: 'urn:oid:1.2.840.114350.1.13.0.1.7.5.737384.0', code: '1558' }];
  const coding = [...own, ...codingsOf(resource['code'])];
  const short = analyte?.names[0]?.toUpperCase();
  const written = {
    ...inUnit(withComponents(resource, inPercent), '10*9/L', 'K/uL', 1),
    code: { ...(resource['code'] as Json), coding, ...(short === undefined ? {} : { text: short }) },
  };
  const amount = amountOf(written);
  return amount === null
    ? written
    : { ...written, valueQuantity: { value: amount.value, unit: amount.unit } };
});

/** OID for LOINC, mass per litre, local time with a zone, amended results. */
const oracleLike = onResults((resource) => {
  const coding = codingsOf(resource['code']).map((one) =>
    one.system === loinc ? { ...one, system: 'urn:oid:2.16.840.1.113883.6.1' } : one,
  );
  const inGrams = inUnit(resource, 'g/dL', 'g/L', 10, { system: 'http://unitsofmeasure.org', code: 'g/L' });
  return { ...inGrams, status: 'amended', code: { ...(resource['code'] as Json), coding } };
});

/** The national code where there is one, Japanese names, units as printed in Japan, no reference to the patient. */
const jpCore = onResults((resource) => {
  const analyte = analyteOf(resource);
  const [national] = analyte?.jlac10 ?? [];
  const identified = { ...resource, subject: { identifier: { value: '00000010' } } };
  if (analyte === undefined || national === undefined) return identified;
  const [material = '023'] = national.materials ?? [];
  const jlac = `${national.analyte}0000${material}271${national.result ?? '01'}`;
  const system = 'http://medis.or.jp/CodeSystem/master-JLAC10-17digits';
  const factor = analyte.id === 'platelets' ? { unit: 'X10*4/μL', by: 0.1 } : { unit: 'X10*2/μL', by: 10 };
  const written = inUnit(identified, '10*9/L', factor.unit, factor.by);
  return { ...written, code: { coding: [{ system, code: jlac }], text: analyte.label.ja } };
});

/** No codes at all: names and values in words. */
const textOnly = onResults((resource) => {
  const analyte = analyteOf(resource);
  const { valueQuantity: _quantity, component: _component, ...rest } = resource;
  const amount = amountOf(resource);
  const [coding] = codingsOf(resource['code']);
  // Findings have the site's own codes, which are the analytes' ids here.
  const finding = analytes.find(({ id }) => id === coding?.code);
  const said = finding?.names[0] ?? coding?.display ?? 'Result';
  return {
    ...rest,
    code: { text: analyte?.names[0] ?? said },
    ...(amount === null ? {} : { valueString: `${amount.value} ${amount.unit}` }),
  };
});

/** As the public sandboxes: numbers in quotes, no specimen of laboratory tests, only a date of issue. */
const sandbox = onResults((resource) => {
  const { effectiveDateTime, specimen, category: _category, ...rest } = resource;
  // Of a variant the specimen is part of what was found; of a blood test the code says it.
  const kept = analyteOf(resource) === undefined ? { specimen } : {};
  const amount = amountOf(resource);
  const quoted = amount === null ? {} : { valueQuantity: { value: String(amount.value), unit: amount.unit } };
  return { ...rest, ...kept, issued: effectiveDateTime, ...quoted };
});

export const dialects: readonly Dialect[] = [
  { name: 'US Core', write: usCore },
  { name: 'Epic-like', write: epicLike },
  { name: 'Oracle-like', write: oracleLike },
  { name: 'JP Core with JLAC10 and 10⁴/µL', write: jpCore },
  { name: 'text only', write: textOnly },
  { name: 'sandbox', write: sandbox },
];
