import { classify, type Analyte, type RuleSet } from '../../engine/index.js';
import { mapFacts, readRecord, type NeedPlan, type SiteCode } from '../../facts/index.js';
import { field, list, textOf } from '../../facts/json.js';
import { localReference } from '../../facts/resource-index.js';
import type { Gathered, GatheredResource, NeedOutcome } from '../../fhir/gathered.js';
import { isResource } from '../../fhir/bundle.js';
import type { BlindRuleSet } from './report.js';

export interface BlindnessOptions {
  readonly ruleSets: readonly RuleSet[];
  readonly analytes: readonly Analyte[];
  readonly siteCodes: readonly SiteCode[];
  readonly plan: NeedPlan;
  /** ISO 8601. */
  readonly now: string;
}

/** The records of a sample of patients, for asking which rule sets could name a category. */
export interface Blindness {
  readonly add: (resource: unknown) => void;
  readonly patients: () => number;
  readonly remarks: () => readonly string[];
  /** `read` = the resource types that could be read: of others it is not known whether there are any. */
  readonly result: (read: ReadonlySet<string>) => readonly BlindRuleSet[];
}

const mostPatients = 1000;
const mostResources = 200_000;
const mostMissing = 5;
const kept = new Set([
  'Patient',
  'Observation',
  'Condition',
  'MedicationRequest',
  'Procedure',
  'DiagnosticReport',
  'ServiceRequest',
]);

function patientOf(resource: unknown): string | null {
  if (textOf(resource, 'resourceType') === 'Patient') return textOf(resource, 'id');
  const reference = textOf(list(field(resource, 'subject') ?? field(resource, 'patient'))[0], 'reference');
  const [type, id] = localReference(reference ?? '').split('/');
  return type === 'Patient' && id !== undefined ? id : null;
}

interface Asked {
  blind: number;
  readonly missing: Map<string, number>;
}

function ask(gathered: Gathered, asked: readonly Asked[], options: BlindnessOptions): void {
  const record = readRecord(gathered, options);
  options.ruleSets.forEach((ruleSet, at) => {
    const facts = mapFacts(ruleSet.facts, record);
    const { category, missing } = classify(ruleSet, facts, options.now);
    const one = asked[at];
    if (category !== null || one === undefined) return;
    one.blind += 1;
    for (const label of new Set(missing.map((key) => ruleSet.facts[key]?.label.en ?? key))) {
      one.missing.set(label, (one.missing.get(label) ?? 0) + 1);
    }
  });
}

export function blindness(options: BlindnessOptions): Blindness {
  const records = new Map<string, GatheredResource[]>();
  let resources = 0;
  let left = 0;
  const outcome = (type: string, read: ReadonlySet<string>): NeedOutcome =>
    read.has(type)
      ? { prefetch: 'present', complete: true }
      : { prefetch: 'error', complete: false, why: 'fetch-failed' };
  return {
    add: (resource) => {
      const patient = patientOf(resource);
      if (patient === null || !isResource(resource) || !kept.has(resource.resourceType)) return;
      const record = records.get(patient);
      if ((record === undefined && records.size >= mostPatients) || resources >= mostResources) {
        left += 1;
        return;
      }
      resources += 1;
      const gathered: GatheredResource = { resource, via: 'query', key: resource.resourceType };
      if (record === undefined) records.set(patient, [gathered]);
      else record.push(gathered);
    },
    patients: () => records.size,
    remarks: () =>
      left === 0
        ? []
        : [
            `the rule sets were asked for ${records.size} patients; ${left} further resources were not used for that`,
          ],
    result: (read) => {
      const asked = options.ruleSets.map((): Asked => ({ blind: 0, missing: new Map() }));
      const outcomes = Object.fromEntries(
        options.plan.needs.map(({ key, resourceType }) => [key, outcome(resourceType, read)]),
      );
      for (const [patientId, own] of records) {
        ask({ patientId, resources: own, outcomes, wrongPatient: 0 }, asked, options);
      }
      return options.ruleSets.map(({ id, edition }, at) => ({
        ruleSet: id,
        edition,
        patients: records.size,
        blind: asked[at]?.blind ?? 0,
        missing: [...(asked[at]?.missing ?? [])]
          .map(([fact, patients]) => ({ fact, patients }))
          .sort((a, b) => b.patients - a.patients)
          .slice(0, mostMissing),
      }));
    },
  };
}
