import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { axeFindings } from './axe-findings.js';
import { browserPath, openBrowser, openPage, type Complaints } from './browser.js';
import { pdfText } from './pdf-text.js';
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

/** What is folded is judged as well. */
async function openUnfolded(path: string, options: Parameters<typeof openPage>[2] = {}): Promise<Page> {
  const page = await open(path, options);
  await page.evaluate('document.querySelectorAll("details").forEach((one) => { one.open = true; })');
  return page;
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
    const page = await openUnfolded(`/knowledge/${locale}${path}`, { colorScheme });
    expect(await axeFindings(page)).toEqual([]);
  });

  it.each(['en', 'ja'])('nothing lies beyond 320 px: %s', async (locale) => {
    const viewport = { width: 320, height: 640 };
    for (const path of ['', '/myeloid', '/plasma-cell', '/cards', '/measurements', '/sources', '/index']) {
      const page = await openUnfolded(`/knowledge/${locale}${path}`, { viewport });
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

  const isSeen = (page: Page, id: string): Promise<boolean> =>
    page.evaluate<boolean>(
      `document.getElementById(${JSON.stringify(id)}).checkVisibility({ contentVisibilityAuto: true })`,
    );

  it.each([true, false])(
    'folds what is long, opens what an address names, and prints all: script %s',
    async (javaScriptEnabled) => {
      const narrow = { viewport: { width: 320, height: 640 }, javaScriptEnabled };
      for (const path of ['cards', 'plasma-cell', 'parameters', 'index']) {
        const page = await open(`/knowledge/en/${path}`, narrow);
        expect([path, (await page.evaluate<number>('document.body.scrollHeight')) < 20_000]).toEqual([
          path,
          true,
        ]);
      }
      const page = await open('/knowledge/en/cards#card-smm-high', narrow);
      expect([await isSeen(page, 'card-smm-high'), await isSeen(page, 'card-mm')]).toEqual([true, false]);
      const rules = await open('/knowledge/en/plasma-cell#criterion-m-protein-below-3', narrow);
      expect(await isSeen(rules, 'criterion-m-protein-below-3')).toBe(true);
      const printed = pdfText(await page.pdf({ format: 'A4' })).join('');
      // Said within the folds only: for how long a card is quiet.
      const cards = await page.locator('li.panel > .fold').count();
      expect(cards).toBeGreaterThan(60);
      expect(printed.split('Onceanswered,quietfor').length - 1).toBe(cards);
    },
    30_000,
  );

  it('opens and closes all, and opens where something is looked for', async () => {
    const page = await open('/knowledge/en/parameters');
    const shut = page.locator('details.fold:not([open])');
    const all = await shut.count();
    expect(all).toBeGreaterThan(3);
    await page.getByRole('button', { name: 'Open all' }).click();
    await expect(shut.count()).resolves.toBe(0);
    await page.getByRole('button', { name: 'Close all' }).click();
    await page.getByRole('searchbox').fill('clonalMarrow');
    await page.locator('[data-filter]', { hasText: 'clonalMarrow' }).first().waitFor();
    await expect(page.locator('details.fold[open]:not([hidden])').count()).resolves.toBe(1);
    await page.getByRole('searchbox').fill('');
    await expect(shut.count()).resolves.toBe(all);
  });

  it('takes nothing of a patient: it has no form that sends, and asks for nothing but itself', async () => {
    const one = await openPage(browser, service.url);
    opened.push(one);
    const asked: string[] = [];
    one.page.on('request', (request) =>
      asked.push(`${request.method()} ${new URL(request.url()).pathname.split('/')[1] ?? ''}`),
    );
    const hostile = '<img src=x onerror="window.hit=1">';
    await one.page.goto(`/knowledge/en/cards?patient=${encodeURIComponent(hostile)}&lang=en#${hostile}`);
    await one.page.getByRole('searchbox').fill(hostile);
    expect([...new Set(asked)].sort()).toEqual(['GET assets', 'GET knowledge']);
    expect(
      await one.page.evaluate(
        '[window.hit, document.forms.length, document.images.length, document.body.textContent.includes("onerror"), localStorage.length + sessionStorage.length + document.cookie.length]',
      ),
    ).toEqual([undefined, 0, 0, false, 0]);
    for (const method of ['post', 'put', 'delete'] as const) {
      const refused = await one.page.request[method]('/knowledge/en', { data: { patient: 'x' } });
      expect([method, [404, 405].includes(refused.status())]).toEqual([method, true]);
    }
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
