import { describe, expect, it } from '@jest/globals';
import type { CardTemplate } from '../../src/catalogue/index.js';
import type { Decision } from '../../src/service/policy.js';
import { decideInShadow, inShadow } from '../../src/service/shadow.js';

const card = (id: string, topic = 'myeloid'): CardTemplate =>
  ({ id, ruleSet: { topic } }) as unknown as CardTemplate;

describe('what is in shadow', () => {
  it.each([
    ['nothing without rows', [], undefined, false],
    ['everything by a row without members', [{}], undefined, true],
    ['a tenant', [{ tenant: 'north' }], 'north', true],
    ['not another tenant', [{ tenant: 'north' }], 'south', false],
    ['not a caller without a tenant', [{ tenant: 'north' }], undefined, false],
    ['a topic', [{ topic: 'myeloid' }], undefined, true],
    ['not another topic', [{ topic: 'plasma-cell' }], undefined, false],
    ['a card', [{ card: 'ccus' }], undefined, true],
    ['not another card', [{ card: 'icus' }], undefined, false],
    ['a card of one tenant', [{ tenant: 'north', card: 'ccus' }], 'south', false],
    ['what any row names', [{ card: 'icus' }, { topic: 'myeloid' }], undefined, true],
  ])('%s', (_name, rows, tenant, expected) => {
    expect(inShadow(rows, card('ccus'), tenant)).toBe(expected);
  });
});

describe('decisions with cards in shadow', () => {
  const cards = [card('a'), card('b'), card('c')];
  /** Shows the first two of what it is given. */
  const decideOn = (given: readonly CardTemplate[]): readonly Decision[] =>
    given.map((one, n) =>
      n < 2
        ? { card: one, show: true, indicator: 'info' }
        : { card: one, show: false, because: 'over-limit' },
    );
  const outcome = (shadowed: readonly string[]) =>
    decideInShadow(cards, ({ id }) => shadowed.includes(id), decideOn).map(
      (one) => `${one.card.id}:${one.show ? 'shown' : one.because}`,
    );

  it.each([
    ['none', [], ['a:shown', 'b:shown', 'c:over-limit']],
    ['one, which takes no place', ['a'], ['b:shown', 'c:shown', 'a:shadow']],
    ['one that would not be shown', ['c'], ['a:shown', 'b:shown', 'c:over-limit']],
    ['all', ['a', 'b', 'c'], ['a:shadow', 'b:shadow', 'c:over-limit']],
  ])('%s', (_name, shadowed, expected) => {
    expect(outcome(shadowed)).toEqual(expected);
  });
});
