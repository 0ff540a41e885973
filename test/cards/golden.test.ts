import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RunningService } from '../../src/cli/running-service.js';
import { demoPatients } from '../../src/demo/patients/index.js';
import { locales } from '../../src/engine/index.js';
import { now, post, prefetchOf, requestFor, startAt, type CardJson } from '../support/client.js';
import { answerMarkdown } from './card-markdown.js';

/** The texts as readers get them. After reading the difference: GOLDEN=accept npm test -- test/cards/golden */
const folder = join(dirname(fileURLToPath(import.meta.url)), 'golden');
const accept = process.env['GOLDEN'] === 'accept';

let service: RunningService;
beforeAll(async () => {
  service = await startAt();
  if (accept) await mkdir(folder, { recursive: true });
}, 60_000);
afterAll(() => service.stop());

/** What a full prefetch holds of each patient: with it no text depends on how fast a machine answers. */
const prefetched = new Map<string, Promise<Readonly<Record<string, unknown>>>>();
function prefetchFor(id: string): Promise<Readonly<Record<string, unknown>>> {
  const held = prefetched.get(id) ?? prefetchOf(service.url, id);
  prefetched.set(id, held);
  return held;
}

const cases = demoPatients(now).flatMap(({ id, draftOrders }) =>
  ['patient-view', ...new Set(draftOrders.map(({ hook }) => hook))].flatMap((hook) =>
    locales.map((locale) => [id, hook, locale] as const),
  ),
);

async function answer(id: string, hook: string, locale: string): Promise<string> {
  const { status, body } = await post<{ readonly cards: readonly CardJson[] }>(
    `${service.url}/cds-services/heme-${hook}`,
    requestFor(hook, id, { prefetch: await prefetchFor(id) }),
    { 'accept-language': locale },
  );
  expect(status).toBe(200);
  return answerMarkdown(body.cards);
}

describe('the golden texts of the demo patients', () => {
  it.each(cases)(
    '%s, %s, %s',
    async (id, hook, locale) => {
      const file = join(folder, `${id}.${hook}.${locale}.md`);
      const text = await answer(id, hook, locale);
      if (accept) await writeFile(file, text);
      expect(text).toBe(await readFile(file, 'utf8'));
    },
    60_000,
  );
});
