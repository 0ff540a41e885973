import { describe, expect, it } from '@jest/globals';
import { quantity, referenceLimit, series } from '../../src/engine/index.js';
import { hemoglobin } from '../../src/knowledge/analytes/blood-count.codes.js';
import { ldh } from '../../src/knowledge/analytes/chemistry.codes.js';
import { marrowPcFlowAberrantPct, marrowPcPct } from '../../src/knowledge/analytes/marrow.codes.js';
import { mProteinSerum } from '../../src/knowledge/analytes/monoclonal-protein.codes.js';
import { map, observation, quantityOf } from './support.js';

const label = hemoglobin.label;
const facts = {
  marrow: quantity([marrowPcPct, marrowPcFlowAberrantPct], { label, pick: 'highest' }),
  m: quantity([mProteinSerum], { label, pick: 'sum' }),
  limit: referenceLimit(ldh, 'high', { label }),
  hbs: series(hemoglobin, { label }),
  ms: series(mProteinSerum, { label }),
};

const hb = (value: unknown, at?: string, more: object = {}, unit = 'g/dL') =>
  observation('718-7', { ...quantityOf(value, unit), effectiveDateTime: at, ...more });

describe('the highest amount', () => {
  const cells = (code: string, value: object, at = '2026-11-01') =>
    observation(code, { ...value, effectiveDateTime: at });
  it.each([
    ['two numbers', quantityOf(12, '%'), quantityOf(8, '%'), { value: 12, unit: '%' }],
    ['one number', quantityOf(12, '%'), null, { value: 12, unit: '%' }],
    [
      'a number and a range',
      quantityOf(12, '%'),
      { valueString: '10-15 %' },
      { value: 12, unit: '%', upper: 15 },
    ],
    [
      'a number and a bound',
      quantityOf(12, '%'),
      { valueString: '<20 %' },
      { value: 12, unit: '%', upper: 20 },
    ],
    [
      'a number and "at least"',
      quantityOf(12, '%'),
      { valueString: '>=60 %' },
      { value: 60, unit: '%', comparator: '>=' },
    ],
    [
      'a number and what cannot be read',
      quantityOf(12, '%'),
      { valueString: 'many' },
      { value: 12, unit: '%', comparator: '>=' },
    ],
  ])('of %s', (_what, first, second, value) => {
    const second2 = second === null ? [] : [cells('93021-4', second)];
    expect(map(facts, [cells('11118-7', first), ...second2]).marrow).toMatchObject({ known: true, value });
    const { marrow } = map(facts, [cells('11118-7', first), ...second2]);
    expect(marrow.known && marrow.value).toEqual(value);
  });

  it('never takes polyclonal cells for aberrant ones', () => {
    expect(map(facts, [cells('93020-6', quantityOf(97, '%'))]).marrow).toMatchObject({ why: 'not-recorded' });
  });
});

describe('the sum of bands', () => {
  const band = (code: string, value: unknown, more: object = {}) =>
    observation(code, { ...quantityOf(value, 'g/L'), effectiveDateTime: '2026-11-01', ...more });
  const amount = (...results: readonly Readonly<Record<string, unknown>>[]) => {
    const { m } = map(facts, results);
    return m.known ? m.value : m.why;
  };
  it('adds the bands of one report', () => {
    expect(amount(band('51435-6', 12), band('35559-4', 3))).toEqual({ value: 1.5, unit: 'g/dL' });
  });
  it('takes the total alone where there is one', () => {
    expect(amount(band('33358-3', 15), band('51435-6', 12), band('35559-4', 3))).toEqual({
      value: 1.5,
      unit: 'g/dL',
    });
  });
  it('adds no band twice under another kind of code', () => {
    expect(amount(band('51435-6', 12), band('26814-4', 12), band('53591-4', 12))).toEqual({
      value: 1.2,
      unit: 'g/dL',
    });
  });
  it('leaves out older reports', () => {
    expect(amount(band('51435-6', 12), band('35559-4', 30, { effectiveDateTime: '2026-10-01' }))).toEqual({
      value: 1.2,
      unit: 'g/dL',
    });
  });
  it.each<[string, (id: string) => string, string, number]>([
    ['as most do', (id) => `Observation/${id}`, 'final', 1.2],
    ['by an absolute reference', (id) => `https://fhir.example.org/r4/Observation/${id}`, 'final', 1.2],
    ['by a version', (id) => `Observation/${id}/_history/3`, 'amended', 1.2],
    ['but not those that were cancelled', (id) => `Observation/${id}`, 'cancelled', 1.5],
  ])(
    'keeps two reports of one time apart, that name their results %s',
    (_how, referenceTo, status, value) => {
      const [a, b] = [band('51435-6', 12, { id: 'a' }), band('35559-4', 3, { id: 'b' })];
      const report = (id: string, of: string) => ({
        resourceType: 'DiagnosticReport',
        id,
        status,
        result: [{ reference: referenceTo(of) }],
      });
      expect(amount(a, b, report('r1', 'a'), report('r2', 'b'))).toEqual({ value, unit: 'g/dL' });
    },
  );
  it('is an interval where a band is only bounded', () => {
    expect(
      amount(
        band('51435-6', 12),
        band('35559-4', 1, { valueQuantity: { value: 1, unit: 'g/L', comparator: '<' } }),
      ),
    ).toEqual({
      value: 1.2,
      upper: 1.3,
      unit: 'g/dL',
    });
  });
  it('is "at least" where a band cannot be read', () => {
    expect(amount(band('51435-6', 12), band('35559-4', 'trace'))).toEqual({
      value: 1.2,
      comparator: '>=',
      unit: 'g/dL',
    });
  });
  it('is conflicting where one band has two values', () => {
    expect(amount(band('51435-6', 12), band('51435-6', 13))).toBe('conflicting');
  });
  it('never counts a fraction', () => {
    expect(amount(band('2874-6', 12))).toBe('not-recorded');
  });
});

describe('a reference limit', () => {
  const result = (more: object, at = '2026-11-01') =>
    observation('2532-0', { ...quantityOf(300, 'U/L'), effectiveDateTime: at, ...more });
  const limit = (...results: readonly Readonly<Record<string, unknown>>[]) => {
    const { limit: fact } = map(facts, results);
    return fact.known ? fact.value.value : fact.why;
  };
  const high = (value: number, more: object = {}) => ({ high: { value, unit: 'U/L' }, ...more });
  it('is that of the latest result itself', () => {
    expect(
      limit(result({ referenceRange: [high(222)] }), result({ referenceRange: [high(400)] }, '2026-10-01')),
    ).toBe(222);
    expect(limit(result({}), result({ referenceRange: [high(400)] }, '2026-10-01'))).toBe('not-recorded');
  });
  it('has the unit of the result where it has none, and is converted where it has another', () => {
    expect(limit(result({ referenceRange: [{ high: { value: 222 } }] }))).toBe(222);
    expect(limit(result({ referenceRange: { high: { value: 3.7, unit: 'ukat/L' } } }))).toBe(222);
    expect(limit(result({ referenceRange: [{ high: { value: 222, unit: 'mg/dL' } }] }))).toBe('not-recorded');
    expect(limit(result({ referenceRange: [{ high: { value: '9'.repeat(400) } }] }))).toBe('not-recorded');
    expect(limit(result({ referenceRange: [{ high: { value: 1e308, unit: 'ukat/L' } }] }))).toBe(
      'not-recorded',
    );
  });
  it.each([
    ['words', [{ text: '< 222' }], 'not-recorded'],
    ['a range of another kind', [high(500, { type: { coding: [{ code: 'critical' }] } })], 'not-recorded'],
    ['the normal among several', [high(500, { type: { coding: [{ code: 'critical' }] } }), high(222)], 222],
    ['two normal ranges', [high(222), high(240)], 'not-recorded'],
    ['the general among two', [high(222), high(240, { age: { low: { value: 60 } } })], 222],
    ['the only one, of a group', [high(240, { appliesTo: [{ text: 'men' }] })], 240],
  ])('from %s', (_what, referenceRange, expected) => {
    expect(limit(result({ referenceRange }))).toBe(expected);
  });
  it('that the flag contradicts is marked', () => {
    const flagged = result({ referenceRange: [high(400)], interpretation: [{ coding: [{ code: 'H' }] }] });
    expect(map(facts, [flagged]).limit).toMatchObject({
      sources: [{ notes: ['the flag contradicts the number'] }],
    });
  });
});

describe('a series', () => {
  it('holds every usable dated result, oldest first, one for each time', () => {
    const { hbs } = map(facts, [
      hb(12, '2026-11-01'),
      hb(11, '2026-10-01T08:00:00Z'),
      hb(11, '2026-10-01T08:00:30Z'),
      hb(10, '2026-09'),
      hb(9, undefined),
      hb(8, '2026-08-01', { status: 'preliminary' }),
      hb(7, '2026-07-01'),
      hb(7.5, '2026-07-01'),
    ]);
    expect(hbs.known && hbs.value.map(({ at, value }) => [at, value.value])).toEqual([
      ['2026-10-01T08:00:30Z', 11],
      ['2026-11-01', 12],
    ]);
  });
  it('adds the bands of each time', () => {
    const band = (code: string, value: number, at: string) =>
      observation(code, { ...quantityOf(value, 'g/dL'), effectiveDateTime: at });
    const { ms } = map(facts, [
      band('51435-6', 1, '2026-01-01'),
      band('35559-4', 0.5, '2026-01-01'),
      band('33358-3', 2, '2026-06-01'),
    ]);
    expect(ms.known && ms.value.map(({ value }) => value.value)).toEqual([1.5, 2]);
  });
  it('says of each result how it was made: method, device, laboratory and code, as far as it is stated', () => {
    const by = (reference: string) => [{ reference: 'Practitioner/7' }, { reference }];
    const { hbs } = map(facts, [
      hb(12, '2026-11-01', {
        method: { text: 'Automated  Count' },
        device: { reference: 'Device/2', display: 'Analyser X' },
        performer: by('Organization/east'),
      }),
      hb(11, '2026-10-01', {
        device: { reference: 'Device/2' },
        performer: [{ reference: 'Practitioner/7' }],
      }),
      hb(11, '2026-09-01', { performer: [...by('Organization/east'), { reference: 'Organization/west' }] }),
    ]);
    expect(hbs.known && hbs.value.map(({ made }) => made)).toEqual([
      { code: '718-7' },
      { code: '718-7' },
      {
        code: '718-7',
        method: 'automated count',
        device: 'analyser x',
        laboratory: 'Organization/east',
      },
    ]);
  });
  it('says nothing of the code where bands were added', () => {
    const band = (code: string) =>
      observation(code, { ...quantityOf(1, 'g/dL'), effectiveDateTime: '2026-01-01' });
    const { ms } = map(facts, [band('51435-6'), band('35559-4')]);
    expect(ms.known && ms.value[0].made).toBeUndefined();
  });
  it('is unknown when it is empty', () => {
    expect(map(facts, []).hbs).toMatchObject({ known: false, why: 'not-recorded' });
    expect(map(facts, [hb(12, '2026-09')]).hbs).toMatchObject({ known: false });
  });
});
