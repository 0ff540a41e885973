import { randomUUID } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import express from 'express';
import type { Logger } from 'pino';
import { hooks } from '../hooks/index.js';
import { answerError, notFound, type ErrorInfo } from './cds/answer-error.js';
import { contractRouter } from './cds/contract-router.js';
import { fetchKeys } from './cds/fetch-keys.js';
import { gate, type Gate } from './cds/gate.js';
import { guardResponse } from './cds/guard-response.js';
import { cdsRouter, type CdsRouterOptions } from './cds/router.js';
import { securityHeaders } from './cds/security-headers.js';
import type { CdsResponse, CdsService, HookCall } from './cds/types.js';
import type { Config } from './config.js';
import { countAnswer } from './count-answer.js';
import { demoSite } from './demo-site.js';
import { demoPatients, demoPractitioner } from './demo/patients/index.js';
import { fhirReaders } from './fhir-readers.js';
import { discoverable } from './discoverable.js';
import { planFor } from './need-plan.js';
import { alarmDetails, rulesAlarm } from './rules-alarm.js';
import { sources } from './sources.js';
import { fhirEndpoint } from './demo/fhir-endpoint.js';
import { forgetEndpoint } from './demo/forget-endpoint.js';
import { keeping, type Keeping } from './keeping.js';
import { analytes } from './knowledge/analytes/index.js';
import { ruleSets } from './knowledge/index.js';
import { orderConcepts } from './knowledge/order-concepts.js';
import { evidencePageOf, pages } from './pages.js';
import { accessLog } from './ops/access-log.js';
import { health } from './ops/health.js';
import { metrics, type Metrics } from './ops/metrics.js';
import { hookService, type Evaluation, type HookServiceOptions, type Site } from './service/evaluate-hook.js';
import type { Replayed } from './recording.js';
import { recordFeedback } from './service/record-feedback.js';
import { reloadedSite } from './service/reloaded-site.js';
import { readSite } from './service/site.js';
import { stableUuid } from './service/stable-uuid.js';
import { clinics, settlingConditions } from './settled-by.js';
import { evidenceSite } from './web/evidence-site.js';
import { knowledgeHash } from './web/knowledge-site/knowledge-hash.js';
import { knowledgeRouter } from './web/knowledge-site/knowledge-router.js';
import { launchedCard } from './web/launched-card.js';
import { pagesFolder } from './web/pages-folder.js';

/** Milliseconds that gathering may take: what is not there by then is unknown, `fetch-failed`. */
const gatherBudgetMs = 400;
/** The history is read beside the gathering; it may take this share of the gathering's time. */
const historyShare = 0.25;
/** Milliseconds after a card was shown in which the evidence page, launched from it, finds it again. */
const launchableMs = 24 * 3_600_000;
/** The issuer that stands for every caller where there is no trust file (src/cds/gate.ts). */
const anybody = 'anonymous';
/** The version of what `/openapi.json` promises; a change that breaks clients raises the first number. */
const contractVersion = '1.0.0';

export interface Wired {
  readonly app: express.Express;
  readonly services: readonly CdsService[];
  /** Makes the answers to a recorded hook instance again. */
  readonly replay: (hookInstance: string) => Promise<readonly Replayed[]>;
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

/** The site file, read again when it changes; what is asked for follows it. */
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

function errorLog({ log }: WireOptions): (info: ErrorInfo) => void {
  return (info) => {
    if (info.status < 500) log.info(info, 'refused');
    else log.error(info, 'failed');
  };
}

function protocol(
  options: WireOptions,
  services: () => readonly CdsService[],
  callers: Gate,
  kept: Keeping,
  service: ReturnType<typeof hookService>,
  { afterReply, sourceOf }: Required<Pick<CdsRouterOptions, 'afterReply' | 'sourceOf'>>,
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
    afterReply,
    sourceOf,
    now,
    newId: randomUUID,
    defaultLanguage: config.cardLanguage,
    allowedOrigins: config.allowedOrigins ?? (config.demo ? ['*'] : []),
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

/** In open demo mode a tester can have back what was overridden; what callers with a token were told stays. */
function forgetting({ demo, trustFile }: Config, kept: Keeping): readonly express.Router[] {
  if (!demo || trustFile !== undefined) return [];
  const router = express.Router();
  return [
    router.use(
      '/api/demo/memory',
      forgetEndpoint(() => kept.forget(anybody)),
    ),
  ];
}

/** What is done once a reply has left: metrics, the ledger and, where it is on, the recording, of what was sent. */
function record(
  evaluations: WeakMap<HookCall, Evaluation>,
  counted: Metrics,
  kept: Keeping,
): (call: HookCall, sent: CdsResponse) => Promise<void> {
  return (call, sent) => {
    const evaluation = evaluations.get(call);
    // What a WeakMap holds outlives its call until the next full collection, and a whole record hangs on this.
    evaluations.delete(call);
    if (evaluation !== undefined) {
      countAnswer(counted, call, evaluation);
      kept.note(call, evaluation, sent);
      kept.recorder?.note(call, sent);
    }
    return Promise.resolve();
  };
}

/** Everything that is answered over HTTP, in the order in which it is looked at. */
function application(
  options: WireOptions,
  services: readonly CdsService[],
  counted: Metrics,
  hookCalls: express.Router,
  routers: readonly express.Router[],
  state: Pick<Parameters<typeof health>[0], 'ready' | 'details'>,
): express.Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(securityHeaders());
  app.use(accessLog({ services, counted, log: options.log, clock: options.clock }));
  // First what is asked a thousand times as often as the rest.
  app.use(hookCalls);
  app.use(health({ ...state, registry: counted.registry }));
  const { publicUrl, demo } = options.config;
  const about = { title: 'Heme Precursor CDS', version: contractVersion };
  app.use(contractRouter({ ...about, ...(publicUrl === undefined ? {} : { publicUrl }) }));
  if (demo) app.use('/fhir', demoEndpoint(options));
  for (const router of routers) app.use(router);
  app.use(notFound, answerError({ newId: randomUUID, onError: errorLog(options) }));
  return app;
}

/** What people read in a browser: the workbench (demo mode), the evidence page and the knowledge site. */
function pageRouters(
  { config, clock, pagesFolder: folder = pagesFolder() }: WireOptions,
  site: () => Site,
  knowledge: string,
  kept: Keeping,
): readonly express.Router[] {
  return [
    launchedCard((uuid) => kept.cardOf(uuid, new Date(clock() - launchableMs).toISOString())),
    pages(config, folder, () => evidenceSite(site(), { demo: config.demo, knowledge })),
    knowledgeRouter({ folder, ruleSets, hooks, answered: knowledge }),
  ];
}

/** The composition root: the only place where hooks, cards, knowledge and machinery meet. */
export function wire(options: WireOptions): Wired {
  const { config, clock, budgetMs = gatherBudgetMs } = options;
  const counted = metrics();
  const site = siteOf(options);
  const offered = discoverable(() => planFor(site().codes));
  const services = offered();
  const knowledge = knowledgeHash([hooks, ruleSets]);
  const kept = keeping({ ...options, knowledge, counted, historyMs: budgetMs * historyShare });
  const callers = gateOf(options, kept);
  const readiness = { warmed: false, draining: false };
  // Ready once the callers' keys were asked for; an issuer whose keys cannot be read is logged and asked again.
  void callers.warm().finally(() => (readiness.warmed = true));
  const { readerFor, close } = fhirReaders(options, callers, budgetMs, planFor(site().codes).needs.length);
  // What became of a call is recorded when its reply has left, as it was sent.
  const evaluations = new WeakMap<HookCall, Evaluation>();
  const serviceOptions: HookServiceOptions = {
    hooks,
    ruleSets,
    orders: orderConcepts,
    plan: ({ codes }) => planFor(codes),
    analytes,
    site,
    readerFor,
    budgetMs,
    clock,
    knowledge,
    memory: kept.memory,
    evidencePage: evidencePageOf(config, options.ownUrl),
    uuid: stableUuid(config.hashKey),
    settling: { conditions: settlingConditions, clinics },
    asSent: (response, call) => guardResponse(callers.adapt(response, call)).response,
    onAnswered: (call, evaluation) => evaluations.set(call, evaluation),
  };
  const { recorder } = kept;
  const service = hookService(recorder?.listening(serviceOptions) ?? serviceOptions);
  const alarm = rulesAlarm(options, serviceOptions, kept, counted);
  const router = protocol(options, offered, callers, kept, service, {
    afterReply: record(evaluations, counted, kept),
    sourceOf: sources(nowOf(options), site, knowledge),
  });
  const pagesOf = pageRouters(options, site, knowledge, kept);
  const app = application(options, services, counted, router, [...forgetting(config, kept), ...pagesOf], {
    ready: () => readiness.warmed && !readiness.draining,
    details: () => alarmDetails(alarm),
  });
  return {
    app,
    services,
    replay: (hookInstance) =>
      recorder === undefined
        ? Promise.resolve([{ outcome: 'missing', what: 'RECORDING_KEY: recording is off' }])
        : recorder.replay(hookInstance, serviceOptions),
    drain: () => {
      readiness.draining = true;
    },
    close: async () => {
      await alarm.stop();
      await Promise.all([close(), kept.close()]);
    },
  };
}
