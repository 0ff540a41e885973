import { parseArgs } from 'node:util';
import { openStores } from '../store/open-stores.js';
import { asHtml } from './report/as-html.js';
import { asText } from './report/as-text.js';
import { figures, type Figures } from './report/figures.js';
import { sections } from './report/sections.js';

/**
 * `npm run report -- --since DATE [--format table|json|html]`: how often cards spoke, what clinicians answered, why
 * cards were silent and what was missing. Reads the database of DATABASE_URL, else the one in DATA_DIR (`data`).
 */
const usage = 'Usage: npm run report -- --since YYYY-MM-DD [--format table|json|html]';

const formats: Readonly<Record<string, (one: Figures) => string>> = {
  table: (one) => asText(sections(one)),
  json: (one) => JSON.stringify(one, null, 2),
  html: (one) => asHtml(sections(one)),
};

function options(): { readonly since: string; readonly print: (one: Figures) => string } | undefined {
  try {
    const { values } = parseArgs({
      options: { since: { type: 'string' }, format: { type: 'string', default: 'table' } },
    });
    const since = Date.parse(values.since ?? '');
    const print = formats[values.format];
    return Number.isNaN(since) || print === undefined
      ? undefined
      : { since: new Date(since).toISOString(), print };
  } catch {
    return undefined;
  }
}

/** A long ledger takes a while: said beside the report, not in it. */
const progressEvery = 20_000;
const progress = (calls: number): void => {
  if (calls % progressEvery === 0) console.error(`${calls} calls read`);
};

const asked = options();
if (asked === undefined) {
  console.error(usage);
  process.exitCode = 2;
} else {
  const databaseUrl = process.env['DATABASE_URL'] ?? '';
  const stores = openStores({
    dataDir: process.env['DATA_DIR'] ?? 'data',
    ...(databaseUrl === '' ? {} : { databaseUrl }),
    onError: (error) => console.error(error.message),
  });
  try {
    console.log(asked.print(await figures(stores.report, asked.since, progress)));
  } finally {
    await stores.close();
  }
}
