import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { readConfig, settings } from '../src/config.js';
import { AppError, errorCodes } from '../src/errors.js';

const key = 'k'.repeat(32);

describe('configuration', () => {
  it('keeps everything in memory in demo mode, in a file outside it, and where it is told', () => {
    expect(readConfig({}).dataDir).toBeUndefined();
    expect(readConfig({ DEMO: 'false', HASH_KEY: key }).dataDir).toBe('data');
    expect(readConfig({ DATA_DIR: '/var/lib/cds' }).dataDir).toBe('/var/lib/cds');
  });

  it('has one fixed key in demo mode and refuses to start without one outside it', () => {
    expect(readConfig({}).hashKey).toBe(readConfig({}).hashKey);
    expect(readConfig({ HASH_KEY: key }).hashKey).toBe(key);
    expect(() => readConfig({ DEMO: 'false' })).toThrow('HASH_KEY is required outside demo mode');
    expect(() => readConfig({ DEMO: 'false', HASH_KEY: 'k'.repeat(31) })).toThrow(
      'HASH_KEY must be 32 characters or longer',
    );
  });

  it('takes only PostgreSQL as DATABASE_URL', () => {
    expect(readConfig({ DATABASE_URL: 'postgres://db/cds' }).databaseUrl).toBe('postgres://db/cds');
    expect(() => readConfig({ DATABASE_URL: 'mysql://db/cds' })).toThrow('DATABASE_URL must be');
  });

  it('needs nothing: demo mode on loopback', () => {
    expect(readConfig({})).toMatchObject({ port: 3000, host: '127.0.0.1', demo: true, cardLanguage: 'en' });
  });

  it('leaves demo mode when there is a trust file, unless told otherwise', () => {
    expect(readConfig({ TRUST_FILE: 't.json', HASH_KEY: key }).demo).toBe(false);
    expect(readConfig({ TRUST_FILE: 't.json', DEMO: 'true' }).demo).toBe(true);
  });

  it('names every variable that is wrong and what it must be', () => {
    expect(() => readConfig({ PORT: '99999', FHIR_SERVER: 'ftp://x', CARD_LANGUAGE: 'fr' })).toThrow(
      AppError,
    );
    expect(() => readConfig({ PORT: '99999', FHIR_SERVER: 'ftp://x', CARD_LANGUAGE: 'fr' })).toThrow(
      'PORT must be a port number, 0 to 65535; FHIR_SERVER must be an http or https URL; CARD_LANGUAGE must be one of en, ja',
    );
  });

  it.each([
    ['-1', false],
    ['0', true],
    ['65535', true],
    ['65536', false],
    ['3000.5', false],
  ])('PORT %s', (port, ok) => {
    const read = () => readConfig({ PORT: port }).port;
    if (ok) expect(read()).toBe(Number(port));
    else expect(read).toThrow('PORT');
  });

  it.each([
    ['https://ehr.example.org, http://localhost:8080', true],
    ['https://ehr.example.org/', false],
    ['https://ehr.example.org/app', false],
    ['*', false],
    ['null', false],
    ['ehr.example.org', false],
  ])('X2 ALLOWED_ORIGINS %s', (list, ok) => {
    const read = () => readConfig({ ALLOWED_ORIGINS: list }).allowedOrigins;
    if (ok) expect(read()).toEqual(list.split(', '));
    else expect(read).toThrow('ALLOWED_ORIGINS must be origins');
  });

  it('takes a base URL without its trailing slashes', () => {
    expect(readConfig({ FHIR_SERVER: 'https://ehr.example.org/r4//' }).fhirServer).toBe(
      'https://ehr.example.org/r4',
    );
  });
});

describe('what is written about the configuration', () => {
  const variables = Object.values(settings).map(({ env }) => env);

  it('README documents exactly the variables that are read', () => {
    const table = readFileSync('README.md', 'utf8').split('## Configuration')[1]?.split('\n## ')[0] ?? '';
    const documented = [...table.matchAll(/^\| `([A-Z_]+)`/gm)].map(([, name]) => name);
    expect(documented.sort()).toEqual([...variables].sort());
  });

  it('docker-compose sets only variables that the service reads', () => {
    const compose = parse(readFileSync('docker-compose.yml', 'utf8')) as {
      services: Record<string, { environment?: Record<string, string>; build?: string; command?: string[] }>;
    };
    const ours = Object.values(compose.services).filter(({ build }) => build === '.');
    expect(ours).toHaveLength(2);
    for (const { environment = {} } of ours) {
      expect(variables).toEqual(expect.arrayContaining(Object.keys(environment)));
      expect(() => readConfig(environment)).not.toThrow();
    }
  });

  it('docs/errors.md documents exactly the errors there are, with their status', () => {
    const rows = [...readFileSync('docs/errors.md', 'utf8').matchAll(/^\| `([a-z0-9-]+)` \| (\d{3}) \|/gm)];
    const documented = rows.map(([, code, status]) => `${code ?? ''} ${status ?? ''}`).sort();
    expect(documented).toEqual(errorCodes.map((code) => `${code} ${new AppError(code, '').status}`).sort());
  });
});
