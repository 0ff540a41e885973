import { hooks } from '../../../../hooks/index.js';
import type { HookCall } from '../../../cds/types.js';
import type { FactDefinitions, Facts, Locale } from '../../../engine/index.js';
import { mapFacts, readRecord } from '../../../facts/index.js';
import type { Gathered } from '../../../fhir/gathered.js';
import type { FhirReader, SearchResult } from '../../../fhir/reader.js';
import { analytes } from '../../../knowledge/analytes/index.js';
import { ruleSets } from '../../../knowledge/index.js';
import { orderConcepts } from '../../../knowledge/order-concepts.js';
import { isPatientScoped } from '../../../fhir/need-query.js';
import { planFor } from '../../../need-plan.js';
import { hookService, type Evaluation } from '../../../service/evaluate-hook.js';
import { clinics, settlingConditions } from '../../../settled-by.js';
import type { EvidenceSite } from '../../evidence-site.js';
import type { ExplanationJson } from '../../explanation-json.js';

/** Milliseconds that reading a record may take: what is not there by then is unknown, `fetch-failed`. */
const readBudgetMs = 30_000;
/** The service that opens a chart: its cards are those that this page shows. */
const service = 'heme-patient-view';

/** The resource types that are read: the app asks for access to these and to nothing else. */
export const resourceTypes = (site: EvidenceSite): readonly string[] => [
  ...new Set(
    planFor(site.codes)
      .needs.filter(isPatientScoped)
      .map(({ resourceType }) => resourceType),
  ),
];

/** The rule set of which a card speaks; undefined where there is no such card. */
export const ruleSetOfCard = (id: string): string | undefined =>
  hooks.flatMap(({ cards }) => cards).find((card) => card.id === id)?.ruleSet.id;

/** A reader that asks each question once: a page in another language reads nothing anew. */
function remembering(reader: FhirReader): FhirReader {
  const searched = new Map<string, Promise<SearchResult>>();
  const read = new Map<string, ReturnType<FhirReader['read']>>();
  return {
    search: (url, signal) => {
      const answer = searched.get(url) ?? reader.search(url, signal);
      searched.set(url, answer);
      return answer;
    },
    read: (type, id, signal) => {
      const answer = read.get(`${type}/${id}`) ?? reader.read(type, id, signal);
      read.set(`${type}/${id}`, answer);
      return answer;
    },
  };
}

/** One patient's record as it was read at `asOf`, and what the engine makes of it. */
export interface OpenRecord {
  readonly patientId: string;
  readonly asOf: string;
  /** Rejects with AppError where nothing could be read, or no FHIR R4. */
  readonly evaluate: (locale: Locale) => Promise<Evaluation>;
  /** What `POST /api/explain/heme-patient-view` answers, made here. */
  readonly explain: (locale: Locale) => Promise<ExplanationJson>;
  /** Further facts of the same record, read as the rules' own are. */
  readonly facts: <D extends FactDefinitions>(definitions: D, gathered: Gathered) => Facts<D>;
}

export interface RecordOptions {
  readonly site: EvidenceSite;
  readonly reader: FhirReader;
  readonly patientId: string;
  /** Epoch milliseconds. */
  readonly clock: () => number;
}

const said = Promise.resolve({ shown: [], answers: [] });

/**
 * Opens a record with the service's own use case: the same plan, facts, rules, policy and cards. What differs is who
 * reads, and that nothing is remembered of earlier calls. Nothing is sent to the service.
 */
export function openRecord({ site, reader, patientId, clock }: RecordOptions): OpenRecord {
  const plan = planFor(site.codes);
  const asOf = new Date(clock()).toISOString();
  const source = remembering(reader);
  const engine = hookService({
    hooks,
    ruleSets,
    orders: orderConcepts,
    plan: () => plan,
    analytes,
    site: () => site,
    readerFor: () => source,
    budgetMs: readBudgetMs,
    clock,
    knowledge: site.knowledge,
    settling: { conditions: settlingConditions, clinics },
    asSent: (response) => response,
    // Names cards within this page only; the service's uuids are keyed hashes that a browser must not be able to make.
    uuid: (...parts) => parts.slice(-2).join(' '),
    memory: {
      patient: () => '',
      encounter: () => undefined,
      tag: () => () => '',
      history: () => said,
    },
  });
  const call = (language: Locale): HookCall => ({
    service,
    request: { hook: 'patient-view', hookInstance: 'evidence', context: { patientId } },
    language,
    caller: { issuer: 'browser' },
    requestId: 'evidence',
    receivedAt: asOf,
  });
  const mapping = { now: asOf, analytes, siteCodes: site.codes, plan };
  return {
    patientId,
    asOf,
    evaluate: (locale) => engine.evaluate(call(locale)),
    explain: async (locale) => (await engine.explain(call(locale))) as unknown as ExplanationJson,
    facts: (definitions, gathered) => mapFacts(definitions, readRecord(gathered, mapping)),
  };
}
