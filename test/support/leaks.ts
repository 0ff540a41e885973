import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

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

/** Which of the secrets stand in the files below a folder: `file: pattern`. */
export function leaksIn(folder: string, secrets: readonly RegExp[]): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .flatMap((name) => {
      const bytes = readFileSync(join(folder, name));
      const text = `${bytes.toString('utf8')}\n${bytes.toString('latin1')}`;
      return secrets.filter((secret) => secret.test(text)).map((secret) => `${name}: ${secret.source}`);
    });
}
