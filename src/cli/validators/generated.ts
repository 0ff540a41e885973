import { schemaId, schemas, type SchemaName } from '../../cds/schemas.js';
import { trustFileSchema } from '../../cds/trust-file-schema.js';
import { siteSchema } from '../../service/site-schema.js';
import { smartFileSchema } from '../../web/smart-file-schema.js';
import { standalone } from './standalone.js';

/** Parts of the published schemas that are looked at by themselves: one bad card or item spoils no other. */
const parts: readonly (readonly [schema: SchemaName, pointer: string])[] = [
  ['response', '#/$defs/card'],
  ['feedback', '#/$defs/item'],
];

const wire = Object.fromEntries([
  ...Object.keys(schemas).map((name) => [name, schemaId(name as SchemaName)] as const),
  ...parts.map(([name, pointer]) => [`${name}${pointer}`, `${schemaId(name)}${pointer}`] as const),
]);

/** Every file of precompiled validators, by its path in the repository. */
export const generated: Readonly<Record<string, () => string>> = {
  'src/cds/wire.generated.ts': () =>
    standalone({
      schemas: Object.values(schemas),
      names: wire,
      options: {
        allErrors: true,
        verbose: true,
        allowUnionTypes: true,
        strictTypes: false,
        strictRequired: false,
      },
    }),
  'src/cds/trust-file.generated.ts': () =>
    standalone({
      schemas: [{ ...trustFileSchema, $id: 'trust-file' }],
      names: { 'trust-file': 'trust-file' },
      options: { allErrors: true, verbose: true, useDefaults: true, strictRequired: false },
    }),
  'src/service/site.generated.ts': () =>
    standalone({
      schemas: [{ ...siteSchema, $id: 'site' }],
      names: { site: 'site' },
      options: { allErrors: true },
    }),
  'src/web/smart-file.generated.ts': () =>
    standalone({
      schemas: [{ ...smartFileSchema, $id: 'smart-file' }],
      names: { 'smart-file': 'smart-file' },
      options: { allErrors: true },
    }),
};
