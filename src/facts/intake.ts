import type { Analyte } from '../engine/index.js';
import type { Gathered } from '../fhir/gathered.js';
import { analyteIndex, type AnalyteIndex } from './analyte-index.js';
import { readConditions, type ConditionList } from './conditions.js';
import { readDrugs, type DrugList } from './drugs.js';
import { moment } from './moment.js';
import { readObservations, walkedObservations, type Walked } from './observations.js';
import { readReports } from './reports.js';
import { resourceIndex, type ResourceIndex } from './resource-index.js';
import type { Result } from './result.js';
import { sortNewestFirst } from './same-time.js';
import type { SiteCode } from './site-code.js';

/** What reading a record needs to know beside the record. */
export interface IntakeOptions {
  /** ISO 8601 instant of asking. */
  readonly now: string;
  /** Every analyte the product knows, asked for or not: what is none of these must be told from what is another. */
  readonly analytes: readonly Analyte[];
  readonly siteCodes?: readonly SiteCode[];
}

/** A record read once, for as many rule sets as there are. */
export interface Intake {
  readonly now: number;
  readonly index: AnalyteIndex;
  readonly resources: ResourceIndex;
  readonly walked: readonly Walked[];
  /** Newest first. */
  readonly resultsOf: (analyte: Analyte) => readonly Result[];
  readonly conditions: ConditionList;
  readonly drugs: DrugList;
}

interface Remembered {
  readonly options: IntakeOptions;
  readonly intake: Intake;
}

const remembered = new WeakMap<Gathered, Remembered>();

function isSame(a: IntakeOptions, b: IntakeOptions): boolean {
  return a.now === b.now && a.analytes === b.analytes && a.siteCodes === b.siteCodes;
}

const noResults: readonly Result[] = [];
const noCodes: readonly SiteCode[] = [];
const bySite = new WeakMap<readonly SiteCode[], ReadonlyMap<string, SiteCode>>();

/** A site's codes for looking up, made once for each reading of its file. */
function siteCodes(codes: readonly SiteCode[]): ReadonlyMap<string, SiteCode> {
  const known = bySite.get(codes) ?? new Map(codes.map((one) => [`${one.system}|${one.code}`, one]));
  bySite.set(codes, known);
  return known;
}

function read(gathered: Gathered, options: IntakeOptions): Intake {
  const now = moment(options.now)?.from ?? NaN;
  const index = analyteIndex(options.analytes);
  const site = siteCodes(options.siteCodes ?? noCodes);
  const resources = resourceIndex(gathered);
  const context = { index, site, now };
  const walked = walkedObservations(resources);
  const byAnalyte = new Map<string, Result[]>();
  const results = readObservations(walked, resources, context);
  for (const result of readReports(resources, context)) results.push(result);
  for (const result of results) {
    const known = byAnalyte.get(result.analyte.id);
    if (known === undefined) byAnalyte.set(result.analyte.id, [result]);
    else known.push(result);
  }
  for (const results of byAnalyte.values()) sortNewestFirst(results);
  return {
    now,
    index,
    resources,
    walked,
    resultsOf: ({ id }) => byAnalyte.get(id) ?? noResults,
    conditions: readConditions(resources.ofType('Condition')),
    drugs: readDrugs(resources),
  };
}

/** Reads what was gathered; the same record with the same options is read once, however often it is asked for. */
export function indexGathered(gathered: Gathered, options: IntakeOptions): Intake {
  const known = remembered.get(gathered);
  if (known !== undefined && isSame(known.options, options)) return known.intake;
  const intake = read(gathered, options);
  remembered.set(gathered, { options, intake });
  return intake;
}
