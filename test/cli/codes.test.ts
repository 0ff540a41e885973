import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { progressLine } from '../../src/cli/codes/progress-line.js';
import { readNdjson } from '../../src/cli/codes/read-ndjson.js';
import { readServer } from '../../src/cli/codes/read-server.js';
import type { ReadingSummary, Receiver } from '../../src/cli/codes/record-source.js';
import { formats, render } from '../../src/cli/codes/render.js';
import type { CodesReport } from '../../src/cli/codes/report.js';
import { runCodes } from '../../src/cli/codes/run.js';

type Json = Readonly<Record<string, unknown>>;
const now = '2026-11-24T09:00:00Z';
const local = 'urn:lab';

function result(patient: number, code: Json, value: Json): Json {
  return {
    resourceType: 'Observation',
    id: `o-${patient}-${JSON.stringify(code).length}`,
    status: 'final',
    code,
    subject: { reference: `Patient/mrn-${patient}` },
    effectiveDateTime: '2026-11-20',
    ...value,
  };
}
const coded = (system: string, code: string, display: string): Json => ({
  coding: [{ system, code, display }],
});
const amount = (value: number, unit?: string): Json => ({
  valueQuantity: { value, ...(unit === undefined ? {} : { unit }) },
});
const many = (count: number, make: (n: number) => Json): readonly Json[] =>
  Array.from({ length: count }, (_, n) => make(n));

function report(resources: readonly unknown[], more: Partial<ReadingSummary> = {}): Promise<CodesReport> {
  return runCodes({
    siteCodes: [],
    now,
    progress: () => undefined,
    read: (receiver) => {
      resources.forEach((resource) => receiver.resource(resource));
      return Promise.resolve({ read: new Set(['Observation', 'Patient']), broken: 0, remarks: [], ...more });
    },
  });
}

describe('codes report', () => {
  it('counts a recognised code with its units, and its range from five results on', async () => {
    const hb = (count: number) =>
      many(count, (n) => result(n, coded('http://loinc.org', '718-7', 'Hemoglobin'), amount(12 + n, 'g/dL')));
    const [four, five] = [await report(hb(4)), await report(hb(5))];
    expect(four.recognised).toMatchObject([
      { analyte: 'hemoglobin', count: 4, units: [], range: null, name: '' },
    ]);
    expect(five.recognised).toMatchObject([
      {
        analyte: 'hemoglobin',
        name: 'Hemoglobin',
        count: 5,
        usable: 5,
        units: [{ unit: 'g/dL', count: 5 }],
        range: { low: 12, high: 16, unit: 'g/dL' },
      },
    ]);
  });

  it('suggests what an unknown code could be, by name, unit and numbers, and nothing that the numbers contradict', async () => {
    const named = (code: string, display: string, unit: string, from: number) =>
      many(6, (n) => result(n, coded(local, code, display), amount(from + n, unit)));
    const { unrecognised } = await report([
      ...named('A1', 'Hemoglobin (Hb)', 'g/dL', 11),
      ...named('A2', 'Kappa free light chain, S', 'mg/L', 14),
      ...named('A3', 'Hemoglobin (Hb)', 'fL', 11),
      ...named('A4', 'Hemoglobin (Hb)', 'g/dL', 900),
      ...named('A5', 'Sodium', 'mmol/L', 138),
    ]);
    const found = Object.fromEntries(
      unrecognised.map(({ code, suggestion }) => [code, suggestion?.analyte ?? null]),
    );
    expect(found).toEqual({ A1: 'hemoglobin', A2: 'flc-kappa', A3: null, A4: null, A5: null });
    expect(unrecognised.find(({ code }) => code === 'A1')?.suggestion?.why).toMatch(
      /named like .* g\/dL is a unit of it; numbers plausible/,
    );
  });

  it('says for how many patients each rule set is blind, and what is missing most often', async () => {
    const { blind, patients } = await report(
      many(6, (n) => result(n, coded('http://loinc.org', '33358-3', 'M-protein'), amount(1.4, 'g/dL'))),
    );
    const plasma = blind.find(({ ruleSet }) => ruleSet === 'plasma-cell');
    expect(patients).toBe(6);
    expect(plasma).toMatchObject({ patients: 6, blind: 6 });
    expect(plasma?.missing.length).toBeGreaterThan(0);
    expect(plasma?.missing.every(({ patients: of }) => of <= 6)).toBe(true);
  });

  it('holds no patient, no single value, and no text that few results carry', async () => {
    const text = JSON.stringify(
      await report([
        ...many(4, (n) => result(n, { text: 'Panel for Jane Doe' }, amount(77.123, 'mg'))),
        result(9, coded(local, 'X', 'Ordered by Dr Roe'), amount(55.321, 'Jane units')),
        result(3, coded('http://loinc.org', '718-7', 'Hb of John'), { valueString: 'John 13' }),
      ]),
    );
    expect(text).not.toMatch(/mrn-|Jane|Roe|John|77\.123|55\.321/);
    expect(text).toContain('"rareNames":1');
  });

  it('survives what is no resource', async () => {
    const { observations } = await report([
      null,
      7,
      [],
      { resourceType: 'Observation' },
      { resourceType: 'Observation', code: 7, component: [null] },
    ]);
    expect(observations).toBe(2);
  });
});

describe('the report as text', () => {
  const hostile = '<script>alert(1)</script>\u001b[31m';
  const records = many(6, (n) => result(n, coded(local, '=cmd()', hostile), amount(n, 'mg')));

  it('escapes what came from the record in every format', async () => {
    const got = await report(records);
    const [html, csv, table] = [render(got, 'html'), render(got, 'csv'), render(got, 'table')];
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;script&gt;');
    expect(html).toContain("default-src 'none'");
    expect(csv).toContain("'=cmd()");
    expect(table).not.toContain('\u001b');
  });

  it('html loads nothing', async () => {
    const html = render(await report(records), 'html');
    expect(html).not.toMatch(/src=|href=|url\(|@import/);
  });

  it.each(formats)('%s holds every table', async (format) => {
    expect(render(await report(records), format)).toMatch(/unrecognised|not recognised|not-recognised/i);
  });

  it('every line of the CSV has as many cells', async () => {
    const lines = render(await report(many(6, (n) => result(n, coded(local, 'A', 'b'), amount(n)))), 'csv')
      .trim()
      .split('\n');
    const cells = lines.map((line) => line.replace(/"[^"]*"/g, '').split(',').length);
    expect(new Set(cells).size).toBe(1);
  });
});

function receiver() {
  const got: unknown[] = [];
  const told: Receiver = { resource: (resource) => void got.push(resource), progress: () => undefined };
  return { got, told };
}

describe('an NDJSON export', () => {
  let dir = '';
  afterEach(() => rmSync(dir, { recursive: true, force: true }));
  const folder = (files: Readonly<Record<string, string>>): string => {
    dir = mkdtempSync(join(tmpdir(), 'codes-'));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text);
    return dir;
  };

  it('is read line by line; broken lines are counted, blank ones and other files are not', async () => {
    const { got, told } = receiver();
    const files = {
      'Observation.ndjson':
        '{"resourceType":"Observation","id":"あ"}\r\n{broken\n\n[]\n{"resourceType":"Patient"}',
      'notes.txt': '{"resourceType":"Observation"}\n',
    };
    const { broken } = await readNdjson(folder(files), told);
    expect(got).toEqual([{ resourceType: 'Observation', id: 'あ' }, { resourceType: 'Patient' }]);
    expect(broken).toBe(2);
  });

  it('a line of any length is counted once and not held', async () => {
    const { got, told } = receiver();
    const long = `{"resourceType":"Observation","x":"${'y'.repeat(5_200_000)}"}`;
    const { broken } = await readNdjson(
      folder({ 'a.ndjson': `${long}\n{"resourceType":"Patient"}\n` }),
      told,
    );
    expect({ broken, read: got.length }).toEqual({ broken: 1, read: 1 });
  });

  it('without any file is an error', async () => {
    await expect(readNdjson(folder({}), receiver().told)).rejects.toThrow('no .ndjson file');
  });
});

describe('a FHIR server', () => {
  let server: Server | undefined;
  afterEach(async () => {
    server?.closeAllConnections();
    await new Promise((done) => (server === undefined ? done(null) : server.close(done)));
    server = undefined;
  });
  const serve = async (
    answer: (path: string, base: string) => { readonly status?: number; readonly body: unknown },
  ): Promise<string> => {
    let base = '';
    server = createServer((request, response) => {
      const { status = 200, body } = answer(request.url ?? '', base);
      response.writeHead(status, { 'content-type': 'application/fhir+json' }).end(JSON.stringify(body));
    });
    await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return base;
  };
  const bundle = (ids: readonly string[], next?: string): Json => ({
    resourceType: 'Bundle',
    type: 'searchset',
    entry: ids.map((id) => ({ resource: { resourceType: 'Observation', id } })),
    ...(next === undefined ? {} : { link: [{ relation: 'next', url: next }] }),
  });

  it('is read page by page, and what it refuses is said', async () => {
    const { got, told } = receiver();
    const baseUrl = await serve((path, base) => {
      if (path.startsWith('/Condition')) return { status: 403, body: {} };
      if (!path.startsWith('/Observation')) return { body: bundle([]) };
      return { body: path.includes('page=2') ? bundle(['b']) : bundle(['a'], `${base}/Observation?page=2`) };
    });
    const { read, remarks } = await readServer({ baseUrl, fetch, mostPages: 10 }, told);
    expect(got).toHaveLength(2);
    expect(read.has('Observation')).toBe(true);
    expect(read.has('Condition')).toBe(false);
    expect(remarks).toEqual(['Condition not read completely: HTTP 403']);
  });

  it.each([
    ['leads elsewhere', () => 'https://example.org/Observation?page=2'],
    ['leads back', (base: string) => `${base}/Observation?_count=200`],
  ])('a next link that %s ends the reading', async (words, next) => {
    const baseUrl = await serve((_, base) => ({ body: bundle(['a'], next(base)) }));
    await expect(readServer({ baseUrl, fetch, mostPages: 10 }, receiver().told)).rejects.toThrow(words);
  });

  it('is read up to the page limit', async () => {
    const { got, told } = receiver();
    let page = 0;
    const baseUrl = await serve((path, base) => {
      page += 1;
      return {
        body: path.startsWith('/Observation')
          ? bundle([`o${page}`], `${base}/Observation?page=${page}`)
          : bundle([]),
      };
    });
    const { remarks } = await readServer({ baseUrl, fetch, mostPages: 3 }, told);
    expect(got).toHaveLength(3);
    expect(remarks).toEqual(['Observation not read completely: only the first 3 pages']);
  });

  it.each(['http://example.org/fhir', 'ftp://127.0.0.1', 'http://10.0.0.1/fhir', 'nonsense'])(
    '%s is not called',
    async (baseUrl) => {
      const never = (() => Promise.reject(new Error('called'))) as typeof fetch;
      await expect(readServer({ baseUrl, fetch: never, mostPages: 1 }, receiver().told)).rejects.toThrow(
        '--fhir must be',
      );
    },
  );
});

describe('the progress line', () => {
  it('is written to a terminal only', () => {
    const said: string[] = [];
    const write = (text: string) => said.push(text);
    progressLine({ write }).show('Observation', 5, 10);
    expect(said).toEqual([]);
    progressLine({ isTTY: true, write }).show('Observation', 5, 10);
    expect(said.join('')).toContain(`[${'#'.repeat(15)}${' '.repeat(15)}] Observation 5 of 10`);
  });
});
