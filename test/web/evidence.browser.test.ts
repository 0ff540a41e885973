import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import express from 'express';
import type { Browser, Page } from 'playwright-core';
import { fhirEndpoint } from '../../src/demo/fhir-endpoint.js';
import { words } from '../../src/web/browser/evidence/words.js';
import { axeFindings } from './axe-findings.js';
import { browserPath, openBrowser, openPage, type Complaints } from './browser.js';
import { hostileChart, ranOrLoaded, unfoldAll } from './hostile-chart.js';
import { pdfText } from './pdf-text.js';
import { startLauncher, type Launcher } from './smart-launcher.js';
import { listen, startPages, type Running } from './start-pages.js';

const inBrowser = browserPath === undefined ? describe.skip : describe;
const launched = 'smm-high-risk';
let service: Running;
let launcher: Launcher;
let hostileServer: Running;
let browser: Browser;
let opened: Complaints[] = [];

async function open(path: string, options: Parameters<typeof openPage>[2] = {}): Promise<Page> {
  const one = await openPage(browser, service.url, options);
  opened.push(one);
  await one.page.goto(path);
  return one.page;
}

/** Complaints that are none: requests to the FHIR server that the user named, which this page is for. */
const expected = (text: string): boolean =>
  text.startsWith(`request to ${launcher.url}/`) || text.startsWith(`request to ${hostileServer.url}/fhir/`);

const classified = (page: Page) => page.locator('.classification').first().waitFor();

beforeAll(async () => {
  if (browserPath === undefined) return;
  const endpoint = fhirEndpoint(hostileChart(), { now: () => new Date().toISOString(), writable: false });
  [service, launcher, hostileServer, browser] = await Promise.all([
    startPages(),
    startLauncher(launched),
    listen(express().use('/fhir', endpoint)),
    openBrowser(),
  ]);
}, 60_000);
afterAll(async () => {
  if (browserPath === undefined) return;
  await browser.close();
  await Promise.all([service.stop(), launcher.stop(), hostileServer.stop()]);
});
afterEach(async () => {
  const seen = opened.flatMap(({ complaints }) => complaints).filter((text) => !expected(text));
  for (const { page } of opened) await page.context().close();
  opened = [];
  if (browserPath !== undefined)
    Object.assign(launcher.switches, { scopes: 'v2', login: 'grant', breakPkce: false, appContext: null });
  expect(seen).toEqual([]);
});

inBrowser('a SMART launch', () => {
  const asked = () => launcher.seen.authorize.at(-1);

  it('from an EHR: PKCE, least access, the patient of the context, nothing left in the address', async () => {
    const before = launcher.seen.fhir.length;
    const page = await open(`/evidence/launch?iss=${encodeURIComponent(launcher.iss)}&launch=abc&lang=en`);
    await page.getByText(`Patient/${launched}`).first().waitFor();
    await classified(page);
    const sent = asked();
    expect(Object.fromEntries(sent ?? [])).toMatchObject({
      response_type: 'code',
      client_id: 'heme-precursor-cds',
      redirect_uri: `${service.url}/evidence/`,
      aud: launcher.iss,
      launch: 'abc',
      code_challenge_method: 'S256',
    });
    const scopes = (sent?.get('scope') ?? '').split(' ');
    expect(scopes[0]).toBe('launch');
    expect(scopes.slice(1).length).toBeGreaterThan(4);
    expect(scopes.slice(1).filter((scope) => !/^patient\/[A-Z][A-Za-z]+\.rs$/.test(scope))).toEqual([]);
    expect(launcher.seen.fhir.length - before).toBeGreaterThan(5);
    expect(launcher.seen.refused).toBe(0);
    expect(page.url()).toBe(`${service.url}/evidence/`);
    expect(await page.evaluate('localStorage.length + sessionStorage.length')).toBe(0);
  }, 30_000);

  it('standing alone, with a server that knows SMART 1 only', async () => {
    launcher.switches.scopes = 'v1';
    const page = await open('/evidence/?lang=en');
    await page.getByLabel('FHIR R4 base URL').fill(`${launcher.iss}/`);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await classified(page);
    const scopes = (asked()?.get('scope') ?? '').split(' ');
    expect(scopes[0]).toBe('launch/patient');
    expect(scopes.slice(1).every((scope) => /^patient\/[A-Z][A-Za-z]+\.read$/.test(scope))).toBe(true);
    expect(asked()?.has('launch')).toBe(false);
  }, 30_000);

  it.each([
    ['refused by the user', { login: 'deny' as const }, words.refused.en],
    ['answered with a state that is not ours', { login: 'wrong-state' as const }, words['not-ours'].en],
    ['whose PKCE proof does not fit', { breakPkce: true }, words['token-refused'].en],
  ])('%s ends in words, without a record', async (_, switches, text) => {
    Object.assign(launcher.switches, switches);
    const page = await open(`/evidence/launch?iss=${encodeURIComponent(launcher.iss)}&launch=abc&lang=en`);
    await expect(page.getByRole('alert').innerText()).resolves.toContain(text);
    expect(page.url()).toBe(`${service.url}/evidence/`);
    for (const one of opened) one.complaints.length = 0; // The browser itself logs the 400 of the token endpoint.
  });

  it('to an address that is no FHIR server over https goes nowhere', async () => {
    const page = await open('/evidence/launch?iss=http%3A%2F%2Fehr.example%2Ffhir&launch=abc&lang=en');
    await expect(page.getByRole('alert').innerText()).resolves.toContain(words.badUrl.en);
  });

  it('is offered by every card, without a word of the patient', async () => {
    const response = await fetch(`${service.url}/cds-services/heme-patient-view`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        hook: 'patient-view',
        hookInstance: '5c1b0c9e-9d38-4c7c-8c39-0d6a5b1f0a02',
        context: { patientId: launched, userId: 'Practitioner/1' },
      }),
    });
    const { cards } = (await response.json()) as {
      readonly cards: readonly { readonly uuid: string; readonly links?: readonly unknown[] }[];
    };
    expect(cards.length).toBeGreaterThan(0);
    for (const { uuid, links } of cards)
      expect(links).toEqual([
        {
          label: 'Open the evidence page',
          url: `${service.url}/evidence/launch`,
          type: 'smart',
          appContext: uuid,
        },
      ]);
  });
});

inBrowser('a service that names its EHRs', () => {
  let named: Running;
  let ehrPage: Running;
  let folder: string;
  beforeAll(async () => {
    ehrPage = await listen((_request, response) => {
      const iss = encodeURIComponent(launcher.iss);
      response.setHeader('content-type', 'text/html');
      response.end(`<iframe src="${named.url}/evidence/launch?iss=${iss}&launch=abc&lang=en"></iframe>`);
    });
    folder = mkdtempSync(join(tmpdir(), 'smart-'));
    const ehr = { iss: launcher.iss, clientId: 'registered-here', frameAncestors: [ehrPage.url] };
    writeFileSync(join(folder, 'smart.json'), JSON.stringify({ ehrs: [ehr] }));
    named = await startPages({ SMART_FILE: join(folder, 'smart.json') });
  }, 60_000);
  afterAll(async () => {
    await Promise.all([named.stop(), ehrPage.stop()]);
    rmSync(folder, { recursive: true });
  });
  const launch = (iss: string, lang = 'en'): string =>
    `${named.url}/evidence/launch?iss=${encodeURIComponent(iss)}&launch=abc&lang=${lang}`;
  async function openNamed(url: string): Promise<Complaints> {
    const one = await openPage(browser, named.url);
    opened.push(one);
    await one.page.goto(url);
    return one;
  }

  it('signs in with the id that this EHR gave', async () => {
    const { page } = await openNamed(launch(`${launcher.iss}/`));
    await classified(page);
    expect(launcher.seen.authorize.at(-1)?.get('client_id')).toBe('registered-here');
  }, 30_000);

  it.each([
    ['en', words['unknown-ehr'].en],
    ['ja', words['unknown-ehr'].ja],
  ])('refuses another before any request: %s', async (lang, text) => {
    const { page, complaints } = await openNamed(launch('https://other.example/fhir', lang));
    const said = await page.getByRole('alert').innerText();
    expect(said).toContain(text);
    expect(said).toContain('https://other.example/fhir');
    expect(complaints).toEqual([]);
  });

  it.each([
    ['en', 'light'],
    ['ja', 'dark'],
  ] as const)(
    'offers its EHRs to a keyboard, and axe finds nothing serious: %s, %s',
    async (lang, colorScheme) => {
      const one = await openPage(browser, named.url, { colorScheme });
      opened.push(one);
      const { page } = one;
      await page.goto(`/evidence/?lang=${lang}`);
      await page.getByRole('heading', { name: words.ehrTitle[lang] }).waitFor();
      expect(await axeFindings(page)).toEqual([]);
      const focused = (): Promise<string> =>
        page.evaluate<string>(
          '(document.activeElement.labels?.[0] ?? document.activeElement).textContent.trim()',
        );
      await page.locator('main form').last().locator('select').focus();
      expect(await focused()).toBe(words.ehr[lang]);
      await page.keyboard.press('Tab');
      expect(await focused()).toBe(words.signIn[lang]);
      expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
      await page.keyboard.press('Enter');
      await classified(page);
      expect(launcher.seen.authorize.at(-1)?.get('client_id')).toBe('registered-here');
    },
    30_000,
  );

  it('may be shown in a frame by the pages that are named, and by no others', async () => {
    const one = await openPage(browser, named.url);
    opened.push(one);
    await one.page.goto(ehrPage.url);
    await one.page.frameLocator('iframe').locator('.classification').first().waitFor();
    const policyOf = async (path: string): Promise<string> =>
      (await fetch(`${named.url}${path}`)).headers.get('content-security-policy') ?? '';
    const framed = await fetch(`${named.url}/evidence/`);
    expect(framed.headers.get('content-security-policy')).toContain(`frame-ancestors ${ehrPage.url};`);
    expect(framed.headers.get('x-frame-options')).toBeNull();
    expect(await policyOf('/evidence/')).toContain(`connect-src 'self' ${launcher.url};`);
    for (const path of ['/', '/knowledge/en'])
      expect(await policyOf(path)).toContain("frame-ancestors 'none'");
    one.complaints.length = 0; // The page of the EHR is no page of ours.
  }, 30_000);
});

inBrowser('a launch from a card', () => {
  async function cardOf(hook: string, context: object): Promise<string> {
    const response = await fetch(`${service.url}/cds-services/heme-${hook}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        hook,
        hookInstance: '5c1b0c9e-9d38-4c7c-8c39-0d6a5b1f0a03',
        context: { patientId: launched, userId: 'Practitioner/1', ...context },
      }),
    });
    const { cards } = (await response.json()) as {
      readonly cards: readonly { readonly links?: readonly { readonly appContext?: string }[] }[];
    };
    return cards[0]?.links?.[0]?.appContext ?? '';
  }
  const start = `/evidence/launch?iss=`;

  it('marks that card, in the language of the launch, and tells the service its uuid only', async () => {
    const uuid = await cardOf('patient-view', {});
    expect(uuid).toMatch(/^[0-9a-f-]{36}$/);
    launcher.switches.appContext = uuid;
    const one = await openPage(browser, service.url);
    opened.push(one);
    const sent: (string | null)[] = [];
    one.page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().startsWith(service.url)) sent.push(request.postData());
    });
    await one.page.goto(`${start}${encodeURIComponent(launcher.iss)}&launch=abc&lang=ja`);
    const mark = one.page.locator('.launched');
    await mark.waitFor();
    await expect(mark.innerText()).resolves.toContain(words.launchedHere.ja);
    await expect(mark.locator('article.card').count()).resolves.toBe(1);
    expect(await one.page.evaluate('document.activeElement.className')).toBe('launched');
    expect(await one.page.locator('html').getAttribute('lang')).toBe('ja');
    expect(sent).toEqual([JSON.stringify({ uuid })]);
  }, 30_000);

  it.each([
    ['en', 'dark'],
    ['ja', 'light'],
  ] as const)(
    'leaves the keyboard at the marked card, and axe finds nothing serious: %s, %s',
    async (lang, colorScheme) => {
      launcher.switches.appContext = await cardOf('patient-view', {});
      const page = await open(`${start}${encodeURIComponent(launcher.iss)}&launch=abc&lang=${lang}`, {
        colorScheme,
      });
      await page.locator('.launched:focus').waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.closest(".launched") !== null')).toBe(true);
    },
    30_000,
  );

  it('about an order marks the classification it speaks of', async () => {
    const order = {
      resourceType: 'ServiceRequest',
      id: 'd1',
      status: 'draft',
      intent: 'order',
      subject: { reference: `Patient/${launched}` },
      code: { text: 'Skeletal survey' },
    };
    launcher.switches.appContext = await cardOf('order-select', {
      selections: ['ServiceRequest/d1'],
      draftOrders: { resourceType: 'Bundle', type: 'collection', entry: [{ resource: order }] },
    });
    const page = await open(`${start}${encodeURIComponent(launcher.iss)}&launch=abc&lang=en`);
    const mark = page.locator('.launched');
    await mark.waitFor();
    await expect(mark.locator('h3').first().innerText()).resolves.toContain('Plasma cell disorder');
  }, 30_000);

  it('that the ledger does not know says so', async () => {
    launcher.switches.appContext = '00000000-0000-8000-8000-000000000000';
    const page = await open(`${start}${encodeURIComponent(launcher.iss)}&launch=abc&lang=en`);
    await page.getByText(words.launchedLost.en).waitFor();
    await classified(page);
    await expect(page.locator('.launched').count()).resolves.toBe(0);
    for (const one of opened) one.complaints.length = 0; // The browser itself logs the 404.
  }, 30_000);

  it.each([
    ['no uuid', { uuid: 'x' }, 400],
    ['no body', undefined, 400],
    ['an unknown one', { uuid: '00000000-0000-8000-8000-000000000000' }, 404],
  ])('%s is told to whoever asks, as everywhere: an OperationOutcome', async (_, body, status) => {
    const response = await fetch(`${service.url}/evidence/card`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ resourceType: 'OperationOutcome' });
  });
});

inBrowser('the page', () => {
  const unfold = (page: Page): Promise<unknown> =>
    page.evaluate(
      `[...document.querySelectorAll('.trend details, .aside > summary, .classification > summary')]
        .forEach((one) => one.tagName === 'SUMMARY' ? one.parentElement.open || one.click() : one.open = true)`,
    );

  it.each([
    ['en', 'light', 'smm-high-risk'],
    ['ja', 'dark', 'mds-complete'],
  ] as const)(
    'axe finds nothing serious: %s, %s',
    async (lang, colorScheme, patient) => {
      const page = await open(`/evidence/?lang=${lang}`, { colorScheme });
      await page.locator('form').first().waitFor();
      expect(await axeFindings(page)).toEqual([]);
      const chart = await open(`/evidence/?patient=${patient}&lang=${lang}`, { colorScheme });
      await classified(chart);
      await chart.locator('.plot canvas').first().waitFor();
      await chart.locator('.field input').first().fill('2.5');
      await unfold(chart);
      expect(await axeFindings(chart)).toEqual([]);
    },
    30_000,
  );

  it.each([
    { contrast: 'more' },
    { contrast: 'more', colorScheme: 'dark' },
    { forcedColors: 'active' },
  ] as const)(
    'heeds a reader who asks for other colours: %j',
    async (asked) => {
      const page = await open('/evidence/?patient=mds-complete&lang=en', asked);
      await classified(page);
      await page.locator('.plot canvas').first().waitFor();
      if ('contrast' in asked) {
        const soft = await page.evaluate<string>(
          'getComputedStyle(document.documentElement).getPropertyValue("--ink-soft")',
        );
        expect(soft).toBe('colorScheme' in asked ? '#dbe5ea' : '#22313a');
        expect(await axeFindings(page, 'enhanced contrast')).toEqual([]);
        return;
      }
      // What a tint said on the screen of others is said by a border here.
      const border = (selector: string): Promise<string> =>
        page.evaluate<string>(
          `getComputedStyle(document.querySelector(${JSON.stringify(selector)})).borderTopStyle`,
        );
      expect([await border('.status.met'), await border('.verdict')]).toEqual(['solid', 'solid']);
      expect(await axeFindings(page)).toEqual([]);
    },
    30_000,
  );

  it('fits into 320 px and prints with the watermark', async () => {
    const page = await open('/evidence/?patient=smm-high-risk&lang=en', {
      viewport: { width: 320, height: 640 },
    });
    await classified(page);
    await page.locator('.plot canvas').first().waitFor();
    await unfold(page);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(320);
    await page.getByRole('textbox', { name: /^Haemoglobin/ }).fill('8');
    await page.locator('.hypothetical').waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.watermark').isVisible()).toBe(true);
    expect(await page.locator('.fields').isVisible()).toBe(false);
  }, 30_000);

  it.each(['en', 'ja'] as const)(
    'carries the watermark on every printed page: %s',
    async (lang) => {
      const page = await open(`/evidence/?patient=smm-high-risk&lang=${lang}`);
      await page.locator('.plot canvas').first().waitFor();
      const record = pdfText(await page.pdf({ format: 'A4' }));
      expect(record.filter((text) => text.includes('Hypothetical'))).toEqual([]);
      await page.locator('.field input').first().fill('2.5');
      await page.locator('.hypothetical').waitFor();
      const pdf = await page.pdf({ format: 'A4' });
      const pages = pdfText(pdf);
      expect(pages.length).toBeGreaterThan(1);
      for (const text of pages) expect(text).toContain('Hypothetical仮定');
      expect(pages[0]).toContain(words.hypotheticalNote[lang].replace(/\s/g, '').slice(0, 12));
      // The file's own title, as UTF-16: "[Hypothetical".
      expect(pdf.toString('latin1')).toMatch(/\/Title <FEFF005B004800790070006F007400680065/i);
    },
    30_000,
  );

  it('can be walked by the keyboard: open, suppose, take back', async () => {
    const page = await open('/evidence/?lang=en');
    await page.locator('form').first().waitFor();
    await page.getByLabel('Patient', { exact: true }).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await classified(page);
    const reach = async (selector: string): Promise<void> => {
      for (let step = 0; step < 250; step += 1) {
        await page.keyboard.press('Tab');
        if (await page.evaluate<boolean>(`document.activeElement.matches(${JSON.stringify(selector)})`))
          return;
      }
      throw new Error(`Tab does not reach ${selector}`);
    };
    await reach('.field input');
    await page.keyboard.type('3.9');
    await page.locator('.hypothetical').waitFor();
    await reach('.what-if > button');
    expect(await page.evaluate<string>('getComputedStyle(document.activeElement).outlineStyle')).toBe(
      'solid',
    );
    await page.keyboard.press('Enter');
    await page.locator('.hypothetical').waitFor({ state: 'detached' });
  }, 30_000);

  it.each([
    ['en', 'mds-complete'],
    ['ja', 'smm-high-risk'],
  ] as const)(
    'shows hostile words of a record as text, and asks nobody but the FHIR server: %s',
    async (lang, id) => {
      const page = await open(`/evidence/?lang=${lang}`);
      await page.getByLabel(words.serverUrl[lang]).fill(`${hostileServer.url}/fhir`);
      await page.getByLabel(words.patientId[lang]).fill(id);
      await page.getByRole('button', { name: words.openServer[lang] }).click();
      await classified(page);
      await unfoldAll(page);
      await page.locator('pre.json', { hasText: '<img src=x' }).waitFor();
      await expect(page.locator('.banner h2').innerText()).resolves.toContain(
        '<script>window.hit=1</script>',
      );
      if (id === 'mds-complete')
        await expect(page.locator('dd.as-received').first().innerText()).resolves.toContain(
          '47,XY,+8[12]/46,XY[8] <img src=x',
        );
      expect(await ranOrLoaded(page)).toEqual([undefined, 0]);
      const printed = pdfText(await page.pdf({ format: 'A4' })).join('');
      expect(printed).toContain('<script>window.hit=1</script>');
      expect(await ranOrLoaded(page)).toEqual([undefined, 0]);
    },
    60_000,
  );

  it('comes in under 300 kB at the first load', async () => {
    const page = await open('/evidence/?lang=en');
    await page.locator('form').first().waitFor();
    const bytes = await page.evaluate<number>(
      `performance.getEntriesByType('resource').concat(performance.getEntriesByType('navigation'))
        .reduce((sum, one) => sum + one.encodedBodySize, 0)`,
    );
    expect(bytes).toBeGreaterThan(100_000);
    expect(bytes).toBeLessThan(300_000);
  });
});
