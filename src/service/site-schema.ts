const text = (most: number) => ({ type: 'string', minLength: 1, maxLength: most }) as const;
const ids = { type: 'array', maxItems: 200, uniqueItems: true, items: text(100) } as const;

/** JSON Schema of the site file: what `SITE_FILE` may hold, and nothing else. */
export const siteSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Site file of Heme Precursor CDS',
  type: 'object',
  additionalProperties: false,
  properties: {
    region: { type: 'string', enum: ['US', 'EU', 'JP'] },
    owner: text(300),
    topicsOff: ids,
    cardsOff: ids,
    neverQuiet: ids,
    saidAnyway: { type: 'array', uniqueItems: true, items: { enum: ['comfort-care', 'haematology'] } },
    shadow: {
      type: 'array',
      maxItems: 200,
      items: {
        type: 'object',
        additionalProperties: false,
        properties: { tenant: text(200), topic: text(100), card: text(100) },
      },
    },
    codes: {
      type: 'array',
      maxItems: 5000,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['system', 'code', 'analyte'],
        properties: {
          system: text(300),
          code: text(200),
          analyte: text(100),
          unit: text(60),
          note: { type: 'string', maxLength: 500 },
        },
      },
    },
  },
} as const;
