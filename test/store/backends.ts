import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { memoryStores } from '../../src/store/memory-stores.js';
import { openStores } from '../../src/store/open-stores.js';
import type { Stores } from '../../src/store/stores.js';
import { keptFolder, keptIn, removeFolder } from '../support/kept-folder.js';

/** One empty database, which may be opened more than once. */
export interface Place {
  readonly open: () => Stores;
  /** The variables by which the service is told of it. */
  readonly env: Readonly<Record<string, string>>;
  readonly remove: () => Promise<void>;
}

export interface Backend {
  readonly name: string;
  /** Whether what is written outlives the object that wrote it. */
  readonly durable: boolean;
  readonly create: () => Promise<Place>;
}

const fail = (error: Error): never => {
  throw error;
};

const memory: Backend = {
  name: 'memory',
  durable: false,
  create: () => {
    const stores = memoryStores(1000);
    return Promise.resolve({ open: () => stores, env: {}, remove: () => Promise.resolve() });
  },
};

const sqliteBackend: Backend = {
  name: 'SQLite',
  durable: true,
  create: () => {
    const dataDir = keptFolder('store-');
    return Promise.resolve({
      open: () => openStores({ dataDir, onError: fail }),
      env: { DATA_DIR: dataDir },
      remove: () => {
        removeFolder(dataDir);
        return Promise.resolve();
      },
    });
  },
};

const postgresBackend = (server: string): Backend => ({
  name: 'PostgreSQL',
  durable: true,
  create: async () => {
    const name = `test_${randomUUID().replaceAll('-', '')}`;
    const administer = async (statement: string): Promise<void> => {
      const client = new pg.Client({ connectionString: server });
      await client.connect();
      await client.query(statement);
      await client.end();
    };
    await administer(`create database ${name}`);
    const url = new URL(server);
    url.pathname = `/${name}`;
    return {
      open: () => openStores({ databaseUrl: url.href, dataDir: '', onError: fail }),
      env: { DATABASE_URL: url.href },
      remove: () => (keptIn === undefined ? administer(`drop database ${name}`) : Promise.resolve()),
    };
  },
});

function fromEnvironment(): readonly Backend[] {
  const server = process.env['TEST_DATABASE_URL'];
  if (server !== undefined && server !== '') return [postgresBackend(server)];
  process.stderr.write('SKIPPED: store tests on PostgreSQL; set TEST_DATABASE_URL to run them.\n');
  return [];
}

/** Every implementation of the ports that can be had here. */
export const backends: readonly Backend[] = [memory, sqliteBackend, ...fromEnvironment()];
