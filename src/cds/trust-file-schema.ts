import { dialects } from './dialects.js';

/** Asymmetric signatures only: `none` and HS* cannot be written down at all (protocol.md J9, J10). */
const algorithms = [
  'ES256',
  'ES384',
  'ES512',
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'EdDSA',
] as const;
export type Algorithm = (typeof algorithms)[number];

const word = { type: 'string', minLength: 1, maxLength: 2048, pattern: '\\S' } as const;
const safeUrl = {
  type: 'string',
  maxLength: 2048,
  pattern: '^(https://[^/?#\\s@]+|http://(localhost|127\\.0\\.0\\.1|\\[::1\\])(:\\d+)?)(/[^\\s?#]*)?$',
} as const;
const urls = { type: 'array', items: safeUrl, default: [] } as const;

const key = {
  type: 'object',
  required: ['kty', 'kid'],
  properties: { kty: { enum: ['EC', 'RSA', 'OKP'] }, kid: word },
  // A private key in this file would be a leak, and of no use.
  not: { anyOf: ['d', 'k', 'p', 'q'].map((member) => ({ required: [member] })) },
} as const;

const issuer = {
  type: 'object',
  additionalProperties: false,
  required: ['iss'],
  oneOf: [{ required: ['jwksUrl'] }, { required: ['keys'] }],
  properties: {
    iss: word,
    jwksUrl: safeUrl,
    keys: { type: 'array', minItems: 1, maxItems: 100, items: key },
    jku: safeUrl,
    algorithms: { type: 'array', minItems: 1, items: { enum: algorithms }, default: ['ES384', 'RS384'] },
    audiences: { type: 'array', items: word, default: [] },
    tenants: {
      type: 'array',
      default: [],
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['id'],
        properties: { id: word, fhirServers: urls },
      },
    },
    fhirServers: urls,
    services: { type: 'array', minItems: 1, items: word },
    dialect: { enum: Object.keys(dialects) },
    maxTokenSeconds: { type: 'integer', minimum: 30, default: 3600 },
    callsPerMinute: { type: 'integer', minimum: 1, default: 1200 },
  },
} as const;

/** JSON Schema (draft 2020-12) of the trust file; `default` is what stands for an absent member. */
export const trustFileSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['issuers'],
  properties: { $schema: word, issuers: { type: 'array', minItems: 1, items: issuer } },
} as const;
