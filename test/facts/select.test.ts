import { describe, expect, it } from '@jest/globals';
import { done, quantity, referenceLimit, reported, series, type Reported } from '../../src/engine/index.js';
import { hemoglobin, platelets, wbc } from '../../src/knowledge/analytes/blood-count.codes.js';
import { ldh } from '../../src/knowledge/analytes/chemistry.codes.js';
import { marrowPcFlowAberrantPct, marrowPcPct } from '../../src/knowledge/analytes/marrow.codes.js';
import { ifeSerum, mProteinSerum } from '../../src/knowledge/analytes/monoclonal-protein.codes.js';
import { orderWbmri } from '../../src/knowledge/concepts/orders.codes.js';
import { coded, complete, gathered, map, observation, quantityOf } from './support.js';

const label = hemoglobin.label;
const readIsotype = ({ text }: Reported): string | null => /IgG|IgA|IgM/.exec(text)?.[0] ?? null;
const facts = {
  hb: quantity([hemoglobin], { label, withinDays: 90 }),
  ever: quantity([hemoglobin], { label }),
  counts: quantity([platelets, wbc], { label }),
  marrow: quantity([marrowPcPct, marrowPcFlowAberrantPct], { label, pick: 'highest' }),
  m: quantity([mProteinSerum], { label, pick: 'sum' }),
  limit: referenceLimit(ldh, 'high', { label }),
  hbs: series(hemoglobin, { label }),
  ms: series(mProteinSerum, { label }),
  isotype: reported([ifeSerum], readIsotype, { label, withinDays: 365 }),
  method: reported([marrowPcPct], ({ text }) => text, { label, element: 'method' }),
  imaged: done({ analytes: [], concepts: [orderWbmri] }, { label, withinDays: 365 }),
  counted: done({ analytes: [platelets] }, { label, withinDays: 30 }),
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

describe('a result in words', () => {
  const ife = (text: string, at = '2026-11-01', more: object = {}) =>
    observation('25700-6', { valueString: text, effectiveDateTime: at, ...more });
  it('is what the reader understands, with its question', () => {
    expect(map(facts, [ife('Monoclonal IgG κ')]).isotype).toMatchObject({ known: true, value: 'IgG' });
    const codes: unknown[] = [];
    const spy = { x: reported([ifeSerum], (said) => (codes.push(...said.codes), said.text), { label }) };
    const { x } = map(spy, [observation('44597-3', { valueCodeableConcept: coded('LA9633-4', 'Present') })]);
    expect(x.known).toBe(true);
    expect(codes).toMatchObject([{ code: 'LA9633-4' }, { code: '44597-3' }]);
  });
  it.each([
    ['no result', [], 'not-recorded'],
    ['words that are not understood', [ife('Faint band')], 'not-machine-readable'],
    ['an older result that would be', [ife('Faint band'), ife('IgG', '2026-10-01')], 'not-machine-readable'],
    ['two answers', [ife('IgG'), ife('IgA')], 'conflicting'],
    ['an old answer', [ife('IgG', '2020-01-01')], 'too-old'],
    ['a preliminary answer', [ife('IgG', '2026-11-01', { status: 'preliminary' })], 'not-final'],
  ])('is unknown for %s', (_what, results, why) => {
    expect(map(facts, results).isotype).toMatchObject({ known: false, why });
  });
  it('is not understood by a reader that fails', () => {
    const failing = {
      x: reported<string>(
        [ifeSerum],
        () => {
          throw new Error('no');
        },
        { label },
      ),
    };
    expect(map(failing, [ife('IgG')]).x).toMatchObject({ why: 'not-machine-readable' });
  });
  it('may be the method', () => {
    const counted = observation('11118-7', { ...quantityOf(12, '%'), method: { text: 'CD138 IHC' } });
    expect(map(facts, [counted]).method).toMatchObject({ value: 'CD138 IHC' });
  });
  it('may be the conclusion of a report, or a document that nobody read', () => {
    const report = (more: object) => ({
      resourceType: 'DiagnosticReport',
      id: 'r',
      status: 'final',
      code: coded('25700-6'),
      effectiveDateTime: '2026-11-01',
      ...more,
    });
    expect(map(facts, [report({ conclusion: 'IgM λ' })]).isotype).toMatchObject({ value: 'IgM' });
    expect(map(facts, [report({ presentedForm: [{}] })]).isotype).toMatchObject({
      why: 'not-machine-readable',
    });
  });
});

describe('what was done', () => {
  const order = (more: object) => ({
    resourceType: 'ServiceRequest',
    id: 's',
    status: 'active',
    intent: 'order',
    code: { text: 'Whole body MRI' },
    authoredOn: '2026-10-01',
    ...more,
  });
  const imaged = (more: object) => map(facts, [order(more)]).imaged;
  it('is yes for a result, an order or a procedure in time', () => {
    expect(imaged({})).toMatchObject({ value: true });
    expect(
      imaged({ resourceType: 'Procedure', performedDateTime: '2026-10-01', status: 'completed' }),
    ).toMatchObject({ value: true });
    expect(map(facts, [observation('777-3', quantityOf(150, 'K/uL'))]).counted).toMatchObject({
      value: true,
    });
  });
  it.each([
    ['too long ago', { authoredOn: '2025-10-01' }],
    ['revoked', { status: 'revoked' }],
    ['a draft', { status: 'draft' }],
    ['forbidden', { doNotPerform: true }],
    ['a proposal', { intent: 'proposal' }],
    ['something else', { code: { text: 'MRI of the knee' } }],
    ["somebody else's", { subject: { reference: 'Patient/other' } }],
  ])('is no for what is %s, when all was read', (_what, more) => {
    expect(imaged(more)).toMatchObject({ known: true, value: false });
  });
  it('is unknown when the lists were not read completely', () => {
    const outcomes = {
      all: complete,
      orders: { prefetch: 'truncated', complete: false, why: 'fetch-failed' } as const,
    };
    expect(map(facts, gathered([], { outcomes })).imaged).toMatchObject({
      known: false,
      why: 'fetch-failed',
    });
  });
  it('does not count a result without a value', () => {
    expect(map(facts, [observation('777-3', { dataAbsentReason: { text: 'lost' } })]).counted).toMatchObject({
      value: false,
    });
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
