import type { Concept } from '../engine/index.js';
import { codingsOf, wordsOf } from '../facts/coding.js';
import { codedThing } from '../facts/coded-thing.js';
import { codesFor, compile, isNamed } from '../facts/compiled-concept.js';
import { conceptIndex } from '../facts/concept-index.js';
import { selectCondition } from '../facts/conditions.js';
import type { Intake } from '../facts/intake.js';
import { field, list, textOf } from '../facts/json.js';
import { moment } from '../facts/moment.js';
import { normalText } from '../facts/normal-text.js';
import { referenceTo } from '../facts/resource-index.js';

/** One entry of the chart that answers what a card asks for. */
export interface ChartAnswer {
  readonly by: 'order' | 'referral' | 'appointment' | 'condition';
  /** `ServiceRequest/123`. */
  readonly resource: string;
  /** When it was written or is to take place, epoch milliseconds; a recorded condition stands whenever it was written. */
  readonly at?: number;
}

/** What would answer a card. */
export interface ChartQuestion {
  /** The orders that it suggests. */
  readonly orders: readonly Concept[];
  /** A record of one of these is what the card asks the reader to find out. */
  readonly conditions: readonly Concept[];
  /** An answer older than this is none. */
  readonly withinDays: number;
}

/** What a site or an EHR calls the clinic that a referral goes to; by the id of the order. */
export type Clinics = Readonly<Record<string, readonly string[]>>;

const msPerDay = 86_400_000;
/** What is wanted, under way or done: everything else was never asked for, or was taken back. */
const standing: Readonly<Record<string, ReadonlySet<string>>> = {
  ServiceRequest: new Set(['active', 'on-hold', 'completed']),
  Procedure: new Set(['preparation', 'in-progress', 'on-hold', 'completed']),
  DiagnosticReport: new Set([
    ...['registered', 'partial', 'preliminary', 'final', 'amended', 'corrected', 'appended'],
  ]),
  Appointment: new Set(['proposed', 'pending', 'booked', 'waitlist', 'arrived', 'checked-in', 'fulfilled']),
};
const onlyProposed: ReadonlySet<string> = new Set(['proposal', 'plan', 'option']);

const dateFields: Readonly<Record<string, readonly string[]>> = {
  ServiceRequest: ['authoredOn', 'occurrenceDateTime'],
  Procedure: ['performedDateTime'],
  DiagnosticReport: ['effectiveDateTime', 'issued'],
  Appointment: ['start', 'created'],
};

function dateOf(resource: unknown, type: string): number | undefined {
  const periods = ['occurrencePeriod', 'performedPeriod', 'effectivePeriod'].map((name) =>
    field(field(resource, name), 'start'),
  );
  const dates = [...(dateFields[type] ?? []).map((name) => field(resource, name)), ...periods];
  return dates.map(moment).find((at) => at !== null)?.from;
}

function isStanding(resource: unknown, type: string): boolean {
  return (
    standing[type]?.has(textOf(resource, 'status') ?? '') === true &&
    !onlyProposed.has(textOf(resource, 'intent') ?? '') &&
    field(resource, 'doNotPerform') !== true
  );
}

const isReferral = ({ id }: Concept): boolean => id.endsWith('-referral');

/** Whether one CodeableConcept is of an order. The codes of "a referral" say not to whom: there the words decide. */
function isOf(code: unknown, order: Concept, clinics: Clinics): boolean {
  const thing = codedThing(codingsOf(code), wordsOf(code));
  const own = compile(order);
  if (isNamed(thing, own, 'whole')) return true;
  if (!isReferral(order)) return codesFor(thing, own).length > 0;
  const said = thing.normal ?? '';
  return (clinics[order.id] ?? []).some((clinic) => said.includes(normalText(clinic)));
}

const codeFields: Readonly<Record<string, readonly string[]>> = {
  ServiceRequest: ['code', 'performerType'],
  Procedure: ['code'],
  DiagnosticReport: ['code'],
  Appointment: ['serviceType', 'specialty', 'appointmentType', 'reasonCode'],
};

/** What of the record answers one order, newest first. */
function answersTo(
  order: Concept,
  { resources, now }: Intake,
  withinDays: number,
  clinics: Clinics,
): readonly ChartAnswer[] {
  const types = isReferral(order)
    ? ['ServiceRequest', 'Appointment']
    : ['ServiceRequest', 'Procedure', 'DiagnosticReport'];
  const found = types.flatMap((type) =>
    resources.ofType(type).flatMap(({ resource, via }): readonly ChartAnswer[] => {
      // A draft is what is being written now: nobody has signed it.
      if (via === 'context' || !isStanding(resource, type)) return [];
      const at = dateOf(resource, type);
      if (at === undefined || now - at >= withinDays * msPerDay) return [];
      const codes = (codeFields[type] ?? []).flatMap((name) => list(field(resource, name)));
      if (!codes.some((code) => isOf(code, order, clinics))) return [];
      const by = type === 'Appointment' ? 'appointment' : isReferral(order) ? 'referral' : 'order';
      return [{ by, resource: referenceTo(resource), at }];
    }),
  );
  return found.sort((a, b) => (b.at ?? 0) - (a.at ?? 0));
}

function recordedCondition({ conditions }: ChartQuestion, intake: Intake): readonly ChartAnswer[] {
  const [first, ...rest] = conditions;
  if (first === undefined) return [];
  const sought = [first, ...rest];
  const index = conceptIndex(sought, (text) => intake.index.ownersOf(text).length > 0);
  const fact = selectCondition(sought, intake.conditions, index, { absent: 'not-recorded', via: 'query' });
  if (!fact.known || !fact.value.recorded) return [];
  return [{ by: 'condition', resource: fact.sources[0].reference }];
}

/**
 * What the chart already answers of a card: the condition that it asks about is recorded; a referral that it suggests
 * is made or booked; or every study that it suggests is ordered or done. Empty: something is still to be said.
 */
export function chartAnswers(
  question: ChartQuestion,
  intake: Intake,
  clinics: Clinics,
): readonly ChartAnswer[] {
  const condition = recordedCondition(question, intake);
  if (condition.length > 0) return condition;
  const { orders, withinDays } = question;
  const each = orders.map((order) => ({ order, found: answersTo(order, intake, withinDays, clinics)[0] }));
  const referred = each.find(({ order, found }) => isReferral(order) && found !== undefined)?.found;
  if (referred !== undefined) return [referred];
  const all = each.flatMap(({ found }) => found ?? []);
  return orders.length > 0 && all.length === orders.length ? all : [];
}
