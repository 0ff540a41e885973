import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import express from 'express';
import { pagesRouter } from '../../src/web/pages-router.js';
import { listen, startPages, type Running } from './start-pages.js';

let service: Running;
beforeAll(async () => {
  service = await startPages();
});
afterAll(() => service.stop());

const page = async (): Promise<string> => (await fetch(`${service.url}/`)).text();
const assetsOf = (html: string): readonly string[] =>
  [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path = '']) => path);

describe('the pages', () => {
  it('come with a policy that lets nothing inline and nothing from elsewhere run', async () => {
    const { headers } = await fetch(`${service.url}/`);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data:",
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
    ]);
    expect(policy).not.toContain('unsafe');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('hold no inline script or style and name no other origin', async () => {
    const html = await page();
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=/i);
    expect(assetsOf(html).length).toBeGreaterThanOrEqual(2);
    expect([...html.matchAll(/(?:src|href)="(?!\/|data:)/g)]).toEqual([]);
  });

  it('are asked for anew, their assets never', async () => {
    const first = await fetch(`${service.url}/`);
    expect(first.headers.get('cache-control')).toBe('no-cache');
    const etag = first.headers.get('etag') ?? '';
    // Without the second header fetch would say that it wants no stored answer.
    const again = { 'If-None-Match': etag, 'Cache-Control': 'max-age=0' };
    expect((await fetch(`${service.url}/`, { headers: again })).status).toBe(304);
    for (const path of assetsOf(await page()))
      expect((await fetch(`${service.url}${path}`)).headers.get('cache-control')).toContain('immutable');
  });

  it.each([
    ['gzip', 'gzip'],
    ['identity', null],
  ])('are encoded as the browser takes them: %s', async (accepted, encoding) => {
    const response = await fetch(`${service.url}/`, { headers: { 'Accept-Encoding': accepted } });
    expect(response.headers.get('content-encoding')).toBe(encoding);
    expect(await response.text()).toContain('<div id="app">');
  });

  it('load in fewer than 300 kB gzipped', async () => {
    const paths = ['/', ...assetsOf(await page()), '/cds-services', '/workbench/cards.json'];
    const sizes = await Promise.all(
      paths.map(async (path) => {
        const { headers } = await fetch(`${service.url}${path}`, { headers: { 'Accept-Encoding': 'gzip' } });
        return Number(headers.get('content-length'));
      }),
    );
    expect(sizes.every((size) => size > 0)).toBe(true);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(300_000);
  });

  it('leave what they do not know to the service', async () => {
    for (const path of ['/assets/', '/assets/../package.json', '/assets/none.js', '/workbench'])
      expect((await fetch(`${service.url}${path}`)).status).toBe(404);
  });

  it('say how to build them where they are not built', async () => {
    const app = express().use(
      pagesRouter({ folder: '/nowhere', pages: [{ path: '/', name: 'workbench' }], data: {} }),
    );
    const bare = await listen(app);
    const response = await fetch(`${bare.url}/`);
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('npm run build:pages');
    await bare.stop();
  });
});
