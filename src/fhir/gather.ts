import { ask } from './ask.js';
import { jsonOf } from './bundle.js';
import type { Gathered, GatheredResource, NeedOutcome } from './gathered.js';
import { isObject, type JsonObject, listOf } from './json.js';
import { countDistinct, mergeResources } from './merge-resources.js';
import type { Need } from './need.js';
import { answers, isFillable, isPatientScoped, isRead, queryFor, type Tokens } from './need-query.js';
import { type PrefetchValue, readForeignValue, readPrefetchValue } from './prefetch-value.js';
import type { FhirReader, SearchResult } from './reader.js';
import { sift, type Sifted } from './sift.js';

export interface GatherInput {
  /** The patient's id without a type: `context.patientId`. */
  readonly patientId: string;
  /** What the call's other prefetch tokens stand for, such as `context.encounterId`. */
  readonly tokens?: Tokens;
  /** As the client sent it: any value under any key. */
  readonly prefetch?: JsonObject;
  /** Asked for only where something is to be read; undefined = the client gave no FHIR server that may be called. */
  readonly reader?: () => FhirReader | undefined;
  /** Milliseconds that gathering may take. */
  readonly budgetMs: number;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

const tokensOf = ({ patientId, tokens }: GatherInput): Tokens => ({
  ...tokens,
  'context.patientId': patientId,
});

interface Prefetched {
  readonly need: Need;
  readonly value: PrefetchValue;
  readonly sifted: Sifted;
}

interface Foreign {
  readonly resources: readonly GatheredResource[];
  readonly sifted: readonly Sifted[];
}

interface Queried {
  readonly result: SearchResult;
  readonly sifted: Sifted;
}

function readPrefetch(need: Need, { prefetch = {}, patientId }: GatherInput): Prefetched {
  const value = readPrefetchValue(need, Object.hasOwn(prefetch, need.key) ? prefetch[need.key] : undefined);
  return { need, value, sifted: sift(value.entries, patientId, isPatientScoped(need)) };
}

/** Reads what stands under the client's own keys, by content: it adds resources and never proves completeness. */
function readForeign(needs: readonly Need[], { prefetch = {}, patientId }: GatherInput): Foreign {
  const known = new Set(needs.map(({ key }) => key));
  const foreign = Object.entries(prefetch).filter(([key]) => !known.has(key));
  const sifted = foreign.map(([key, value]) => ({
    key,
    of: sift(readForeignValue(value), patientId, false),
  }));
  const resources = sifted.flatMap(({ key, of }) =>
    of.kept.map((resource): GatheredResource => {
      const need = needs.find((one) => answers(one, resource));
      return { resource, via: 'prefetch', key: need?.key ?? key };
    }),
  );
  return { resources, sifted: sifted.map(({ of }) => of) };
}

/** One parallel round of queries inside what is left of the budget; needs with the same query share one request. */
async function queryAll(
  needs: readonly Need[],
  reader: FhirReader,
  input: GatherInput,
  startedAt: number,
): Promise<ReadonlyMap<Need, Queried>> {
  const { patientId, budgetMs, now } = input;
  // One controller for each query: hundreds of listeners on one signal look like a leak to Node.
  const budgets: AbortController[] = [];
  const isSpent = (): boolean => now() - startedAt >= budgetMs;
  const timer = setTimeout(() => budgets.forEach((one) => one.abort()), budgetMs - (now() - startedAt));
  const signal = (): AbortSignal => {
    const budget = new AbortController();
    budgets.push(budget);
    if (isSpent()) budget.abort();
    return budget.signal;
  };
  const asked = new Map<string, Promise<SearchResult>>();
  const answered = needs.map(async (need): Promise<readonly (readonly [Need, Queried])[]> => {
    const query = queryFor(need, tokensOf(input));
    if (query === undefined) return [];
    const text = JSON.stringify(query);
    const pending = asked.get(text) ?? ask(reader, query, signal());
    asked.set(text, pending);
    const result = await pending;
    return [
      [need, { result, sifted: sift(result.ok ? result.entries : [], patientId, isPatientScoped(need)) }],
    ];
  });
  const found = await Promise.all(answered);
  clearTimeout(timer);
  return new Map(found.flat());
}

const isClean = ({ wrongPatient, unattributed }: Sifted): boolean =>
  wrongPatient.length + unattributed.length === 0;

function isAllPrefetched({ need, value, sifted }: Prefetched): boolean {
  if (value.state === 'null') return isRead(need);
  return (value.state === 'present' || value.state === 'empty') && isClean(sifted);
}

function queryState({ result }: Queried): Exclude<NeedOutcome['query'], undefined> {
  if (result.ok) return result.cut === undefined ? 'ok' : 'truncated';
  return result.why === 'timeout' || result.why === 'not-permitted' ? result.why : 'failed';
}

function whyIncomplete({ value, sifted }: Prefetched, queried: Queried | undefined): NeedOutcome['why'] {
  const last = queried?.sifted ?? sifted;
  if (last.wrongPatient.length > 0 || (sifted.wrongPatient.length > 0 && queried?.result.ok !== true))
    return 'wrong-patient';
  const told = queried === undefined ? value.why : tellRefusal(queried.result);
  return told === 'not-permitted' ? 'not-permitted' : 'fetch-failed';
}

const tellRefusal = (result: SearchResult): string | undefined => (result.ok ? result.cut : result.why);

/** `isKnown` = the one resource that a read asks for was found under another key. */
function outcomeOf(prefetched: Prefetched, queried: Queried | undefined, isKnown: boolean): NeedOutcome {
  const prefetch = isKnown && prefetched.value.state === 'absent' ? 'present' : prefetched.value.state;
  if (queried === undefined && (isKnown || isAllPrefetched(prefetched))) return { prefetch, complete: true };
  const query = queried === undefined ? {} : { query: queryState(queried) };
  const isQueried = queried !== undefined && queryState(queried) === 'ok' && isClean(queried.sifted);
  if (isKnown || isQueried || isAllPrefetched(prefetched)) return { prefetch, ...query, complete: true };
  return { prefetch, ...query, complete: false, why: whyIncomplete(prefetched, queried) ?? 'fetch-failed' };
}

function isReplaced({ resource }: GatheredResource): boolean {
  const links = resource.resourceType === 'Patient' ? listOf(jsonOf(resource)['link']) : [];
  return links.some((link) => isObject(link) && link['type'] === 'replaced-by');
}

function labelled({ kept }: Sifted, via: 'prefetch' | 'query', key: string): readonly GatheredResource[] {
  return kept.map((resource) => ({ resource, via, key }));
}

const unasked: ReadonlyMap<Need, Queried> = new Map();

/**
 * Gathers what is known of one patient: the prefetch first, then one parallel round of queries for what it leaves
 * open, inside the budget. Only the patient's own resources come through. A need that this call cannot ask for, and
 * that nobody sent, has no outcome. Never throws, whatever was sent.
 */
export async function gather(wanted: readonly Need[], input: GatherInput): Promise<Gathered> {
  const startedAt = input.now();
  const { patientId, prefetch: sent = {} } = input;
  const tokens = tokensOf(input);
  const needs = wanted.filter((need) => isFillable(need, tokens) || Object.hasOwn(sent, need.key));
  const prefetched = needs.map((need) => readPrefetch(need, input));
  const foreign = readForeign(needs, input);
  const isPatientKnown = foreign.resources.some(({ resource }) => resource.resourceType === 'Patient');
  const isKnown = (need: Need): boolean => isRead(need) && need.resourceType === 'Patient' && isPatientKnown;
  const open = prefetched.filter(({ need, value }) => value.ask && !isKnown(need)).map(({ need }) => need);
  const reader = open.length === 0 ? undefined : input.reader?.();
  const queried = reader === undefined ? unasked : await queryAll(open, reader, input, startedAt);

  const resources = mergeResources([
    ...prefetched.flatMap(({ need, sifted }) => labelled(sifted, 'prefetch', need.key)),
    ...foreign.resources,
    ...[...queried].flatMap(([need, { sifted }]) => labelled(sifted, 'query', need.key)),
  ]);
  const all = [
    ...prefetched.map(({ sifted }) => sifted),
    ...foreign.sifted,
    ...[...queried.values()].map(({ sifted }) => sifted),
  ];
  const unattributed = countDistinct(all.flatMap((one) => one.unattributed));
  const outcomes: Record<string, NeedOutcome> = {};
  for (const one of prefetched)
    outcomes[one.need.key] = outcomeOf(one, queried.get(one.need), isKnown(one.need));
  return {
    patientId,
    resources,
    outcomes,
    wrongPatient: countDistinct(all.flatMap((one) => one.wrongPatient)),
    ...(unattributed === 0 ? {} : { unattributed }),
    ...(resources.some(isReplaced) ? { notes: ['patient-replaced'] } : {}),
  };
}
