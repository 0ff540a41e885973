import type { Analyte } from '../engine/index.js';
import { normalText } from './normal-text.js';
import { isKin, vocabulary, type Vocabulary } from './vocabulary.js';

interface JlacEntry {
  readonly analyte: Analyte;
  readonly materials?: readonly string[];
  readonly result?: string;
}

/** Every way in which an analyte is recognised, looked up instead of searched. */
export interface AnalyteIndex {
  readonly byId: ReadonlyMap<string, Analyte>;
  /** By `system|code`, with the display of the code list. */
  readonly byCode: ReadonlyMap<string, readonly { readonly analyte: Analyte; readonly display: string }[]>;
  /** Ids of the analytes that a `system|code` must not be taken for. */
  readonly notCodes: ReadonlyMap<string, readonly Analyte[]>;
  readonly byName: ReadonlyMap<string, readonly Analyte[]>;
  readonly byJlac10: ReadonlyMap<string, readonly JlacEntry[]>;
  readonly byJlac11: ReadonlyMap<string, readonly Analyte[]>;
  /** Whether a text beside a code of this analyte names a different one. */
  readonly contradicts: (analyte: Analyte, text: string) => boolean;
  /** The analytes that a name or display belongs to. */
  readonly ownersOf: (text: string) => readonly Analyte[];
}

export const jlac11Prefix = 5;
const indexes = new WeakMap<readonly Analyte[], AnalyteIndex>();
const mostRemembered = 100;

function collect<V>(pairs: Iterable<readonly [string, V]>): ReadonlyMap<string, readonly V[]> {
  const map = new Map<string, V[]>();
  for (const [key, value] of pairs) {
    const known = map.get(key);
    if (known === undefined) map.set(key, [value]);
    else if (!known.includes(value)) known.push(value);
  }
  return map;
}

function wordsFor(analyte: Analyte): readonly string[] {
  const displays = analyte.codes.flatMap(({ display }) => (display === undefined ? [] : [display]));
  return [...analyte.names, ...displays, ...Object.values(analyte.label)];
}

function contradiction(analytes: readonly Analyte[]): Pick<AnalyteIndex, 'contradicts' | 'ownersOf'> {
  const owners = collect(
    analytes.flatMap((analyte) => wordsFor(analyte).map((word) => [normalText(word), analyte] as const)),
  );
  const vocabularies = new Map<Analyte, Vocabulary>();
  const remembered = new Map<Analyte, Map<string, boolean>>();
  const vocabularyOf = (analyte: Analyte): Vocabulary => {
    const known = vocabularies.get(analyte) ?? vocabulary(wordsFor(analyte));
    vocabularies.set(analyte, known);
    return known;
  };
  const judge = (analyte: Analyte, text: string): boolean => {
    const normal = normalText(text);
    const of = owners.get(normal) ?? [];
    return of.length > 0 && !of.includes(analyte) && !isKin(normal, vocabularyOf(analyte));
  };
  return {
    ownersOf: (text) => owners.get(normalText(text)) ?? [],
    contradicts: (analyte, text) => {
      const known = remembered.get(analyte) ?? new Map<string, boolean>();
      remembered.set(analyte, known);
      const before = known.get(text);
      if (before !== undefined) return before;
      const answer = judge(analyte, text);
      if (known.size < mostRemembered && text.length < 200) known.set(text, answer);
      return answer;
    },
  };
}

function build(analytes: readonly Analyte[]): AnalyteIndex {
  const each = <V>(rows: (analyte: Analyte) => readonly (readonly [string, V])[]) =>
    collect(analytes.flatMap(rows));
  return {
    byId: new Map(analytes.map((analyte) => [analyte.id, analyte])),
    byCode: each((analyte) =>
      analyte.codes.map(
        ({ system, code, display = '' }) => [`${system}|${code}`, { analyte, display }] as const,
      ),
    ),
    notCodes: each((analyte) =>
      (analyte.notCodes ?? []).map(({ system, code }) => [`${system}|${code}`, analyte] as const),
    ),
    byName: each((analyte) => analyte.names.map((name) => [normalText(name), analyte] as const)),
    byJlac10: each((analyte) =>
      (analyte.jlac10 ?? []).map(({ analyte: code, ...rest }) => [code, { analyte, ...rest }] as const),
    ),
    byJlac11: each((analyte) => (analyte.jlac11 ?? []).map((prefix) => [prefix, analyte] as const)),
    ...contradiction(analytes),
  };
}

/** The index of a list of analytes, built once for each list. */
export function analyteIndex(analytes: readonly Analyte[]): AnalyteIndex {
  const known = indexes.get(analytes) ?? build(analytes);
  indexes.set(analytes, known);
  return known;
}
