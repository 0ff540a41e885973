import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import express from 'express';
import type { Browser, Page } from 'playwright-core';
import { fhirEndpoint } from '../../src/demo/fhir-endpoint.js';
import { words } from '../../src/web/browser/workbench/words.js';
import { axeFindings } from './axe-findings.js';
import { browserPath, openBrowser, openPage, type Complaints } from './browser.js';
import { hostile, hostileChart, ranOrLoaded, unfoldAll } from './hostile-chart.js';
import { listen, startPages, type Running } from './start-pages.js';

/** Named here once: without a browser every test below is skipped, and `browser.ts` says so. */
const inBrowser = browserPath === undefined ? describe.skip : describe;

let service: Running;
let hostileServer: Running;
let browser: Browser;
let opened: Complaints[] = [];

async function open(path: string, options: Parameters<typeof openPage>[2] = {}): Promise<Page> {
  const one = await openPage(browser, service.url, options);
  opened.push(one);
  await one.page.goto(path);
  await one.page.getByRole('tabpanel').waitFor();
  await one.page.locator('.reason').first().waitFor();
  return one.page;
}

const card = (page: Page) => page.locator('article.card');
const status = (page: Page) => page.locator('.done');
const tabs = ['why', 'criteria', 'facts', 'json', 'timing'] as const;

async function showTab(page: Page, index: number): Promise<void> {
  await page.getByRole('tab').nth(index).click();
}

beforeAll(async () => {
  if (browserPath === undefined) return;
  const endpoint = fhirEndpoint(hostileChart(), { now: () => new Date().toISOString(), writable: false });
  [service, hostileServer, browser] = await Promise.all([
    startPages(),
    listen(express().use('/fhir', endpoint)),
    openBrowser(),
  ]);
});
afterAll(async () => {
  if (browserPath === undefined) return;
  await browser.close();
  await Promise.all([service.stop(), hostileServer.stop()]);
});
afterEach(async () => {
  const seen = opened.flatMap(({ complaints }) => complaints);
  for (const { page } of opened) await page.context().close();
  opened = [];
  expect(seen).toEqual([]);
});

inBrowser('a newcomer', () => {
  it('chooses, sees a card, accepts, overrides, sees it stay silent, and looks behind', async () => {
    const page = await open('/?lang=en');
    await expect(card(page).first().innerText()).resolves.toContain('Smouldering myeloma, high risk');

    await page.getByRole('radio', { name: /^Electrophoresis ordered alone/ }).check();
    await page.getByRole('button', { name: /^Try an order: Serum protein electrophoresis/ }).click();
    await page.getByRole('heading', { name: /^Electrophoresis alone misses light chains/ }).waitFor();
    expect(page.url()).toContain('?patient=spep-alone&service=heme-order-select&order=spep');

    await page.getByRole('button', { name: 'Add draft: Serum free light chains' }).click();
    await expect(status(page).innerText()).resolves.toContain('Feedback sent: recorded');
    const basket = page.getByRole('region', { name: /Order basket/ });
    await expect(basket.innerText()).resolves.toContain('Serum free light chains');

    await page.getByRole('button', { name: 'Call again' }).click();
    await page.getByText('No card. The service stays silent.').waitFor();
    await page.locator('.silence').getByText('Said or answered not long ago').waitFor();

    await page.getByRole('button', { name: 'Start a new visit' }).click();
    await page.getByRole('button', { name: 'Override' }).click();
    await page.getByLabel('Reason for not following').selectOption('action-completed');
    await page.getByLabel('Comment (optional)').fill('Done elsewhere');
    await page.getByRole('button', { name: 'Send override' }).click();
    await expect(status(page).innerText()).resolves.toContain('“Already done or arranged”: recorded');
    await page.getByRole('button', { name: 'Call again' }).click();
    await page.locator('.silence').getByText('Overridden with a reason').waitFor();

    await page.getByRole('tab', { name: 'Criteria' }).click();
    await page.locator('.classification').filter({ hasText: 'Plasma cell disorder' }).first().waitFor();
    await page.getByRole('tab', { name: 'Facts' }).click();
    await page.getByLabel('Find a fact').fill('haemoglobin');
    await expect(
      page
        .getByRole('row', { name: /^Haemoglobin 12/ })
        .first()
        .innerText(),
    ).resolves.toMatch(/12\.9 g\/dL[^]*Observation\/spep-alone-hemoglobin-30/);
    await page.getByRole('tab', { name: 'JSON' }).click();
    await expect(page.getByRole('region', { name: 'Request' }).innerText()).resolves.toContain(
      '"hook": "order-select"',
    );
    await page.getByRole('tab', { name: 'Timing' }).click();
    await expect(page.getByRole('tabpanel').innerText()).resolves.toMatch(/Hook call\s+\d+ ms/);
  });

  it('sees the card again after a reload, and can ask as if nothing had been said', async () => {
    const page = await open('/?patient=igm-gammopathy&lang=en');
    await card(page).first().waitFor();
    await page.reload();
    await card(page).first().waitFor();
    await page
      .getByRole('button', { name: /^Add draft/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Call again' }).click();
    await page.getByText('No card. The service stays silent.').waitFor();
    await page.getByRole('button', { name: 'Ask as if nothing had been said' }).click();
    await card(page).first().waitFor();
    await expect(page.getByText('No card.').count()).resolves.toBe(0);
  });

  it('is told what each silent card waits for', async () => {
    const page = await open('/?patient=mgus-low-risk&lang=en');
    const silent = page.locator('.silent-card').filter({ hasText: 'smm-provisional' });
    await page
      .getByText(/^\d+ more$/)
      .first()
      .click();
    await expect(silent.first().innerText()).resolves.toMatch(/It speaks for: .+|Speaks only while/);
    const survey = page.locator('.reason').filter({ hasText: 'It speaks at another moment' });
    await survey.locator('summary').first().click();
    // What is in a fold is made when it is opened.
    await survey.locator('.silent-card').first().waitFor();
    await expect(survey.innerText()).resolves.toContain('Choose: Selects or signs an order.');
  });

  it('reads Japanese cards on a Japanese page, and can share what is on the screen', async () => {
    const page = await open('/?patient=blasts-in-blood&lang=en');
    await page.getByRole('button', { name: '日本語' }).click();
    await page.getByText('緊急', { exact: true }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('ja');
    const again = await open(page.url().slice(service.url.length));
    await expect(card(again).first().innerText()).resolves.toContain('芽球');
  });

  it('opens a chart on a FHIR server of their own, and leaves no trace of it in the address', async () => {
    const page = await open('/?lang=en');
    await page.getByRole('button', { name: 'My FHIR server' }).click();
    await page.getByLabel('FHIR R4 base URL').fill(`${hostileServer.url}/fhir/`);
    await page.getByLabel('Patient id').fill('mgus-high-risk');
    await page.getByRole('button', { name: 'Open this chart' }).click();
    await page.getByRole('heading', { name: 'Patient/mgus-high-risk' }).waitFor();
    await page.locator('article.card', { hasText: 'MGUS' }).waitFor();
    expect(page.url()).not.toMatch(/mgus|fhir/);
    expect(await page.evaluate('localStorage.length + sessionStorage.length')).toBe(0);
  });

  it('reads what went wrong where a server does not answer', async () => {
    const page = await open('/?lang=en');
    await page.getByRole('button', { name: 'My FHIR server' }).click();
    await page.getByLabel('FHIR R4 base URL').fill('http://127.0.0.1:9/fhir');
    await page.getByLabel('Patient id').fill('x');
    await page.getByRole('button', { name: 'Open this chart' }).click();
    await expect(page.getByRole('alert').innerText()).resolves.toContain('HTTP 412');
    // The browser itself logs refused answers; that is no fault of the page.
    for (const one of opened) one.complaints.length = 0;
  });
});

inBrowser('hostile words in a record', () => {
  it.each([
    ['en', 'smm-high-risk', /Smoldering myeloma <img src=x/],
    ['ja', 'mds-complete', /46,XY\[8\] <img src=x/],
  ] as const)(
    'are text in every panel when they come from a FHIR server: %s',
    async (lang, id, shown) => {
      const page = await open(`/?lang=${lang}`);
      await page.getByRole('button', { name: words.ownServer[lang] }).click();
      await page.getByLabel(words.serverUrl[lang]).fill(`${hostileServer.url}/fhir`);
      await page.getByLabel(words.serverPatient[lang], { exact: true }).fill(id);
      await page.getByRole('button', { name: words.serverOpen[lang] }).click();
      await page.getByRole('heading', { name: `Patient/${id}` }).waitFor();
      await page.locator('[aria-busy=false] article.card').first().waitFor();
      for (const [index] of tabs.entries()) {
        await showTab(page, index);
        await unfoldAll(page);
        expect(await ranOrLoaded(page)).toEqual([undefined, 0]);
      }
      await showTab(page, tabs.indexOf('facts'));
      await unfoldAll(page);
      await page.getByText(shown).first().waitFor();
      // A number is read by its code; the unit in words beside it is shown as it came.
      await page
        .getByText(/\d g\/dL <img src=x/)
        .first()
        .waitFor();
    },
    30_000,
  );

  it.each(['en', 'ja'] as const)(
    'are text in the banner, and in every part of a card that failed to escape them: %s',
    async (lang) => {
      const one = await openPage(browser, service.url);
      opened.push(one);
      const { page } = one;
      await page.route('**/fhir/Patient/*', (route) =>
        route.fulfill({ json: { resourceType: 'Patient', name: [{ family: hostile }], gender: hostile } }),
      );
      const hostileCard = {
        uuid: 'a',
        summary: hostile,
        detail: `${hostile}\n\n<b>raw</b>\n\n- ${hostile}\n\n# ${hostile}\n\n| a |\n|---|\n| ${hostile} |\n\n<javascript:window.hit=1>`,
        indicator: 'warning',
        source: { label: hostile, url: 'javascript:window.hit=1', topic: { display: hostile } },
        suggestions: [{ label: hostile, uuid: 'b' }],
        overrideReasons: [{ system: 's', code: 'c', display: hostile }],
        links: [{ label: hostile, url: 'javascript:window.hit=1', type: 'absolute' }],
      };
      await page.route('**/cds-services/heme-patient-view', (route) =>
        route.fulfill({ json: { cards: [hostileCard] } }),
      );
      await page.goto(`/?lang=${lang}`);
      await card(page).waitFor();
      await page.getByRole('heading', { level: 2, name: '<img src=x' }).waitFor();
      await card(page).locator('footer button').first().click();
      await page.locator('.override').waitFor();
      await unfoldAll(page);
      expect(await ranOrLoaded(page)).toEqual([undefined, 0]);
      const text = await card(page).innerText();
      expect(text.split('<img src=x onerror="window.hit=1">').length).toBeGreaterThan(7);
      expect(text).toContain('<b>raw</b>');
      expect(await card(page).locator('.markdown strong').count()).toBeGreaterThan(0);
    },
    30_000,
  );
});

inBrowser('without a mouse', () => {
  /** Presses Tab until what has the focus is named so. */
  async function tabTo(page: Page, name: RegExp, most = 60): Promise<void> {
    for (let step = 0; step < most; step += 1) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate<string>(
        '(document.activeElement.getAttribute("aria-label") ?? document.activeElement.closest("label")?.textContent ?? document.activeElement.textContent ?? "").trim()',
      );
      if (name.test(focused)) return;
    }
    throw new Error(`Tab does not reach ${String(name)}`);
  }
  const outline = (page: Page) =>
    page.evaluate<string>('getComputedStyle(document.activeElement).outlineStyle');

  it('the whole path can be walked', async () => {
    const page = await open('/?lang=en');
    await page.keyboard.press('Tab');
    await expect(page.locator(':focus').innerText()).resolves.toBe('Skip to the cards');
    await tabTo(page, /^Opens the chart/);
    await page.keyboard.press('ArrowDown');
    await page.getByRole('heading', { name: /^Skeletal survey drafted/ }).waitFor();
    await tabTo(page, /^Drafted order|Skeletal survey/);
    await tabTo(page, /^Smouldering myeloma, high risk/);
    await tabTo(page, /^Add draft/);
    expect(await outline(page)).toBe('solid');
    await page.keyboard.press('Enter');
    await status(page).waitFor();
    await tabTo(page, /^Call again/);
    await page.keyboard.press('Enter');
    await page.getByText('No card. The service stays silent.').waitFor();
    await tabTo(page, /^Why silent/);
    for (const name of ['Criteria', 'Facts', 'JSON', 'Timing']) {
      await page.keyboard.press('ArrowRight');
      expect(await page.getByRole('tab', { selected: true }).innerText()).toBe(name);
    }
    await page.keyboard.press('ArrowRight');
    await tabTo(page, /stayed silent/);
  });
});

inBrowser('for everyone', () => {
  it.each([
    ['en', 'light', 'heme-patient-view&patient=smm-high-risk', tabs],
    ['ja', 'dark', 'heme-order-select&patient=smm-high-risk&order=skeletal-survey', tabs],
    ['en', 'dark', 'heme-patient-view&patient=blasts-in-blood', ['why']],
    ['ja', 'light', 'heme-patient-view&patient=no-data', ['why']],
  ] as const)('axe finds nothing serious: %s, %s', async (lang, colorScheme, choice, shown) => {
    const page = await open(`/?service=${choice}&lang=${lang}`, { colorScheme });
    for (const [index] of shown.entries()) {
      await showTab(page, index);
      expect([shown[index], await axeFindings(page)]).toEqual([shown[index], []]);
    }
  });

  it.each(['en', 'ja'])('nothing lies beyond 320 px: %s', async (lang) => {
    const page = await open(`/?service=heme-order-select&order=skeletal-survey&lang=${lang}`, {
      viewport: { width: 320, height: 640 },
    });
    for (const [index, name] of tabs.entries()) {
      await showTab(page, index);
      const width = await page.evaluate<number>('document.documentElement.scrollWidth');
      expect([name, width]).toEqual([name, 320]);
    }
  });
});
