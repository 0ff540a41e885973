import {
  known,
  knownFrom,
  nonEmpty,
  unknown,
  type Analyte,
  type Concept,
  type Fact,
  type NonEmpty,
  type Source,
} from '../engine/index.js';
import { codingsOf, wordsOf } from './coding.js';
import { codedThing, type CodedThing } from './coded-thing.js';
import { compile, isCoded, isNamed } from './compiled-concept.js';
import { listSource, type ListRead } from './conditions.js';
import { field, members, text } from './json.js';
import { daysBefore, moment, type Moment } from './moment.js';
import { cleanText } from './normal-text.js';
import { effectiveOf } from './observations.js';
import type { Indexed, ResourceIndex } from './resource-index.js';
import type { Result } from './result.js';

const types = ['ServiceRequest', 'Procedure', 'DiagnosticReport'] as const;
const notDone: ReadonlySet<string> = new Set([
  'entered-in-error',
  'cancelled',
  'revoked',
  'not-done',
  'draft',
  'stopped',
  'unknown',
]);
const onlyProposed: ReadonlySet<string> = new Set(['proposal', 'plan']);

function dateOf(resource: unknown): Moment | null {
  const period = field(resource, 'performedPeriod') ?? field(resource, 'occurrencePeriod');
  const dates = [
    field(resource, 'performedDateTime'),
    field(resource, 'occurrenceDateTime'),
    field(period, 'end'),
    field(period, 'start'),
    field(resource, 'authoredOn'),
  ];
  return dates.map(moment).find((at) => at !== null) ?? effectiveOf(resource).moment;
}

export interface DoneQuestion {
  readonly analytes: readonly Analyte[];
  readonly concepts: readonly Concept[];
  readonly withinDays?: number;
}

function within(at: Moment | null, now: number, withinDays: number | undefined): boolean {
  if (withinDays === undefined) return true;
  return at !== null && daysBefore(now, at) <= withinDays;
}

/** An order, a procedure or a report that was not withdrawn, with what it is of. */
export interface Act {
  readonly thing: CodedThing;
  readonly act: Indexed;
}

const noSources: readonly Source[] = [];

/** The acts of a record, read once for all that may have been done. */
export function readActs(resources: ResourceIndex): readonly Act[] {
  const acts: Act[] = [];
  for (const type of types) {
    for (const act of resources.ofType(type)) {
      const { status, doNotPerform, intent, code } = members(act.resource);
      const isOff = notDone.has(text(status) ?? '') || doNotPerform === true;
      if (act.via === 'context' || isOff || onlyProposed.has(text(intent) ?? '')) continue;
      acts.push({ thing: codedThing(codingsOf(code), wordsOf(code)), act });
    }
  }
  return acts;
}

function performed(
  acts: readonly Act[],
  { concepts, withinDays }: DoneQuestion,
  now: number,
): readonly Source[] {
  if (acts.length === 0 || concepts.length === 0) return noSources;
  const sought = concepts.map(compile);
  const found: Source[] = [];
  for (const { thing, act } of acts) {
    if (!sought.some((one) => isCoded(thing, one) || isNamed(thing, one, 'whole'))) continue;
    const at = dateOf(act.resource);
    if (!within(at, now, withinDays)) continue;
    const { reference, via } = act;
    const as = cleanText(thing.text ?? thing.codings[0]?.code ?? '');
    found.push(at === null ? { reference, via, as } : { reference, via, at: at.text, as });
  }
  return found;
}

type ResultsOf = (analyte: Analyte) => readonly Result[];

/** Whether something was resulted, ordered or done in time; "no" only where all the lists were read completely. */
export function selectDone(
  question: DoneQuestion,
  resultsOf: ResultsOf,
  acts: readonly Act[],
  now: number,
  { absent, via }: ListRead,
): Fact<boolean> {
  const { analytes, withinDays } = question;
  const isResulted = (result: Result): boolean =>
    result.origin.status === 'final' &&
    within(result.origin.moment, now, withinDays) &&
    result.unusable === null;
  if (analytes.some((analyte) => resultsOf(analyte).some(isResulted))) {
    const sources = (): readonly Source[] => [
      ...analytes.flatMap((analyte) => resultsOf(analyte).filter(isResulted)).map(({ source }) => source),
      ...performed(acts, question, now),
    ];
    return knownFrom(true, () => sources() as NonEmpty<Source>);
  }
  const done = nonEmpty(performed(acts, question, now));
  if (done !== null) return known(true, done);
  if (absent !== 'not-recorded') return unknown(absent);
  const read = analytes.reduce((sum, analyte) => sum + resultsOf(analyte).length, 0);
  return known(false, [listSource('Observation', read, via)]);
}
