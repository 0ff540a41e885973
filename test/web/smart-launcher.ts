import { createHash, randomUUID } from 'node:crypto';
import express, { type Express } from 'express';
import { fhirEndpoint } from '../../src/demo/fhir-endpoint.js';
import { demoPatients } from '../../src/demo/patients/index.js';
import { listen, type Running } from './start-pages.js';

/** How this EHR misbehaves, or which SMART it speaks. */
export interface LauncherSwitches {
  scopes: 'v1' | 'v2';
  /** What the login page does: gives a code, refuses, or answers with somebody else's state. */
  login: 'grant' | 'deny' | 'wrong-state';
  /** Whether the challenge of the login is replaced, so that no verifier fits. */
  breakPkce: boolean;
  /** What a link's `appContext` was, for the token response. */
  appContext: string | null;
}

/** What the EHR was asked. */
export interface LauncherSeen {
  readonly authorize: URLSearchParams[];
  readonly fhir: string[];
  /** FHIR requests without the token. */
  refused: number;
}

export interface Launcher extends Running {
  /** The FHIR base URL: `iss` of a launch. */
  readonly iss: string;
  readonly switches: LauncherSwitches;
  readonly seen: LauncherSeen;
}

interface Grant {
  readonly challenge: string;
  readonly redirectUri: string;
  readonly clientId: string;
}

const challengeOf = (verifier: string): string => createHash('sha256').update(verifier).digest('base64url');

function login(app: Express, grants: Map<string, Grant>, { switches, seen }: Launcher): void {
  app.get('/authorize', (request, response) => {
    const asked = new URL(request.originalUrl, 'http://ehr').searchParams;
    seen.authorize.push(asked);
    const redirectUri = asked.get('redirect_uri') ?? '';
    const back = new URL(redirectUri);
    const state = asked.get('state') ?? '';
    back.searchParams.set('state', switches.login === 'wrong-state' ? 'somebody-elses' : state);
    if (switches.login === 'deny') back.searchParams.set('error', 'access_denied');
    else {
      const code = randomUUID();
      const challenge = switches.breakPkce ? challengeOf('another') : (asked.get('code_challenge') ?? '');
      grants.set(code, { challenge, redirectUri, clientId: asked.get('client_id') ?? '' });
      back.searchParams.set('code', code);
    }
    response.redirect(back.href);
  });
}

function tokens(
  app: Express,
  grants: Map<string, Grant>,
  token: string,
  patient: string,
  switches: LauncherSwitches,
): void {
  app.post('/token', express.urlencoded({ extended: false }), (request, response) => {
    response.set('Access-Control-Allow-Origin', '*');
    const body = request.body as Readonly<Record<string, string>>;
    const grant = grants.get(body['code'] ?? '');
    grants.delete(body['code'] ?? '');
    const good =
      grant !== undefined &&
      body['grant_type'] === 'authorization_code' &&
      body['redirect_uri'] === grant.redirectUri &&
      body['client_id'] === grant.clientId &&
      challengeOf(body['code_verifier'] ?? '') === grant.challenge;
    if (!good) response.status(400).json({ error: 'invalid_grant' });
    else
      response.json({
        access_token: token,
        token_type: 'Bearer',
        expires_in: 300,
        scope: 'granted',
        patient,
        ...(switches.appContext === null ? {} : { appContext: switches.appContext }),
      });
  });
}

/** An EHR with SMART on FHIR in front of the embedded endpoint: login, PKCE, a token with a patient, Bearer only. */
export async function startLauncher(patient: string): Promise<Launcher> {
  const app = express();
  const running = await listen(app);
  const token = randomUUID();
  const iss = `${running.url}/fhir`;
  const launcher: Launcher = {
    ...running,
    iss,
    switches: { scopes: 'v2', login: 'grant', breakPkce: false, appContext: null },
    seen: { authorize: [], fhir: [], refused: 0 },
  };
  const { switches, seen } = launcher;
  const grants = new Map<string, Grant>();
  app.get('/fhir/.well-known/smart-configuration', (_request, response) => {
    response.set('Access-Control-Allow-Origin', '*').json({
      authorization_endpoint: `${running.url}/authorize`,
      token_endpoint: `${running.url}/token`,
      capabilities: ['launch-ehr', 'client-public', `permission-${switches.scopes}`],
      code_challenge_methods_supported: ['S256'],
    });
  });
  login(app, grants, launcher);
  tokens(app, grants, token, patient, switches);
  app.use('/fhir', (request, response, next) => {
    seen.fhir.push(request.originalUrl);
    if (request.method === 'OPTIONS' || request.get('authorization') === `Bearer ${token}`) next();
    else {
      seen.refused += 1;
      response.set('Access-Control-Allow-Origin', '*').status(401).end();
    }
  });
  const now = new Date().toISOString();
  const resources = demoPatients(now).flatMap(({ resources: own }) => own);
  app.use('/fhir', fhirEndpoint(resources, { now: () => now, writable: false }));
  return launcher;
}
