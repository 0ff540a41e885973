import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { fetchKeys } from '../cds/fetch-keys.js';
import { readTrustFile } from '../cds/trust-file.js';
import { checkToken } from './jwt/check-token.js';
import { readOptions, wrongUse } from './read-options.js';

/**
 * `npm run jwt:check -- --trust FILE --url URL [--at INSTANT] < token`: why a client's token is refused. The wire
 * answers a bare 401; here the administrator learns the reason. The token is read from stdin and never printed.
 */
const usage =
  'npm run jwt:check -- --trust FILE --url URL-THAT-WAS-CALLED [--at ISO-INSTANT]   (token on stdin)';

const values = readOptions(usage, {
  trust: { type: 'string' },
  url: { type: 'string' },
  at: { type: 'string' },
});
if (values.trust === undefined || values.url === undefined || !URL.canParse(values.url)) {
  wrongUse('--trust and --url are needed; --url is the URL that the client called.', usage);
}
try {
  // Whether an issuer may stand in the file is for the service to say at its start.
  const issuers = readTrustFile(readFileSync(values.trust, 'utf8'), { demo: true });
  const now = values.at === undefined ? new Date() : new Date(values.at);
  const { ok, lines } = await checkToken(await text(process.stdin), {
    issuers,
    url: values.url,
    now,
    fetchKeys,
  });
  for (const line of lines) console.log(line);
  process.exitCode = ok ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : 'The trust file could not be read');
  process.exitCode = 2;
}
