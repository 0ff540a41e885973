import type { CdsService, JsonResource } from '../../../cds/types.js';
import type { Chart } from './choice.js';
import type { Draft } from './demo-orders.js';

/** The body of a hook call and of an explain call. */
export interface HookRequest {
  readonly hook: string;
  readonly hookInstance: string;
  readonly fhirServer?: string;
  readonly context: Readonly<Record<string, unknown>>;
}

/** What the context of a hook holds beside the patient. */
export const draftsOf = (hook: string): 'order' | 'problem' | null =>
  hook === 'order-select' || hook === 'order-sign'
    ? 'order'
    : hook === 'problem-list-item-create'
      ? 'problem'
      : null;

/** A draft as a FHIR resource of this patient. */
export function resourceOf(draft: Draft, patientId: string): JsonResource {
  const { resourceType, system, code, text } = draft;
  const concept = {
    ...(system === undefined || code === undefined ? {} : { coding: [{ system, code, display: text }] }),
    text,
  };
  const common = { resourceType, id: `draft-${draft.id}`, subject: { reference: `Patient/${patientId}` } };
  if (resourceType === 'Condition') return { ...common, code: concept };
  const order = { ...common, status: 'draft', intent: 'order' };
  return resourceType === 'MedicationRequest'
    ? { ...order, medicationCodeableConcept: concept }
    : { ...order, code: concept };
}

const bundle = (resource: JsonResource) => ({
  resourceType: 'Bundle',
  type: 'collection',
  entry: [{ resource }],
});

export interface RequestInput {
  readonly service: Pick<CdsService, 'hook'>;
  readonly chart: Chart;
  /** The visit that is open: advice given in it is not repeated in it. Absent: the call stands alone. */
  readonly encounterId?: string;
  readonly order: Draft | undefined;
  readonly problem: Draft | undefined;
  readonly hookInstance: string;
}

/** What an EHR sends at this moment. Without prefetch: the service reads the FHIR server itself. */
export function hookRequest(input: RequestInput): HookRequest {
  const { chart, encounterId, order, problem, hookInstance } = input;
  const { hook } = input.service;
  const { patientId } = chart;
  const drafts = draftsOf(hook);
  const drafted = drafts === 'order' && order !== undefined ? resourceOf(order, patientId) : undefined;
  const added = drafts === 'problem' && problem !== undefined ? resourceOf(problem, patientId) : undefined;
  return {
    hook,
    hookInstance,
    ...(chart.kind === 'server' ? { fhirServer: chart.url } : {}),
    context: {
      userId: 'Practitioner/demo-clinician',
      patientId,
      ...(encounterId === undefined ? {} : { encounterId }),
      ...(drafted === undefined ? {} : { draftOrders: bundle(drafted) }),
      ...(drafted !== undefined && hook === 'order-select'
        ? { selections: [`${drafted.resourceType}/${String(drafted['id'])}`] }
        : {}),
      ...(added === undefined ? {} : { conditions: bundle(added) }),
    },
  };
}
