/**
 * What a member of a hook's context holds. `id`: a FHIR id without its type; `reference`: `Type/id`;
 * `bundle` and `resource`: FHIR as JSON, looked at no further than its outline.
 */
export type ContextShape = 'id' | 'reference' | 'references' | 'bundle' | 'resource' | 'resources';

export interface ContextField {
  readonly shape: ContextShape;
  /** REQUIRED by the hook's definition. */
  readonly required: boolean;
  /** False where the definition requires it but clients in the field leave it out, so that we do not insist. */
  readonly enforced: boolean;
  /** May stand in a prefetch template as `{{context.name}}`. */
  readonly token: boolean;
  /** Other names under which clients send it: older versions and the library's own examples. */
  readonly aliases: readonly string[];
}

export interface PublishedHook {
  readonly hookVersion: string;
  readonly context: Readonly<Record<string, ContextField>>;
}

const field = (
  shape: ContextShape,
  need: 'required' | 'optional' | 'often-missing',
  token: boolean,
  ...aliases: readonly string[]
): ContextField => ({ shape, required: need !== 'optional', enforced: need === 'required', token, aliases });

const patientId = field('id', 'required', true);
const encounterId = field('id', 'optional', true);
// The payers' reference implementation sends no userId with any hook; no advice depends on it.
const userId = field('reference', 'often-missing', true);
const draftOrders = field('bundle', 'required', false);
const inEncounter = { userId, patientId, encounterId: field('id', 'required', true) };

/**
 * The ten hooks of the CDS Hooks library, with their context: the schemas, the reading of requests and the
 * documentation are made from this table.
 * @see https://github.com/HL7/cds-hooks-library (input/pagecontent, commit 5d04c4d)
 */
export const publishedHooks = {
  'patient-view': { hookVersion: '1.0', context: { userId, patientId, encounterId } },
  'order-select': {
    hookVersion: '1.0',
    context: {
      userId,
      patientId,
      encounterId,
      selections: field('references', 'required', false),
      draftOrders,
    },
  },
  'order-sign': { hookVersion: '1.0', context: { userId, patientId, encounterId, draftOrders } },
  'order-dispatch': {
    hookVersion: '1.1',
    context: {
      patientId,
      dispatchedOrders: field('references', 'required', true, 'dispatched-orders', 'order'),
      performer: field('reference', 'required', true),
      fulfillmentTasks: field('resources', 'optional', false, 'fulfillment-tasks', 'task'),
    },
  },
  'appointment-book': {
    hookVersion: '1.0',
    context: { userId, patientId, encounterId, appointments: field('bundle', 'required', false) },
  },
  'encounter-start': { hookVersion: '1.0', context: inEncounter },
  'encounter-discharge': { hookVersion: '1.0', context: inEncounter },
  'problem-list-item-create': {
    hookVersion: '0.1.0',
    context: { userId, patientId, encounterId, conditions: field('bundle', 'required', false) },
  },
  'allergyintolerance-create': {
    hookVersion: '0.1.0',
    context: {
      userId,
      patientId,
      encounterId,
      allergyIntolerance: field('resource', 'required', false, 'allergyIntolerances'),
    },
  },
  'medication-refill': {
    hookVersion: '0.1.0',
    context: {
      userId: field('reference', 'optional', true),
      patientId,
      encounterId,
      medications: field('bundle', 'required', false),
    },
  },
} as const satisfies Readonly<Record<string, PublishedHook>>;

/** True for the name of one of the ten. */
export function isPublishedHook(hook: unknown): hook is keyof typeof publishedHooks {
  return typeof hook === 'string' && Object.hasOwn(publishedHooks, hook);
}
