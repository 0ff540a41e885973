import {
  known,
  nonEmpty,
  unknown,
  type Concept,
  type Fact,
  type RecordedDrug,
  type Source,
} from '../engine/index.js';
import type { CodedThing } from './coded-thing.js';
import { compile, isCoded, isNamed, type CompiledConcept } from './compiled-concept.js';
import type { ConceptIndex } from './concept-index.js';
import { listSource, type ListRead } from './conditions.js';
import { field, textOf } from './json.js';
import { medicationOf } from './medication-of.js';
import { moment, type Moment } from './moment.js';
import { cleanText } from './normal-text.js';
import type { Indexed, ResourceIndex } from './resource-index.js';

interface TakenDrug {
  readonly thing: CodedThing;
  readonly isResolved: boolean;
  readonly isActive: boolean;
  readonly since: Moment | null;
  readonly at: Moment | null;
  readonly source: Source;
}

export type DrugList = readonly TakenDrug[];

/** Statuses that mean: never taken, or not yet an order. */
const notTaken: ReadonlySet<string> = new Set([
  'entered-in-error',
  'cancelled',
  'draft',
  'not-taken',
  'not-done',
  'intended',
]);
const active: ReadonlySet<string> = new Set(['active', 'in-progress']);
const onlyProposed: ReadonlySet<string> = new Set(['proposal', 'plan']);
const types = ['MedicationRequest', 'MedicationStatement', 'MedicationAdministration'] as const;

/** When the resource says that the drug was taken: the end of its time, or the beginning. */
function dateOf(resource: unknown, end: 'start' | 'end'): Moment | null {
  const period = field(resource, 'effectivePeriod');
  const dates = [
    field(resource, 'authoredOn'),
    field(resource, 'effectiveDateTime'),
    field(period, end),
    field(period, end === 'end' ? 'start' : 'end'),
    field(resource, 'dateAsserted'),
  ];
  return dates.map(moment).find((at) => at !== null) ?? null;
}

function takenDrug({ resource, via, reference }: Indexed, resources: ResourceIndex): TakenDrug | null {
  const status = textOf(resource, 'status') ?? '';
  const isProposed = onlyProposed.has(textOf(resource, 'intent') ?? '');
  if (via === 'context' || notTaken.has(status) || isProposed || field(resource, 'doNotPerform') === true)
    return null;
  const { thing, isResolved } = medicationOf(resource, resources.find);
  const [since, at] = [dateOf(resource, 'start'), dateOf(resource, 'end')];
  const as = cleanText(thing.text ?? thing.codings[0]?.code ?? '');
  const dated = at === null ? {} : { at: at.text };
  const source = { reference, via, ...dated, as, notes: [`status ${status}`] };
  return { thing, isResolved, isActive: active.has(status), since, at, source };
}

/** The drugs of a record: ordered, stated or given. Drafts, proposals and what was not taken are none. */
export function readDrugs(resources: ResourceIndex): DrugList {
  return types.flatMap((type) => resources.ofType(type)).flatMap((one) => takenDrug(one, resources) ?? []);
}

/**
 * Whether a drug is of a concept: by code, or by its name as a word. A code beside words that name another known drug
 * and not this one is not recognised, and neither are the words.
 */
export function isDrug(thing: CodedThing, own: CompiledConcept, { all }: ConceptIndex): boolean {
  const isOwnName = isNamed(thing, own, 'word');
  const isOwnCode = isCoded(thing, own);
  if (isOwnName === isOwnCode) return isOwnName;
  return isOwnCode
    ? !all.some((other) => other !== own && isNamed(thing, other, 'word'))
    : all.every((other) => other === own || !isCoded(thing, other) || isNamed(thing, other, 'word'));
}

/** The oldest date of a drug; none while an entry has no date or the list was not read whole: it may be the first. */
function firstOf(found: DrugList, isWhole: boolean): Moment | null {
  const dates = found.flatMap(({ since }) => since ?? []);
  if (!isWhole || dates.length < found.length) return null;
  return dates.reduce<Moment | null>(
    (first, since) => (first === null || since.from < first.from ? since : first),
    null,
  );
}

/** Whether the record holds one of the drugs, whether it is still taken, and the oldest and newest date of it. */
export function selectDrug(
  concepts: readonly Concept[],
  drugs: DrugList,
  index: ConceptIndex,
  { absent, via }: ListRead,
): Fact<RecordedDrug> {
  const sought = concepts.map(compile);
  const found = drugs.filter(({ thing }) => sought.some((concept) => isDrug(thing, concept, index)));
  const sources = nonEmpty(found.map(({ source }) => source));
  if (sources !== null) {
    const newest = found.reduce<Moment | null>(
      (last, { at }) => (at !== null && (last === null || at.from > last.from) ? at : last),
      null,
    );
    const oldest = firstOf(found, absent === 'not-recorded');
    const active = found.some((one) => one.isActive);
    return known(
      {
        recorded: true,
        active,
        ...(oldest === null ? {} : { firstAt: oldest.text }),
        ...(newest === null ? {} : { lastAt: newest.text }),
      },
      sources,
    );
  }
  const unresolved = drugs.filter(({ isResolved }) => !isResolved).map(({ source }) => source);
  if (absent !== 'not-recorded') return unknown(absent);
  if (unresolved.length > 0) return unknown('fetch-failed', unresolved);
  return known({ recorded: false, active: false }, [listSource('MedicationRequest', drugs.length, via)]);
}
