import type { Reported } from '../../engine/index.js';
import { readClone, splitOutside, type ReadClone, type ReadToken } from './iscn-clone.js';
import { readInterphase } from './iscn-fish.js';
import type { Karyotype, KaryotypeEvent, KaryotypeProblem } from './karyotype.js';
import { statementOf } from './normal-karyotype.js';
import { karyotypeParameters as limits } from './parameters.js';

/** Longer texts are narratives; no karyotype needs it. */
const longest = 2000;

const words = new Set(['idem', 'dmin', 'idic', 'ider']);
const prose = /\b(?:no|not|non|neg|nor|or|and|for|of|the|inc)\b/;

/** Sentences are not karyotypes: "46,XX; negative for del(5q), -7" must not become a finding. */
function isProse(text: string): boolean {
  const runs = text.match(/\p{L}{4,}/gu) ?? [];
  return prose.test(text) || runs.some((run) => !words.has(run) && !/^[xy]+c?$/.test(run));
}

function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll(/[\u223c\u301c]/g, '~')
    .replaceAll('×', 'x')
    .replace(/^\s*(?:iscn|karyotype|核型)(?:\s*\d{4})?\s*:/, '')
    .trim()
    .replace(/\.$/, '');
}

const nothing = (problem: KaryotypeProblem): Karyotype => ({
  clones: [],
  metaphases: null,
  events: [],
  complete: false,
  problems: [problem],
  interphase: {},
});

const normalByStatement: Karyotype = { ...nothing('empty'), complete: true, problems: [] };

const sum = (counts: readonly (number | null)[]): number | null =>
  counts.includes(null) || counts.length === 0
    ? null
    : counts.reduce<number>((total, count) => total + (count ?? 0), 0);

interface Occurrence extends ReadToken {
  readonly reliable: boolean;
}

function event(text: string, occurrences: readonly Occurrence[], times: number): KaryotypeEvent {
  const [{ token }] = occurrences as readonly [Occurrence, ...Occurrence[]];
  const cells = sum(occurrences.map((each) => each.cells));
  const needed = token.kind === 'loss' ? limits.clonalLoss.value : limits.clonalGain.value;
  const sure = occurrences.every((each) => each.reliable) && (cells === null || cells >= needed);
  return sure
    ? { text, marks: token.marks, unclear: token.unclear, low: token.low * times, high: token.high * times }
    : { text, marks: [], unclear: [...token.marks, ...token.unclear], low: 0, high: token.high * times };
}

/** Every abnormality once, however many clones carry it; as often as the clone that repeats it most. */
function collect(clones: readonly ReadClone[]): readonly KaryotypeEvent[] {
  const found = new Map<string, { occurrences: Occurrence[]; times: number }>();
  for (const clone of clones) {
    const reliable = !clone.problems.some((problem) => problem === 'count-mismatch' || problem === 'ploidy');
    const texts = clone.tokens.map(({ token }) => token.text);
    for (const read of clone.tokens) {
      const { text } = read.token;
      const entry = found.get(text) ?? { occurrences: [], times: 0 };
      found.set(text, entry);
      const times = texts.filter((each) => each === text).length;
      if (texts.indexOf(text) === clone.tokens.indexOf(read)) entry.occurrences.push({ ...read, reliable });
      entry.times = Math.max(entry.times, times);
    }
  }
  return [...found].map(([text, { occurrences, times }]) => event(text, occurrences, times));
}

function readConventional(text: string): Karyotype {
  if (isProse(text)) return nothing('prose');
  const compact = text.replaceAll(/\s/g, '');
  if (compact.includes('//')) return nothing('chimaerism');
  const clones = splitOutside(compact, '/').reduce<readonly ReadClone[]>(
    (before, part) => [...before, readClone(part, before)],
    [],
  );
  const metaphases = sum(clones.map((clone) => clone.cells));
  const problems = clones.flatMap((clone) => clone.problems);
  if (problems.includes('no-chromosome-number')) return nothing('no-chromosome-number');
  if (metaphases !== null && metaphases < limits.metaphases.value) problems.push('few-metaphases');
  return {
    clones: clones.map(({ cells, sex, tokens }) => ({
      cells,
      sex,
      events: tokens.map(({ token }) => token.text),
    })),
    metaphases,
    events: collect(clones),
    complete: problems.length === 0,
    problems: [...new Set(problems)],
    interphase: {},
  };
}

/**
 * Reads a karyotype in ISCN, an accepted statement ("normal karyotype"), and the interphase FISH written behind it.
 * Never throws. What it does not understand makes the karyotype incomplete, so that nothing counts as absent.
 */
export function parseKaryotype(text: string): Karyotype {
  if (text.length > longest) return nothing('too-long');
  const whole = normalise(text);
  if (whole === '') return nothing('empty');
  const statement = statementOf(whole);
  if (statement !== null) return statement === 'normal' ? normalByStatement : nothing('failed');
  const at = whole.search(/\bnuc\s*ish\b/);
  const conventional = (at === -1 ? whole : whole.slice(0, at)).replace(/[\s.,;/]+$/, '');
  const interphase = at === -1 ? {} : readInterphase(whole.slice(at));
  return {
    ...(conventional === '' ? nothing('interphase-only') : readConventional(conventional)),
    interphase,
  };
}

/** Reads a reported karyotype: from a coding of the ISCN system if there is one, else from the text. */
export function readKaryotype(reported: Reported): Karyotype | null {
  const coded = reported.codes.find(({ system }) => system.includes('iscn'))?.code;
  const text = coded ?? reported.text;
  return text.trim() === '' ? null : parseKaryotype(text);
}
