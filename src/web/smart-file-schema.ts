const origin = { type: 'string', maxLength: 300, pattern: '^https?://[A-Za-z0-9.:\\[\\]-]+$' } as const;
const origins = { type: 'array', maxItems: 20, uniqueItems: true, items: origin } as const;

/** JSON Schema of the file that `SMART_FILE` names. */
export const smartFileSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'EHRs that may launch the evidence page of Heme Precursor CDS',
  type: 'object',
  additionalProperties: false,
  required: ['ehrs'],
  properties: {
    ehrs: {
      type: 'array',
      maxItems: 200,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['iss', 'clientId'],
        properties: {
          iss: { type: 'string', maxLength: 500 },
          clientId: { type: 'string', minLength: 1, maxLength: 300 },
          name: { type: 'string', minLength: 1, maxLength: 100 },
          origins,
          frameAncestors: origins,
        },
      },
    },
  },
} as const;
