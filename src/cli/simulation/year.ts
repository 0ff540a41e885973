import { hooks } from '../../../hooks/index.js';
import { canaryCall } from '../../canary/canary-call.js';
import { canaryRecords, type Canary, type Change } from '../../canary/canary.js';
import type { HookCall } from '../../cds/types.js';
import { demoPatients } from '../../demo/patients/index.js';
import { needsFor } from '../../facts/index.js';
import { analyteGroups, analytes } from '../../knowledge/analytes/index.js';
import { ruleSets } from '../../knowledge/index.js';
import { orderConcepts } from '../../knowledge/order-concepts.js';
import { callRecord } from '../../service/call-record.js';
import { hookService, type Evaluation } from '../../service/evaluate-hook.js';
import { memory } from '../../service/memory.js';
import { stableUuid } from '../../service/stable-uuid.js';
import { materialChange } from '../../service/suppression-evidence.js';
import { clinics, settlingConditions } from '../../settled-by.js';
import type { Evidence } from '../../store/evidence.js';
import { keyedHash } from '../../store/keyed-hash.js';
import { memoryStores } from '../../store/memory-stores.js';

/** What a year of calls with restraint was, beside the same calls without. */
export interface YearFigures {
  readonly patients: number;
  readonly calls: number;
  readonly shown: number;
  readonly shownWithout: number;
  /** Showings of a card on facts unchanged since it was last shown to that patient; `critical`, never quieted, apart. */
  readonly repeats: number;
  readonly repeatsWithout: number;
  readonly criticals: number;
  readonly criticalsQuieted: number;
  /** Cards whose facts changed since the call before, and how many of them that very call did not say. */
  readonly changes: number;
  readonly changesUnsaid: number;
}

export interface YearOptions {
  readonly patients: number;
  /** One chart opening each. */
  readonly weeks: number;
  /** Number between 0 and 1. */
  readonly random: () => number;
}

const start = Date.parse('2026-01-05T09:00:00.000Z');
const msPerDay = 86_400_000;
const daysPerWeek = 7;
/** How clinicians answer: half refuse with a reason, a tenth follow, the others say nothing. */
const answersGiven = { refused: 0.5, accepted: 0.6 };
const key = 'key of a simulated year, of no patient';
const plan = needsFor(
  ruleSets.map(({ facts }) => facts),
  analyteGroups,
);

interface Run {
  readonly evaluate: (call: HookCall) => Promise<Evaluation>;
  readonly answered: (call: HookCall, evaluation: Evaluation, random: () => number) => Promise<void>;
}

/** The service with a memory of its own. */
function runOf(restrained: boolean): Run {
  const stores = memoryStores(1_000_000);
  const remembered = memory(keyedHash(key), stores.history);
  const neverQuiet = restrained ? [] : hooks.flatMap(({ cards }) => cards.map(({ id }) => id));
  const { evaluate } = hookService({
    hooks,
    ruleSets,
    orders: orderConcepts,
    plan: () => plan,
    analytes,
    site: () => ({ codes: [], topicsOff: [], cardsOff: [], neverQuiet, shadow: [], region: null }),
    readerFor: () => undefined,
    budgetMs: 60_000,
    clock: () => start,
    knowledge: 'simulated',
    uuid: stableUuid(key),
    memory: remembered,
    settling: { conditions: settlingConditions, clinics },
    asSent: (response) => response,
  });
  let calls = 0;
  return {
    evaluate,
    answered: async (call, evaluation, random) => {
      const encounter = remembered.encounter(call);
      const id = `c${(calls += 1)}`;
      const names = { id, knowledge: 'simulated', patient: remembered.patient(call) };
      await stores.ledger.append([
        callRecord(call, evaluation, evaluation, { ...names, ...(encounter && { encounter }) }),
      ]);
      const at = call.receivedAt;
      for (const { uuid = '' } of evaluation.cards) {
        const said = random();
        if (said >= answersGiven.accepted) continue;
        const outcome = said < answersGiven.refused ? 'overridden' : 'accepted';
        const reason = outcome === 'overridden' ? { reason: { code: 'patient-refuses' } } : {};
        const answer = { card: uuid, outcome, suggestions: [], at, receivedAt: at, ...reason } as const;
        await stores.feedback.append([{ service: call.service, issuer: 'canary', ...answer }]);
      }
    },
  };
}

const changesOfAYear: readonly Change[] = [
  ['value', '33358-3', 4.4],
  ['value', '718-7', 9.6],
  ['value', '777-3', 61],
];

interface Person {
  readonly id: string;
  readonly from: string;
  readonly change: Change;
  readonly changesIn: number;
}

/** Which shown cards were shown to this patient before on the same facts; remembers what is shown now. */
function repeated(evaluation: Evaluation, person: string, seen: Map<string, Evidence>): number {
  let repeats = 0;
  for (const decision of evaluation.decisions) {
    const { card, show } = decision;
    const now = evaluation.evidence.get(card.id);
    if (!show || now === undefined || decision.indicator === 'critical') continue;
    const before = seen.get(`${person} ${card.id}`);
    if (before !== undefined && !materialChange(before, now)) repeats += 1;
    seen.set(`${person} ${card.id}`, now);
  }
  return repeats;
}

const shownBy = (evaluation: Evaluation): ReadonlySet<string> =>
  new Set(evaluation.decisions.flatMap(({ card, show }) => (show ? [card.id] : [])));

/** A year of chart openings, each put to a service with restraint and to one without. */
export async function simulatedYear({ patients, weeks, random }: YearOptions): Promise<YearFigures> {
  const sources = demoPatients(new Date(start).toISOString()).map(({ id }) => id);
  const people = Array.from({ length: patients }, (_, n): Person => ({
    id: `p${n}`,
    from: sources[n % sources.length] ?? '',
    change: changesOfAYear[Math.floor(random() * changesOfAYear.length)] ?? ['age', 70],
    changesIn: Math.floor(random() * weeks),
  }));
  const runs = { with: runOf(true), without: runOf(false) };
  const seen = { with: new Map<string, Evidence>(), without: new Map<string, Evidence>() };
  const last = new Map<string, Evidence>();
  const found = { calls: 0, shown: 0, shownWithout: 0, repeats: 0, repeatsWithout: 0 };
  const kept = { criticals: 0, criticalsQuieted: 0, changes: 0, changesUnsaid: 0 };

  const visit = async (call: HookCall, person: Person): Promise<void> => {
    const quiet = await runs.with.evaluate(call);
    const loud = await runs.without.evaluate(call);
    await runs.with.answered(call, quiet, random);
    const said = shownBy(quiet);
    found.calls += 1;
    found.shown += quiet.cards.length;
    found.shownWithout += loud.cards.length;
    found.repeats += repeated(quiet, person.id, seen.with);
    found.repeatsWithout += repeated(loud, person.id, seen.without);
    for (const { card, show, ...rest } of loud.decisions) {
      const now = loud.evidence.get(card.id);
      if (!show || now === undefined) continue;
      const isCritical = 'indicator' in rest && rest.indicator === 'critical';
      const before = last.get(`${person.id} ${card.id}`);
      const isNews = before === undefined || materialChange(before, now);
      last.set(`${person.id} ${card.id}`, now);
      if (isCritical) kept.criticals += 1;
      if (isNews) kept.changes += 1;
      if (said.has(card.id)) continue;
      if (isCritical) kept.criticalsQuieted += 1;
      if (isNews) kept.changesUnsaid += 1;
    }
  };

  for (let week = 0; week < weeks; week += 1) {
    const at = new Date(start + week * daysPerWeek * msPerDay).toISOString();
    const canaries = people.map(({ from, change, changesIn }): Canary => ({
      ...{ card: '', hook: 'patient-view', from },
      changes: week >= changesIn ? [change] : [],
    }));
    const records = canaryRecords(canaries, at);
    for (const [index, person] of people.entries()) {
      const canary = canaries[index];
      const record = canary && records.get(canary);
      if (canary === undefined || record === undefined) continue;
      const call = canaryCall(canary, record, plan.needs, at);
      const context = { ...call.request.context, encounterId: `${person.id}-${week}` };
      // A server of their own for each person: the demo patients share their ids.
      const fhirServer = `https://${person.id}.test`;
      await visit({ ...call, request: { ...call.request, context, fhirServer } }, person);
    }
  }
  return { patients, ...found, ...kept };
}
