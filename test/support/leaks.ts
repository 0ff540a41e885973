import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';

type Json = unknown;

function strings(value: Json, wanted: (key: string) => boolean, key = ''): readonly string[] {
  if (typeof value === 'string' || typeof value === 'number') return wanted(key) ? [String(value)] : [];
  if (Array.isArray(value)) return value.flatMap((one: Json) => strings(one, wanted, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, child]) => strings(child as Json, wanted, name));
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * What must be found nowhere of these resources: ids of patients and of their resources, names, birth dates, and
 * measured values that cannot be met by chance (with a decimal point, standing alone).
 */
export function secretsOf(resources: readonly Json[]): readonly RegExp[] {
  const people = resources.filter((one) => (one as { resourceType?: string }).resourceType === 'Patient');
  const ids = resources.flatMap((one) => strings(one, (key) => key === 'id')).filter((id) => id.length > 5);
  const names = people.flatMap((one) =>
    strings(one, (key) => ['family', 'given', 'text', 'birthDate', 'value'].includes(key)),
  );
  const measured = resources.flatMap((one) =>
    strings((one as Record<string, Json>)['valueQuantity'], (key) => key === 'value'),
  );
  const values = measured.filter((value) => value.includes('.'));
  return [
    ...[...new Set([...ids, ...names.filter((name) => name.length > 2)])].map(
      (word) => new RegExp(`(?<![\\w-])${escaped(word)}(?![\\w-])`),
    ),
    ...[...new Set(values)].map((value) => new RegExp(`(?<![\\d.:T-])${escaped(value)}(?![\\d.])`)),
  ];
}

const isDatabase = (bytes: Buffer): boolean => bytes.subarray(0, 15).toString('latin1') === 'SQLite format 3';
const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/**
 * Every cell of a SQLite database on a line of its own. In its file the columns of a row follow each other without a
 * sign between them, so that no end of a word could be told from the beginning of the next.
 */
function cellsOf(file: string): string {
  const database = new Database(file);
  const tables = database.prepare("select name from sqlite_master where type = 'table'").all([]) as {
    readonly name: string;
  }[];
  const cells = tables.flatMap(({ name }) =>
    (database.prepare(`select * from ${quoted(name)}`).all([]) as object[]).flatMap((row) =>
      Object.values(row).map((cell: Json) =>
        Buffer.isBuffer(cell) ? cell.toString('latin1') : String(cell),
      ),
    ),
  );
  database.close();
  return cells.join('\n');
}

/** Which of the secrets stand in the files below a folder: `file: pattern`. */
export function leaksIn(folder: string, secrets: readonly RegExp[]): readonly string[] {
  // All are read before a database is opened: closing it may remove what it wrote ahead.
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
  return files.flatMap(({ name, bytes }) => {
    const cells = isDatabase(bytes) ? cellsOf(join(folder, name)) : '';
    const text = `${bytes.toString('utf8')}\n${bytes.toString('latin1')}\n${cells}`;
    return secrets.filter((secret) => secret.test(text)).map((secret) => `${name}: ${secret.source}`);
  });
}
