import { describe, expect, it } from '@jest/globals';
import { quantity } from '../../src/engine/index.js';
import { hemoglobin, platelets, wbc } from '../../src/knowledge/analytes/blood-count.codes.js';
import { coded, complete, gathered, map, observation, quantityOf } from './support.js';

const label = hemoglobin.label;
const facts = {
  hb: quantity([hemoglobin], { label, withinDays: 90 }),
  ever: quantity([hemoglobin], { label }),
  counts: quantity([platelets, wbc], { label }),
};

const hb = (value: unknown, at?: string, more: object = {}, unit = 'g/dL') =>
  observation('718-7', { ...quantityOf(value, unit), effectiveDateTime: at, ...more });

describe('the latest amount', () => {
  it('is the newest, with its source', () => {
    const { hb: fact } = map(facts, [
      hb(11, '2026-10-01T08:00:00Z'),
      hb(120, '2026-11-20T08:00:00+09:00', { id: 'new' }, 'g/L'),
      hb(13, '2026-09-30'),
    ]);
    expect(fact).toEqual({
      known: true,
      value: { value: 12, unit: 'g/dL' },
      sources: [
        {
          reference: 'Observation/new',
          via: 'prefetch',
          at: '2026-11-20T08:00:00+09:00',
          as: '120 g/L',
          converted: { from: 'g/L', to: 'g/dL', factor: 0.1 },
        },
      ],
    });
  });

  it('compares instants across time zones', () => {
    const { hb: fact } = map(facts, [hb(11, '2026-11-20T08:00:00+09:00'), hb(12, '2026-11-20T01:00:00Z')]);
    expect(fact).toMatchObject({ value: { value: 12 } });
  });

  it.each([
    ['2026-08-26', true],
    ['2026-08-25', false],
    ['2026-08-26T08:59:00Z', true],
    ['2026-08-25T08:59:00Z', false],
    ['2026-09', true],
    ['2026-08', false],
    ['2026', false],
  ])('of %s counts within 90 days: %s', (at, known) => {
    const { hb: fact, ever } = map(facts, [hb(12, at)]);
    expect(fact.known).toBe(known);
    expect(ever.known).toBe(true);
    expect(known || (!fact.known && fact.why === 'too-old' && fact.looked.length === 1)).toBe(true);
  });

  it('needs a date only where time matters', () => {
    const { hb: fact, ever } = map(facts, [hb(12)]);
    expect(fact).toMatchObject({ known: false, why: 'too-old' });
    expect(ever).toMatchObject({ known: true, sources: [{ notes: ['undated'] }] });
  });

  it('takes the date of issue where no other is, and says so', () => {
    const { hb: fact } = map(facts, [hb(12, undefined, { issued: '2026-11-01T00:00:00Z' })]);
    expect(fact).toMatchObject({ known: true, sources: [{ notes: ['dated by when it was issued'] }] });
  });

  it.each([
    ['a period', { effectivePeriod: { start: '2026-11-01', end: '2026-11-02' } }, '2026-11-02'],
    ['an open period', { effectivePeriod: { start: '2026-11-01' } }, '2026-11-01'],
    ['an instant', { effectiveInstant: '2026-11-01T00:00:00Z' }, '2026-11-01T00:00:00Z'],
    ['a timing', { effectiveTiming: { event: ['2026-11-03'] } }, '2026-11-03'],
  ])('reads the date of %s', (_what, more, at) => {
    expect(map(facts, [hb(12, undefined, more)]).hb).toMatchObject({ known: true, sources: [{ at }] });
  });

  it('never comes from the future', () => {
    expect(map(facts, [hb(12, '2026-11-25T09:00:00Z')]).hb.known).toBe(true);
    expect(map(facts, [hb(12, '2026-11-25T09:01:00Z')]).hb).toMatchObject({
      why: 'implausible',
      looked: [{ notes: ['dated in the future'] }],
    });
  });

  it.each([
    ['final', true, ''],
    ['amended', true, ''],
    ['corrected', true, ''],
    ['appended', true, ''],
    [' final ', true, ''],
    ['preliminary', false, 'not-final'],
    ['registered', false, 'not-final'],
    ['toString', false, 'not-final'],
    ['unknown', false, 'not-final'],
    [undefined, false, 'not-final'],
    ['entered-in-error', false, 'not-recorded'],
    ['cancelled', false, 'not-recorded'],
  ])('with the status %s is used: %s', (status, known, why) => {
    const { hb: fact } = map(facts, [hb(12, '2026-11-20', { status })]);
    expect(fact.known ? '' : fact.why).toBe(why);
    expect(fact.known).toBe(known);
  });

  it('passes over what cannot be used, and says so', () => {
    const { hb: fact } = map(facts, [hb(12, '2026-11-01'), hb(9, '2026-11-10', { status: 'preliminary' })]);
    expect(fact).toMatchObject({
      value: { value: 12 },
      sources: [{ notes: ['a newer result could not be used: not-final'] }],
    });
  });

  it('gives the most telling reason', () => {
    expect(map(facts, [hb(12, '2020-01-01'), hb(12, '2026-11-01', {}, '')]).hb).toMatchObject({
      why: 'unit-missing',
    });
    expect(
      map(facts, [hb(12, '2026-11-01', { status: 'preliminary' }), hb(400, '2026-11-01')]).hb,
    ).toMatchObject({
      why: 'implausible',
    });
  });

  it('is the newest of several analytes', () => {
    const { counts } = map(facts, [
      observation('777-3', { ...quantityOf(15, 'X10*4/µL'), effectiveDateTime: '2026-11-01' }),
      observation('6690-2', { ...quantityOf(4, 'K/uL'), effectiveDateTime: '2026-11-02' }),
    ]);
    expect(counts).toMatchObject({ value: { value: 4 } });
  });

  it('does not believe a zero beside a comment where no zero is', () => {
    const zero = { ...quantityOf(0, 'K/uL'), note: [{ text: 'clumped' }] };
    expect(map(facts, [observation('777-3', zero)]).counts).toMatchObject({ why: 'not-machine-readable' });
    expect(map(facts, [observation('777-3', quantityOf(0, 'K/uL'))]).counts.known).toBe(true);
  });
});

describe('results of one time', () => {
  const at = '2026-11-20T08:00:00Z';
  it('that say the same are one', () => {
    const { hb: fact } = map(facts, [hb(12, at), hb(120, '2026-11-20T17:00:20+09:00', {}, 'g/L')]);
    expect(fact).toMatchObject({ known: true, value: { value: 12 } });
  });

  it('that differ are conflicting, whatever is older', () => {
    const { hb: fact } = map(facts, [hb(12, at), hb(11, at), hb(13, '2026-11-01')]);
    expect(fact).toMatchObject({ known: false, why: 'conflicting' });
    expect(!fact.known && fact.looked).toHaveLength(2);
  });

  it('differ only until one was issued or updated later', () => {
    const issued = [
      hb(12, at, { issued: '2026-11-20T10:00:00Z' }),
      hb(11, at, { issued: '2026-11-20T09:00:00Z' }),
    ];
    expect(map(facts, issued).hb).toMatchObject({ value: { value: 12 } });
    const updated = [hb(12, at), hb(11, at, { meta: { lastUpdated: '2026-11-21T00:00:00Z' } })];
    expect(map(facts, updated).hb).toMatchObject({
      value: { value: 11 },
      sources: [{ notes: ['another result of the same time differs'] }],
    });
  });

  it('prefer the laboratory to the bedside, and the eye to the machine', () => {
    const bedside = hb(11, at, { method: { text: 'Point of care' } });
    expect(map(facts, [hb(12, at), bedside]).hb).toMatchObject({ value: { value: 12 } });
    const manual = observation('778-1', { ...quantityOf(90, 'K/uL'), effectiveDateTime: at });
    const automated = observation('777-3', { ...quantityOf(120, 'K/uL'), effectiveDateTime: at });
    expect(map(facts, [automated, manual]).counts).toMatchObject({ value: { value: 90 } });
  });

  it('prefer the day to the month', () => {
    expect(map(facts, [hb(12, '2026-11'), hb(11, '2026-11-02')]).hb).toMatchObject({ value: { value: 11 } });
  });

  it('of a date and of a time on that date cannot be told apart', () => {
    expect(map(facts, [hb(12, '2026-11-20'), hb(11, at)]).hb).toMatchObject({ why: 'conflicting' });
  });

  it('are one resource when they are, in its newest version', () => {
    const old = hb(11, at, { id: 'same', meta: { lastUpdated: '2026-11-20T09:00:00Z' } });
    const corrected = hb(12, at, {
      id: 'same',
      status: 'corrected',
      meta: { lastUpdated: '2026-11-21T09:00:00Z' },
    });
    expect(map(facts, [corrected, old]).hb).toMatchObject({ value: { value: 12 } });
    expect(map(facts, [old, corrected]).hb).toMatchObject({ value: { value: 12 } });
  });
});

describe('what was not found', () => {
  it.each([
    [{ all: complete }, 'not-recorded'],
    [{ all: { prefetch: 'truncated', complete: false } as const }, 'fetch-failed'],
    [{ all: { prefetch: 'error', complete: false, why: 'not-permitted' } as const }, 'not-permitted'],
    [{ all: { prefetch: 'present', complete: false, why: 'wrong-patient' } as const }, 'wrong-patient'],
    [{}, 'fetch-failed'],
  ])('%# is not recorded only after a complete search', (outcomes, why) => {
    expect(map(facts, gathered([], { outcomes })).hb).toEqual({ known: false, why, looked: [] });
  });
});

describe('where results stand', () => {
  it('reads components, contained resources and the results that a report contains', () => {
    const panel = observation('58410-2', {
      component: [
        { code: coded('718-7'), ...quantityOf(12, 'g/dL') },
        { code: coded('777-3'), dataAbsentReason: { coding: [{ code: 'masked' }] } },
      ],
    });
    expect(map(facts, [panel])).toMatchObject({
      hb: { value: { value: 12 } },
      counts: { why: 'not-permitted' },
    });
    const report = {
      resourceType: 'DiagnosticReport',
      id: 'r',
      status: 'final',
      effectiveDateTime: '2026-11-02',
      contained: [
        {
          resourceType: 'Observation',
          id: 'c',
          status: 'final',
          code: coded('718-7'),
          ...quantityOf(12, 'g/dL'),
        },
      ],
      result: [{ reference: '#c' }],
    };
    expect(map(facts, [report]).hb).toMatchObject({
      known: true,
      sources: [{ reference: 'DiagnosticReport/r#c', at: '2026-11-02' }],
    });
    expect(map(facts, [{ ...report, status: 'entered-in-error' }]).hb).toMatchObject({ why: 'not-recorded' });
  });

  it('leaves out what is of somebody else', () => {
    expect(
      map(facts, [hb(12, '2026-11-01', { subject: { reference: 'https://x/Patient/other' } })]).hb.known,
    ).toBe(false);
    expect(
      map(facts, [hb(12, '2026-11-01', { subject: { reference: 'https://x/Patient/p/_history/2' } })]).hb
        .known,
    ).toBe(true);
    expect(map(facts, [hb(12, '2026-11-01', { focus: [{ display: 'donor' }] })]).hb.known).toBe(false);
    expect(map(facts, [hb(12, '2026-11-01', { subject: { identifier: { value: '1' } } })]).hb.known).toBe(
      true,
    );
  });
});
