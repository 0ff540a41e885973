import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  allOf,
  anyOf,
  atLeastOf,
  established,
  evaluate,
  known,
  notThat,
  resolve,
  unknown,
  unsettled,
  type Criterion,
  type Fact,
  type Source,
  type Tri,
} from '../../src/engine/index.js';
import { c, calcium, done, facts, high, igm, parameter, skewed } from './support.js';

const sourceOf = (id: string): Source => ({
  reference: `Observation/${id}`,
  via: 'query',
  as: id,
  at: '2026-10-01',
});
const given = <T>(id: string, value: T): Fact<T> => known(value, [sourceOf(id)]);
const amount = (id: string, value: number, unit: string) => given(id, { value, unit });
const asOf = '2026-11-22';
const on = (read: Readonly<Record<string, Fact<unknown>>>) => resolve(facts, read, asOf);
const label = { en: 'X', ja: 'X' };

/** A criterion with the status that is wanted of it, and the facts that give it. */
const leaves = { first: 'done', second: 'isotype', third: 'mProtein' } as const;
const first = done;
const second = igm;
const third = high;
function factsFor(one: Tri, two: Tri, three: Tri) {
  const absent = unknown('not-recorded');
  return on({
    [leaves.first]: one === 'unknown' ? absent : given('first', one === 'met'),
    [leaves.second]: two === 'unknown' ? absent : given('second', two === 'met' ? 'IgM' : 'IgG'),
    [leaves.third]: three === 'unknown' ? absent : amount('third', three === 'met' ? 3 : 2, 'g/dL'),
  });
}
const tris: readonly Tri[] = ['met', 'not-met', 'unknown'];

describe('leaves', () => {
  it.each<[number, Tri]>([
    [2.9, 'not-met'],
    [3, 'met'],
    [3.1, 'met'],
  ])('M-protein %d g/dL against 3: %s', (value, status) => {
    expect(evaluate(high, on({ mProtein: amount('m', value, 'g/dL') })).status).toBe(status);
  });

  it.each<[number, string, Tri]>([
    [11, 'mg/dL', 'not-met'],
    [11.01, 'mg/dL', 'met'],
    [2.75, 'mmol/L', 'not-met'],
    [2.751, 'mmol/L', 'met'],
    // 11 mg/dL is 2.7445 mmol/L: the pair is not one limit
    [2.745, 'mmol/L', 'not-met'],
    [11, 'mg/L', 'unknown'],
  ])('calcium %d %s is compared with the limit in its own unit: %s', (value, unit, status) => {
    const finding = evaluate(calcium, on({ calcium: amount('ca', value, unit) }));
    expect(finding.status).toBe(status);
    expect(finding.missing).toEqual(status === 'unknown' ? ['calcium'] : []);
  });

  it('a value counts only if it is one of those asked for', () => {
    const igaOrIgg = c.is({ id: 'x' }, 'isotype', 'IgA', 'IgG');
    const asked = (value: string) => evaluate(igaOrIgg, on({ isotype: given('i', value) })).status;
    expect([asked('IgA'), asked('IgG'), asked('IgM')]).toEqual(['met', 'met', 'not-met']);
  });

  it('a known false is not met; only an absent one is unknown', () => {
    expect(evaluate(done, on({ done: given('d', false) })).status).toBe('not-met');
    expect(evaluate(done, on({})).status).toBe('unknown');
  });

  it('carries the sources it rests on, and those looked at in vain', () => {
    expect(evaluate(high, on({ mProtein: amount('m', 3, 'g/dL') })).evidence).toEqual([sourceOf('m')]);
    const tooOld = on({ mProtein: unknown('too-old', [sourceOf('old')]) });
    expect(evaluate(high, tooOld)).toMatchObject({
      status: 'unknown',
      missing: ['mProtein'],
      evidence: [sourceOf('old')],
    });
  });

  it('does not fail on a fact nobody defined', () => {
    expect(evaluate(high, {})).toMatchObject({ status: 'unknown', missing: ['mProtein'], evidence: [] });
  });
});

describe('operators, by their tables', () => {
  const rows = tris.flatMap((one) => tris.flatMap((two) => tris.map((three) => [one, two, three] as const)));
  const statusOf = (criterion: Criterion, row: readonly [Tri, Tri, Tri]) =>
    evaluate(criterion, factsFor(...row)).status;

  it.each(rows)('%s, %s, %s', (...row) => {
    const met = row.filter((status) => status === 'met').length;
    const open = row.filter((status) => status === 'unknown').length;
    const every = row.includes('not-met') ? 'not-met' : open > 0 ? 'unknown' : 'met';
    const some = met > 0 ? 'met' : open > 0 ? 'unknown' : 'not-met';
    const two = met >= 2 ? 'met' : met + open >= 2 ? 'unknown' : 'not-met';
    expect(statusOf(allOf({ id: 'x', label }, first, second, third), row)).toBe(every);
    expect(statusOf(anyOf({ id: 'x', label }, first, second, third), row)).toBe(some);
    expect(statusOf(atLeastOf({ id: 'x', label }, parameter(2), first, second, third), row)).toBe(two);
  });

  it.each<[Tri, Tri, Tri, Tri]>([
    // status, not, established, unsettled
    ['met', 'not-met', 'met', 'not-met'],
    ['not-met', 'met', 'not-met', 'not-met'],
    ['unknown', 'unknown', 'not-met', 'met'],
  ])('%s: not %s, established %s, unsettled %s', (status, negated, shown, open) => {
    const row = [status, 'unknown', 'unknown'] as const;
    expect(statusOf(notThat({ id: 'x', label }, first), row)).toBe(negated);
    expect(statusOf(established(first), row)).toBe(shown);
    expect(statusOf(unsettled(first), row)).toBe(open);
  });
});

describe('trace', () => {
  it('holds the finding of every part with its own evidence', () => {
    const both = allOf({ id: 'both', label }, high, anyOf({ id: 'either', label }, igm, done));
    const finding = evaluate(both, factsFor('met', 'not-met', 'met'));
    expect(finding.parts.map(({ criterion, status }) => [criterion.id, status])).toEqual([
      ['m-high', 'met'],
      ['either', 'met'],
    ]);
    expect(finding.parts[1]?.parts.map(({ criterion, status }) => [criterion.id, status])).toEqual([
      ['igm', 'not-met'],
      ['done', 'met'],
    ]);
    expect(finding.evidence.map(({ as }) => as)).toEqual(['third', 'second', 'first']);
  });

  it('names each source and each missing fact once', () => {
    const twice = allOf({ id: 'twice', label }, high, notThat({ id: 'n', label }, high), igm, igm);
    const finding = evaluate(twice, on({ mProtein: amount('m', 3, 'g/dL') }));
    expect(finding).toMatchObject({ status: 'not-met', missing: [] });
    expect(finding.evidence).toEqual([sourceOf('m')]);
    const open = anyOf({ id: 'open', label }, igm, igm, done);
    expect(evaluate(open, on({})).missing).toEqual(['isotype', 'done']);
  });

  it('misses only what its open parts miss', () => {
    const any = anyOf({ id: 'x', label }, high, igm, done);
    expect(evaluate(any, factsFor('unknown', 'not-met', 'not-met')).missing).toEqual(['done']);
    expect(evaluate(any, factsFor('unknown', 'met', 'not-met')).missing).toEqual([]);
  });

  it('names a derived fact that is unknown, whatever it rests on', () => {
    expect(evaluate(skewed, on({ kappa: amount('k', 30, 'mg/L') }))).toMatchObject({
      status: 'unknown',
      missing: ['ratio'],
    });
    const both = on({ kappa: amount('k', 1.65, 'mg/L'), lambda: amount('l', 1, 'mg/L') });
    expect(evaluate(skewed, both)).toMatchObject({ status: 'not-met', missing: [] });
    expect(evaluate(skewed, both).evidence.map(({ as }) => as)).toEqual(['k', 'l']);
  });
});

describe('laws', () => {
  const leaf = fc.constantFrom<Criterion>(first, second, third);
  const { tree } = fc.letrec<{ tree: Criterion }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc.array(tie('tree'), { maxLength: 3 }).map((of) => allOf({ id: 'all', label }, ...of)),
      fc.array(tie('tree'), { maxLength: 3 }).map((of) => anyOf({ id: 'any', label }, ...of)),
      fc
        .tuple(fc.nat({ max: 3 }), fc.array(tie('tree'), { maxLength: 3 }))
        .map(([n, of]) => atLeastOf({ id: 'n', label }, parameter(n), ...of)),
      tie('tree').map((of) => notThat({ id: 'not', label }, of)),
    ),
  }));
  const status = fc.constantFrom(...tris);
  const row = fc.tuple(status, status, status);

  it('De Morgan, in trees', () => {
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 3 }), row, (of, given) => {
        const asked = factsFor(...given);
        const no = (part: Criterion) => notThat({ id: 'no', label }, part);
        const left = evaluate(no(allOf({ id: 'all', label }, ...of)), asked).status;
        expect(left).toBe(evaluate(anyOf({ id: 'any', label }, ...of.map(no)), asked).status);
      }),
    );
  });

  it('learning a fact never unsettles an answer', () => {
    fc.assert(
      fc.property(tree, row, row, (criterion, before, more) => {
        const after = before.map((one, index) => (one === 'unknown' ? more[index] : one)) as [Tri, Tri, Tri];
        const earlier = evaluate(criterion, factsFor(...before)).status;
        const later = evaluate(criterion, factsFor(...after)).status;
        expect(earlier === 'unknown' || earlier === later).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('unknown names at least one missing fact, a settled answer none', () => {
    fc.assert(
      fc.property(tree, row, (criterion, given) => {
        const finding = evaluate(criterion, factsFor(...given));
        expect(finding.missing.length > 0).toBe(finding.status === 'unknown');
      }),
    );
  });
});

describe('a question keeps its last answer', () => {
  const tri = fc.constantFrom<Tri>('met', 'not-met', 'unknown');
  const whole = anyOf(
    { id: 'whole', label },
    allOf({ id: 'both', label }, first, second),
    notThat({ id: 'no', label }, third),
  );

  it('to the one who asked: patients who are judged in turns do not hear of each other', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(tri, tri, tri), { minLength: 2, maxLength: 6 }), (patients) => {
        const alone = patients.map((one) => evaluate(whole, factsFor(...one)).status);
        const charts = patients.map((one) => factsFor(...one));
        const findings = charts.map((chart) => evaluate(whole, chart));
        // Parts are worked out when they are read, after all the others have asked the same questions.
        const parts = findings.map((finding) => finding.parts.map(({ status }) => status));
        expect(findings.map(({ status }) => status)).toEqual(alone);
        expect(parts).toEqual(
          patients.map((one) => evaluate(whole, factsFor(...one)).parts.map(({ status }) => status)),
        );
      }),
    );
  });

  it('a copy of the facts with another answer is another patient', () => {
    const chart = factsFor('met', 'met', 'met');
    expect(evaluate(first, chart).status).toBe('met');
    const changed = { ...chart, [leaves.first]: unknown('not-recorded') };
    expect(evaluate(first, changed).status).toBe('unknown');
  });
});
