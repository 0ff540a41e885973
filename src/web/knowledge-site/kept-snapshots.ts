import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Snapshot } from './snapshot.js';

/** A version that was kept, with the day on which it was. */
export interface KeptSnapshot extends Snapshot {
  /** ISO date. */
  readonly keptOn: string;
}

function isKept(value: unknown): value is KeptSnapshot {
  if (typeof value !== 'object' || value === null) return false;
  const { version, keptOn, entries } = value as Partial<KeptSnapshot>;
  return typeof version === 'string' && typeof keptOn === 'string' && typeof entries === 'object';
}

/** The versions kept in a folder, newest first; a folder that is not there holds none. */
export function keptSnapshots(folder: string): readonly KeptSnapshot[] {
  let names: readonly string[];
  try {
    names = readdirSync(folder).filter((name) => /^[0-9a-f]+\.json$/.test(name));
  } catch {
    return [];
  }
  return names
    .map((name): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8')))
    .filter(isKept)
    .sort((a, b) => (a.keptOn > b.keptOn ? -1 : 1));
}
