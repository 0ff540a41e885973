import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { publishedHooks } from '../../src/cds/published-hooks.js';
import type { CdsService } from '../../src/cds/types.js';
import { demoApp } from './demo-app.js';

const folder = ['../shared', '../../shared']
  .map((shared) => path.resolve(import.meta.dirname, '../..', shared, 'requests'))
  .find((candidate) => existsSync(candidate));
if (folder === undefined)
  console.log('skipped: ../shared/requests is absent, no requests of others to replay');

const files = folder === undefined ? [] : readdirSync(folder).filter((name) => name.endsWith('.json'));
/** What the standard forbids in them, so that 400 is right: everything else must be read. */
const faulty: Readonly<Record<string, string>> = {
  'hl7-spec-examples-1.json': 'context.draftOrders',
  'hl7-spec-extensions-datatypes-1.json': 'context.patientId',
};

(folder === undefined ? describe.skip : describe)('R2 requests written by others', () => {
  it.each(files)('%s', async (name) => {
    const text = readFileSync(path.join(folder ?? '', name), 'utf8');
    const { hook } = JSON.parse(text) as { hook: string };
    const services: CdsService[] = [...new Set([...Object.keys(publishedHooks), hook])].map((each) => ({
      id: each,
      hook: each,
      description: 'd',
    }));
    const { app, seen } = demoApp({ services: () => services });
    const response = await request(app)
      .post(`/cds-services/${hook}`)
      .set('Content-Type', 'application/json')
      .send(text);
    const place = faulty[name];
    expect([response.status, seen.errors.flatMap(({ expressions }) => expressions)]).toEqual(
      place === undefined ? [200, []] : [400, [place]],
    );
  });

  it('is not empty', () => {
    expect(files.length).toBeGreaterThan(0);
  });
});
