import { AppError } from './errors.js';

interface Setting<T> {
  readonly env: string;
  readonly doc: string;
  readonly format: string;
  readonly fallback: T;
  /** The value, or a message that says what is wrong. */
  readonly parse: (text: string) => { readonly value: T } | { readonly problem: string };
}

const value = <T>(v: T) => ({ value: v });
const text = (v: string) => value(v);

function url(v: string): { readonly value: string } | { readonly problem: string } {
  try {
    const { protocol } = new URL(v);
    return /^https?:$/.test(protocol)
      ? value(v.replace(/\/+$/, ''))
      : { problem: 'must be an http or https URL' };
  } catch {
    return { problem: 'must be an absolute URL' };
  }
}

function oneOf<const T extends string>(...allowed: readonly T[]) {
  return (v: string): { readonly value: T } | { readonly problem: string } => {
    const found = allowed.find((candidate) => candidate === v);
    return found === undefined ? { problem: `must be one of ${allowed.join(', ')}` } : value(found);
  };
}

function port(v: string): { readonly value: number } | { readonly problem: string } {
  const n = Number(v);
  return Number.isInteger(n) && n >= 0 && n < 65536
    ? value(n)
    : { problem: 'must be a port number, 0 to 65535' };
}

function postgresUrl(v: string): { readonly value: string } | { readonly problem: string } {
  return /^postgres(?:ql)?:\/\/\S+$/.test(v) ? value(v) : { problem: 'must be a postgres:// URL' };
}

/** Exactly as browsers send it: scheme, host and port, nothing behind. */
function origins(v: string): { readonly value: readonly string[] } | { readonly problem: string } {
  const list = v.split(',').map((one) => one.trim());
  return list.every((one) => URL.canParse(one) && new URL(one).origin === one && /^https?:/.test(one))
    ? { value: list }
    : { problem: 'must be origins such as https://ehr.example.org, separated by commas' };
}

function whole(most: number) {
  return (v: string): { readonly value: number } | { readonly problem: string } => {
    const n = Number(v);
    return Number.isInteger(n) && n >= 0 && n <= most
      ? value(n)
      : { problem: `must be a whole number, 0 to ${most}` };
  };
}

/** Shorter keys can be found by trying. */
const shortestKey = 32;
function secret(v: string): { readonly value: string } | { readonly problem: string } {
  return v.length >= shortestKey
    ? value(v)
    : { problem: `must be ${shortestKey} characters or longer, e.g. from: openssl rand -hex 32` };
}

/**
 * The key of demo mode, the same in every process so that uuids stay the same. Not secret: with it the hashes of
 * demo mode can be found by trying, and there they stand for invented patients.
 */
const demoKey = 'heme-precursor-cds-demo-key-not-secret';
/** Where the database lies outside demo mode, unless said otherwise. */
const defaultDataDir = 'data';

const setting = <T>(s: Setting<T>): Setting<T> => s;

/** Every environment variable this service reads: one table for reading, documentation and docker-compose. */
export const settings = {
  port: setting({
    env: 'PORT',
    doc: 'Port to listen on; 0 takes a free one',
    format: 'port',
    fallback: 3000,
    parse: port,
  }),
  host: setting({
    env: 'HOST',
    doc: 'Address to listen on; demo mode stays on loopback unless this is set',
    format: 'address',
    fallback: '127.0.0.1',
    parse: text,
  }),
  publicUrl: setting<string | undefined>({
    env: 'PUBLIC_URL',
    doc: 'The base URL by which clients call this service (audience of their tokens)',
    format: 'url',
    fallback: undefined,
    parse: url,
  }),
  demo: setting<boolean | undefined>({
    env: 'DEMO',
    doc: 'Demo mode: embedded FHIR endpoint with synthetic patients, no authentication. On when there is no TRUST_FILE',
    format: 'true|false',
    fallback: undefined,
    parse: (v) => {
      const parsed = oneOf('true', 'false')(v);
      return 'problem' in parsed ? parsed : value(parsed.value === 'true');
    },
  }),
  trustFile: setting<string | undefined>({
    env: 'TRUST_FILE',
    doc: 'Who may call: issuers, keys, audiences, tenants and their FHIR servers',
    format: 'path',
    fallback: undefined,
    parse: text,
  }),
  allowedOrigins: setting<readonly string[] | undefined>({
    env: 'ALLOWED_ORIGINS',
    doc: 'Origins of browser clients that may call, separated by commas; none unless set, all in demo mode',
    format: 'origins',
    fallback: undefined,
    parse: origins,
  }),
  fhirServer: setting<string | undefined>({
    env: 'FHIR_SERVER',
    doc: 'FHIR R4 server to read from when a request names none',
    format: 'url',
    fallback: undefined,
    parse: url,
  }),
  siteFile: setting<string | undefined>({
    env: 'SITE_FILE',
    doc: 'What is local: code maps, topics and cards switched off, region',
    format: 'path',
    fallback: undefined,
    parse: text,
  }),
  smartFile: setting<string | undefined>({
    env: 'SMART_FILE',
    doc: 'Which EHRs may launch the evidence page: FHIR base URLs, client ids, frames; without it any in demo mode, else none',
    format: 'path',
    fallback: undefined,
    parse: text,
  }),
  databaseUrl: setting<string | undefined>({
    env: 'DATABASE_URL',
    doc: 'PostgreSQL that keeps feedback, the ledger and used tokens; several processes may share it',
    format: 'url',
    fallback: undefined,
    parse: postgresUrl,
  }),
  dataDir: setting<string | undefined>({
    env: 'DATA_DIR',
    doc: 'Folder of the SQLite file used without DATABASE_URL; `data` outside demo mode, in memory in demo mode',
    format: 'path',
    fallback: undefined,
    parse: text,
  }),
  hashKey: setting<string | undefined>({
    env: 'HASH_KEY',
    doc: 'Secret key of the hashes that stand for patients, and of card uuids; required outside demo mode, never changed',
    format: 'text',
    fallback: undefined,
    parse: secret,
  }),
  canaryMinutes: setting({
    env: 'CANARY_MINUTES',
    doc: 'Minutes between two rounds of canary patients through all rules, beside the one at the start; 0: none',
    format: 'minutes',
    fallback: 60,
    parse: whole(1440),
  }),
  recordingKey: setting<string | undefined>({
    env: 'RECORDING_KEY',
    doc: 'Turns on recording of calls for replay, sealed with this secret: patient data at rest; off without it',
    format: 'text',
    fallback: undefined,
    parse: secret,
  }),
  recordingDays: setting({
    env: 'RECORDING_DAYS',
    doc: 'Days after which a recording is deleted',
    format: 'days',
    fallback: 7,
    parse: whole(90),
  }),
  cardLanguage: setting<'en' | 'ja'>({
    env: 'CARD_LANGUAGE',
    doc: "Language of cards; a request's Accept-Language wins",
    format: 'en|ja',
    fallback: 'en',
    parse: oneOf('en', 'ja'),
  }),
  logLevel: setting<'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent'>({
    env: 'LOG_LEVEL',
    doc: 'How much is logged; never bodies, names or values',
    format: 'fatal|error|warn|info|debug|silent',
    fallback: 'info',
    parse: oneOf('fatal', 'error', 'warn', 'info', 'debug', 'silent'),
  }),
} as const;

type Values = {
  readonly [K in keyof typeof settings]: (typeof settings)[K] extends Setting<infer T> ? T : never;
};

export interface Config extends Omit<Values, 'demo' | 'hashKey'> {
  readonly demo: boolean;
  readonly hashKey: string;
}

/** Reads the environment. Throws one AppError that names every variable that is wrong and what it must be. */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const problems: { message: string; expression: string }[] = [];
  const values = Object.fromEntries(
    Object.entries(settings).map(([key, s]) => {
      const raw = env[s.env];
      if (raw === undefined || raw === '') return [key, s.fallback];
      const parsed = s.parse(raw);
      if ('value' in parsed) return [key, parsed.value];
      problems.push({ message: `${s.env} ${parsed.problem}`, expression: s.env });
      return [key, s.fallback];
    }),
  ) as unknown as Values;
  const demo = values.demo ?? values.trustFile === undefined;
  const hashKey = values.hashKey ?? (demo ? demoKey : undefined);
  if (hashKey === undefined && problems.every(({ expression }) => expression !== settings.hashKey.env))
    problems.push({
      message: 'HASH_KEY is required outside demo mode: a secret of 32 characters or more that is kept',
      expression: settings.hashKey.env,
    });
  if (problems.length > 0 || hashKey === undefined) {
    throw new AppError('invalid-request', problems.map(({ message }) => message).join('; '), problems);
  }
  const dataDir = values.dataDir ?? (demo ? undefined : defaultDataDir);
  return { ...values, demo, hashKey, dataDir };
}
