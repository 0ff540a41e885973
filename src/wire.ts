import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import express from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { hooks } from '../hooks/index.js';
import { answerError, notFound, type ErrorInfo } from './cds/answer-error.js';
import { contractRouter } from './cds/contract-router.js';
import { fetchKeys } from './cds/fetch-keys.js';
import { gate, type Gate } from './cds/gate.js';
import { cdsRouter } from './cds/router.js';
import type { CdsService, HookCall } from './cds/types.js';
import type { Config } from './config.js';
import { fhirEndpoint } from './demo/fhir-endpoint.js';
import {
  demoLocalCodes,
  demoLocalCodeSystem,
  demoPatients,
  demoPractitioner,
} from './demo/patients/index.js';
import { needsFor, type SiteCode } from './facts/index.js';
import { allowedBase } from './fhir/allowed-base.js';
import { fhirClient } from './fhir/client.js';
import { guardedDispatcher } from './fhir/dispatcher.js';
import type { FhirReader } from './fhir/reader.js';
import { fhirResilience } from './fhir/resilience.js';
import { keeping, type Keeping } from './keeping.js';
import { analyteGroups, analytes } from './knowledge/analytes/index.js';
import { ruleSets } from './knowledge/index.js';
import { evidencePageOf, pages } from './pages.js';
import { health } from './ops/health.js';
import { metrics, type Metrics } from './ops/metrics.js';
import { hookService, type Evaluation, type Site } from './service/evaluate-hook.js';
import { recordFeedback } from './service/record-feedback.js';
import { reloadedSite } from './service/reloaded-site.js';
import { readSite } from './service/site.js';
import { stableUuid } from './service/stable-uuid.js';
import { evidenceSite } from './web/evidence-site.js';

/** Milliseconds that gathering may take: what is not there by then is unknown, `fetch-failed`. */
const gatherBudgetMs = 400;
const megabyte = 1024 * 1024;
/** The history is read beside the gathering; it may take this share of the gathering's time. */
const historyShare = 0.25;
/** After so many calls in a row that a FHIR server left wholly unanswered it is given a rest. */
const silentCalls = 4;
/** The version of what `/openapi.json` promises; a change that breaks clients raises the first number. */
const contractVersion = '1.0.0';
/** The wire is CDS Hooks 2.0.1. */
const cdsHooksVersion = '2.0.1';

export interface Wired {
  readonly app: express.Express;
  readonly services: readonly CdsService[];
  /** No new calls, please: `/readyz` answers 503 from now on; what is under way is finished. */
  readonly drain: () => void;
  readonly close: () => Promise<void>;
}

export interface WireOptions {
  readonly config: Config;
  readonly log: Logger;
  readonly clock: () => number;
  /** The URL by which this process reaches its own embedded endpoint; known once it listens. */
  readonly ownUrl: () => string;
  /** Where the built pages lie; tests build their own. */
  readonly pagesFolder?: string;
  /** Milliseconds that gathering may take; tests on a busy machine give it more. */
  readonly budgetMs?: number;
}

/**
 * A hash of every rule, threshold and word: two processes with the same hash answer the same. What many rules share
 * (a citation, a criterion) is written out once and named by its number after that.
 */
function knowledgeHash(): string {
  const seen = new Map<object, number>();
  const text = JSON.stringify([hooks, ruleSets], (_key, value: unknown) => {
    if (typeof value === 'function') return value.toString();
    if (typeof value !== 'object' || value === null) return value;
    const number = seen.get(value);
    if (number === undefined) seen.set(value, seen.size);
    return number === undefined ? value : `#${number}`;
  });
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

function demoSite(): Site {
  const codes = Object.entries(demoLocalCodes).map(([code, local]): SiteCode => ({
    system: demoLocalCodeSystem,
    code,
    analyte: 'analyte' in local ? local.analyte : code,
  }));
  return { codes, topicsOff: [], cardsOff: [], neverQuiet: [], region: null };
}

function gateOf({ config, log, clock, ownUrl }: WireOptions, { shareReplay }: Keeping): Gate {
  return gate({
    shareReplay,
    trustFile: config.trustFile === undefined ? undefined : readFileSync(config.trustFile, 'utf8'),
    demo: config.demo,
    publicUrl: config.publicUrl,
    ownUrl,
    fetchKeys,
    now: clock,
    onRefused: (reason, issuer) => log.warn({ reason, issuer }, 'caller refused'),
    onKeysUnread: (issuer) => log.error({ issuer }, 'keys not read'),
  });
}

function readers(
  { config, clock, ownUrl }: WireOptions,
  callers: Gate,
  budgetMs: number,
  queries: number,
): {
  readonly readerFor: (call: HookCall) => FhirReader | undefined;
  readonly close: () => Promise<void>;
} {
  const ownHosts = config.fhirServer === undefined ? [] : [new URL(config.fhirServer).hostname];
  const dispatcher = guardedDispatcher({
    allowLoopback: config.demo,
    privateHosts: [...ownHosts, ...callers.fhirServers.map((url) => new URL(url).hostname)],
    plainHosts: config.demo ? ownHosts : [],
    connectTimeoutMs: budgetMs,
    headersTimeoutMs: 2 * budgetMs,
    bodyTimeoutMs: 2 * budgetMs,
    maxResponseBytes: 20 * megabyte,
  });
  const faults = silentCalls * queries;
  const shared = fhirResilience({ concurrent: 32, queued: 128, faults, restMs: 5_000 });
  const fallback = (): string | undefined =>
    config.fhirServer ?? (config.demo ? `${ownUrl()}/fhir` : undefined);
  return {
    readerFor: ({ request, caller }) => {
      const own = fallback();
      const wanted = request.fhirServer ?? own;
      if (wanted === undefined) return undefined;
      // Without a trust file (demo) any https server and this machine; else only what the site has written down.
      const allow = [...(callers.fhirServersFor(caller) ?? [wanted]), ...(own === undefined ? [] : [own])];
      const baseUrl = allowedBase(wanted, {
        allow,
        allowLoopback: config.demo,
        plainHosts: config.demo ? ownHosts : [],
      });
      if (baseUrl === undefined) return undefined;
      const token = request.fhirAuthorization?.access_token;
      return fhirClient({
        baseUrl,
        ...(token === undefined ? {} : { token }),
        dispatcher,
        resilience: shared,
        pageLimit: 5,
        byteLimit: 20 * megabyte,
        timeoutMs: budgetMs,
        now: clock,
      });
    },
    close: () => dispatcher.close(),
  };
}

function discoverable(prefetch: Readonly<Record<string, string>>): readonly CdsService[] {
  return hooks.map(({ id, hook, hookVersion, title, description, usageRequirements }) => ({
    id,
    hook,
    title,
    description,
    usageRequirements,
    prefetch,
    version: cdsHooksVersion,
    hookVersion,
  }));
}

/** The site file, read again when it changes; what discovery asks for stays as it was at the start. */
function siteOf({ config: { siteFile }, clock, log }: WireOptions): () => Site {
  if (siteFile === undefined) {
    const site = demoSite();
    return () => site;
  }
  return reloadedSite({
    version: () => {
      const { mtimeMs, size } = statSync(siteFile);
      return `${mtimeMs}/${size}`;
    },
    read: () => readSite(readFileSync(siteFile, 'utf8'), analytes),
    clock,
    onReloaded: () => log.info('site file read again'),
    onBroken: (reason) => log.error({ reason }, 'site file not usable: the last good one stays'),
  });
}

/** What the metrics keep of an answer: ids, reasons and counts. */
function count(counted: Metrics, { service }: HookCall, { decisions, results }: Evaluation): void {
  const silent = decisions.flatMap((one) => (one.show ? [] : [{ card: one.card.id, because: one.because }]));
  counted.cards(
    service,
    decisions.flatMap((one) => (one.show ? [one.card.id] : [])),
    silent,
  );
  counted.unknownFacts(
    results.flatMap(({ facts, classification }) =>
      classification.missing.flatMap((key) => (facts[key]?.known === false ? [facts[key].why] : [])),
    ),
  );
}

/** One line and one measurement for each answer: the service, the status, the time; never a path or a body. */
function accessLog(
  services: readonly CdsService[],
  counted: Metrics,
  { log, clock }: WireOptions,
): express.RequestHandler {
  return (request, response, next) => {
    const from = clock();
    response.once('finish', () => {
      const [, , id = ''] = request.path.split('/');
      const service = services.some((one) => one.id === id) ? id : 'other';
      const ms = clock() - from;
      counted.call(service, response.statusCode, ms / 1000);
      log.info({ method: request.method, service, status: response.statusCode, ms }, 'answered');
    });
    next();
  };
}

function errorLog({ log }: WireOptions): (info: ErrorInfo) => void {
  return (info) => {
    if (info.status < 500) log.info(info, 'refused');
    else log.error(info, 'failed');
  };
}

function protocol(
  options: WireOptions,
  services: readonly CdsService[],
  callers: Gate,
  kept: Keeping,
  service: ReturnType<typeof hookService>,
): express.Router {
  const { config, log } = options;
  const now = nowOf(options);
  return cdsRouter({
    services,
    authenticate: callers.authenticate,
    permit: callers.permit,
    adapt: callers.adapt,
    evaluate: (call) => service.answer(call),
    explain: (call) => service.explain(call),
    recordFeedback: recordFeedback(kept.feedback, now),
    now,
    newId: randomUUID,
    defaultLanguage: config.cardLanguage,
    allowedOrigins: config.demo ? ['*'] : [],
    onViolation: (violations, id, requestId) =>
      log.error({ violations, service: id, requestId }, 'card withheld'),
    onError: errorLog(options),
  });
}

function nowOf({ clock }: WireOptions): () => string {
  return () => new Date(clock()).toISOString();
}

function demoEndpoint(options: WireOptions): express.Router {
  const now = nowOf(options);
  const resources = demoPatients(now()).flatMap((patient) => patient.resources);
  return fhirEndpoint([demoPractitioner, ...resources], { now, writable: false });
}

/** The composition root: the only place where hooks, cards, knowledge and machinery meet. */
export function wire(options: WireOptions): Wired {
  const { config, clock, budgetMs = gatherBudgetMs } = options;
  const counted = metrics();
  const site = siteOf(options);
  const plan = needsFor(
    ruleSets.map(({ facts }) => facts),
    analyteGroups,
    site().codes,
  );
  const services = discoverable(Object.fromEntries(plan.needs.map(({ key, query }) => [key, query])));
  const knowledge = knowledgeHash();
  const kept = keeping({ ...options, knowledge, counted, historyMs: budgetMs * historyShare });
  const callers = gateOf(options, kept);
  const readiness = { warmed: false, draining: false };
  // Ready once the callers' keys were asked for; an issuer whose keys cannot be read is logged and asked again.
  void callers.warm().finally(() => (readiness.warmed = true));
  const { readerFor, close } = readers(options, callers, budgetMs, plan.needs.length);
  const service = hookService({
    hooks,
    ruleSets,
    plan,
    analytes,
    site,
    readerFor,
    budgetMs,
    clock,
    knowledge,
    memory: kept.memory,
    evidencePage: evidencePageOf(config, options.ownUrl),
    uuid: stableUuid(config.hashKey),
    onAnswered: (call, evaluation) => {
      count(counted, call, evaluation);
      kept.note(call, evaluation);
    },
  });
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(helmet({ crossOriginResourcePolicy: { policy: 'cross-origin' } }));
  app.use(accessLog(services, counted, options));
  app.use(health({ ready: () => readiness.warmed && !readiness.draining, registry: counted.registry }));
  const { publicUrl } = config;
  const about = { title: 'Heme Precursor CDS', version: contractVersion };
  app.use(contractRouter({ ...about, ...(publicUrl === undefined ? {} : { publicUrl }) }));
  app.use(protocol(options, services, callers, kept, service));
  if (config.demo) app.use('/fhir', demoEndpoint(options));
  app.use(pages(config, options.pagesFolder, () => evidenceSite(site(), { demo: config.demo, knowledge })));
  app.use(notFound, answerError({ newId: randomUUID, onError: errorLog(options) }));
  return {
    app,
    services,
    drain: () => {
      readiness.draining = true;
    },
    close: async () => {
      await Promise.all([close(), kept.close()]);
    },
  };
}
