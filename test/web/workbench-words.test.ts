import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hooks } from '../../hooks/index.js';
import type { RunningService } from '../../src/cli/running-service.js';
import { demoPatients } from '../../src/demo/patients/index.js';
import { ruleSets as allRuleSets } from '../../src/knowledge/index.js';
import { cardsWithFurther } from '../../src/web/coded-conditions.js';
import { cardCatalogue } from '../../src/web/card-catalogue.js';
import { orders } from '../../src/web/browser/workbench/demo-orders.js';
import { patientNotes } from '../../src/web/browser/shared/demo-patients.js';
import { hookRequest } from '../../src/web/browser/workbench/hook-request.js';
import { smallestChange } from '../../src/web/browser/workbench/smallest-change.js';
import type { ExplanationJson } from '../../src/web/explanation-json.js';
import { now, post, startAt, type CardJson } from '../support/client.js';

let service: RunningService;
beforeAll(async () => {
  service = await startAt();
});
afterAll(() => service.stop());

const patients = demoPatients(now);
const request = (patientId: string, hook: string, order?: string, visit = `visit-${hook}`) =>
  hookRequest({
    service: { hook },
    chart: { kind: 'demo', patientId },
    encounterId: visit,
    order: orders.find(({ id }) => id === order),
    problem: undefined,
    hookInstance: 'd1577c69-dfbe-44ad-ba6d-3e05e953b2ea',
  });

describe('the workbench', () => {
  it('lists every demo patient once', () => {
    expect(patientNotes.map(({ id }) => id).sort()).toEqual(patients.map(({ id }) => id).sort());
  });

  it('says something in each language of every patient and order', () => {
    const texts = [
      ...patientNotes.flatMap(({ title, why }) => [title, why]),
      ...orders.map(({ label }) => label),
    ];
    expect(texts.filter(({ en, ja }) => en === '' || ja === '' || en === ja)).toEqual([]);
  });

  it('drafts the orders of the demo patients so that they are judged alike', async () => {
    for (const { id, draftOrders } of patients) {
      const note = patientNotes.find((one) => one.id === id)?.try;
      for (const { hook, resource } of draftOrders.filter((draft) => draft.hook === note?.hook)) {
        const url = `${service.url}/cds-services/heme-${hook}`;
        const own = request(id, hook, note?.order);
        const theirs = {
          ...own,
          context: {
            ...own.context,
            draftOrders: { resourceType: 'Bundle', type: 'collection', entry: [{ resource }] },
            ...(hook === 'order-select'
              ? { selections: [`${resource.resourceType}/${resource.id ?? ''}`] }
              : {}),
          },
        };
        const [mine, expected] = await Promise.all(
          [own, theirs].map(async (body) => {
            const answer = await post<{ readonly cards: readonly CardJson[] }>(url, body);
            return answer.body.cards.map(({ summary }) => summary);
          }),
        );
        expect([id, mine]).toEqual([id, expected]);
      }
    }
  });
});

describe('the card catalogue', () => {
  const { cards, ruleSets } = cardCatalogue(hooks, allRuleSets);

  it('holds every card once, and the rule set of each', () => {
    const ids = cards.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(hooks.flatMap((hook) => hook.cards.map(({ id }) => id))));
    expect(cards.filter(({ ruleSet }) => !ruleSets.some(({ id }) => id === ruleSet))).toEqual([]);
  });

  it('has words for every condition that is written in code', () => {
    const files = readdirSync('cards', { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.ts'),
    );
    const own = files
      .map((file) => readFileSync(`cards/${file}`, 'utf8').replaceAll('\r', ''))
      .flatMap((text) => text.split(/(?=^ {2}id: ')/m))
      .filter((text) => /^ {2}id: '/.test(text) && /\bonlyIf\b/.test(text))
      .map((text) => /id: '([^']+)'/.exec(text)?.[1]);
    expect(own.length).toBeGreaterThan(3);
    expect(own.sort()).toEqual([...cardsWithFurther].sort());
    const coded = cards.filter(({ coded: said }) => said !== undefined).map(({ id }) => id);
    expect(coded).toEqual(expect.arrayContaining([...cardsWithFurther]));
  });

  it('gives every score group and every card a name in both languages, no raw id', () => {
    const raw = ruleSets.flatMap(({ scores }) =>
      Object.values(scores).flatMap(({ title, bands }) => [title, ...Object.values(bands)]),
    );
    expect(raw.length).toBeGreaterThan(30);
    for (const { en, ja } of [...raw, ...cards.map(({ says }) => says)]) {
      expect(en.trim()).not.toBe('');
      expect(ja.trim()).not.toBe('');
    }
    expect(cards.filter(({ says, id }) => says.en === id || says.ja === says.en)).toEqual([]);
  });

  it('explains every demo patient: a card that speaks needs no change, one that its condition silences does', async () => {
    const wrong: string[] = [];
    for (const { id } of patients) {
      const url = `${service.url}/api/explain/heme-patient-view`;
      const { body } = await post<ExplanationJson>(url, request(id, 'patient-view'));
      for (const { card: name, shown, because } of body.decisions) {
        const card = cards.find((one) => one.id === name);
        const ruleSet = ruleSets.find((one) => one.id === card?.ruleSet);
        const found = body.classifications.find((one) => one.ruleSet === card?.ruleSet);
        if (card === undefined || ruleSet === undefined || found === undefined)
          wrong.push(`${id} ${name}: unknown`);
        else {
          const { cost, needs, provisional, score, coded } = smallestChange(card, ruleSet, found);
          const said = needs.length > 0 || provisional || score !== undefined || coded !== null;
          if (shown && cost > 0) wrong.push(`${id} ${name}: speaks, yet a change is asked for`);
          if (because === 'category' && !said)
            wrong.push(`${id} ${name}: silent, and nothing is said of why`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});
