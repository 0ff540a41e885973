import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { factEntries } from '../../src/engine/index.js';
import { mapFacts, readRecord } from '../../src/facts/index.js';
import { analytes } from '../../src/knowledge/analytes/index.js';
import { map, now } from './support.js';
import { facts, q, record, result, subject, whole, type Json } from './whole-record.js';

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
      sle: { value: { recorded: false } },
      len: { value: { recorded: true } },
      toc: { value: { recorded: false } },
      mri: { value: false },
    });
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
    ];
    const dates = { authoredOn: '2026-10-01', performedDateTime: '2026-10-01', recordedDate: '2026-10-01' };
    const code = fc.record({
      text: fc.constantFrom(...others),
      coding: fc.array(fc.record({ system: fc.constant('urn:test'), code: fc.string() }), { maxLength: 2 }),
    });
    const entry = fc
      .tuple(code, fc.constantFrom('Condition', 'MedicationRequest', 'Procedure'), fc.uuid())
      .map(([said, resourceType, id]): Json => {
        const of =
          resourceType === 'MedicationRequest' ? { medicationCodeableConcept: said } : { code: said };
        return { resourceType, id, subject, status: 'completed', intent: 'order', ...dates, ...of };
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
