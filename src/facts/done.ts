import {
  known,
  nonEmpty,
  unknown,
  type Analyte,
  type Concept,
  type Fact,
  type Source,
} from '../engine/index.js';
import { codingsOf, wordsOf } from './coding.js';
import { codedThing, codesFor, compile, isNamed } from './concept-index.js';
import { listSource, type ListRead } from './conditions.js';
import { field, textOf } from './json.js';
import { daysBefore, moment, type Moment } from './moment.js';
import { cleanText } from './normal-text.js';
import { effectiveOf } from './observations.js';
import { referenceTo, type ResourceIndex } from './resource-index.js';
import { sourceOf, type Result } from './result.js';

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
  readonly withinDays: number | undefined;
}

function within(at: Moment | null, now: number, withinDays: number | undefined): boolean {
  if (withinDays === undefined) return true;
  return at !== null && daysBefore(now, at) <= withinDays;
}

function performed(
  resources: ResourceIndex,
  { concepts, withinDays }: DoneQuestion,
  now: number,
): readonly Source[] {
  if (concepts.length === 0) return [];
  const sought = concepts.map(compile);
  return types
    .flatMap((type) => resources.ofType(type))
    .flatMap(({ resource, via }) => {
      const isOff = notDone.has(textOf(resource, 'status') ?? '') || field(resource, 'doNotPerform') === true;
      if (via === 'context' || isOff || onlyProposed.has(textOf(resource, 'intent') ?? '')) return [];
      const code = field(resource, 'code');
      const thing = codedThing(codingsOf(code), wordsOf(code));
      const isSought = sought.some((one) => codesFor(thing, one).length > 0 || isNamed(thing, one, 'whole'));
      const at = isSought ? dateOf(resource) : null;
      if (!isSought || !within(at, now, withinDays)) return [];
      const as = cleanText(thing.text ?? thing.codings[0]?.code ?? '');
      return [{ reference: referenceTo(resource), via, ...(at === null ? {} : { at: at.text }), as }];
    });
}

/** Whether something was resulted, ordered or done in time; "no" only where all the lists were read completely. */
export function selectDone(
  question: DoneQuestion,
  resultsOf: (analyte: Analyte) => readonly Result[],
  resources: ResourceIndex,
  now: number,
  { absent, via }: ListRead,
): Fact<boolean> {
  const resulted = question.analytes
    .flatMap(resultsOf)
    .filter(({ origin, unusable }) => origin.status === 'final' && unusable === null)
    .filter(({ origin }) => within(origin.moment, now, question.withinDays))
    .map((result) => sourceOf(result));
  const sources = nonEmpty([...resulted, ...performed(resources, question, now)]);
  if (sources !== null) return known(true, sources);
  if (absent !== 'not-recorded') return unknown(absent);
  return known(false, [listSource('Observation', question.analytes.flatMap(resultsOf).length, via)]);
}
