import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RunningService } from '../src/cli/running-service.js';
import { post, startAt, type CardJson } from './support/client.js';

const readme = readFileSync('README.md', 'utf8');
const scripts = Object.keys(
  (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object }).scripts,
);
let service: RunningService;
beforeAll(async () => {
  service = await startAt();
});
afterAll(() => service.stop());

describe('the README', () => {
  it('prints a call that answers with cards', async () => {
    const [, path = '', body = '{}'] =
      /curl -s http:\/\/localhost:3000(\S+)[^]*?-d '([^']+)'/.exec(readme) ?? [];
    const { status, body: answer } = await post<{ readonly cards: readonly CardJson[] }>(
      `${service.url}${path}`,
      JSON.parse(body),
    );
    expect(status).toBe(200);
    expect(answer.cards.length).toBeGreaterThan(0);
  });

  it('names only commands that exist', () => {
    const named = [...readme.matchAll(/npm run ([a-z:]+)/g)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(5);
    expect(scripts).toEqual(expect.arrayContaining(named));
  });

  it('lists the services that discovery lists', async () => {
    const response = await fetch(`${service.url}/cds-services`);
    const { services } = (await response.json()) as { readonly services: readonly { readonly id: string }[] };
    const listed = [...readme.matchAll(/^\| `(heme-[a-z-]+)`/gm)].map(([, id]) => id);
    expect(listed).toEqual(services.map(({ id }) => id));
  });

  it('links only to files that exist', () => {
    const links = [...readme.matchAll(/\]\((?!http|#)([^)]+)\)/g)].map(([, link = '']) => link);
    for (const link of links)
      expect(() =>
        readFileSync(link === 'hooks' || link === 'cards' ? `${link}/index.ts` : link),
      ).not.toThrow();
  });
});
