import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What test files say: the requirements that titles begin with, and every text, to look up titles. */
export interface ScannedTests {
  /** Files by requirement. */
  readonly naming: ReadonlyMap<string, readonly string[]>;
  /** Whether a file holds this title, quoted. */
  readonly has: (file: string, title: string) => boolean;
}

/** `J4, J5 …` at the beginning of a title, or a row of a table that goes into one; `P1-P11` is a range. */
const named = /['"`]((?:[A-Z]\d{1,2})(?:(?:, |-)[A-Z]\d{1,2})*)(?=[ :'"`])/g;

function idsIn(text: string): readonly string[] {
  return text.split(', ').flatMap((part) => {
    const [first = '', last = first] = part.split('-');
    const letter = first.slice(0, 1);
    const from = Number(first.slice(1));
    return Array.from({ length: Number(last.slice(1)) - from + 1 }, (_, index) => `${letter}${from + index}`);
  });
}

/** Its rows plant faults to see that the conformance run names them: they say nothing of this service. */
const ofTheRun = path.join('test', 'conformance', 'conformance.test.ts');

/** Reads all `*.test.ts` below a folder. */
export function scanTests(folder: string): ScannedTests {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => path.join(folder, name))
    .sort();
  const texts = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
  const naming = new Map<string, string[]>();
  for (const [file, text] of texts) {
    if (file === ofTheRun) continue;
    const ids = new Set([...text.matchAll(named)].flatMap(([, list = '']) => idsIn(list)));
    for (const id of ids) naming.set(id, [...(naming.get(id) ?? []), file]);
  }
  const quotes = ["'", '"', '`'];
  return {
    naming,
    has: (file, title) => quotes.some((quote) => texts.get(file)?.includes(quote + title + quote) === true),
  };
}
