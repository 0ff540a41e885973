import type { Tri } from '../../engine/index.js';
import type { Abnormality } from './abnormality.js';

/** Why a karyotype says less than it seems to. */
export type KaryotypeProblem =
  | 'empty'
  | 'failed'
  | 'too-long'
  | 'prose'
  | 'no-chromosome-number'
  | 'unknown-token'
  | 'count-mismatch'
  | 'ploidy'
  | 'sex-chromosomes-unclear'
  | 'chimaerism'
  | 'few-metaphases'
  | 'interphase-only';

/** One abnormality as written, counted once however many clones carry it. */
export interface KaryotypeEvent {
  readonly text: string;
  readonly marks: readonly Abnormality[];
  /** What it may stand for without saying so: a derivative of chromosome 5 may or may not have lost 5q. */
  readonly unclear: readonly Abnormality[];
  /** How many abnormalities it counts as. */
  readonly low: number;
  readonly high: number;
}

export interface Clone {
  readonly cells: number | null;
  /** The sex chromosomes as written (lower case); null where it names another clone instead. */
  readonly sex: string | null;
  /** Texts of the acquired abnormalities in it; empty in a normal clone. */
  readonly events: readonly string[];
}

/** What a conventional karyotype and the interphase FISH written beside it show. */
export interface Karyotype {
  readonly clones: readonly Clone[];
  /** Metaphases counted in all clones together; null when not stated. */
  readonly metaphases: number | null;
  readonly events: readonly KaryotypeEvent[];
  /** Everything in the text is understood and enough cells were seen: what is not found is absent. */
  readonly complete: boolean;
  readonly problems: readonly KaryotypeProblem[];
  /** What FISH in the same text shows (true) or excludes (false). */
  readonly interphase: Readonly<Partial<Record<Abnormality, boolean>>>;
}

/** Number of independent abnormalities as written: at least `low`, at most `high` (infinite when not all is known). */
export function abnormalityCount(karyotype: Karyotype): { readonly low: number; readonly high: number } {
  const sum = (end: 'low' | 'high') => karyotype.events.reduce((total, event) => total + event[end], 0);
  return { low: sum('low'), high: karyotype.complete ? sum('high') : Infinity };
}

/** Whether an abnormality is present; not-met only where the karyotype or FISH could have shown it and did not. */
export function hasAbnormality(karyotype: Karyotype, sought: Abnormality): Tri {
  const { events, interphase, complete } = karyotype;
  if (interphase[sought] === true || events.some(({ marks }) => marks.includes(sought))) return 'met';
  if (interphase[sought] === false) return 'not-met';
  return complete && !events.some(({ unclear }) => unclear.includes(sought)) ? 'not-met' : 'unknown';
}

/** Whether there are at least `n` independent abnormalities. */
export function hasAbnormalities(karyotype: Karyotype, n: number): Tri {
  const { low, high } = abnormalityCount(karyotype);
  if (low >= n) return 'met';
  return high < n ? 'not-met' : 'unknown';
}

/** Whether the karyotype is known to be normal. */
export function isNormal(karyotype: Karyotype): boolean {
  return abnormalityCount(karyotype).high === 0;
}
