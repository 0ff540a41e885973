import { findingOf, type Finding, type Verdict } from './finding.js';
import type { Service } from './sample.js';
import type { Answer, Target } from './target.js';

const listed = (header: string | null): readonly string[] =>
  (header ?? '').split(',').map((each) => each.trim().toLowerCase());

function preflightOf(target: Target, path: string, origin: string): Promise<Answer> {
  return target.ask(path, {
    method: 'OPTIONS',
    authorization: null,
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type',
    },
  });
}

const serversOnly = (verdict: Verdict, came: string): Finding => ({
  ...{ id: 'X1', check: 'browser clients', expected: 'CORS headers for a browser client' },
  ...{ verdict, came },
});

/** What a browser client needs, on success and on errors; a service for servers only may do without. */
export async function checkCors(
  target: Target,
  services: readonly Service[],
  origin: string | undefined,
): Promise<readonly Finding[]> {
  if (origin === undefined) return [serversOnly('skip', 'said to have none (--origin none)')];
  const path = `/cds-services/${services[0]?.id ?? ''}`;
  const preflight = await preflightOf(target, path, origin);
  const allowed = preflight.headers.get('access-control-allow-origin');
  if (allowed === null && preflight.status < 400)
    return [serversOnly('warn', 'none: only servers can call it (if that is meant: --origin none)')];
  const names = listed(preflight.headers.get('access-control-allow-headers'));
  const methods = listed(preflight.headers.get('access-control-allow-methods'));
  const refused = await target.ask(path, { method: 'POST', body: '{', headers: { origin } });
  const credentials = preflight.headers.get('access-control-allow-credentials') === 'true';
  return [
    findingOf({ id: 'X2', check: 'pre-flight needs no token', expected: '2xx with the origin' }, [
      {
        place: `status ${preflight.status}`,
        ok: preflight.status >= 200 && preflight.status < 300 && allowed !== null,
      },
    ]),
    findingOf(
      {
        id: 'X2',
        check: 'pre-flight allows what clients send',
        expected: 'POST, authorization, content-type',
      },
      [
        { place: 'methods', ok: methods.includes('post') || methods.includes('*') },
        ...['authorization', 'content-type'].map((name) => ({ place: name, ok: names.includes(name) })),
      ],
    ),
    findingOf(
      { id: 'X2', check: 'errors can be read by browsers', expected: 'the origin on a 400 as well' },
      [{ place: `status ${refused.status}`, ok: refused.headers.has('access-control-allow-origin') }],
    ),
    findingOf(
      { id: 'X2', check: 'credentials are not for everybody', expected: 'no credentials with every origin' },
      [
        {
          place: 'Access-Control-Allow-Credentials',
          ok: !(credentials && (allowed === '*' || allowed === origin)),
        },
      ],
      { otherwise: 'warn' },
    ),
  ];
}
