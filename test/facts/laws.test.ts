import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  factEntries,
  condition,
  done,
  drafted,
  drug,
  genomics,
  patient,
  quantity,
  referenceLimit,
  reported,
  series,
  type FactDefinitions,
} from '../../src/engine/index.js';
import { mapFacts, readRecord } from '../../src/facts/index.js';
import { analytes } from '../../src/knowledge/analytes/index.js';
import { hemoglobin, platelets, wbc } from '../../src/knowledge/analytes/blood-count.codes.js';
import { calciumTotal, ldh } from '../../src/knowledge/analytes/chemistry.codes.js';
import { karyotype } from '../../src/knowledge/analytes/cytogenetics.codes.js';
import { marrowPcPct } from '../../src/knowledge/analytes/marrow.codes.js';
import { ifeSerum, mProteinSerum } from '../../src/knowledge/analytes/monoclonal-protein.codes.js';
import { mgus, sle } from '../../src/knowledge/concepts/conditions.codes.js';
import { lenalidomide } from '../../src/knowledge/concepts/drugs.codes.js';
import { orderBm, orderCbc } from '../../src/knowledge/concepts/orders.codes.js';
import type { Gathered } from '../../src/fhir/gathered.js';
import { coded, gathered, map, now, resource } from './support.js';

type Json = Readonly<Record<string, unknown>>;
const label = { en: 'x', ja: 'x' };
const facts = {
  hb: quantity([hemoglobin], { label, withinDays: 90 }),
  plt: quantity([platelets, wbc], { label }),
  ca: quantity([calciumTotal], { label }),
  m: quantity([mProteinSerum], { label, pick: 'sum' }),
  marrow: quantity([marrowPcPct], { label, pick: 'highest' }),
  ldhHigh: referenceLimit(ldh, 'high', { label }),
  hbs: series(hemoglobin, { label }),
  ife: reported([ifeSerum], ({ text }) => text, { label }),
  karyotype: reported([karyotype], ({ text }) => text, { label }),
  mgus: condition([mgus], { label }),
  sle: condition([sle], { label }),
  len: drug([lenalidomide], { label }),
  order: drafted([orderCbc], { label }),
  bm: done({ analytes: [marrowPcPct], concepts: [orderBm] }, { label, withinDays: 700 }),
  genes: genomics({ label }),
  sex: patient('sex', { label }),
  age: patient('age', { label }),
} satisfies FactDefinitions;

const subject = { reference: 'Patient/p' };
const result = (id: string, code: string, value: Json, effectiveDateTime: string, more: Json = {}): Json => ({
  resourceType: 'Observation',
  id,
  status: 'final',
  code: coded(code),
  subject,
  effectiveDateTime,
  ...value,
  ...more,
});
const q = (value: number, unit: string): Json => ({ valueQuantity: { value, unit } });
const record: readonly Json[] = [
  { resourceType: 'Patient', id: 'p', gender: 'female', birthDate: '1950-03-02' },
  result('hb1', '718-7', q(11, 'g/dL'), '2026-11-01'),
  result('hb2', '718-7', q(120, 'g/L'), '2026-11-10T08:00:00+09:00', {
    referenceRange: [{ low: { value: 115 } }],
  }),
  result('hb3', '718-7', q(12.2, 'g/dL'), '2026-11-10T08:30:00+09:00', { status: 'preliminary' }),
  result('plt', '777-3', q(15, 'X10*4/µL'), '2026-11-10'),
  result('ca', '17861-6', q(9.5, 'mg/dL'), '2026-11-10'),
  result('m1', '51435-6', q(12, 'g/L'), '2026-10-01'),
  result('m2', '35559-4', q(3, 'g/L'), '2026-10-01'),
  result('pc', '11118-7', { valueString: '10-15 %' }, '2026-09-01', { specimen: { display: 'Bone marrow' } }),
  result('ldh', '2532-0', q(180, 'U/L'), '2026-11-10', {
    referenceRange: [{ high: { value: 222, unit: 'U/L' } }],
  }),
  result('ife', '25700-6', { valueCodeableConcept: { text: 'IgG κ' } }, '2026-10-01'),
  result('iscn', '69548-6', {}, '2026-10-01', {
    component: [{ code: coded('81291-7'), valueCodeableConcept: { coding: [{ code: '46,XX[20]' }] } }],
  }),
  result('v', '69548-6', { valueCodeableConcept: coded('LA9633-4') }, '2026-10-01', {
    component: [
      {
        code: coded('48018-6'),
        valueCodeableConcept: coded('HGNC:10768', 'SF3B1', 'http://www.genenames.org/geneId'),
      },
      { code: coded('48005-3'), valueCodeableConcept: { text: 'p.K700E' } },
      { code: coded('81258-6'), ...q(28, '%') },
    ],
  }),
  {
    resourceType: 'DiagnosticReport',
    id: 'r',
    status: 'final',
    code: coded('51969-4'),
    subject,
    result: [{ reference: 'Observation/v' }],
    contained: [
      result('c', '58410-2', {}, '2026-11-11', { component: [{ code: coded('6690-2'), ...q(4, 'K/uL') }] }),
    ],
  },
  {
    resourceType: 'Condition',
    id: 'mgus',
    subject,
    code: coded('277577000', 'MGUS', 'http://snomed.info/sct'),
    onsetDateTime: '2020',
  },
  {
    resourceType: 'MedicationRequest',
    id: 'len',
    status: 'active',
    intent: 'order',
    subject,
    medicationReference: { reference: 'Medication/x' },
  },
  { resourceType: 'Medication', id: 'x', code: { text: 'Lenalidomide 25 mg' } },
  {
    resourceType: 'Procedure',
    id: 'bm',
    status: 'completed',
    subject,
    code: { text: 'Bone marrow biopsy' },
    performedDateTime: '2026-09-01',
  },
];
const draft: Json = {
  resourceType: 'ServiceRequest',
  id: 's',
  status: 'draft',
  subject,
  code: { text: 'CBC' },
};

function whole(resources: readonly Json[]): Gathered {
  const own = gathered(resources);
  const context = { resource: resource(draft), via: 'context' as const, key: 'draftOrders' };
  return { ...own, resources: [...own.resources, context] };
}

function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

/** Every place in a JSON value. */
function places(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => places(inner, [...path, key]))];
}

function replaced(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by;
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value)
    ? [...(value as unknown[])]
    : { ...(value as Record<string, unknown>) };
  const holder = copy as Record<string, unknown>;
  holder[key] = replaced(holder[key], rest, by);
  return copy;
}

const everywhere = places(record).filter((path) => path.length > 1);
const garbage = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>(
    null,
    undefined,
    NaN,
    Infinity,
    -1,
    0,
    1e308,
    '',
    '-',
    '<',
    '1:0',
    '9'.repeat(400),
    [],
    {},
    [null],
    '#',
    '2026-02-31',
    '0001-01-01',
    '9999-12-31',
  ),
  fc.constantFrom<unknown>(
    '__proto__',
    'constructor',
    'Patient/other',
    'Observation/hb1',
    { coding: [{}] },
    { value: 'NaN' },
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
);

describe('mapFacts', () => {
  it('understands the record that the laws are tried on', () => {
    const found = map(facts, whole(record));
    const made = factEntries(found);
    expect(made.map(([key]) => key)).toEqual(Object.keys(facts));
    expect(made.filter(([, fact]) => !fact.known)).toEqual([]);
    expect(found).toMatchObject({
      hb: { value: { value: 12 } },
      plt: { value: { value: 4 } },
      m: { value: { value: 1.5 } },
      marrow: { value: { value: 10, upper: 15 } },
      karyotype: { value: '46,XX[20]' },
      genes: { value: { variants: [{ gene: 'SF3B1', protein: 'p.K700E', vaf: { value: 0.28 } }] } },
      age: { value: 76 },
    });
  });

  it('never throws and never gives a number that is none, whatever is broken', () => {
    const mutation = fc.tuple(fc.constantFrom(...everywhere), garbage);
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 5 }), (mutations) => {
        const broken = mutations.reduce<unknown>((of, [path, by]) => replaced(of, path, by), record);
        const found = Object.fromEntries(factEntries(map(facts, whole(broken as readonly Json[]))));
        expect(numbersIn(found).filter((number) => !Number.isFinite(number) || number < 0)).toEqual([]);
        expect(Object.keys(found)).toEqual(Object.keys(facts));
      }),
      { numRuns: 300 },
    );
  });

  it('never throws on things that are no resources', () => {
    fc.assert(
      fc.property(fc.array(garbage, { maxLength: 6 }), (things) => {
        const found = map(facts, whole(things as readonly Json[]));
        expect(found.hb.known).toBe(false);
      }),
      { numRuns: 100 },
    );
  });

  it('does not depend on the order of the resources', () => {
    const conflicting = result('hb4', '718-7', q(9, 'g/dL'), '2026-11-12');
    const also = result('hb5', '718-7', q(9.5, 'g/dL'), '2026-11-12');
    const all = [...record, conflicting, also];
    const inOrder = map(facts, whole(all));
    const values = (found: typeof inOrder) =>
      factEntries(found).map(([key, fact]) => [key, fact.known ? fact.value : fact.why]);
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(values(map(facts, whole(shuffled)))).toEqual(values(inOrder));
      }),
      { numRuns: 60 },
    );
  });

  it('does not change when the same results come in other units', () => {
    const amount = fc.integer({ min: 30, max: 200 });
    fc.assert(
      fc.property(amount, (tenths) => {
        const one = (code: string, value: number, unit: string) =>
          map(facts, [result('x', code, q(value, unit), '2026-11-10')]);
        const hbs = [one('718-7', tenths / 10, 'g/dL'), one('718-7', tenths, 'g/L')].map(
          ({ hb }) => hb.known && hb.value,
        );
        expect(hbs[0]).toEqual(hbs[1]);
        const counts = [
          one('777-3', tenths, '10*9/L'),
          one('777-3', tenths, 'K/uL'),
          one('777-3', tenths / 10, 'X10*4/µL'),
          one('777-3', tenths * 1000, '/uL'),
        ].map(({ plt }) => plt.known && plt.value);
        expect(new Set(counts.map((count) => JSON.stringify(count))).size).toBe(1);
      }),
      { numRuns: 100 },
    );
  });

  it('knows no less when results are added that are older', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 80 }), fc.integer({ min: 50, max: 200 }), (days, tenths) => {
        const at = new Date(Date.parse('2026-11-10') - days * 86_400_000).toISOString().slice(0, 10);
        const older = result('old', '718-7', q(tenths / 10, 'g/dL'), at);
        expect(map(facts, whole([...record, older])).hb).toMatchObject({ known: true, value: { value: 12 } });
      }),
      { numRuns: 50 },
    );
  });

  it('does not change when the lists hold what nobody asks about', () => {
    const others = [
      'Essential hypertension',
      '高血圧症',
      'Amlodipine 5 mg',
      'アムロジピン錠5mg',
      'Knee surgery',
      '',
    ];
    const code = fc.record({
      text: fc.constantFrom(...others),
      coding: fc.array(fc.record({ system: fc.constant('urn:test'), code: fc.string() }), { maxLength: 2 }),
    });
    const entry = fc
      .tuple(code, fc.constantFrom('Condition', 'MedicationRequest', 'Procedure'), fc.uuid())
      .map(([said, resourceType, id]): Json => {
        const of =
          resourceType === 'MedicationRequest' ? { medicationCodeableConcept: said } : { code: said };
        return { resourceType, id, subject, status: 'completed', intent: 'order', ...of };
      });
    const values = (resources: readonly Json[]) =>
      factEntries(map(facts, whole(resources))).map(([key, fact]) => [key, fact.known && fact.value]);
    const own = values(record);
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 30 }), (entries) => {
        expect(values([...entries, ...record])).toEqual(own);
      }),
      { numRuns: 60 },
    );
  });

  it('makes a fact once for several rule sets, and anew when the same record is read on another day', () => {
    const own = whole(record);
    const today = readRecord(own, { now, analytes });
    const { hb } = mapFacts({ genes: facts.genes, hb: facts.hb }, today);
    expect(hb).toMatchObject({ known: true });
    expect(mapFacts({ hb: facts.hb }, today).hb).toBe(hb);
    expect(map({ hb: facts.hb }, own, { now: '2027-11-24T09:00:00Z' }).hb).toMatchObject({ why: 'too-old' });
    expect(map({ hb: facts.hb }, own).hb).toEqual(hb);
  });
});
