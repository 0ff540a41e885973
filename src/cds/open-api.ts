import { errorCodes, AppError } from '../errors.js';
import { isJsonObject, type JsonObject } from './json-object.js';
import { schemas } from './schemas.js';

export interface OpenApiOptions {
  readonly title: string;
  readonly version: string;
  /** The base URL by which clients call; left out when it is not known. */
  readonly publicUrl?: string;
}

/** A schema's own definitions become components, since tools read no `$id` inside an OpenAPI document. */
const componentOf = (schema: string, definition: string): string => `${schema}.${definition}`;

function withRefs(name: string, value: unknown): unknown {
  if (Array.isArray(value)) return (value as readonly unknown[]).map((item) => withRefs(name, item));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== '$id' && key !== '$schema' && key !== '$defs')
      .map(([key, member]) => {
        const definition =
          key === '$ref' && typeof member === 'string' ? /^#\/\$defs\/(.+)$/.exec(member)?.[1] : undefined;
        return definition === undefined
          ? [key, withRefs(name, member)]
          : [key, `#/components/schemas/${componentOf(name, definition)}`];
      }),
  );
}

function components(): JsonObject {
  return Object.fromEntries(
    Object.entries(schemas).flatMap(([name, schema]) => {
      const definitions = isJsonObject(schema['$defs']) ? Object.entries(schema['$defs']) : [];
      const parts = definitions.map(([key, part]) => [componentOf(name, key), part] as const);
      return [[name, schema] as const, ...parts].map(([key, part]) => [key, withRefs(name, part)] as const);
    }),
  );
}

const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: JsonObject): JsonObject => ({ 'application/json': { schema } });
const ok = (description: string, schema: JsonObject): JsonObject => ({
  200: { description, content: json(schema) },
});

/** An error of the one table in `errors.ts`; 401 and 403 tell nothing. */
function failures(...statuses: readonly number[]): JsonObject {
  return Object.fromEntries(
    statuses.map((status) => {
      const codes = errorCodes.filter((code) => new AppError(code, '').status === status);
      const bare = status === 401 || status === 403;
      return [
        status,
        { description: codes.join(', '), ...(bare ? {} : { content: json(ref('OperationOutcome')) }) },
      ];
    }),
  );
}

const operationOutcome = {
  type: 'object',
  required: ['resourceType', 'issue'],
  properties: {
    resourceType: { const: 'OperationOutcome' },
    issue: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['severity', 'code', 'details', 'diagnostics'],
        properties: {
          severity: { const: 'error' },
          code: { type: 'string', description: 'FHIR IssueType' },
          details: { type: 'object', required: ['text'], properties: { text: { type: 'string' } } },
          diagnostics: { type: 'string', description: 'The id under which the log knows the request.' },
          expression: { type: 'array', items: { type: 'string' }, description: 'The place in the request.' },
        },
      },
    },
  },
} as const;

const feedbackAnswer = {
  type: 'object',
  required: ['accepted', 'duplicates', 'rejected'],
  properties: {
    accepted: { type: 'integer' },
    duplicates: { type: 'integer' },
    rejected: { type: 'integer' },
    invalid: { type: 'array', items: { type: 'string' }, description: 'Places of items that were left out.' },
  },
} as const;

const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } } as const;
const language = {
  name: 'Accept-Language',
  in: 'header',
  schema: { type: 'string' },
  description: 'en or ja',
} as const;

const post = (operationId: string, summary: string, request: string, answers: JsonObject): JsonObject => ({
  parameters: [id],
  post: {
    operationId,
    summary,
    security: [{ clientToken: [] }],
    parameters: [language],
    requestBody: { required: true, content: json(ref(request)) },
    responses: answers,
  },
});

function paths(): JsonObject {
  const refused = [400, 401, 403, 404, 405, 413, 415, 429, 500, 503];
  return {
    '/cds-services': {
      get: {
        operationId: 'discover',
        summary: 'The services',
        responses: { ...ok('Discovery', ref('discovery')), 304: { description: 'Not modified' } },
      },
    },
    '/cds-services/{id}': post('call', 'Call a service', 'request', {
      ...ok('Cards', ref('response')),
      ...failures(...refused, 412),
    }),
    '/cds-services/{id}/feedback': post('feedback', 'Report what became of cards', 'feedback', {
      ...ok('How much of it was usable', feedbackAnswer),
      ...failures(...refused),
    }),
    '/cds-services/{id}/source': {
      parameters: [id],
      get: {
        operationId: 'source',
        summary: 'Source attributes of every rule that the service may speak from; a page for text/html',
        responses: {
          ...ok('The source attributes', { type: 'object' }),
          304: { description: 'Not modified' },
          ...failures(404, 405, 500),
        },
      },
    },
    '/api/explain/{id}': post('explain', 'Why each card was shown or not, for the same request', 'request', {
      ...ok('The explanation', { type: 'object' }),
      ...failures(...refused, 412),
    }),
  };
}

/** The service as an OpenAPI 3.1 document; its schemas are those that requests and answers are validated by. */
export function openApi({ title, version, publicUrl }: OpenApiOptions): JsonObject {
  return {
    openapi: '3.1.0',
    info: {
      title,
      version,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      description: 'CDS Hooks 2.0.1. In the schemas of answers `$comment` is the number of a requirement.',
    },
    ...(publicUrl === undefined ? {} : { servers: [{ url: publicUrl }] }),
    paths: paths(),
    components: {
      schemas: { ...components(), OperationOutcome: operationOutcome },
      securitySchemes: {
        clientToken: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description:
            'Signed by the client, made out to the URL of the endpoint. None is asked in demo mode.',
        },
      },
    },
  };
}
