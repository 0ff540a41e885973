import * as oauth from 'oauth4webapi';
import type { Locale } from '../../../engine/locale.js';
import type { AllowedBase } from '../../../fhir/base-url.js';

/** Why a sign-in did not come to its end, in a word that the page can say to its reader. */
export type LoginProblem =
  | 'no-smart'
  | 'no-pkce'
  | 'other-origin'
  | 'no-storage'
  | 'refused'
  | 'not-ours'
  | 'token-refused'
  | 'no-patient'
  | 'unreachable';

export class LoginError extends Error {
  readonly problem: LoginProblem;
  constructor(problem: LoginProblem) {
    super(problem);
    this.problem = problem;
  }
}

/** Everything the browser gives: passed in, so that the flow can be read without it. */
export interface Surroundings {
  /** Survives the way to the EHR's login page and back, in this tab only. */
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  readonly go: (url: string) => void;
  readonly redirectUri: string;
  /** Plain http to this machine, in demo mode. */
  readonly allowLoopback: boolean;
}

export interface LoginRequest {
  readonly base: AllowedBase;
  readonly clientId: string;
  /** Origins that the login of this EHR may use beside that of `base`; null: any. */
  readonly origins: readonly string[] | null;
  /** The language of the page, which is taken up again after the login. */
  readonly locale: Locale;
  /** The EHR's launch token; absent = standalone: the EHR lets the user choose the patient. */
  readonly launch?: string;
  readonly resourceTypes: readonly string[];
}

/** Access to one patient's record. The token lives in this object only: a reload forgets it. */
export interface Login {
  readonly base: AllowedBase;
  readonly token: string;
  readonly patientId: string;
  /** What the EHR passes on from the link that launched the page: the uuid of the card. */
  readonly appContext?: string;
}

interface SmartConfiguration {
  readonly issuer?: string;
  readonly authorization_endpoint?: string;
  readonly token_endpoint?: string;
  readonly capabilities?: readonly string[];
  readonly scopes_supported?: readonly string[];
  readonly code_challenge_methods_supported?: readonly string[];
}

/** What must survive the redirect. The verifier is of use only together with the code that this tab receives. */
interface Pending {
  readonly base: AllowedBase;
  readonly clientId: string;
  readonly verifier: string;
  readonly server: oauth.AuthorizationServer;
  readonly locale: Locale;
}

const keyOf = (state: string): string => `heme-evidence-login:${state}`;

/** The server's SMART configuration; null where it has none and may be open. Rejects when it cannot be reached. */
export async function discover(base: AllowedBase): Promise<SmartConfiguration | null> {
  let response: Response;
  try {
    response = await fetch(`${base}/.well-known/smart-configuration`, {
      headers: { Accept: 'application/json' },
      redirect: 'error',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
  } catch {
    throw new LoginError('unreachable');
  }
  if (!response.ok) return null;
  try {
    const body: unknown = await response.json();
    return typeof body === 'object' && body !== null ? body : null;
  } catch {
    return null;
  }
}

/** SMART v2 (`patient/Observation.rs`) unless the server says that it knows version 1 only. */
function scopesFor(
  { capabilities = [], scopes_supported = [] }: SmartConfiguration,
  { launch, resourceTypes }: LoginRequest,
): string {
  const old =
    !capabilities.includes('permission-v2') &&
    (capabilities.includes('permission-v1') || scopes_supported.some((scope) => scope.endsWith('.read')));
  const right = old ? 'read' : 'rs';
  return [
    launch === undefined ? 'launch/patient' : 'launch',
    ...resourceTypes.map((type) => `patient/${type}.${right}`),
  ].join(' ');
}

const isSafe = (url: string, { allowLoopback }: Surroundings): boolean =>
  URL.canParse(url) &&
  (new URL(url).protocol === 'https:' ||
    (allowLoopback && /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:|\/)/.test(url)));

/** Where a browser keeps nothing for a page in a frame, no login can be found again. */
function keep({ storage }: Surroundings, key: string, pending: Pending): void {
  try {
    storage.setItem(key, JSON.stringify(pending));
  } catch {
    throw new LoginError('no-storage');
  }
}

/** Sends the user to the EHR's login. Rejects with LoginError where that cannot be done safely. */
export async function beginLogin(request: LoginRequest, around: Surroundings): Promise<void> {
  const { base, clientId, launch, origins, locale } = request;
  const found = await discover(base);
  const { authorization_endpoint: authorize, token_endpoint: token } = found ?? {};
  if (found === null || authorize === undefined || token === undefined) throw new LoginError('no-smart');
  if (!isSafe(authorize, around) || !isSafe(token, around)) throw new LoginError('no-smart');
  // The page's policy lets it fetch from no other origin: said before the user signs in, not after.
  if (origins !== null && ![new URL(base).origin, ...origins].includes(new URL(token).origin))
    throw new LoginError('other-origin');
  const methods = found.code_challenge_methods_supported;
  if (methods !== undefined && !methods.includes('S256')) throw new LoginError('no-pkce');
  const verifier = oauth.generateRandomCodeVerifier();
  const state = oauth.generateRandomState();
  const server: oauth.AuthorizationServer = {
    issuer: found.issuer ?? base,
    authorization_endpoint: authorize,
    token_endpoint: token,
  };
  keep(around, keyOf(state), { base, clientId, verifier, server, locale });
  const url = new URL(authorize);
  const parameters = {
    response_type: 'code',
    client_id: clientId,
    redirect_uri: around.redirectUri,
    scope: scopesFor(found, request),
    state,
    aud: base,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...(launch === undefined ? {} : { launch }),
  };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  around.go(url.href);
}

/** The language in which the login was begun to which this address is the answer; undefined where there is none. */
export function localeOfLogin(
  search: URLSearchParams,
  storage: () => Surroundings['storage'],
): Locale | undefined {
  const state = search.get('state');
  if (state === null) return undefined;
  try {
    const kept = storage().getItem(keyOf(state));
    return kept === null ? undefined : (JSON.parse(kept) as Pending).locale;
  } catch {
    return undefined;
  }
}

function pendingOf(state: string | null, { storage }: Surroundings): Pending {
  const kept = state === null ? null : storage.getItem(keyOf(state));
  if (state === null || kept === null) throw new LoginError('not-ours');
  // One state opens one door once, whatever comes of it.
  storage.removeItem(keyOf(state));
  return JSON.parse(kept) as Pending;
}

async function exchange(
  { server, clientId, verifier }: Pending,
  answer: URLSearchParams,
  { redirectUri }: Surroundings,
): Promise<oauth.TokenEndpointResponse> {
  const client: oauth.Client = { client_id: clientId };
  try {
    // Not the library's own request: it refuses plain http, which a sandbox on this machine speaks in demo mode.
    const response = await fetch(server.token_endpoint ?? '', {
      method: 'POST',
      headers: { Accept: 'application/json' },
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        code: answer.get('code') ?? '',
        redirect_uri: redirectUri,
        client_id: clientId,
        code_verifier: verifier,
      }),
      redirect: 'error',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    });
    return await oauth.processAuthorizationCodeResponse(server, client, response);
  } catch (error) {
    throw new LoginError(error instanceof TypeError ? 'unreachable' : 'token-refused');
  }
}

/** Ends a login with what the EHR's login page sent back. Rejects with LoginError. */
export async function finishLogin(search: URLSearchParams, around: Surroundings): Promise<Login> {
  const state = search.get('state');
  const pending = pendingOf(state, around);
  let answer: URLSearchParams;
  try {
    answer = oauth.validateAuthResponse(
      pending.server,
      { client_id: pending.clientId },
      search,
      state ?? oauth.expectNoState,
    );
  } catch {
    throw new LoginError('refused');
  }
  const {
    access_token: token,
    ['patient']: patientId,
    ['appContext']: appContext,
  } = await exchange(pending, answer, around);
  if (typeof patientId !== 'string') throw new LoginError('no-patient');
  return { base: pending.base, token, patientId, ...(typeof appContext === 'string' ? { appContext } : {}) };
}
