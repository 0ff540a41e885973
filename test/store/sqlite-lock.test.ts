import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import Database from 'libsql';
import { openStores } from '../../src/store/open-stores.js';
import { keptFolder, removeFolder } from '../support/kept-folder.js';
import { answer, call, listOf } from './support.js';

const ever = '2000-01-01T00:00:00.000Z';

describe('an embedded database that another process has locked', () => {
  it('refuses the write, and takes the same and others once the lock is gone', async () => {
    const dataDir = keptFolder('lock-');
    const stores = openStores({ dataDir, onError: () => undefined });
    await stores.ledger.append([call('c1')]);
    const other = new Database(join(dataDir, 'heme-precursor-cds.db'));
    const use = { issuer: 'i', jti: 'n', expiresAt: 1_800_000_000 };
    other.exec('begin immediate');
    await expect(stores.feedback.append([answer()])).rejects.toThrow('database is locked');
    await expect(stores.replay.firstUse(use)).rejects.toThrow('database is locked');
    // Reading goes on beside a writer.
    expect(await listOf(stores.report.calls(ever))).toHaveLength(1);
    other.exec('commit');
    await stores.feedback.append([answer()]);
    expect(await stores.replay.firstUse(use)).toBe(true);
    expect(await listOf(stores.report.feedback(ever))).toEqual([answer()]);
    other.close();
    await stores.close();
    removeFolder(dataDir);
  });
});
