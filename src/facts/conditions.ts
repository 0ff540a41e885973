import {
  known,
  unknown,
  type Concept,
  type Fact,
  type RecordedCondition,
  type Source,
  type Why,
} from '../engine/index.js';
import { isIcd } from './code-systems.js';
import { codingsOf, hasCode } from './coding.js';
import { codedThing, type CodedThing } from './coded-thing.js';
import { codesFor, compile, isCoded, isNamed, type CompiledConcept } from './compiled-concept.js';
import type { ConceptIndex } from './concept-index.js';
import { field, list, text, textOf } from './json.js';
import { moment } from './moment.js';
import { cleanText, normalText } from './normal-text.js';
import type { Indexed } from './resource-index.js';

/** What a list of a patient's records says when it was read completely and holds none of what was sought. */
export interface ListRead {
  /** `not-recorded` = the list is complete; anything else is why it is not. */
  readonly absent: Why;
  readonly via: Source['via'];
}

const ignored: ReadonlySet<string> = new Set(['entered-in-error', 'refuted']);
const suspected: ReadonlySet<string> = new Set(['unconfirmed', 'provisional', 'differential']);
const over: ReadonlySet<string> = new Set(['inactive', 'resolved']);
const concern: ReadonlySet<string> = new Set(['health-concern']);
const unsure =
  /疑い|家族歴|既往|除外|\br\/o\b|rule[sd]?[- ]?out|suspect|possible|probable|\?|family (?:history|hx)|history of|\bh\/o\b|no evidence/;
/** Modifier 8002 「の疑い」 of the receipt disease master (from memory, unverified). */
const suspicion = { code: '8002', system: /modifier/i };

type Standing = 'recorded' | 'suspected' | 'over' | 'ignored';

interface CodedCondition {
  readonly thing: CodedThing;
  readonly standing: Standing;
  readonly isConcern: boolean;
  readonly onset: string | null;
  readonly source: Source;
}

/** A status as R4 codes it, or as older senders write it. */
function hasStatus(status: unknown, codes: ReadonlySet<string>): boolean {
  const said = text(status);
  return said === null ? hasCode(status, codes) : codes.has(said);
}

function standingOf(condition: unknown, thing: CodedThing): Standing {
  const verification = field(condition, 'verificationStatus');
  if (hasStatus(verification, ignored)) return 'ignored';
  const words = normalText(
    [thing.text ?? '', ...thing.codings.map(({ display }) => display ?? '')].join(' | '),
  );
  const isModified = thing.codings.some(
    ({ system, code }) => code === suspicion.code && suspicion.system.test(system),
  );
  if (hasStatus(verification, suspected) || isModified || unsure.test(words)) return 'suspected';
  const hasEnded = Object.keys(condition as object).some((name) => name.startsWith('abatement'));
  return hasEnded || hasStatus(field(condition, 'clinicalStatus'), over) ? 'over' : 'recorded';
}

function notesFor(condition: unknown, standing: Standing): readonly string[] {
  if (standing === 'suspected') return ['suspected, not confirmed'];
  if (standing === 'over') return ['resolved or inactive'];
  return field(condition, 'verificationStatus') === undefined ? ['not marked as confirmed'] : [];
}

/** A Condition as far as facts need it; null when it says nothing of the patient. */
function codedCondition({ resource, via, reference }: Indexed): CodedCondition | null {
  const code = field(resource, 'code');
  const thing = codedThing(codingsOf(code), textOf(code, 'text'));
  const standing = standingOf(resource, thing);
  if (standing === 'ignored') return null;
  const onset =
    moment(field(resource, 'onsetDateTime')) ?? moment(field(field(resource, 'onsetPeriod'), 'start'));
  const at = onset ?? moment(field(resource, 'recordedDate'));
  const notes = notesFor(resource, standing);
  return {
    thing,
    standing,
    isConcern: list(field(resource, 'category')).some((category) => hasCode(category, concern)),
    onset: onset?.text ?? null,
    source: {
      reference,
      via,
      ...(at === null ? {} : { at: at.text }),
      as: cleanText(thing.text ?? thing.codings[0]?.display ?? thing.codings[0]?.code ?? ''),
      ...(notes.length === 0 ? {} : { notes }),
    },
  };
}

type Match = 'yes' | 'no' | 'conflict';

/**
 * Whether a condition is of a concept. Words that name another thing undo a precise code for everybody; beside an
 * ICD class, which is wide, they are the better statement.
 */
function matches({ thing, isConcern }: CodedCondition, own: CompiledConcept, index: ConceptIndex): Match {
  const isOwnCode = isCoded(thing, own);
  if (!isOwnCode && (isConcern || !isNamed(thing, own, 'whole'))) return 'no';
  const said = thing.text;
  const denies = (of: CompiledConcept, words: readonly (string | null)[]): boolean =>
    words.some((word) => word !== null && index.contradicts(of, word, thing));
  if (isOwnCode) {
    const coded = codesFor(thing, own);
    const displays = coded.map(({ display }) => display ?? null);
    if (!denies(own, [said, ...displays])) return 'yes';
    return coded.every(({ system }) => isIcd(system)) ? 'no' : 'conflict';
  }
  const others = index.all.filter((other) => isCoded(thing, other));
  const isOverruled = others.every(
    (other) => codesFor(thing, other).every(({ system }) => isIcd(system)) && denies(other, [said]),
  );
  return isOverruled ? 'yes' : 'no';
}

/** Of several concepts one that it is of counts before one whose code and text disagree. */
function bestMatch(
  condition: CodedCondition,
  concepts: readonly CompiledConcept[],
  index: ConceptIndex,
): Match {
  let best: Match = 'no';
  for (const concept of concepts) {
    const match = matches(condition, concept, index);
    if (match === 'yes') return match;
    if (match === 'conflict') best = match;
  }
  return best;
}

export type ConditionList = readonly CodedCondition[];

/** The conditions of a record, each read once. */
export function readConditions(resources: readonly Indexed[]): ConditionList {
  return resources.flatMap((resource) => codedCondition(resource) ?? []);
}

/** The source of "none of them": the list itself. */
export function listSource(type: string, count: number, via: Source['via']): Source {
  return { reference: `${type}?patient`, via, as: `${count} read, none of this` };
}

/** Whether the record holds one of the concepts as an established, present condition. */
export function selectCondition(
  concepts: readonly Concept[],
  conditions: ConditionList,
  index: ConceptIndex,
  { absent, via }: ListRead,
): Fact<RecordedCondition> {
  const sought = concepts.map(compile);
  const matched: CodedCondition[] = [];
  const doubtful: CodedCondition[] = [];
  for (const condition of conditions) {
    const match = bestMatch(condition, sought, index);
    if (match === 'yes') matched.push(condition);
    else if (match === 'conflict' && condition.standing === 'recorded') doubtful.push(condition);
  }
  const [first, ...rest] = matched.filter(({ standing }) => standing === 'recorded');
  if (first !== undefined) {
    const all = [first, ...rest];
    const onsets = all.flatMap(({ onset }) => onset ?? []).sort();
    const onset = onsets[0] === undefined ? {} : { onset: onsets[0] };
    return known({ recorded: true, ...onset }, [first.source, ...rest.map(({ source }) => source)]);
  }
  if (doubtful.length > 0) {
    return unknown(
      'conflicting',
      doubtful.map(({ source }) => ({ ...source, notes: ['code and text disagree'] })),
    );
  }
  const looked = matched.map(({ source }) => source);
  if (absent !== 'not-recorded') return unknown(absent, looked);
  return known({ recorded: false }, [listSource('Condition', conditions.length, via), ...looked]);
}
