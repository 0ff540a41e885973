import { findingOf, type Finding } from './finding.js';
import { requestFor, type Service } from './sample.js';
import type { Target, TokenChange } from './target.js';

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const minutes = (count: number): number => Math.floor(Date.now() / 1000) + 60 * count;

/** What is changed in a good token, so that it must not open (protocol.md 2.9). */
const spoilt: Readonly<Record<string, readonly [id: string, change: TokenChange]>> = {
  'an expired token': ['J12', { claims: { iat: minutes(-20), exp: minutes(-10) } }],
  'a token from the future': ['J12', { claims: { iat: minutes(10), exp: minutes(15) } }],
  'a token for another service': ['J6', { claims: { aud: 'https://elsewhere.invalid/cds-services/x' } }],
  'a token of an unknown issuer': ['J7', { claims: { iss: 'https://elsewhere.invalid' } }],
  'a token with the jku of another': ['J7', { header: { jku: 'https://elsewhere.invalid/jwks.json' } }],
  'a token with a kid of nobody': ['J4', { header: { kid: 'nobody' } }],
  'a token without jti': ['J5', { claims: { jti: undefined } }],
};

/** All that can be seen of tokens by somebody who has none: whether the service asks for one. */
async function withoutKey(target: Target, path: string, body: string): Promise<readonly Finding[]> {
  const { status } = await target.ask(path, { method: 'POST', body, authorization: null });
  const asks = status === 401;
  const came = asks
    ? 'not looked at: give --key PRIVATE-JWK-FILE --iss ISSUER of a caller whom it trusts'
    : 'it asks for none: start it with a trust file, then give --key PRIVATE-JWK-FILE --iss ISSUER';
  return [
    ...(asks
      ? [findingOf({ id: 'J3', check: 'no token', expected: '401' }, [{ place: String(status), ok: true }])]
      : []),
    { id: 'J2', check: 'tokens', verdict: 'skip', expected: 'spoilt tokens are refused', came },
  ];
}

/** Whether tokens are asked for and looked at. Needs a key that the service trusts. */
export async function checkTokens(target: Target, services: readonly Service[]): Promise<readonly Finding[]> {
  const { sign, url } = target;
  const [service] = services;
  if (service === undefined) return [];
  const path = `/cds-services/${service.id}`;
  const body = JSON.stringify(requestFor(service));
  const findings: Finding[] = [];
  const refused = async (id: string, check: string, authorization: string | null): Promise<void> => {
    const { status, text } = await target.ask(path, { method: 'POST', body, authorization });
    const place = { place: `${status}${text === '' ? '' : ' with a body'}`, ok: status === 401 };
    findings.push(findingOf({ id, check, expected: '401' }, [place]));
    if (status === 401)
      findings.push(
        findingOf(
          { id: 'J14', check: `${check} is told no reason`, expected: 'an empty body' },
          [{ ...place, ok: text === '' }],
          { otherwise: 'warn' },
        ),
      );
  };
  if (sign === undefined) return withoutKey(target, path, body);
  await refused('J3', 'no token', null);
  for (const [check, [id, change]] of Object.entries(spoilt))
    await refused(id, check, `Bearer ${await sign(url + path, change)}`);
  const [header = '', claims = '', signature = ''] = (await sign(url + path)).split('.');
  const read = JSON.parse(Buffer.from(header, 'base64url').toString()) as object;
  await refused('J9', 'a token signed by nothing', `Bearer ${encoded({ ...read, alg: 'none' })}.${claims}.`);
  await refused(
    'J10',
    'a token that says HS256',
    `Bearer ${encoded({ ...read, alg: 'HS256' })}.${claims}.${signature}`,
  );
  await refused(
    'J4',
    'a token with a strange signature',
    `Bearer ${header}.${claims}.${encoded('x'.repeat(90))}`,
  );
  const once = `Bearer ${await sign(url + path)}`;
  const { status } = await target.ask(path, { method: 'POST', body, authorization: once });
  findings.push(
    findingOf({ id: 'J3', check: 'a good token', expected: '200' }, [
      { place: String(status), ok: status === 200 },
    ]),
  );
  await refused('J12', 'the same token again', once);
  return findings;
}
