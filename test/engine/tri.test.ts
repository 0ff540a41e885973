import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { all, any, atLeast, not, tri, type Tri } from '../../src/engine/index.js';

const M = 'met';
const N = 'not-met';
const U = 'unknown';

describe('truth tables', () => {
  it.each<[Tri, Tri, Tri, Tri]>([
    // left, right, all, any
    [M, M, M, M],
    [M, N, N, M],
    [M, U, U, M],
    [N, M, N, M],
    [N, N, N, N],
    [N, U, N, U],
    [U, M, U, M],
    [U, N, N, U],
    [U, U, U, U],
  ])('%s, %s: all %s, any %s', (left, right, both, either) => {
    expect(all([left, right])).toBe(both);
    expect(any([left, right])).toBe(either);
  });

  it.each<[Tri, Tri, Tri, Tri, Tri, Tri]>([
    // of three: all, any, at least two
    [M, M, M, M, M, M],
    [M, M, N, N, M, M],
    [M, M, U, U, M, M],
    [M, N, M, N, M, M],
    [M, N, N, N, M, N],
    [M, N, U, N, M, U],
    [M, U, M, U, M, M],
    [M, U, N, N, M, U],
    [M, U, U, U, M, U],
    [N, M, M, N, M, M],
    [N, M, N, N, M, N],
    [N, M, U, N, M, U],
    [N, N, M, N, M, N],
    [N, N, N, N, N, N],
    [N, N, U, N, U, N],
    [N, U, M, N, M, U],
    [N, U, N, N, U, N],
    [N, U, U, N, U, U],
    [U, M, M, U, M, M],
    [U, M, N, N, M, U],
    [U, M, U, U, M, U],
    [U, N, M, N, M, U],
    [U, N, N, N, U, N],
    [U, N, U, N, U, U],
    [U, U, M, U, M, U],
    [U, U, N, N, U, U],
    [U, U, U, U, U, U],
  ])('%s, %s, %s: all %s, any %s, two of three %s', (first, second, third, every, some, two) => {
    const of = [first, second, third];
    expect(all(of)).toBe(every);
    expect(any(of)).toBe(some);
    expect(atLeast(2, of)).toBe(two);
  });

  it.each<[Tri, Tri]>([
    [M, N],
    [N, M],
    [U, U],
  ])('not %s is %s', (of, negated) => {
    expect(not(of)).toBe(negated);
  });

  it.each<[boolean | null, Tri]>([
    [true, M],
    [false, N],
    [null, U],
  ])('%s is %s', (value, status) => {
    expect(tri(value)).toBe(status);
  });

  it('of nothing: all is met, any is not, none of none is met, one of none is not', () => {
    expect([all([]), any([]), atLeast(0, []), atLeast(1, [])]).toEqual([M, N, M, N]);
  });
});

describe('laws', () => {
  const anyTri = fc.constantFrom<Tri>(M, N, U);
  const several = fc.array(anyTri, { maxLength: 6 });

  it('De Morgan', () => {
    fc.assert(
      fc.property(several, (of) => {
        expect(not(all(of))).toBe(any(of.map(not)));
        expect(not(any(of))).toBe(all(of.map(not)));
      }),
    );
  });

  it('twice negated is the same', () => {
    fc.assert(fc.property(anyTri, (of) => expect(not(not(of))).toBe(of)));
  });

  it('the order does not matter', () => {
    fc.assert(
      fc.property(several, fc.nat({ max: 6 }), (of, n) => {
        const turned = [...of].reverse();
        expect([all(turned), any(turned), atLeast(n, turned)]).toEqual([all(of), any(of), atLeast(n, of)]);
      }),
    );
  });

  it('all is at least all of them, any is at least one', () => {
    fc.assert(
      fc.property(several, (of) => {
        expect(atLeast(of.length, of)).toBe(all(of));
        expect(atLeast(1, of)).toBe(any(of));
      }),
    );
  });

  it('what is settled stays settled when an unknown becomes known', () => {
    const learned = several.chain((before) =>
      fc.tuple(
        fc.constant(before),
        fc.tuple(...before.map((status) => (status === U ? anyTri : fc.constant(status)))),
        fc.nat({ max: 6 }),
      ),
    );
    fc.assert(
      fc.property(learned, ([before, after, n]) => {
        for (const [earlier, later] of [
          [all(before), all(after)],
          [any(before), any(after)],
          [atLeast(n, before), atLeast(n, after)],
        ]) {
          expect(earlier === U || earlier === later).toBe(true);
        }
      }),
    );
  });

  it('answers as every completion of the unknowns does, and unknown only if they differ', () => {
    fc.assert(
      fc.property(fc.array(anyTri, { maxLength: 4 }), fc.nat({ max: 5 }), (of, n) => {
        const completions = of.reduce<readonly (readonly Tri[])[]>(
          (lists, status) =>
            lists.flatMap((list) =>
              (status === U ? ([M, N] as const) : [status]).map((one) => [...list, one]),
            ),
          [[]],
        );
        const answers = new Set(completions.map((list) => atLeast(n, list)));
        expect(atLeast(n, of)).toBe(answers.size === 1 ? [...answers][0] : U);
      }),
    );
  });
});
