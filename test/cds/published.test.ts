import { describe, expect, it } from '@jest/globals';
import { discovery } from '../../src/cds/discovery.js';
import { language } from '../../src/cds/language.js';
import { operationOutcome } from '../../src/cds/operation-outcome.js';
import { publishedHooks } from '../../src/cds/published-hooks.js';
import { schemas, type SchemaName } from '../../src/cds/schemas.js';
import { validatorOf } from '../../src/cds/validator-of.js';
import { AppError, errorCodes } from '../../src/errors.js';

describe('language', () => {
  it.each([
    [undefined, 'en'],
    ['', 'en'],
    ['ja', 'ja'],
    ['JA-jp', 'ja'],
    ['ja-Hira-JP;q=0.9, en;q=0.8', 'ja'],
    ['en;q=0.8,ja', 'ja'],
    ['en, ja', 'en'],
    ['fr, de;q=0.9, ja;q=0.1', 'ja'],
    ['ja;q=0, en;q=0', 'en'],
    ['*', 'en'],
    ['jav', 'en'],
    ['ja;q=2', 'en'],
    ['ja;q=x', 'en'],
    [`${'fr,'.repeat(40)}ja`, 'en'],
  ] as const)('%s → %s', (header, expected) => {
    expect(language(header, 'en')).toBe(expected);
  });

  it('falls back on the default, whichever that is', () => {
    expect([language('fr', 'ja'), language('en', 'ja')]).toEqual(['ja', 'en']);
  });
});

describe('operationOutcome', () => {
  it('tells one issue for each detail, where it is, and the id of the request', () => {
    const error = new AppError('invalid-request', 'bad', [
      { message: 'a is required', expression: 'a' },
      { message: 'b' },
    ]);
    expect(operationOutcome(error, '7')).toEqual({
      resourceType: 'OperationOutcome',
      issue: [
        {
          severity: 'error',
          code: 'invalid',
          details: { text: 'a is required' },
          diagnostics: 'request 7',
          expression: ['a'],
        },
        { severity: 'error', code: 'invalid', details: { text: 'b' }, diagnostics: 'request 7' },
      ],
    });
  });

  it('says nothing of a bug but the id', () => {
    const told = operationOutcome(
      new AppError('internal', 'x is not a function', [{ message: 'secret' }]),
      '7',
    );
    expect(told?.issue).toEqual([
      { severity: 'error', code: 'exception', details: { text: 'Internal error' }, diagnostics: 'request 7' },
    ]);
  });

  it.each(errorCodes)('J14 %s has a body unless it is about who calls', (code) => {
    const bare = code === 'unauthenticated' || code === 'forbidden';
    expect(operationOutcome(new AppError(code, 'm'), '7') === undefined).toBe(bare);
  });
});

describe('discovery', () => {
  const service = { id: 'a', hook: 'patient-view', description: 'd' };
  it('D2, D6 leaves out what is empty', () => {
    expect(JSON.parse(discovery([{ ...service, title: '', prefetch: {} }]).body)).toEqual({
      services: [service],
    });
  });

  it('D3 no services is an empty list', () => {
    expect(discovery([]).body).toBe('{"services":[]}');
  });

  it('D16 the tag is that of the content', () => {
    const tag = (services: Parameters<typeof discovery>[0]): unknown => discovery(services).headers['ETag'];
    expect(tag([service])).toBe(tag([{ ...service }]));
    expect(tag([service])).not.toBe(tag([{ ...service, title: 't' }]));
  });

  it.each([
    ['D4', { ...service, description: '' }],
    ['D8', { ...service, id: 'a/b' }],
    ['D8', { ...service, id: 'a b' }],
    ['D8', { ...service, id: '..' }],
    ['D12', { ...service, version: 'two' }],
  ])('%s what cannot be published stops the start', (_rule, bad) => {
    expect(() => discovery([bad])).toThrow(/^discovery: services\[0\]/);
  });
});

describe('schemas', () => {
  const names = Object.keys(schemas) as SchemaName[];
  it('are plain JSON, each with its own id, and compile', () => {
    for (const name of names) {
      expect(JSON.parse(JSON.stringify(schemas[name]))).toEqual(schemas[name]);
      expect(validatorOf(name)(undefined)).not.toEqual([]);
    }
    expect(new Set(names.map((name) => schemas[name]?.$id)).size).toBe(names.length);
    expect(names).toHaveLength(4 + Object.keys(publishedHooks).length);
  });

  it.each([
    [139, []],
    [140, ['C4']],
  ])('C4 the published schema itself bounds a summary: %i characters', (length, broken) => {
    const card = { summary: 'x'.repeat(length), indicator: 'info', source: { label: 'l' } };
    expect(validatorOf('response')({ cards: [card] }).map(({ requirement }) => requirement)).toEqual(broken);
  });

  it('P5 no FHIR in a hook context is a prefetch token', () => {
    for (const { context } of Object.values(publishedHooks)) {
      for (const [name, field] of Object.entries(context))
        expect([name, field.token]).toEqual([
          name,
          !['bundle', 'resource', 'resources'].includes(field.shape) && name !== 'selections',
        ]);
    }
  });
});
