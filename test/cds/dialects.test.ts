import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import request from 'supertest';
import { chooseDialect } from '../../src/cds/choose-dialect.js';
import { dialects } from '../../src/cds/dialects.js';
import { downgrade } from '../../src/cds/downgrade.js';
import { guardResponse } from '../../src/cds/guard-response.js';
import type { Action, Card, CdsRequest, Suggestion } from '../../src/cds/types.js';
import { demoApp, patientView } from './demo-app.js';

const resource = { resourceType: 'ServiceRequest', id: '1' };
const create = (description: string): Action => ({ type: 'create', description, resource });
const remove: Action = { type: 'delete', description: 'Delete', resourceId: 'ServiceRequest/1' };
const topic = { system: 's', code: 'smm-imaging' };
const card = (more: Partial<Card>): Card => ({
  summary: 'Whole-body MRI',
  detail: '**d**',
  indicator: 'info',
  source: { label: 'l', topic },
  ...more,
});
const suggestion = (label: string, ...actions: readonly Action[]): Suggestion => ({
  label,
  uuid: label,
  actions,
});
const only = (given: Card, name: keyof typeof dialects): Card | undefined =>
  downgrade({ cards: [given] }, dialects[name]).cards[0];

describe('chooseDialect', () => {
  const of = (extension: Readonly<Record<string, unknown>> | undefined): CdsRequest => ({
    ...patientView,
    ...(extension === undefined ? {} : { extension }),
  });
  it.each([
    ['the trust file decides', 'oracle', { 'davinci-crd.configuration': {} }, dialects.oracle],
    ['Epic by its keys', undefined, { 'com.epic.cdshooks.request.epic-version': '11' }, dialects.epic],
    [
      'Epic by its other keys',
      undefined,
      { 'internal.epic.cdshooks.request.epic-emp-id': '1' },
      dialects.epic,
    ],
    ['CRD by its keys', undefined, { 'davinci-crd.requestedVersion': '2.2' }, dialects.crd],
    ['the sandbox by its keys', undefined, { 'com.cds-hooks.sandbox.x': 1 }, dialects.sandbox],
    ['anybody', undefined, { 'org.example.x': 1 }, dialects.standard],
    ['nobody', undefined, undefined, dialects.standard],
  ] as const)('%s', (_name, byIssuer, extension, expected) => {
    expect(chooseDialect(byIssuer, of(extension))).toBe(expected);
  });
});

describe('downgrade for Epic', () => {
  it('C20 makes one suggestion of each creation, named and numbered so that feedback finds it', () => {
    const given = card({
      suggestions: [suggestion('both', create('MRI'), create('PET'))],
      selectionBehavior: 'any',
    });
    expect(only(given, 'epic')?.suggestions).toEqual([
      { label: 'MRI', uuid: 'both.0', actions: [create('MRI')] },
      { label: 'PET', uuid: 'both.1', actions: [create('PET')] },
    ]);
  });

  it('offers no half of a replacement', () => {
    const given = card({
      suggestions: [suggestion('swap', remove, create('MRI'))],
      selectionBehavior: 'any',
    });
    expect(only(given, 'epic')).not.toHaveProperty('suggestions');
    expect(only(given, 'epic')).not.toHaveProperty('selectionBehavior');
  });

  it('leaves out suggestions without actions', () => {
    const given = card({
      suggestions: [{ label: 'think' }, suggestion('MRI', create('MRI'))],
      selectionBehavior: 'any',
    });
    expect(only(given, 'epic')?.suggestions?.map(({ label }) => label)).toEqual(['MRI']);
  });

  it('C10 offers one of several alternatives, the recommended one, for it would carry out all', () => {
    const alternatives = [
      suggestion('a', create('a')),
      { ...suggestion('b', create('b')), isRecommended: true },
    ];
    const given = card({ suggestions: alternatives, selectionBehavior: 'at-most-one' });
    expect(only(given, 'epic')).toMatchObject({ selectionBehavior: 'any', suggestions: [{ label: 'b' }] });
  });

  it('says that the detail is markdown, in its own extension and to nobody else (E5)', () => {
    expect(only(card({}), 'epic')?.extension).toEqual({
      'com.epic.cdshooks.card.detail.content-type': 'text/markdown',
    });
    expect(only(card({}), 'standard')).not.toHaveProperty('extension');
  });
});

describe('downgrade for others', () => {
  it('C10, C19 Oracle knows only at-most-one: one recommended at most', () => {
    const given = card({
      suggestions: ['a', 'b'].map((label) => ({ ...suggestion(label, create(label)), isRecommended: true })),
      selectionBehavior: 'any',
    });
    expect(only(given, 'oracle')).toMatchObject({ selectionBehavior: 'at-most-one' });
    expect(only(given, 'oracle')?.suggestions?.map(({ isRecommended }) => isRecommended)).toEqual([
      true,
      undefined,
    ]);
  });

  it('C29 Oracle gets no appContext', () => {
    const links = [
      { label: 'l', url: 'https://app.example/launch', type: 'smart', appContext: '{}' },
    ] as const;
    expect(only(card({ links }), 'oracle')?.links?.[0]).not.toHaveProperty('appContext');
    expect(only(card({ links }), 'standard')?.links).toEqual(links);
  });

  it('changes nothing for a client of the standard', () => {
    const given = card({
      suggestions: [suggestion('swap', remove, create('MRI'))],
      selectionBehavior: 'at-most-one',
    });
    expect(downgrade({ cards: Array(9).fill(given) }, dialects.standard)).toEqual({
      cards: Array(9).fill(given),
    });
  });
});

const action = fc.oneof(
  fc.constant(remove),
  fc.string({ minLength: 1, maxLength: 5, unit: 'grapheme' }).map((text) => create(`d${text}`)),
);
const anySuggestion: fc.Arbitrary<Suggestion> = fc.record(
  {
    label: fc.constant('l'),
    uuid: fc.uuid(),
    actions: fc.array(action, { maxLength: 3 }),
    isRecommended: fc.boolean(),
  },
  { requiredKeys: ['label'] },
);
const anyCards = fc.array(
  fc
    .record({
      suggestions: fc.option(fc.array(anySuggestion, { minLength: 1, maxLength: 4 }), { nil: undefined }),
      selectionBehavior: fc.constantFrom('any' as const, 'at-most-one' as const),
    })
    .map(({ suggestions, selectionBehavior }) =>
      card(suggestions === undefined ? {} : { suggestions, selectionBehavior }),
    )
    .filter(({ suggestions = [], selectionBehavior }) =>
      selectionBehavior === 'any'
        ? true
        : suggestions.filter((one) => one.isRecommended === true).length <= 1,
    ),
  { maxLength: 5 },
);

describe('laws of every dialect', () => {
  it.each(Object.entries(dialects))(
    '%s: what was sound stays sound, says the same, and fits the client',
    (_name, dialect) => {
      fc.assert(
        fc.property(anyCards, (cards) => {
          const { cards: adapted } = downgrade({ cards }, dialect);
          expect(guardResponse({ cards: adapted }).violations).toEqual([]);
          expect(adapted.length).toBe(Math.min(cards.length, dialect.maxCards));
          for (const [index, each] of adapted.entries()) {
            expect(each).toMatchObject({ summary: cards[index]?.summary, source: { topic } });
            const behaviors: readonly string[] = dialect.selectionBehaviors;
            if (each.selectionBehavior !== undefined) expect(behaviors).toContain(each.selectionBehavior);
            for (const { actions = [] } of each.suggestions ?? []) {
              expect(actions.length).toBeLessThanOrEqual(dialect.maxActions);
              if (!dialect.bareSuggestions) expect(actions.length).toBeGreaterThan(0);
            }
          }
        }),
      );
    },
  );
});

describe('the router', () => {
  it('sends what the adapter made of the answer, after the guard has seen it', async () => {
    const { app, seen } = demoApp({
      evaluate: () => Promise.resolve({ cards: [card({}), card({ summary: 'x'.repeat(140) })] }),
      adapt: (response, { request: { extension } }) =>
        downgrade(
          response,
          chooseDialect(undefined, { ...patientView, ...(extension === undefined ? {} : { extension }) }),
        ),
    });
    const response = await request(app)
      .post('/cds-services/view')
      .send({ ...patientView, extension: { 'com.epic.cdshooks.request.epic-version': '11' } });
    expect(response.body).toMatchObject({ cards: [{ extension: dialects.epic.cardExtension }] });
    expect(seen.violations).toEqual(['cards[1].summary: C4']);
  });

  it('F7 asks permission once the body is known, before any work', async () => {
    const { app, seen } = demoApp({
      permit: ({ request: { fhirServer } }) => {
        if (fhirServer !== undefined) throw Object.assign(new Error('no'), { status: 400 });
      },
    });
    const send = async (body: object): Promise<number> =>
      (await request(app).post('/cds-services/view').send(body)).status;
    expect([
      await send({ ...patientView, fhirServer: 'https://f.example' }),
      await send(patientView),
    ]).toEqual([400, 200]);
    expect(seen.calls).toHaveLength(1);
  });
});
