import { known, unknown, type Concept, type DraftedOrder, type Fact, type Source } from '../engine/index.js';
import { codingsOf, wordsOf } from './coding.js';
import { codedThing, type CodedThing } from './coded-thing.js';
import { compile, isCoded, isNamed, type CompiledConcept } from './compiled-concept.js';
import type { ConceptIndex } from './concept-index.js';
import { isDrug } from './drugs.js';
import { dosingOf } from './draft-dosing.js';
import { field, textOf } from './json.js';
import { medicationOf } from './medication-of.js';
import { cleanText } from './normal-text.js';
import { localReference, type ResourceIndex } from './resource-index.js';

interface Draft {
  readonly thing: CodedThing;
  readonly isMedication: boolean;
  readonly isReadable: boolean;
  /** What a drug says of form, route and dose. */
  readonly said: readonly string[];
  readonly source: Source;
}

export type DraftList = readonly Draft[];

const orders: ReadonlySet<string> = new Set([
  'ServiceRequest',
  'MedicationRequest',
  'DeviceRequest',
  'NutritionOrder',
  'VisionPrescription',
]);
/** A draft is what is being written now; senders also mark it active. */
const isNoDraft: ReadonlySet<string> = new Set([
  'entered-in-error',
  'revoked',
  'cancelled',
  'completed',
  'stopped',
]);

/** Whether an order is among those selected: by `Type/id`, or by id alone. */
function isSelected(reference: string, selections: readonly string[] | undefined): boolean {
  if (selections === undefined) return true;
  return selections.some(
    (one) =>
      (one.includes('/') ? localReference(one) : `${reference.split('/')[0] ?? ''}/${one}`) === reference,
  );
}

/**
 * The orders being judged: what came in the hook's context, of this patient, not negated; on order-select only what
 * is selected. Medications that travel with them are no orders, and neither are types that this product cannot read.
 */
export function readDrafts(resources: ResourceIndex, selections: readonly string[] | undefined): DraftList {
  return resources.inContext.flatMap(({ resource, via, reference }) => {
    const type = textOf(resource, 'resourceType') ?? '';
    const isOff = isNoDraft.has(textOf(resource, 'status') ?? '') || field(resource, 'doNotPerform') === true;
    if (!orders.has(type) || isOff || !isSelected(reference, selections)) return [];
    const isMedication = type === 'MedicationRequest';
    const code = field(resource, 'code');
    const concept = field(code, 'concept') ?? code;
    const thing = isMedication
      ? medicationOf(resource, resources.find).thing
      : codedThing(codingsOf(concept), wordsOf(concept));
    const isReadable = thing.codings.length > 0 || thing.text !== null;
    const as = cleanText(thing.text ?? thing.codings[0]?.code ?? type);
    const said = isMedication ? dosingOf(resource, thing) : [];
    return [{ thing, isMedication, isReadable, said, source: { reference, via, as } }];
  });
}

function isOrderOf({ thing, isMedication }: Draft, own: CompiledConcept, index: ConceptIndex): boolean {
  if (isMedication) return isDrug(thing, own, index);
  const isOther = thing.text !== null && index.contradicts(own, thing.text, thing);
  return isNamed(thing, own, 'whole') || (isCoded(thing, own) && !isOther);
}

/** Whether one of the concepts is being ordered; unknown while a draft that nobody can read is among them. */
export function selectDrafted(
  concepts: readonly Concept[],
  drafts: DraftList,
  index: ConceptIndex,
): Fact<DraftedOrder> {
  const sought = concepts.map(compile);
  const found = drafts.filter((draft) => sought.some((concept) => isOrderOf(draft, concept, index)));
  const [first, ...rest] = found.map(({ source }) => source);
  if (first !== undefined) {
    const references = found.map(({ source }) => source.reference);
    const said = found.flatMap((draft) => draft.said);
    return known({ drafted: true, references, ...(said.length === 0 ? {} : { said }) }, [first, ...rest]);
  }
  const unreadable = drafts.filter(({ isReadable }) => !isReadable).map(({ source }) => source);
  if (unreadable.length > 0) return unknown('not-machine-readable', unreadable);
  const none: Source = {
    reference: 'draftOrders',
    via: 'context',
    as: `${drafts.length} drafts, none of this`,
  };
  return known({ drafted: false, references: [] }, [none]);
}
