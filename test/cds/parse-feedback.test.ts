import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseFeedback } from '../../src/cds/parse-feedback.js';
import { AppError } from '../../src/errors.js';

const outcomeTimestamp = '2022-05-19T19:44:04Z';
const overridden = { card: 'c', outcome: 'overridden', outcomeTimestamp };
const accepted = { card: 'c', outcome: 'accepted', outcomeTimestamp, acceptedSuggestions: [{ id: 's' }] };
const one = (item: unknown): unknown => parseFeedback({ feedback: [item] }).items[0];

describe('what is read', () => {
  const reason = { code: 'x', system: 'http://s.example', display: 'd' };
  const epic = 'com.epic.cdshooks.feedback.overrideReason';
  it.each<readonly [string, object, object]>([
    ['B4 accepted suggestions', accepted, accepted],
    [
      'B4 accepted, without saying which',
      { ...accepted, acceptedSuggestions: undefined },
      { card: 'c', outcome: 'accepted', outcomeTimestamp },
    ],
    [
      'B5 a reason without display (sandbox)',
      { ...overridden, overrideReason: { reason: { code: 'x', system: 's' } } },
      { ...overridden, overrideReason: { reason: { code: 'x', system: 's' } } },
    ],
    [
      'B5 free text only',
      { ...overridden, overrideReason: { userComment: 'no' } },
      { ...overridden, overrideReason: { userComment: 'no' } },
    ],
    ['B5 nothing said', { ...overridden, overrideReason: { reason: {}, userComment: ' ' } }, overridden],
    [
      'B9 Epic: overrideReasons, an object',
      { ...overridden, overrideReasons: { reason, userComment: 'no' } },
      { ...overridden, overrideReason: { reason, userComment: 'no' } },
    ],
    [
      'B9 overrideReasons, an array',
      { ...overridden, overrideReasons: [{ reason }] },
      { ...overridden, overrideReason: { reason } },
    ],
    [
      'B9 Epic: the reason in extensions',
      {
        ...overridden,
        overrideReasons: {
          extension: { [`${epic}.reasonCategory`]: '45', [`${epic}.reasonTitle`]: 'Does not meet criteria' },
          userComment: 'no',
        },
      },
      {
        ...overridden,
        overrideReason: { reason: { code: '45', display: 'Does not meet criteria' }, userComment: 'no' },
      },
    ],
    [
      'B10 a comment is cut',
      { ...overridden, overrideReason: { userComment: 'x'.repeat(1001) } },
      { ...overridden, overrideReason: { userComment: 'x'.repeat(1000) } },
    ],
    [
      'B3 a timestamp of 64 characters',
      { ...overridden, outcomeTimestamp: `2022-05-19T19:44:04.${'0'.repeat(43)}Z` },
      { ...overridden, outcomeTimestamp: `2022-05-19T19:44:04.${'0'.repeat(43)}Z` },
    ],
    ['G11 unknown members are left out', { ...overridden, more: 1 }, overridden],
  ])('%s', (_name, given, expected) => {
    expect(one(given)).toEqual(expected);
  });

  it('B2 batches keep their order; the same said twice is one', () => {
    const { items, duplicates, invalid } = parseFeedback({
      feedback: [overridden, accepted, { ...overridden }],
    });
    expect([items, duplicates, invalid]).toEqual([[overridden, accepted], 1, []]);
  });

  it('B8 an empty batch is a batch', () => {
    expect(parseFeedback({ feedback: [] })).toEqual({ items: [], duplicates: 0, invalid: [] });
  });
});

describe('B3 an item that cannot be used is named and spoils no other', () => {
  it.each<readonly [unknown, string]>([
    ['text', 'feedback[1]'],
    [null, 'feedback[1]'],
    [{ ...overridden, card: '' }, 'feedback[1].card'],
    [{ ...overridden, card: 5 }, 'feedback[1].card'],
    [{ ...overridden, card: 'x'.repeat(257) }, 'feedback[1].card'],
    [{ ...overridden, outcome: 'ignored' }, 'feedback[1].outcome'],
    [{ ...overridden, outcomeTimestamp: 'yesterday' }, 'feedback[1].outcomeTimestamp'],
    [{ ...overridden, outcomeTimestamp: '2022-05-19' }, 'feedback[1].outcomeTimestamp'],
    [
      { ...overridden, outcomeTimestamp: `2022-05-19T19:44:04.${'0'.repeat(45)}Z` },
      'feedback[1].outcomeTimestamp',
    ],
    [{ card: 'c', outcome: 'accepted' }, 'feedback[1].outcomeTimestamp'],
  ])('%j', (bad, place) => {
    expect(parseFeedback({ feedback: [accepted, bad, overridden] })).toEqual({
      items: [accepted, overridden],
      duplicates: 0,
      invalid: [place],
    });
  });
});

describe('B8 400 only when the body is not {feedback: [...]}', () => {
  it.each([[null], [[]], ['x'], [{}], [{ feedback: {} }], [{ feedback: null }]])('%j', (body) => {
    expect(() => parseFeedback(body)).toThrow(expect.objectContaining({ code: 'invalid-request' }));
  });

  it('holds for any JSON', () => {
    const item = fc.record(
      {
        card: fc.jsonValue(),
        outcome: fc.constantFrom('accepted', 1),
        outcomeTimestamp: fc.constantFrom(outcomeTimestamp, 1),
        overrideReasons: fc.jsonValue(),
        acceptedSuggestions: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(
        fc.oneof(fc.jsonValue(), fc.record({ feedback: fc.array(fc.oneof(item, fc.jsonValue())) })),
        (body) => {
          try {
            const { items, duplicates, invalid } = parseFeedback(body);
            expect(items.length + duplicates + invalid.length).toBe(
              (body as { feedback: unknown[] }).feedback.length,
            );
            expect(items.every(({ card }) => typeof card === 'string' && card !== '')).toBe(true);
          } catch (error) {
            expect(error).toBeInstanceOf(AppError);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
