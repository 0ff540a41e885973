import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { guardResponse } from '../../src/cds/guard-response.js';
import { validatorOf } from '../../src/cds/validator-of.js';

const good = { uuid: 'u', summary: 's', indicator: 'info', source: { label: 'l' } };
const create = { type: 'create', description: 'd', resource: { resourceType: 'ServiceRequest' } };
const withAction = (action: object): object => ({
  ...good,
  selectionBehavior: 'any',
  suggestions: [{ label: 'l', actions: [action] }],
});
const withLink = (link: object): object => ({
  ...good,
  links: [{ label: 'l', url: 'https://a.example/x', type: 'absolute', ...link }],
});
const recommended = { label: 'l', isRecommended: true };
const faults = validatorOf('response');

describe('a card that breaks a rule is left out, and the rule is named', () => {
  it.each<readonly [string, unknown, string]>([
    ['C1 is no card', 'text', 'cards[0]: C1'],
    ['C4 no summary', { ...good, summary: undefined }, 'cards[0].summary: C4'],
    ['C4 a blank summary', { ...good, summary: ' \n' }, 'cards[0].summary: C4'],
    ['C4 140 units', { ...good, summary: 'x'.repeat(140) }, 'cards[0].summary: C4'],
    ['C4 70 code points that are 140 units', { ...good, summary: '🩸'.repeat(70) }, 'cards[0].summary: C4'],
    ['C5 no indicator', { ...good, indicator: undefined }, 'cards[0].indicator: C5'],
    ['C5 hard-stop', { ...good, indicator: 'hard-stop' }, 'cards[0].indicator: C5'],
    ['C6 an empty source', { ...good, source: {} }, 'cards[0].source: C6'],
    ['C7 uuid is no string', { ...good, uuid: 1 }, 'cards[0].uuid: C7'],
    ['C8 detail is no string', { ...good, detail: 1 }, 'cards[0].detail: C8'],
    [
      'C9 suggestions is no array',
      { ...good, selectionBehavior: 'any', suggestions: { a: 1 } },
      'cards[0].suggestions: C9',
    ],
    [
      'C10 suggestions without selectionBehavior',
      { ...good, suggestions: [{ label: 'l' }] },
      'cards[0].selectionBehavior: C10',
    ],
    [
      'C10 another selectionBehavior',
      { ...good, suggestions: [{ label: 'l' }], selectionBehavior: 'all' },
      'cards[0].selectionBehavior: C10',
    ],
    [
      'C11 a reason without display',
      { ...good, overrideReasons: [{ code: 'c', system: 's' }] },
      'cards[0].overrideReasons[0].display: C11',
    ],
    [
      'C35 a reason without system',
      { ...good, overrideReasons: [{ code: 'c', display: 'd' }] },
      'cards[0].overrideReasons[0].system: C35',
    ],
    [
      'C13 source without label',
      { ...good, source: { label: '', url: 'https://a.example' } },
      'cards[0].source.label: C13',
    ],
    ['C14 source.url relative', { ...good, source: { label: 'l', url: '/x' } }, 'cards[0].source.url: C14'],
    [
      'C15 icon with another scheme',
      { ...good, source: { label: 'l', icon: 'data:image/png;base64,AA' } },
      'cards[0].source.icon: C15',
    ],
    [
      'C35 topic without code',
      { ...good, source: { label: 'l', topic: { system: 's' } } },
      'cards[0].source.topic.code: C35',
    ],
    [
      'C17 suggestion without label',
      { ...good, selectionBehavior: 'any', suggestions: [{ uuid: 'u' }] },
      'cards[0].suggestions[0].label: C17',
    ],
    [
      'C19 two recommended of which one may be chosen',
      { ...good, selectionBehavior: 'at-most-one', suggestions: [recommended, recommended] },
      'cards[0].suggestions: C19',
    ],
    [
      'C19 isRecommended is no boolean',
      { ...good, selectionBehavior: 'any', suggestions: [{ label: 'l', isRecommended: 'yes' }] },
      'cards[0].suggestions[0].isRecommended: C19',
    ],
    [
      'C21 actionSelectionBehavior',
      { ...good, selectionBehavior: 'any', suggestions: [{ label: 'l', actionSelectionBehavior: 'all' }] },
      'cards[0].suggestions[0].actionSelectionBehavior: C21',
    ],
    [
      'C22 another action',
      withAction({ ...create, type: 'patch' }),
      'cards[0].suggestions[0].actions[0].type: C22',
    ],
    [
      'C23 action without description',
      withAction({ ...create, description: null }),
      'cards[0].suggestions[0].actions[0].description: C23',
    ],
    [
      'C24 create without resource',
      withAction({ ...create, resource: {} }),
      'cards[0].suggestions[0].actions[0].resource: C24',
    ],
    [
      'C25 update without id',
      withAction({ ...create, type: 'update' }),
      'cards[0].suggestions[0].actions[0].resource.id: C25',
    ],
    [
      'C26 delete without resourceId',
      withAction({ type: 'delete', description: 'd' }),
      'cards[0].suggestions[0].actions[0].resourceId: C26',
    ],
    [
      'C26 delete of a bare id',
      withAction({ type: 'delete', description: 'd', resourceId: '1' }),
      'cards[0].suggestions[0].actions[0].resourceId: C26',
    ],
    ['C28 link without label', withLink({ label: null }), 'cards[0].links[0].label: C28'],
    ['C28 link with a script', withLink({ url: 'javascript:alert(1)' }), 'cards[0].links[0].url: C28'],
    ['C28 another type of link', withLink({ type: 'relative' }), 'cards[0].links[0].type: C28'],
    ['C29 appContext on an absolute link', withLink({ appContext: 'x' }), 'cards[0].links[0].type: C29'],
    [
      'C30 launch in a smart link',
      withLink({ type: 'smart', url: 'https://a.example/launch?launch=1' }),
      'cards[0].links[0].url: C30',
    ],
    [
      'C31 autolaunchable is no boolean',
      withLink({ autolaunchable: 'yes' }),
      'cards[0].links[0].autolaunchable: C31',
    ],
    ['E1 extension is an array', { ...good, extension: [1] }, 'cards[0].extension: E1'],
  ])('%s', (_name, card, violation) => {
    const { response, violations } = guardResponse({ cards: [card, good] });
    expect(response).toEqual({ cards: [good] });
    expect(violations).toEqual([violation]);
  });

  it.each([[undefined], [null], ['x'], [{}], [{ cards: {} }]])('C1 %j is no response', (given) => {
    expect(guardResponse(given)).toEqual({ response: { cards: [] }, violations: ['cards: C1'] });
  });
});

describe('what passes', () => {
  it.each<readonly [string, object]>([
    ['C4 139 units', { ...good, summary: 'x'.repeat(139) }],
    [
      'C19 two recommended of any',
      { ...good, selectionBehavior: 'any', suggestions: [recommended, recommended] },
    ],
    [
      'C19 one recommended of which one may be chosen',
      {
        ...good,
        selectionBehavior: 'at-most-one',
        suggestions: [recommended, { label: 'm', isRecommended: false }],
      },
    ],
    ['C24 create', withAction(create)],
    [
      'C25 update with id, its resource untouched',
      withAction({
        ...create,
        type: 'update',
        resource: { resourceType: 'X', id: '1', given: [null, ''], extension: [] },
      }),
    ],
    ['C26 delete', withAction({ type: 'delete', description: 'd', resourceId: 'ServiceRequest/proc-1' })],
    ['C29 appContext on a smart link', withLink({ type: 'smart', appContext: '{"card":"u"}' })],
    ['C30 launch in an absolute link', withLink({ url: 'https://a.example/?launch=1' })],
    ['C11 reasons', { ...good, overrideReasons: [{ code: 'c', system: 's', display: 'd' }] }],
  ])('%s', (_name, card) => {
    expect(guardResponse({ cards: [card] })).toEqual({ response: { cards: [card] }, violations: [] });
  });

  it('C2 nothing to say', () => {
    expect(guardResponse({ cards: [] })).toEqual({ response: { cards: [] }, violations: [] });
  });

  it('G3, G4 what is empty goes, innermost first; C10 so does a choice among nothing', () => {
    const card = {
      ...good,
      detail: '',
      links: [],
      overrideReasons: [null],
      source: { label: 'l', topic: { code: '' } },
      suggestions: [{}],
      selectionBehavior: 'any',
    };
    expect(guardResponse({ cards: [card] })).toEqual({ response: { cards: [good] }, violations: [] });
  });

  it('C32 nothing but cards leaves', () => {
    expect(guardResponse({ cards: [good], systemActions: [create] }).response).toEqual({ cards: [good] });
  });

  it('a cycle does no harm', () => {
    const card: Record<string, unknown> = { ...good };
    card['extension'] = { self: card };
    expect(guardResponse({ cards: [card] }).response).toEqual({ cards: [good] });
  });
});

describe('laws', () => {
  const text = fc.oneof(
    fc.constantFrom('', 'x', 'https://a.example', 'any', 'info', 'smart', 'create'),
    fc.string(),
    fc.anything(),
  );
  const coding = fc.record({ code: text, system: text, display: text }, { requiredKeys: [] });
  const suggestion = fc.record(
    {
      label: text,
      isRecommended: fc.oneof(fc.boolean(), fc.anything()),
      actions: fc.array(
        fc.record(
          {
            type: fc.constantFrom('create', 'update', 'delete', null),
            description: text,
            resource: fc.anything(),
            resourceId: text,
          },
          { requiredKeys: [] },
        ),
      ),
    },
    { requiredKeys: [] },
  );
  const card = fc.record(
    {
      uuid: text,
      summary: fc.oneof(fc.string({ minLength: 130, maxLength: 150 }), text),
      detail: text,
      indicator: fc.constantFrom('info', 'warning', 'critical', 'x'),
      source: fc.oneof(
        fc.constant({ label: 'l' }),
        fc.record({ label: text, url: text, topic: coding }, { requiredKeys: [] }),
      ),
      suggestions: fc.oneof(fc.array(suggestion), fc.constant(undefined)),
      selectionBehavior: fc.constantFrom('any', 'at-most-one', 'x', undefined),
      overrideReasons: fc.oneof(fc.constant(undefined), fc.array(coding)),
      links: fc.oneof(
        fc.constant(undefined),
        fc.array(fc.record({ label: text, url: text, type: text, appContext: text }, { requiredKeys: [] })),
      ),
    },
    { requiredKeys: ['summary', 'indicator', 'source'] },
  );
  const empty = (value: unknown): boolean =>
    value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);

  it('C1 whatever is given, what leaves satisfies the schema, holds nothing empty and survives JSON', () => {
    let passed = 0;
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.record({ cards: fc.array(fc.oneof({ weight: 5, arbitrary: card }, fc.anything())) }),
        ),
        (given) => {
          const { response } = guardResponse(given);
          passed += response.cards.length;
          expect(faults(response)).toEqual([]);
          expect(JSON.parse(JSON.stringify(response))).toEqual(response);
          for (const sent of response.cards) {
            expect(sent.summary.length).toBeLessThan(140);
            expect(Object.values(sent).some(empty)).toBe(false);
          }
          expect(guardResponse(response)).toEqual({ response, violations: [] });
        },
      ),
      { numRuns: 500 },
    );
    expect(passed).toBeGreaterThan(0);
  });
});
