import type { IncomingHttpHeaders } from 'node:http';
import cors from 'cors';
import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { AppError } from '../errors.js';
import { answerError, errorInfo, notFound, type ErrorInfo } from './answer-error.js';
import { discovery, type Discovery } from './discovery.js';
import { guardResponse } from './guard-response.js';
import { language, type Language } from './language.js';
import { parseFeedback } from './parse-feedback.js';
import { parseRequest } from './parse-request.js';
import { readJson } from './read-json.js';
import { requestIdOf } from './request-id.js';
import { sourceRoute, type SourceDocument } from './source-route.js';
import type { Caller, CdsResponse, CdsService, Feedback, HookCall } from './types.js';

export interface CdsRouterOptions {
  /** What is offered now: the same list while nothing changed; the ids and hooks never change. */
  readonly services: () => readonly CdsService[];
  /**
   * Proves who calls, from the headers alone, before the body is read. `url` is the path of the endpoint without
   * host, query, doubled or trailing slash, e.g. `/cds-services/x/feedback`. Throws AppError `unauthenticated`,
   * `forbidden`, `too-many-requests` or `unavailable`.
   */
  readonly authenticate: (headers: IncomingHttpHeaders, url: string) => Promise<Caller>;
  /** Refuses by AppError `forbidden` what this caller may not ask, once the body is known. */
  readonly permit?: (call: HookCall) => void;
  /** The answer in the form that this client can show; the guard looks at what comes out. */
  readonly adapt?: (response: CdsResponse, call: HookCall) => CdsResponse;
  readonly evaluate: (call: HookCall) => Promise<CdsResponse>;
  readonly explain: (call: HookCall) => Promise<unknown>;
  /** What a service rests on: answered like discovery, to whoever asks. */
  readonly sourceOf: (service: string) => SourceDocument;
  readonly recordFeedback: (service: string, items: readonly Feedback[], caller: Caller) => Promise<void>;
  /** Told after the reply what was issued; a failure is reported by `onError` and changes no answer. */
  readonly afterReply?: (call: HookCall, response: CdsResponse) => Promise<void>;
  /** ISO 8601. */
  readonly now: () => string;
  readonly newId: () => string;
  readonly defaultLanguage: Language;
  /** Origins of browser clients, exactly as browsers send them; `*` for all; none: no CORS headers. */
  readonly allowedOrigins: readonly string[];
  /** Bytes of a body after decompression. */
  readonly bodyLimit?: number;
  /** Told which cards were not sent because they break the protocol: an alarm, for it is our fault. */
  readonly onViolation: (violations: readonly string[], service: string, requestId: string) => void;
  readonly onError: (info: ErrorInfo) => void;
}

const defaultBodyLimit = 10 * 1024 * 1024;
/** How many unusable items of a batch the answer names; it counts them all. */
const maxPlaces = 20;
const roots = ['/cds-services', '/api/explain'];

/** A user of a browser client types a slash too many (D16). Only our own paths are touched. */
function tidyPath(request: Request, _response: Response, next: NextFunction): void {
  const [path = '', ...query] = request.url.split('?');
  const tidy = path.replace(/\/{2,}/g, '/').replace(/(.)\/$/, '$1');
  if (roots.some((root) => tidy === root || tidy.startsWith(`${root}/`)))
    request.url = [tidy, ...query].join('?');
  next();
}

function crossOrigin(allowedOrigins: readonly string[]): RequestHandler {
  const origin = allowedOrigins.includes('*') ? '*' : [...allowedOrigins];
  return cors({
    origin: origin.length === 0 ? false : origin,
    methods: ['GET', 'HEAD', 'POST', 'OPTIONS'],
    allowedHeaders: ['authorization', 'content-type', 'accept-language'],
    exposedHeaders: ['X-Request-Id'],
    maxAge: 600,
    preflightContinue: true,
  });
}

/** The first and the last of what a path does: OPTIONS, to which cors has added what browsers ask, and the refusal. */
function methods(...allowed: readonly string[]): {
  readonly options: RequestHandler;
  readonly refuse: RequestHandler;
} {
  const allow = [...allowed, 'OPTIONS'].join(', ');
  return {
    options: (_request, response) => void response.set('Allow', allow).status(204).end(),
    refuse: (_request, response) => {
      response.set('Allow', allow);
      throw new AppError('method-not-allowed', `Use ${allowed.join(' or ')}`);
    },
  };
}

/** The two things that only the middle of the chain knows. */
interface Locals {
  caller?: Caller;
  receivedAt?: string;
}
const localsOf = (response: Response): Locals => response.locals as Locals;

function authenticated(options: CdsRouterOptions): RequestHandler {
  return async (request, response, next) => {
    const locals = localsOf(response);
    locals.receivedAt = options.now();
    locals.caller = await options.authenticate(request.headers, request.path);
    next();
  };
}

function callerOf(response: Response): Caller {
  const { caller } = localsOf(response);
  if (caller === undefined) throw new AppError('unauthenticated', 'No caller');
  return caller;
}

const idOf = (request: Request): string => String(request.params['id']);

function callOf(request: Request, response: Response, options: CdsRouterOptions): HookCall {
  const service = idOf(request);
  const hooks = options
    .services()
    .filter(({ id }) => id === service)
    .map(({ hook }) => hook);
  const call: HookCall = {
    service,
    request: parseRequest(request.body, hooks),
    language: language(request.headers['accept-language'], options.defaultLanguage),
    caller: callerOf(response),
    requestId: requestIdOf(response, options.newId),
    receivedAt: localsOf(response).receivedAt ?? options.now(),
  };
  options.permit?.(call);
  return call;
}

function answerHook(options: CdsRouterOptions): RequestHandler {
  return async (request, response) => {
    const call = callOf(request, response, options);
    const answer = await options.evaluate(call);
    const guarded = guardResponse(options.adapt === undefined ? answer : options.adapt(answer, call));
    if (guarded.violations.length > 0) options.onViolation(guarded.violations, call.service, call.requestId);
    if (options.afterReply !== undefined) {
      const { afterReply } = options;
      response.once('finish', () => {
        afterReply(call, guarded.response).catch((error: unknown) =>
          options.onError(errorInfo(error, call.requestId)),
        );
      });
    }
    response.set('Content-Language', call.language).json(guarded.response);
  };
}

function answerExplain(options: CdsRouterOptions): RequestHandler {
  return async (request, response) => {
    const call = callOf(request, response, options);
    response.set('Content-Language', call.language).json(await options.explain(call));
  };
}

function answerFeedback(options: CdsRouterOptions): RequestHandler {
  return async (request, response) => {
    const { items, duplicates, invalid } = parseFeedback(request.body);
    if (items.length > 0) await options.recordFeedback(idOf(request), items, callerOf(response));
    response.json({
      accepted: items.length,
      duplicates,
      rejected: invalid.length,
      ...(invalid.length > 0 ? { invalid: invalid.slice(0, maxPlaces) } : {}),
    });
  };
}

/** Discovery of what is offered now, made anew when that changes. Throws at once if it could not be published. */
function published(services: CdsRouterOptions['services']): () => Discovery {
  let of = services();
  let made = discovery(of);
  return () => {
    const now = services();
    if (now !== of) {
      made = discovery(now);
      of = now;
    }
    return made;
  };
}

/**
 * The CDS Hooks endpoints: discovery, service call, feedback, source attributes, and `/api/explain/{id}`. The order on every path
 * is: request id, CORS, is there such a service, who calls, body, validation, work. Mount it in front of any body parser.
 */
export function cdsRouter(options: CdsRouterOptions): express.Router {
  const router = express.Router({ caseSensitive: true });
  const known = new Set(options.services().map(({ id }) => id));
  const found = published(options.services);
  const body = readJson(options.bodyLimit ?? defaultBodyLimit);

  const prepare: RequestHandler = (_request, response, next) => {
    requestIdOf(response, options.newId);
    response.set('Cache-Control', 'no-store');
    next();
  };
  const knownService: RequestHandler = (request, _response, next) => {
    if (!known.has(idOf(request)))
      throw new AppError('unknown-service', 'There is no such service: see /cds-services');
    next();
  };

  router.use(tidyPath);
  router.use(roots, prepare, crossOrigin(options.allowedOrigins));
  const readOnly = methods('GET', 'HEAD');
  router
    .route('/cds-services')
    .options(readOnly.options)
    .get((_request, response) => {
      const { headers, body: text } = found();
      response.set(headers).type('json').send(text);
    })
    .all(readOnly.refuse);
  router
    .route('/cds-services/:id/source')
    .options(readOnly.options)
    .all(knownService)
    .get(sourceRoute(options.sourceOf))
    .all(readOnly.refuse);
  const posts: readonly (readonly [path: string, answer: RequestHandler])[] = [
    ['/cds-services/:id', answerHook(options)],
    ['/cds-services/:id/feedback', answerFeedback(options)],
    ['/api/explain/:id', answerExplain(options)],
  ];
  const postOnly = methods('POST');
  for (const [path, answer] of posts) {
    router
      .route(path)
      .options(postOnly.options)
      .all(knownService)
      .post(authenticated(options), ...body, answer)
      .all(postOnly.refuse);
  }
  router.use(roots, notFound);
  router.use(answerError(options));
  return router;
}
