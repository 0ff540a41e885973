import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { startService } from '../../src/cli/running-service.js';
import { discover, now } from '../support/client.js';

const folder = mkdtempSync(join(tmpdir(), 'site-codes-'));
const siteFile = join(folder, 'site.json');
afterAll(() => rmSync(folder, { recursive: true }));

function write(codes: readonly object[], at: number): void {
  writeFileSync(siteFile, JSON.stringify({ codes }));
  utimesSync(siteFile, at / 1000, at / 1000);
}

describe('a site file that is changed while the service runs', () => {
  it('new codes are asked for without a new start, in discovery and by its tag', async () => {
    let at = Date.parse(now);
    write([], at);
    const service = await startService({ SITE_FILE: siteFile }, () => at);
    try {
      const asked = async (): Promise<string> => JSON.stringify(await discover(service.url));
      const tag = async (): Promise<string | null> =>
        (await fetch(`${service.url}/cds-services`)).headers.get('etag');
      const before = await tag();
      expect(await asked()).not.toContain('urn:site|HB1');
      at += 10_000;
      write([{ system: 'urn:site', code: 'HB1', analyte: 'hemoglobin' }], at);
      expect(await asked()).toContain('urn:site|HB1');
      expect(await tag()).not.toBe(before);
      // A file that is broken later takes nothing back.
      at += 10_000;
      writeFileSync(siteFile, '{');
      expect(await asked()).toContain('urn:site|HB1');
    } finally {
      await service.stop();
    }
  });
});
