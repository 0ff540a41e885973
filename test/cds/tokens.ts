import { createHmac } from 'node:crypto';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';
import {
  authentication,
  type Authentication,
  type AuthenticateOptions,
} from '../../src/cds/authentication.js';
import { memoryReplayStore } from '../../src/cds/replay-store.js';
import { readTrustFile } from '../../src/cds/trust-file.js';

/** Seconds since 1970 at which these tests stand. */
export const at = 1_767_225_600;
export const publicUrl = 'https://cds.example.org';
export const path = '/cds-services/some-service';
export const endpoint = `${publicUrl}${path}`;
export const ehr = 'https://ehr.example/fhir';
export const ehrJwks = 'https://ehr.example/jwks.json';
export const epic = 'https://epic.example/api/FHIR/R4';
export const epicJku = 'https://epic.example/api/epic/2019/Security/Open/PublicKeys/530013/530013';
export const epicKid = 'Zx+1/abc==';

const es = await generateKeyPair('ES384', { extractable: true });
const rs = await generateKeyPair('RS384', { extractable: true });
const stranger = await generateKeyPair('ES384', { extractable: true });
const publicJwk = async (key: CryptoKey, kid: string): Promise<JWK & { readonly kid: string }> => ({
  ...(await exportJWK(key)),
  kid,
});
export const esJwk = await publicJwk(es.publicKey, 'es');
export const rsJwk = await publicJwk(rs.publicKey, epicKid);
export const keys = { es: es.privateKey, rs: rs.privateKey, stranger: stranger.privateKey } as const;

export const trustFile = {
  issuers: [
    {
      iss: ehr,
      jwksUrl: ehrJwks,
      tenants: [{ id: 'north', fhirServers: ['https://north.example/r4'] }, { id: 'south' }],
      fhirServers: ['https://ehr.example/fhir'],
      services: ['some-service'],
    },
    {
      iss: epic,
      keys: [rsJwk],
      jku: epicJku,
      algorithms: ['RS384'],
      audiences: ['heme-at-epic'],
      fhirServers: ['https://epic.example/api/FHIR/R4'],
      dialect: 'epic',
      maxTokenSeconds: 900,
    },
  ],
} as const;

type Members = Readonly<Record<string, unknown>>;

/** A token of the EHR as it should be, unless told otherwise; an undefined member is left out. */
export function tokenWith(
  { header = {}, claims = {} }: { readonly header?: Members; readonly claims?: Members } = {},
  key: CryptoKey = keys.es,
): Promise<string> {
  const payload = {
    iss: ehr,
    aud: endpoint,
    exp: at + 300,
    iat: at,
    jti: 'a'.repeat(64),
    tenant: 'north',
    ...claims,
  };
  const protectedHeader = JSON.parse(
    JSON.stringify({ alg: 'ES384', typ: 'JWT', kid: 'es', jku: ehrJwks, ...header }),
  ) as { readonly alg: string };
  return new SignJWT(JSON.parse(JSON.stringify(payload)) as Members)
    .setProtectedHeader(protectedHeader)
    .sign(key);
}

/** What Epic sends (protocol.md 1.3): one fixed audience, `nbf` five minutes before, a quarter of an hour's life. */
export const epicToken = (claims: Members = {}): Promise<string> =>
  tokenWith(
    {
      header: { alg: 'RS384', kid: epicKid, jku: epicJku },
      claims: {
        iss: epic,
        sub: 'client-id',
        aud: 'heme-at-epic',
        iat: at,
        nbf: at - 300,
        exp: at + 900,
        tenant: undefined,
        ...claims,
      },
    },
    keys.rs,
  );

const encoded = (part: Members): string => Buffer.from(JSON.stringify(part)).toString('base64url');

/** A token that no library would make: any header, any claims, signed by a secret or by nothing. */
export function forged(header: Members, claims: Members, secret?: string): string {
  const input = `${encoded(header)}.${encoded(claims)}`;
  const signature =
    secret === undefined ? '' : createHmac('sha256', secret).update(input).digest('base64url');
  return `${input}.${signature}`;
}

export interface Gate extends Authentication {
  /** Each refusal as `reason issuer`. */
  readonly refusals: readonly string[];
  readonly fetched: readonly string[];
}

/** The real authentication with keys on a table instead of the network. */
export function gate(options: Partial<AuthenticateOptions> = {}): Gate {
  const refusals: string[] = [];
  const fetched: string[] = [];
  const now = options.now ?? ((): number => at * 1000);
  const made = authentication({
    issuers: readTrustFile(JSON.stringify(trustFile), { demo: false }),
    publicUrl: () => publicUrl,
    fetchKeys: (url) => {
      fetched.push(url);
      return Promise.resolve({ keys: url === ehrJwks ? [esJwk] : [] });
    },
    replay: memoryReplayStore(100, now),
    now,
    onRefused: (reason, issuer) => void refusals.push(issuer === undefined ? reason : `${reason} ${issuer}`),
    onKeysUnread: (issuer) => void refusals.push(`keys-unread ${issuer}`),
    ...options,
  });
  return { ...made, refusals, fetched };
}

/** `ok`, or the status of the refusal. */
export async function outcome(
  opened: Gate,
  token: string | undefined,
  called: string = path,
): Promise<number | 'ok'> {
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  try {
    await opened.authenticate(headers, called);
    return 'ok';
  } catch (error) {
    return typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : NaN;
  }
}
