import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { browserPath, openBrowser, openPage, type Complaints } from './browser.js';
import { startPages, type Running } from './start-pages.js';

/** Named here once: without a browser every test below is skipped, and `browser.ts` says so. */
const inBrowser = browserPath === undefined ? describe.skip : describe;

let service: Running;
let browser: Browser;
let opened: Complaints[] = [];

async function open(path: string, options: Parameters<typeof openPage>[2] = {}): Promise<Page> {
  const one = await openPage(browser, service.url, options);
  opened.push(one);
  const response = await one.page.goto(path);
  expect(response?.status()).toBe(200);
  return one.page;
}

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string }[];
}
async function findings(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<{ readonly violations: readonly Violation[] }>(
    'axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"], resultTypes: ["violations"] })',
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

beforeAll(async () => {
  if (browserPath === undefined) return;
  [service, browser] = await Promise.all([startPages(), openBrowser()]);
  // The first page makes the comparison of versions ready; a busy machine may take long for it.
  await fetch(`${service.url}/knowledge/en`);
});
afterAll(async () => {
  if (browserPath === undefined) return;
  await browser.close();
  await service.stop();
});
afterEach(async () => {
  const seen = opened.flatMap(({ complaints }) => complaints);
  for (const { page } of opened) await page.context().close();
  opened = [];
  expect(seen).toEqual([]);
});

inBrowser('the knowledge site', () => {
  it.each([
    ['en', 'light', ''],
    ['en', 'dark', '/vexas'],
    ['ja', 'light', '/mrss-response'],
    ['en', 'light', '/corrections'],
    ['ja', 'dark', '/changes'],
  ] as const)('axe finds nothing serious: %s, %s, %s', async (locale, colorScheme, path) => {
    const page = await open(`/knowledge/${locale}${path}`, { colorScheme });
    expect(await findings(page)).toEqual([]);
  });

  it.each(['en', 'ja'])('nothing lies beyond 320 px: %s', async (locale) => {
    const viewport = { width: 320, height: 640 };
    for (const path of ['', '/myeloid', '/plasma-cell', '/cards', '/measurements', '/sources', '/index']) {
      const page = await open(`/knowledge/${locale}${path}`, { viewport });
      const width = await page.evaluate<number>('document.documentElement.scrollWidth');
      expect([path, width]).toEqual([path, 320]);
    }
  });

  it('leads to the language of the reader and keeps what was asked for', async () => {
    const page = await open('/knowledge?lang=ja');
    expect(new URL(page.url()).pathname).toBe('/knowledge/ja');
    await page.goto('/knowledge');
    expect(new URL(page.url()).pathname).toBe('/knowledge/en');
    await page.goto('/knowledge/en/mrss-response');
    await page.getByRole('link', { name: '日本語' }).click();
    await page.getByRole('heading', { level: 1, name: 'トシリズマブ開始後のmRSS' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/knowledge/ja/mrss-response');
  });

  it('works without JavaScript and shows no box that needs it', async () => {
    const page = await open('/knowledge/en/vexas', { javaScriptEnabled: false });
    await expect(page.getByRole('heading', { name: 'Decision table' }).isVisible()).resolves.toBe(true);
    await expect(page.getByRole('searchbox').count()).resolves.toBe(0);
  });

  it('is narrowed by keyboard, and an address shows what the box hid', async () => {
    const page = await open('/knowledge/en/index');
    await page.keyboard.press('Tab');
    await expect(page.evaluate('document.activeElement.textContent')).resolves.toBe('To the content');
    await page.getByRole('searchbox').focus();
    await page.keyboard.type('ＶＡＦ');
    await page.locator('.filter output').filter({ hasText: 'shown of' }).waitFor();
    const shown = await page.locator('[data-filter]:not([hidden])').allInnerTexts();
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.filter((text) => !/vaf/i.test(text))).toEqual([]);
  });

  it('serves nothing that does not exist, and tells no more', async () => {
    const page = await open('/knowledge/en');
    for (const path of [
      '/knowledge/fr',
      '/knowledge/en/nothing',
      '/knowledge/en/changes/a/b',
      '/knowledge/en/',
    ])
      expect([path, (await page.request.get(path)).status()]).toEqual([path, 404]);
  });
});
