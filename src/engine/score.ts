import type { Citation, Parameter } from './citation.js';
import type { Criterion } from './criterion.js';
import { evaluate } from './evaluate.js';
import { member } from './lazy-record.js';
import { mergeSources, type Fact, type Source } from './fact.js';
import type { Localized, NonEmpty } from './locale.js';
import { exact, interval, type Quantity } from './quantity.js';

/** Points from one step of a scale: up to `upTo` (included unless `open`). The last step is open upwards: Infinity. */
export interface Step {
  readonly upTo: number;
  readonly open?: boolean;
  readonly points: number;
}

interface TermMeta {
  readonly id: string;
  readonly label: Localized;
}

/** One line of a published score. */
export type Term<K extends string = string> = TermMeta &
  (
    | {
        readonly kind: 'criterion';
        readonly criterion: Criterion<K>;
        readonly points: Parameter<{ readonly met: number; readonly notMet: number }>;
      }
    | { readonly kind: 'steps'; readonly fact: K; readonly steps: Parameter<NonEmpty<Step>> }
    | {
        readonly kind: 'lookup';
        readonly fact: K;
        readonly points: Parameter<Readonly<Record<string, number>>>;
      }
  );

/** One group of a score, with what was observed in it. */
export interface Band<B extends string = string> {
  readonly band: B;
  readonly label: Localized;
  /** Highest total in the group (included unless `open`). */
  readonly upTo: number;
  readonly open?: boolean;
  /** What was observed: endpoint, horizon, and whether death was counted, with the model and the year. */
  readonly outcome?: Localized;
}

interface ScoreMeta<B extends string> {
  readonly id: string;
  readonly title: Localized;
  /** Model and year, printed beside every number that comes from it. */
  readonly model: string;
  readonly cites: NonEmpty<Citation>;
  readonly bands: Parameter<NonEmpty<Band<B>>>;
  /** For whom it holds and for whom not; printed with the score. */
  readonly scope: Localized;
}

export interface Contribution {
  readonly term: string;
  readonly label: Localized;
  readonly low: number;
  readonly high: number;
  readonly evidence: readonly Source[];
  readonly missing: readonly string[];
  readonly cites: readonly Citation[];
}

export interface ScoreResult<B extends string = string> {
  readonly id: string;
  readonly low: number;
  readonly high: number;
  /** Null while what is missing could still change the group. */
  readonly band: B | null;
  readonly possibleBands: NonEmpty<B>;
  readonly contributions: readonly Contribution[];
  readonly missing: readonly string[];
  /** What else the model reports (best, mean and worst case; an age-adjusted form). */
  readonly also?: Readonly<Record<string, number | string | null>>;
}

type FactsByKey = Readonly<Record<string, Fact<unknown>>>;

/** A published score: additive terms, or its own arithmetic where the paper has more than a sum. */
export type Score<K extends string = string, B extends string = string> = ScoreMeta<B> &
  (
    | { readonly kind: 'additive'; readonly terms: NonEmpty<Term<K>> }
    | {
        readonly kind: 'computed';
        readonly facts: NonEmpty<K>;
        readonly compute: (facts: FactsByKey, asOf: string) => Omit<ScoreResult<B>, 'id'>;
      }
  );

/** The points of every step that some value the measurement may stand for falls in. */
function stepRange(measured: Quantity, steps: NonEmpty<Step>): readonly [number, number] {
  const { low, high, lowOpen, highOpen } = interval(measured);
  const indexOf = (within: (step: Step) => boolean): number => {
    const index = steps.findIndex(within);
    return index === -1 ? steps.length - 1 : index;
  };
  const first = indexOf(({ upTo, open }) => low < upTo || (low === upTo && open !== true && !lowOpen));
  const last = indexOf(({ upTo, open }) => high < upTo || (high === upTo && (open !== true || highOpen)));
  return spread(steps.slice(first, last + 1).map((step) => step.points));
}

function spread(points: readonly number[]): readonly [number, number] {
  return [Math.min(...points), Math.max(...points)];
}

interface Behind {
  readonly evidence: () => readonly Source[];
  readonly missing: () => readonly string[];
}

/** The points of a term; what they rest on is gathered when someone asks. */
class Weighed implements Contribution {
  readonly term: string;
  readonly label: Localized;
  readonly low: number;
  readonly high: number;
  readonly cites: readonly Citation[];
  readonly #behind: Behind;

  constructor(
    { id, label }: TermMeta,
    [low, high]: readonly [number, number],
    cites: readonly Citation[],
    behind: Behind,
  ) {
    this.term = id;
    this.label = label;
    this.low = low;
    this.high = high;
    this.cites = cites;
    this.#behind = behind;
  }

  get evidence(): readonly Source[] {
    return this.#behind.evidence();
  }

  get missing(): readonly string[] {
    return this.#behind.missing();
  }
}

function ofCriterion(term: Term & { readonly kind: 'criterion' }, facts: FactsByKey): Contribution {
  const { met, notMet } = term.points.value;
  const finding = evaluate(term.criterion, facts);
  const range =
    finding.status === 'unknown'
      ? spread([met, notMet])
      : finding.status === 'met'
        ? ([met, met] as const)
        : ([notMet, notMet] as const);
  return new Weighed(term, range, citesOf(term), {
    evidence: () => finding.evidence,
    missing: () => finding.missing,
  });
}

const citesOfTerms = new WeakMap<Term, readonly Citation[]>();

function citesOf(term: Term & { readonly kind: 'criterion' }): readonly Citation[] {
  const cites = citesOfTerms.get(term) ?? [...new Set([...term.criterion.cites, ...term.points.cites])];
  citesOfTerms.set(term, cites);
  return cites;
}

function onScale(steps: NonEmpty<Step>, fact: Fact<unknown> | undefined): readonly [number, number] {
  return fact?.known === true
    ? stepRange(fact.value as Quantity, steps)
    : spread(steps.map((step) => step.points));
}

/** Null = the table does not hold the answer, or there is none. */
function inTable(table: Readonly<Record<string, number>>, fact: Fact<unknown> | undefined): number | null {
  const entry = fact?.known === true ? String(fact.value) : undefined;
  return entry !== undefined && Object.hasOwn(table, entry) ? (table[entry] ?? null) : null;
}

function contribution(term: Term, facts: FactsByKey): Contribution {
  if (term.kind === 'criterion') return ofCriterion(term, facts);
  const fact = member(facts, term.fact);
  const behind = (isOpen: boolean): Behind => ({
    evidence: () => (fact === undefined ? [] : mergeSources([fact])),
    missing: () => (isOpen ? [term.fact] : []),
  });
  if (term.kind === 'steps') {
    const range = onScale(term.steps.value, fact);
    return new Weighed(term, range, term.steps.cites, behind(range[0] !== range[1]));
  }
  const { cites, value: table } = term.points;
  const points = inTable(table, fact);
  const range = points === null ? spread(Object.values(table)) : ([points, points] as const);
  return new Weighed(term, range, cites, behind(points === null));
}

/** The groups that a total between `low` and `high` may fall in. */
export function bandsBetween<B extends string>(
  bands: NonEmpty<Band<B>>,
  low: number,
  high: number,
): NonEmpty<B> {
  const at = (total: number): number => {
    const index = bands.findIndex(({ upTo, open }) => total < upTo || (total === upTo && open !== true));
    return index === -1 ? bands.length - 1 : index;
  };
  const touched = bands.slice(at(low), at(high) + 1).map((band) => band.band);
  const [first = bands[0].band, ...rest] = touched;
  return [first, ...rest];
}

/** The score with a range for what is missing; a group only where the whole range falls in it. */
export function evaluateScore<B extends string>(
  score: Score<string, B>,
  facts: FactsByKey,
  asOf: string,
): ScoreResult<B> {
  if (score.kind === 'computed') return { id: score.id, ...score.compute(facts, asOf) };
  const contributions = score.terms.map((term) => contribution(term, facts));
  const low = exact(contributions.reduce((sum, term) => sum + term.low, 0));
  const high = exact(contributions.reduce((sum, term) => sum + term.high, 0));
  const possibleBands = bandsBetween(score.bands.value, low, high);
  return {
    id: score.id,
    low,
    high,
    band: possibleBands.length === 1 ? possibleBands[0] : null,
    possibleBands,
    contributions,
    missing: [...new Set(contributions.flatMap((term) => term.missing))],
  };
}
