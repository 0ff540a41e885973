import { FactsMade, type Analyte, type FactDefinition } from '../engine/index.js';
import type { Gathered } from '../fhir/gathered.js';
import { absentWhy } from './absent-why.js';
import { analyteIndex, type AnalyteIndex } from './analyte-index.js';
import { readConditions, type ConditionList, type ListRead } from './conditions.js';
import { readActs, type Act } from './done.js';
import { readDrafts, type DraftList } from './drafts.js';
import { readDrugs, type DrugList } from './drugs.js';
import { readGenomics, type FoundGenomics } from './genomics.js';
import { moment } from './moment.js';
import type { NeedPlan } from './needs.js';
import { readObservations, walkedObservations } from './observations.js';
import { readReports } from './reports.js';
import { resourceIndex, type ResourceIndex } from './resource-index.js';
import type { Result } from './result.js';
import { sortNewestFirst } from './same-time.js';
import type { SiteCode } from './site-code.js';
import type { Author } from './specialty.js';

/** What reading a record needs to know beside the record. */
export interface IntakeOptions {
  /** ISO 8601 instant of asking. */
  readonly now: string;
  /** Every analyte the product knows, asked for or not: what is none of these must be told from what is another. */
  readonly analytes: readonly Analyte[];
  readonly siteCodes?: readonly SiteCode[];
  /** On order-select the orders that are being decided on; absent = all drafts. */
  readonly selections?: readonly string[];
  /** The plan by which the record was gathered: it tells which part of it a fact could have been found in. */
  readonly plan?: NeedPlan;
  /** Who asks; absent = nothing can be said of them. */
  readonly author?: Author;
}

/**
 * A record read once, for as many rule sets as there are. All that is worked out of it hangs on it and goes with it:
 * kept beside it, in a WeakMap of the process, each record would outlive its call until the next full collection.
 */
export interface Intake {
  readonly gathered: Gathered;
  /** ISO 8601 instant of asking, and the same in epoch milliseconds. */
  readonly asOf: string;
  readonly now: number;
  readonly index: AnalyteIndex;
  readonly resources: ResourceIndex;
  /** Newest first. */
  readonly resultsOf: (analyte: Analyte) => readonly Result[];
  readonly conditions: ConditionList;
  readonly drugs: DrugList;
  readonly drafts: DraftList;
  readonly acts: readonly Act[];
  readonly genomics: FoundGenomics;
  /** What to say of a fact that is not found in it. */
  readonly absentWhy: (definition: FactDefinition) => ListRead;
  readonly author: Author;
  /** The facts made of it so far. */
  readonly made: FactsMade;
}

const noResults: readonly Result[] = [];
const noCodes: readonly SiteCode[] = [];
const nobody: Author = {};
const bySite = new WeakMap<readonly SiteCode[], ReadonlyMap<string, SiteCode>>();

/** A site's codes for looking up, made once for each reading of its file. */
function siteCodes(codes: readonly SiteCode[]): ReadonlyMap<string, SiteCode> {
  const known = bySite.get(codes) ?? new Map(codes.map((one) => [`${one.system}|${one.code}`, one]));
  bySite.set(codes, known);
  return known;
}

function byAnalyte(results: readonly Result[]): ReadonlyMap<string, readonly Result[]> {
  const sorted = new Map<string, Result[]>();
  for (const result of results) {
    const known = sorted.get(result.analyte.id);
    if (known === undefined) sorted.set(result.analyte.id, [result]);
    else known.push(result);
  }
  for (const ofOne of sorted.values()) sortNewestFirst(ofOne);
  return sorted;
}

/** Reads what was gathered of one patient. Never throws, whatever the record holds. */
export function readRecord(gathered: Gathered, options: IntakeOptions): Intake {
  const now = moment(options.now)?.from ?? NaN;
  const index = analyteIndex(options.analytes);
  const site = siteCodes(options.siteCodes ?? noCodes);
  const resources = resourceIndex(gathered);
  const context = { index, site, now };
  const walked = walkedObservations(resources, context);
  const results = readObservations(walked, resources, context);
  for (const result of readReports(resources, context)) results.push(result);
  const known = byAnalyte(results);
  return {
    gathered,
    asOf: options.now,
    now,
    index,
    resources,
    resultsOf: ({ id }) => known.get(id) ?? noResults,
    conditions: readConditions(resources.ofType('Condition')),
    drugs: readDrugs(resources),
    drafts: readDrafts(resources, options.selections),
    acts: readActs(resources),
    genomics: readGenomics(walked, resources, now),
    absentWhy: absentWhy(gathered, options.plan),
    author: options.author ?? nobody,
    made: new FactsMade(),
  };
}
