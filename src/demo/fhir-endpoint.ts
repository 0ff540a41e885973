import express, { type ErrorRequestHandler, type Request, type Response, type Router } from 'express';
import { isObject, type JsonObject } from '../fhir/json.js';
import { capabilityStatement } from './capability-statement.js';
import { ResourceStore, type Stored } from './resource-store.js';
import { type Found, search } from './search.js';
import { searchParameters } from './search-parameters.js';

export interface FhirEndpointOptions {
  /** The present as an ISO instant, for `meta.lastUpdated`. */
  readonly now: () => string;
  /** Whether create and update are served; anyone who reaches the endpoint may then write. */
  readonly writable: boolean;
}

const bodyLimit = '5mb';
const fhirJson = 'application/fhir+json';
const idForm = /^[A-Za-z0-9\-.]{1,64}$/;

function send(response: Response, status: number, body: JsonObject): void {
  response.status(status).type(`${fhirJson}; charset=utf-8`).send(JSON.stringify(body));
}

function refuse(response: Response, status: number, code: string, diagnostics: string): void {
  send(response, status, {
    resourceType: 'OperationOutcome',
    issue: [{ severity: 'error', code, diagnostics }],
  });
}

function baseOf(request: Request): string {
  return `${request.protocol}://${request.get('host') ?? ''}${request.baseUrl}`;
}

function queryOf(request: Request): URLSearchParams {
  const query = new URL(request.originalUrl, 'http://localhost').searchParams;
  const form: unknown = request.body;
  if (request.method === 'POST' && typeof form === 'string') {
    for (const [name, value] of new URLSearchParams(form)) query.append(name, value);
  }
  return query;
}

function searchset(base: string, type: string, query: URLSearchParams, result: Found): JsonObject {
  const page = (offset: number): string => {
    const link = new URLSearchParams(query);
    link.set('_count', String(result.count));
    link.set('_offset', String(offset));
    return `${base}/${type}?${link.toString()}`;
  };
  const after = result.offset + result.count;
  const more = result.count > 0 && after < result.total;
  return {
    resourceType: 'Bundle',
    type: 'searchset',
    total: result.total,
    link: [
      { relation: 'self', url: page(result.offset) },
      ...(more ? [{ relation: 'next', url: page(after) }] : []),
    ],
    entry: result.found.map(({ id, resource }) => ({
      fullUrl: `${base}/${type}/${id}`,
      resource,
      search: { mode: 'match' },
    })),
  };
}

function runSearch(store: ResourceStore, request: Request<{ type: string }>, response: Response): void {
  const { type } = request.params;
  const query = queryOf(request);
  const result = search(store, type, query);
  if ('problem' in result) refuse(response, 400, 'invalid', result.problem);
  else send(response, 200, searchset(baseOf(request), type, query, result));
}

function sendStored(response: Response, status: number, stored: Stored | undefined): void {
  if (stored === undefined) {
    refuse(response, 404, 'not-found', 'No such resource');
    return;
  }
  response.set('ETag', `W/"${stored.version}"`);
  send(response, status, stored.resource);
}

function write(
  store: ResourceStore,
  request: Request<{ type: string; id?: string }>,
  response: Response,
): void {
  const { type, id = store.freeId(type) } = request.params;
  const body: unknown = request.body;
  if (!isObject(body) || body['resourceType'] !== type || !idForm.test(id)) {
    refuse(response, 400, 'invalid', 'The body is a resource of the type in the URL');
    return;
  }
  if (request.params.id !== undefined && body['id'] !== id) {
    refuse(response, 400, 'invalid', 'The id in the body is the id in the URL');
    return;
  }
  const isNew = store.read(type, id) === undefined;
  const stored = store.write(type, id, body);
  response.set('Location', `${baseOf(request)}/${type}/${id}/_history/${stored.version}`);
  sendStored(response, isNew ? 201 : 200, stored);
}

const onError: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (response.headersSent) {
    next(error);
    return;
  }
  const status = isObject(error) && typeof error['status'] === 'number' ? error['status'] : 500;
  refuse(response, status, status < 500 ? 'structure' : 'exception', 'The request could not be read');
};

/** Open CORS: SMART apps in the browser read this endpoint, which holds synthetic patients only. */
function openCors(router: Router): void {
  router.use((request, response, next) => {
    response.set({
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Expose-Headers': 'ETag, Location',
    });
    if (request.method !== 'OPTIONS') {
      next();
      return;
    }
    response.set({
      'Access-Control-Allow-Methods': 'GET, POST, PUT, OPTIONS',
      'Access-Control-Allow-Headers': 'Accept, Authorization, Content-Type, Prefer',
    });
    response.status(204).end();
  });
}

/** Serves resources as a FHIR R4 endpoint from memory. Unknown types and parameters are refused, never ignored. */
export function fhirEndpoint(resources: Iterable<unknown>, options: FhirEndpointOptions): Router {
  const store = new ResourceStore(options.now);
  for (const resource of resources) {
    const { resourceType, id } = isObject(resource) ? resource : {};
    if (!isObject(resource) || typeof resourceType !== 'string') continue;
    store.write(resourceType, typeof id === 'string' ? id : store.freeId(resourceType), resource);
  }
  const router = express.Router();
  openCors(router);
  router.get('/metadata', (_request, response) => {
    send(response, 200, capabilityStatement(options.now(), options.writable));
  });
  router.use('/:type', (request, response, next) => {
    if (Object.hasOwn(searchParameters, request.params.type)) next();
    else refuse(response, 404, 'not-supported', 'No such resource type here');
  });
  router.get('/:type', (request, response) => runSearch(store, request, response));
  const form = express.text({ type: 'application/x-www-form-urlencoded', limit: bodyLimit });
  router.post('/:type/_search', form, (request, response) => runSearch(store, request, response));
  router.get('/:type/:id', (request, response) => {
    sendStored(response, 200, store.read(request.params.type, request.params.id));
  });
  if (options.writable) {
    const json = express.json({ type: [fhirJson, 'application/json'], limit: bodyLimit });
    router.post('/:type', json, (request, response) => write(store, request, response));
    router.put('/:type/:id', json, (request, response) => write(store, request, response));
  }
  router.use((_request, response) => refuse(response, 404, 'not-supported', 'No such interaction here'));
  router.use(onError);
  return router;
}
