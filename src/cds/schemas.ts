import { publishedHooks, type ContextField, type ContextShape } from './published-hooks.js';

type JsonSchema = Readonly<Record<string, unknown>>;

/** A whole JSON Schema, draft 2020-12, as plain data. */
export interface PublishedSchema extends JsonSchema {
  readonly $id: string;
}

export type SchemaName = 'discovery' | 'request' | 'response' | 'feedback' | `request-${string}`;

const draft = 'https://json-schema.org/draft/2020-12/schema';

/** The `$id` of a published schema. */
export const schemaId = (name: SchemaName): string => `urn:heme-precursor-cds:schema:${name}`;

const text = { type: 'string', minLength: 1, pattern: '\\S' } as const;
const webUrl = { type: 'string', maxLength: 2048, pattern: '^https?://[^/?#\\s][^\\s]*$' } as const;
// Wider than FHIR's (some servers use "_", some ids pass 64 characters) but nothing that could change a URL's path or query.
const id = { type: 'string', pattern: '^(?!\\.+$)[A-Za-z0-9._~-]{1,256}$' } as const;
const extension = { type: 'object', description: 'Keys by agreement, as reverse domain names.' } as const;

const resource = {
  type: 'object',
  required: ['resourceType'],
  properties: { resourceType: { type: 'string', pattern: '^[A-Za-z]{1,64}$' } },
} as const;

const shapes: Readonly<Record<ContextShape, JsonSchema>> = {
  id,
  reference: { type: 'string', minLength: 1, maxLength: 2048 },
  references: { type: 'array', items: { type: 'string', minLength: 1, maxLength: 2048 } },
  bundle: {
    ...resource,
    properties: { resourceType: { const: 'Bundle' }, entry: { type: ['array', 'null'] } },
  },
  resource,
  resources: { type: 'array', items: resource },
};

const contextSchema = (fields: Readonly<Record<string, ContextField>>): JsonSchema => ({
  type: 'object',
  required: Object.entries(fields)
    .filter(([, field]) => field.enforced)
    .map(([name]) => name),
  properties: Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, shapes[field.shape]])),
});

const fhirAuthorization = {
  type: 'object',
  required: ['access_token', 'token_type', 'expires_in', 'scope', 'subject'],
  properties: {
    access_token: { type: 'string', minLength: 1 },
    token_type: { type: 'string', pattern: '^([Bb]earer|BEARER)$' },
    expires_in: {
      type: 'number',
      minimum: 0,
      description: 'Seconds, counted from the arrival of the request.',
    },
    scope: { type: 'string' },
    subject: { type: 'string' },
    patient: id,
  },
} as const;

const requestSchema = (name: SchemaName, hook: JsonSchema, context: JsonSchema): PublishedSchema => ({
  $schema: draft,
  $id: schemaId(name),
  title: 'CDS Hooks request',
  description:
    'The canonical form. Accepted beside it: members that are null (as if absent), ids with their type in front, older names of context members. Unknown members are ignored.',
  type: 'object',
  required: ['hook', 'hookInstance', 'context'],
  properties: {
    hook,
    hookInstance: {
      type: 'string',
      minLength: 1,
      maxLength: 512,
      description: 'A UUID by the standard; any text by the facts.',
    },
    fhirServer: webUrl,
    fhirAuthorization,
    context,
    prefetch: { type: 'object', description: 'Values are FHIR resources or null.' },
    extension,
  },
  dependentRequired: { fhirAuthorization: ['fhirServer'] },
});

const discoverySchema: PublishedSchema = {
  $schema: draft,
  $id: schemaId('discovery'),
  title: 'CDS Hooks discovery response',
  type: 'object',
  required: ['services'],
  properties: {
    services: {
      type: 'array',
      items: {
        type: 'object',
        required: ['hook', 'description', 'id'],
        properties: {
          hook: { type: 'string', pattern: '^[a-z0-9-]+$' },
          id: {
            type: 'string',
            pattern: '^[A-Za-z0-9_-][A-Za-z0-9._~-]*$',
            description: 'One URL path segment.',
          },
          title: text,
          description: text,
          prefetch: { type: 'object', minProperties: 1, additionalProperties: text },
          usageRequirements: text,
          version: { type: 'string', pattern: '^\\d+\\.\\d+(\\.\\d+)?(-[0-9A-Za-z.-]+)?$' },
          hookVersion: { type: 'string', pattern: '^\\d+\\.\\d+(\\.\\d+)?$' },
          extension,
        },
      },
    },
  },
};

const reasonCoding = {
  type: 'object',
  properties: { code: { type: 'string' }, system: { type: 'string' }, display: { type: 'string' } },
} as const;

const feedbackSchema: PublishedSchema = {
  $schema: draft,
  $id: schemaId('feedback'),
  title: 'CDS Hooks feedback',
  description: 'Items that do not fit are counted in the answer and left out; the others are accepted.',
  type: 'object',
  required: ['feedback'],
  properties: { feedback: { type: 'array', items: { $ref: '#/$defs/item' } } },
  $defs: {
    item: {
      type: 'object',
      required: ['card', 'outcome', 'outcomeTimestamp'],
      properties: {
        card: { type: 'string', minLength: 1, maxLength: 256, description: 'The uuid of the card.' },
        outcome: { enum: ['accepted', 'overridden'] },
        outcomeTimestamp: {
          type: 'string',
          format: 'date-time',
          description: 'RFC 3339, at most 64 characters.',
        },
        acceptedSuggestions: {
          type: 'array',
          items: {
            type: 'object',
            required: ['id'],
            properties: { id: { type: 'string', minLength: 1, maxLength: 256 } },
          },
        },
        overrideReason: {
          type: 'object',
          properties: { reason: reasonCoding, userComment: { type: 'string' } },
        },
      },
    },
  },
};

/*
 * In the schema of the response each rule bears in `$comment` the number of the requirement that it keeps
 * (C4 and so on, docs/conformance): the response guard reports that number. Present-but-empty members are broken rules too.
 */
const rule = (number: string, schema: JsonSchema): JsonSchema => ({ ...schema, $comment: number });
const needs = (number: string, names: readonly string[]): readonly JsonSchema[] =>
  names.map((name) => rule(number, { required: [name] }));

const coding: JsonSchema = {
  type: 'object',
  allOf: needs('C35', ['system', 'code']),
  properties: { system: rule('C35', text), code: rule('C35', text), display: rule('C35', text) },
};

const action: JsonSchema = {
  type: 'object',
  allOf: [
    ...needs('C22', ['type']),
    ...needs('C23', ['description']),
    {
      if: { properties: { type: { const: 'delete' } }, required: ['type'] },
      then: rule('C26', { required: ['resourceId'] }),
      else: rule('C24', { required: ['resource'] }),
    },
    {
      if: { properties: { type: { const: 'update' } } },
      then: { properties: { resource: rule('C25', { required: ['id'] }) } },
    },
  ],
  properties: {
    type: rule('C22', { enum: ['create', 'update', 'delete'] }),
    description: rule('C23', text),
    resource: rule('C24', resource),
    resourceId: rule('C26', { type: 'string', pattern: '^[A-Za-z]{1,64}/[^/\\s]+$' }),
    extension: rule('E1', extension),
  },
};

const suggestion: JsonSchema = {
  type: 'object',
  allOf: needs('C17', ['label']),
  properties: {
    label: rule('C17', text),
    uuid: rule('C18', text),
    isRecommended: rule('C19', { type: 'boolean' }),
    actions: rule('C20', { type: 'array', minItems: 1, items: { $ref: '#/$defs/action' } }),
    actionSelectionBehavior: rule('C21', { not: {} }),
    extension: rule('E1', extension),
  },
};

const link: JsonSchema = {
  type: 'object',
  allOf: [
    ...needs('C28', ['label', 'url', 'type']),
    rule('C29', {
      if: { required: ['appContext'] },
      then: { properties: { type: rule('C29', { const: 'smart' }) } },
    }),
    {
      if: { properties: { type: { const: 'smart' } }, required: ['type'] },
      then: { properties: { url: rule('C30', { not: { type: 'string', pattern: '[?&](iss|launch)=' } }) } },
    },
  ],
  properties: {
    label: rule('C28', text),
    url: rule('C28', webUrl),
    type: rule('C28', { enum: ['absolute', 'smart'] }),
    appContext: rule('C29', text),
    autolaunchable: rule('C31', { type: 'boolean' }),
    extension: rule('E1', extension),
  },
};

const source: JsonSchema = {
  type: 'object',
  allOf: needs('C13', ['label']),
  properties: {
    label: rule('C13', text),
    url: rule('C14', webUrl),
    icon: rule('C15', webUrl),
    topic: rule('C16', { $ref: '#/$defs/coding' }),
  },
};

const card: JsonSchema = {
  type: 'object',
  allOf: [
    ...needs('C4', ['summary']),
    ...needs('C5', ['indicator']),
    ...needs('C6', ['source']),
    rule('C10', {
      dependentRequired: { suggestions: ['selectionBehavior'], selectionBehavior: ['suggestions'] },
    }),
    {
      if: { properties: { selectionBehavior: { const: 'any' } }, required: ['selectionBehavior'] },
      else: {
        properties: {
          suggestions: rule('C19', {
            contains: {
              type: 'object',
              required: ['isRecommended'],
              properties: { isRecommended: { const: true } },
            },
            minContains: 0,
            maxContains: 1,
          }),
        },
      },
    },
  ],
  properties: {
    uuid: rule('C7', text),
    summary: rule('C4', { ...text, maxLength: 139 }),
    detail: rule('C8', text),
    indicator: rule('C5', { enum: ['info', 'warning', 'critical'] }),
    source: rule('C6', { $ref: '#/$defs/source' }),
    suggestions: rule('C9', { type: 'array', minItems: 1, items: { $ref: '#/$defs/suggestion' } }),
    selectionBehavior: rule('C10', { enum: ['at-most-one', 'any'] }),
    overrideReasons: rule('C11', {
      type: 'array',
      minItems: 1,
      items: { allOf: [{ $ref: '#/$defs/coding' }, ...needs('C11', ['display'])] },
    }),
    links: rule('C12', { type: 'array', minItems: 1, items: { $ref: '#/$defs/link' } }),
    extension: rule('E1', extension),
  },
};

const responseSchema: PublishedSchema = {
  $schema: draft,
  $id: schemaId('response'),
  title: 'CDS Hooks response',
  type: 'object',
  required: ['cards'],
  properties: {
    cards: { type: 'array', items: { $ref: '#/$defs/card' } },
    systemActions: { type: 'array', minItems: 1, items: { $ref: '#/$defs/action' } },
    extension,
  },
  $defs: { card, source, suggestion, action, link, coding },
};

// Every hook has the three members of the plainest one.
const anyHook = requestSchema('request', text, contextSchema(publishedHooks['patient-view'].context));

/**
 * The JSON Schemas of everything that crosses the wire, by the name under which they are published:
 * `discovery`, `request` (any hook), `request-{hook}` for the ten published hooks, `response`, `feedback`.
 */
export const schemas: Readonly<Record<SchemaName, PublishedSchema>> = {
  discovery: discoverySchema,
  request: anyHook,
  ...Object.fromEntries(
    Object.entries(publishedHooks).map(([hook, { context }]) => [
      `request-${hook}`,
      requestSchema(`request-${hook}`, { const: hook }, contextSchema(context)),
    ]),
  ),
  response: responseSchema,
  feedback: feedbackSchema,
};
