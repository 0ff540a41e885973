import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hooks } from '../../hooks/index.js';
import { startService, type RunningService } from '../../src/cli/running-service.js';
import { ruleSets } from '../../src/knowledge/index.js';
import { isOverdue, reviewNote, reviewOf } from '../../src/service/review.js';
import { sourceAttributes } from '../../src/service/source-attributes.js';
import { sourcePage, sourcePageStyle } from '../../src/service/source-page.js';
import { now, post, requestFor, startAt, type CardJson } from '../support/client.js';

const [hook] = hooks;
if (hook === undefined) throw new Error('There is no hook');
const of = (owner = 'Dr A, haematology', asOf = now) =>
  sourceAttributes({ hook, ruleSets, owner, knowledge: 'k1', asOf });

describe('source attributes', () => {
  it('are there for every rule that a card of the service speaks from', () => {
    const spoken = new Set(
      hook.cards.filter(({ moment }) => moment.kind === 'chart').map(({ ruleSet }) => ruleSet.id),
    );
    expect(of().rules.map(({ id }) => id)).toEqual(
      ruleSets.map(({ id }) => id).filter((id) => spoken.has(id)),
    );
  });

  it('are 13 for each rule and 31 for each score, each with a value', () => {
    for (const { evidenceBased, scores } of of().rules) {
      expect(evidenceBased.map(({ place }) => place)).toEqual(
        Array.from({ length: 13 }, (_, n) => `(iv)(A)(${n + 1})`),
      );
      for (const { predictive } of scores) {
        expect(predictive).toHaveLength(31);
        expect(new Set(predictive.map(({ place }) => place)).size).toBe(31);
        for (const { place, value } of predictive) expect([place, value.trim()]).not.toEqual([place, '']);
      }
      for (const { value } of evidenceBased) expect(value.trim()).not.toBe('');
    }
    expect(of().rules.flatMap(({ scores }) => scores).length).toBeGreaterThan(3);
  });

  it('answer the four non-device criteria, and claim nothing for a rule that may be critical', () => {
    for (const { nonDeviceCriteria } of of().rules) expect(nonDeviceCriteria).toHaveLength(4);
    const plasma = of().rules.find(({ id }) => id === 'plasma-cell');
    expect(plasma?.nonDeviceCriteria[2]).toMatchObject({ answer: 'open' });
  });

  it('name the owner, the review and how sure the numbers are', () => {
    const [rule] = of().rules;
    expect(rule?.owner).toBe('Dr A, haematology');
    expect(rule?.reviewedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(rule?.evidence.primary).toBeGreaterThan(0);
  });

  it('say that sex is used where a rule reads it, and never race', () => {
    const valuesOf = (name: string) =>
      of().rules.map(
        ({ evidenceBased }) => evidenceBased.find((one) => one.name.startsWith(`${name} as`))?.value ?? '',
      );
    expect(valuesOf('Use of sex').some((value) => value.startsWith('Used'))).toBe(true);
    for (const value of valuesOf('Use of race')) expect(value).toMatch(/^Not used/);
  });

  it('stand in the nine groups of the regulation, and say what is known of the data of every score', () => {
    const scores = of().rules.flatMap((rule) => rule.scores);
    for (const { predictive } of scores)
      expect(
        [1, 2, 3, 4, 5, 6, 7, 8, 9].map(
          (group) => predictive.filter(({ place }) => place.startsWith(`(iv)(B)(${group})`)).length,
        ),
      ).toEqual([4, 4, 2, 4, 2, 4, 5, 4, 2]);
    const training = scores.map(
      ({ predictive }) => predictive.find(({ place }) => place === '(iv)(B)(4)(i)')?.value ?? '',
    );
    for (const value of training) expect(value).not.toMatch(/^Not stated/);
    const [ccrs] = scores.filter(({ id }) => id === 'ccrs');
    expect(ccrs?.predictive.find(({ place }) => place === '(iv)(B)(7)(iii)')?.value).toContain('0.64');
  });

  it('are a page without script, whose text takes no markup', () => {
    const page = sourcePage(of('<img src=x onerror=alert(1)>'));
    expect(page).toContain('&lt;img src=x');
    expect(page).not.toMatch(/<img|<script|<link|javascript:/);
  });
});

describe('a rule whose review is old', () => {
  it.each([
    ['2025-11-24', false],
    ['2025-11-23', true],
    ['2026-11-22', false],
    ['', true],
  ])('reviewed on %s: overdue %s', (reviewedOn, expected) => {
    expect(isOverdue(reviewedOn, now)).toBe(expected);
  });

  it('is known of every rule set, also of one whose numbers stand in computed facts alone', () => {
    for (const ruleSet of ruleSets)
      expect([ruleSet.id, reviewOf(ruleSet).reviewedOn]).toEqual([
        ruleSet.id,
        expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      ]);
  });

  it('marks its cards in both languages, and no card before', () => {
    for (const ruleSet of ruleSets) {
      expect(reviewNote(ruleSet, now, 'en')).toEqual([]);
      for (const [locale, words] of [
        ['en', 'Evidence review overdue'],
        ['ja', '根拠の見直し期限超過'],
      ] as const) {
        const [note = ''] = reviewNote(ruleSet, '2028-01-01T00:00:00Z', locale);
        expect(note).toContain(words);
      }
    }
  });

  it('says so on the card of a call, and in the attributes', async () => {
    const late = '2028-01-01T09:00:00.000Z';
    const service = await startService({}, () => Date.parse(late), 60_000);
    try {
      const { body } = await post<{ readonly cards: readonly CardJson[] }>(
        `${service.url}/cds-services/heme-patient-view`,
        requestFor('patient-view', 'spep-alone'),
      );
      const details = body.cards.map(({ detail }) => detail);
      for (const detail of details) expect(detail).toContain('Evidence review overdue');
      expect(of('x', late).rules.every(({ reviewOverdue }) => reviewOverdue)).toBe(true);
    } finally {
      await service.stop();
    }
  });
});

describe('GET /cds-services/{id}/source', () => {
  let service: RunningService;
  beforeAll(async () => {
    service = await startAt();
  }, 60_000);
  afterAll(() => service.stop());
  const get = (headers: Readonly<Record<string, string>> = {}, id = 'heme-patient-view') =>
    fetch(`${service.url}/cds-services/${id}/source`, { headers });

  it('is JSON with the knowledge hash of explain in its ETag, and 304 for who has it', async () => {
    const answer = await get();
    const body = (await answer.json()) as { readonly knowledge: string; readonly service: string };
    const explained = await post<{ readonly knowledge: string }>(
      `${service.url}/api/explain/heme-patient-view`,
      requestFor('patient-view', 'no-data'),
    );
    expect(body.service).toBe('heme-patient-view');
    expect(body.knowledge).toBe(explained.body.knowledge);
    const tag = answer.headers.get('etag') ?? '';
    expect(tag).toContain(body.knowledge);
    expect((await get({ 'if-none-match': tag })).status).toBe(304);
    expect((await get({ 'if-none-match': '"another"' })).status).toBe(200);
  });

  it('is a page for who prefers one, under a policy that allows its style and nothing else', async () => {
    const answer = await get({ accept: 'text/html' });
    expect(answer.headers.get('content-type')).toMatch(/^text\/html/);
    const hash = createHash('sha256').update(sourcePageStyle).digest('base64');
    expect(answer.headers.get('content-security-policy')).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    );
    expect(await answer.text()).toContain(`<style>${sourcePageStyle}</style>`);
  });

  it('refuses what is no service and no GET', async () => {
    expect((await get({}, 'nothing')).status).toBe(404);
    const posted = await fetch(`${service.url}/cds-services/heme-patient-view/source`, { method: 'POST' });
    expect(posted.status).toBe(405);
  });
});
