import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Database from 'libsql';
import { now } from './client.js';
import { demoSecrets } from './demo-secrets.js';
import { leaksIn } from './leaks.js';

const secrets = [...demoSecrets(now), /c2VjcmV0LXRva2Vu/];
let planted = '';
beforeEach(() => {
  planted = mkdtempSync(join(tmpdir(), 'planted-'));
});
const inFile = (file: string): string =>
  leaksIn(planted, secrets)
    .filter((leak) => leak.startsWith(`${file}: `))
    .join('\n');
afterEach(() => rmSync(planted, { recursive: true, force: true }));

describe('the search for patients in what the tests leave', () => {
  it('finds a planted name, id, value and token in a log, and nothing in a log without', () => {
    writeFileSync(
      join(planted, 'a.log'),
      '{"ms":12,"patient":"smm-high-risk"}\nM-protein 3.6 g/dL of Okonjo, eyJ9.c2VjcmV0LXRva2Vu.c2ln',
    );
    writeFileSync(join(planted, 'b.log'), '{"ms":12,"time":"2026-11-24T09:00:03.600Z"}\n');
    for (const word of ['smm-high-risk', '3\\.6', 'Okonjo', 'c2VjcmV0'])
      expect(inFile('a.log')).toContain(word);
    expect(inFile('b.log')).toBe('');
  });

  it.each(['wal', 'delete'])(
    'finds what stands in a database (journal: %s), where columns follow each other without a sign between them',
    (journal) => {
      const database = new Database(join(planted, 'a.db'));
      database.exec(`pragma journal_mode = ${journal}`);
      database.exec('create table "of t" (service text, patient text, value text, name blob, n real)');
      database
        .prepare('insert into "of t" values (?, ?, ?, ?, ?)')
        .run(['heme-patient-view', 'smm-high-risk', '13.6', Buffer.from('xOkonjo'), 3.6]);
      database.prepare('update "of t" set name = ?').run(['Okonjo']);
      for (const word of ['smm-high-risk', '3\\.6', 'Okonjo']) expect(inFile('a.db')).toContain(word);
      database.close();
    },
  );
});

describe('databases and logs of the tests', () => {
  it('are all made in the folder that the run of all gates looks through', () => {
    const root = join(import.meta.dirname, '..');
    const opens = /openStores\(|sqlite\(|DATA_DIR:|new Database\(|pino\.destination/;
    const elsewhere = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && name !== join('support', 'leaks.test.ts'))
      .filter((name) => {
        const text = readFileSync(join(root, name), 'utf8');
        return opens.test(text) && text.includes('tmpdir');
      });
    expect(elsewhere).toEqual([]);
  });
});
