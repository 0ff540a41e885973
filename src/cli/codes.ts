import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { analytes } from '../knowledge/analytes/index.js';
import { readSite } from '../service/site.js';
import { progressLine } from './codes/progress-line.js';
import { readNdjson } from './codes/read-ndjson.js';
import { readServer } from './codes/read-server.js';
import { formats, render, type Format } from './codes/render.js';
import { runCodes } from './codes/run.js';
import { readOptions } from './read-options.js';

/**
 * `npm run codes -- --fhir URL | --ndjson DIR`: which codes a record system sends, which of them are understood,
 * which look mapped to the wrong thing, and which rule sets stay blind. Counts and ranges only.
 */
const usage = `Usage: npm run codes -- (--fhir URL [--token-file FILE] | --ndjson DIR)
  [--site FILE] [--pages N] [--format ${formats.join('|')}] [--out DIR]`;
const extension: Readonly<Record<Format, string>> = { table: 'txt', json: 'json', csv: 'csv', html: 'html' };
const defaultPages = 1000;

function options() {
  const text = { type: 'string' } as const;
  const values = readOptions(usage, {
    fhir: text,
    ndjson: text,
    site: text,
    out: text,
    format: text,
    pages: text,
    'token-file': text,
  });
  const { fhir, ndjson, site, out, pages } = values;
  const format = formats.find((one) => one === (values.format ?? 'table'));
  const mostPages = pages === undefined ? defaultPages : Number(pages);
  if ((fhir === undefined) === (ndjson === undefined)) throw new Error('give --fhir or --ndjson');
  if (format === undefined) throw new Error(`--format must be one of ${formats.join(', ')}`);
  if (!Number.isInteger(mostPages) || mostPages < 1) throw new Error('--pages must be a number of pages');
  return { fhir, ndjson, site, out, format, mostPages, tokenFile: values['token-file'] };
}

async function main(): Promise<void> {
  const { fhir, ndjson, site, out, format, mostPages, tokenFile } = options();
  const siteCodes = site === undefined ? [] : readSite(await readFile(site, 'utf8'), analytes).codes;
  const token = tokenFile === undefined ? undefined : (await readFile(tokenFile, 'utf8')).trim();
  const line = progressLine(process.stderr);
  const report = await runCodes({
    siteCodes,
    now: new Date().toISOString(),
    progress: (what, done, total) => line.show(what, done, total),
    read: (receiver) =>
      ndjson === undefined
        ? readServer(
            { baseUrl: fhir ?? '', mostPages, fetch, ...(token === undefined ? {} : { token }) },
            receiver,
          )
        : readNdjson(ndjson, receiver),
  });
  line.clear();
  if (out === undefined) {
    process.stdout.write(render(report, format));
    return;
  }
  await mkdir(out, { recursive: true });
  for (const one of formats) await writeFile(join(out, `codes.${extension[one]}`), render(report, one));
  console.log(`Written to ${out}: ${formats.map((one) => `codes.${extension[one]}`).join(', ')}`);
}

try {
  await main();
} catch (error) {
  console.error(`${error instanceof Error ? error.message : 'failed'}\n${usage}`);
  process.exitCode = 1;
}
