import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { schemas, type SchemaName } from '../../src/cds/schemas.js';
import { trustFileSchema } from '../../src/cds/trust-file-schema.js';
import { validators as trustFile } from '../../src/cds/trust-file.generated.js';
import { validatorOf } from '../../src/cds/validator-of.js';
import { generated } from '../../src/cli/validators/generated.js';

describe('precompiled validators', () => {
  it.each(Object.entries(generated))(
    '%s is what the schemas say today (npm run validators)',
    (path, text) => {
      // Not toBe: the difference of two such texts is long to tell.
      expect(readFileSync(path, 'utf8') === text()).toBe(true);
    },
  );

  it('are all that lie about', () => {
    const found = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.generated.ts'))
      .map((path) => `src/${path}`);
    expect(found.sort()).toEqual(Object.keys(generated).sort());
  });

  const ajv = new Ajv2020({ strict: false, formats: { 'date-time': true }, schemas: Object.values(schemas) });
  const names = Object.keys(schemas) as SchemaName[];
  const member = fc.constantFrom(
    'hook',
    'hookInstance',
    'context',
    'services',
    'cards',
    'feedback',
    'patientId',
  );
  const anything = fc.letrec((tie) => ({
    value: fc.oneof({ depthSize: 'small' }, fc.jsonValue(), tie('object'), fc.array(tie('value'))),
    object: fc.dictionary(member, tie('value')),
  })).value;

  it('the published schema and the compiled one agree on whatever comes', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), anything, (name, value) => {
        expect(validatorOf(name)(value).length === 0).toBe(ajv.validate(schemas[name] ?? {}, value));
      }),
    );
  });

  it('puts in the defaults of the trust file', () => {
    const file = { issuers: [{ iss: 'a', jwksUrl: 'https://a.example' }] };
    expect([trustFile['trust-file']?.(file), file.issuers[0]]).toEqual([
      true,
      expect.objectContaining({
        algorithms: trustFileSchema.properties.issuers.items.properties.algorithms.default,
        callsPerMinute: 1200,
      }),
    ]);
  });
});
