import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where a run of all the gates keeps what the tests write, to look through it for patients when they are done. */
export const keptIn = process.env['TEST_KEEP'];

/** A new folder for a database or a log: the one place where tests make them. */
export function keptFolder(prefix: string): string {
  return mkdtempSync(join(keptIn ?? tmpdir(), prefix));
}

/** Removes such a folder, unless this run keeps them. */
export function removeFolder(folder: string): void {
  if (keptIn === undefined) rmSync(folder, { recursive: true });
}
