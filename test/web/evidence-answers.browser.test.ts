import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { demoPatients } from '../../src/demo/patients/index.js';
import { browserBase, fetchReader } from '../../src/fhir/fetch-reader.js';
import { openRecord } from '../../src/web/browser/evidence/engine.js';
import { suppose, type Hypothesis } from '../../src/web/browser/evidence/hypothesis.js';
import { verdict } from '../../src/web/browser/evidence/verdict.js';
import { words } from '../../src/web/browser/evidence/words.js';
import type { EvidenceSite } from '../../src/web/evidence-site.js';
import type { ExplanationJson } from '../../src/web/explanation-json.js';
import { browserPath, openBrowser, openPage, type Complaints } from './browser.js';
import { startPages, type Running } from './start-pages.js';

const inBrowser = browserPath === undefined ? describe.skip : describe;

let service: Running;
let browser: Browser;
let opened: Complaints[] = [];
/** Ages in years differ with every millisecond: where two answers are compared, both clocks stand still. */
let frozen: number | undefined;

async function open(path: string): Promise<Page> {
  const one = await openPage(browser, service.url);
  opened.push(one);
  await one.page.goto(path);
  return one.page;
}

const classified = (page: Page) => page.locator('.classification').first().waitFor();

beforeAll(async () => {
  if (browserPath === undefined) return;
  [service, browser] = await Promise.all([startPages({}, () => frozen ?? Date.now()), openBrowser()]);
}, 60_000);
afterAll(async () => {
  if (browserPath === undefined) return;
  await browser.close();
  await service.stop();
});
afterEach(async () => {
  const seen = opened.flatMap(({ complaints }) => complaints);
  for (const { page } of opened) await page.context().close();
  opened = [];
  frozen = undefined;
  expect(seen).toEqual([]);
});

inBrowser('the same engine in the browser', () => {
  /**
   * Everything but what names the moment and the process rather than the answer, and the roles of the user: a page
   * is not told who reads it.
   */
  const comparable = ({ asOf: _, ...rest }: ExplanationJson): string =>
    JSON.stringify(rest, (key, value: unknown) =>
      key === 'uuid' || key === 'links' || key === 'userRoles' ? undefined : value,
    );

  async function explained(patientId: string): Promise<ExplanationJson> {
    const response = await fetch(`${service.url}/api/explain/heme-patient-view`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'en' },
      body: JSON.stringify({
        hook: 'patient-view',
        hookInstance: '5c1b0c9e-9d38-4c7c-8c39-0d6a5b1f0a01',
        context: { patientId, userId: 'Practitioner/1' },
      }),
    });
    return (await response.json()) as ExplanationJson;
  }

  async function madeInPage(page: Page, patientId: string): Promise<ExplanationJson> {
    await page.getByLabel('Patient', { exact: true }).selectOption(patientId);
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await page.locator('.all-json > summary').click();
    const text = await page.locator('pre.json').textContent();
    await page.getByRole('button', { name: 'Another patient' }).click();
    return JSON.parse(text ?? '') as ExplanationJson;
  }

  it('answers as /api/explain does, field by field, for every demo patient', async () => {
    frozen = Date.now();
    const one = await openPage(browser, service.url);
    opened.push(one);
    const { page } = one;
    await page.clock.setFixedTime(frozen);
    const sent: string[] = [];
    await page.goto('/evidence/?lang=en');
    await page.locator('form').first().waitFor();
    page.on('request', (request) =>
      sent.push(`${request.method()} ${request.url().slice(service.url.length)}`),
    );
    for (const { id } of demoPatients(new Date().toISOString())) {
      const [here, there] = await Promise.all([madeInPage(page, id), explained(id)]);
      expect([id, there.facts.length > 100, there.decisions.length > 10]).toEqual([id, true, true]);
      // Answers are long: they are only taken apart where they differ.
      if (comparable(here) !== comparable(there))
        expect([id, JSON.parse(comparable(here))]).toEqual([id, JSON.parse(comparable(there))]);
    }
    expect(sent.filter((line) => line.startsWith('GET /fhir/')).length).toBeGreaterThan(100);
    // Nothing of a patient goes to the service: only its FHIR endpoint, standing in for an EHR's, is read.
    const toService = sent.filter(
      (line) => !line.startsWith('GET /fhir/') && !line.startsWith('GET /assets/'),
    );
    expect(toService).toEqual([]);
  }, 120_000);

  interface Seen {
    readonly title: string;
    readonly verdict: string;
  }

  const verdictsOn = async (page: Page): Promise<readonly Seen[]> => {
    await page.evaluate(
      `document.querySelectorAll('.aside:not([open]) > summary').forEach((one) => one.click())`,
    );
    await page.locator('.aside:last-of-type .classification').first().waitFor();
    const seen = await page.locator('.classification > summary').evaluateAll((all) =>
      all.map((one) => ({
        title: one.querySelector('h3')?.textContent ?? '',
        verdict: one.querySelector('.verdict')?.textContent ?? '',
      })),
    );
    return [...seen].sort((a, b) => a.title.localeCompare(b.title));
  };

  const engineSays = async (patientId: string, hypothesis: Hypothesis): Promise<readonly Seen[]> => {
    const site = (await (await fetch(`${service.url}/evidence/site.json`)).json()) as EvidenceSite;
    const baseUrl = browserBase(`${service.url}/fhir`, true);
    if (baseUrl === undefined) throw new Error('no base');
    const request = (url: string, headers: Readonly<Record<string, string>>, signal: AbortSignal) =>
      fetch(url, { headers, signal });
    const reader = fetchReader({ baseUrl, request, pageLimit: 20, sizeLimit: 20_000_000 });
    const record = openRecord({ site, reader, patientId, clock: Date.now });
    const { results } = await record.evaluate('en');
    const english = { openCategory: words.openCategory.en, provisional: words.provisional.en };
    return suppose(results, hypothesis, record.asOf)
      .map((one) => ({ title: one.ruleSet.title.en, verdict: verdict(one, 'en', english) }))
      .sort((a, b) => a.title.localeCompare(b.title));
  };

  it.each<readonly [string, readonly (readonly [RegExp, string])[], Hypothesis]>([
    [
      'smm-high-risk',
      [
        [/^Haemoglobin/, '8.2'],
        [/^Plasma cells in marrow/, '64'],
      ],
      { amounts: { hemoglobin: 8.2, 'marrow-pc-pct': 64 }, fractions: {}, variants: [] },
    ],
    [
      'mgus-low-risk',
      [[/^Serum M-protein/, '3.6']],
      { amounts: { 'm-protein-serum': 3.6 }, fractions: {}, variants: [] },
    ],
    [
      'chip-dnmt3a',
      [[/DNMT3A.*allele fraction/, '0.01']],
      { amounts: {}, fractions: { 'DNMT3A p.R882H': 0.01 }, variants: [] },
    ],
    [
      'mds-complete',
      [[/^Blasts in marrow/, '22']],
      { amounts: { 'blasts-marrow-pct': 22 }, fractions: {}, variants: [] },
    ],
  ])(
    'what-if says what the engine says: %s',
    async (patient, changes, hypothesis) => {
      const page = await open(`/evidence/?patient=${patient}&lang=en`);
      await classified(page);
      const before = await verdictsOn(page);
      expect(before).toEqual(await engineSays(patient, { amounts: {}, fractions: {}, variants: [] }));
      for (const [label, value] of changes) await page.getByRole('textbox', { name: label }).fill(value);
      await page.locator('.hypothetical').waitFor();
      const supposed = await verdictsOn(page);
      expect(supposed).toEqual(await engineSays(patient, hypothesis));
      expect(supposed).not.toEqual(before);
      await expect(page.title()).resolves.toContain('Hypothetical / 仮定');
      await expect(page.locator('.moves li').count()).resolves.toBeGreaterThan(0);
      await page.getByRole('button', { name: 'Back to the record' }).click();
      expect(await verdictsOn(page)).toEqual(before);
      expect(await page.locator('.watermark').count()).toBe(0);
      expect(await page.evaluate('localStorage.length + sessionStorage.length')).toBe(0);
    },
    30_000,
  );
});
