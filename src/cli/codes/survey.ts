import { exact, type Analyte } from '../../engine/index.js';
import { analyteIndex, type AnalyteIndex } from '../../facts/analyte-index.js';
import { hasCheckDigit } from '../../facts/check-digit.js';
import { isStandard, loinc } from '../../facts/code-systems.js';
import { codingsOf, wordsOf } from '../../facts/coding.js';
import type { SiteCode } from '../../facts/index.js';
import { field, list, textOf } from '../../facts/json.js';
import { normalText } from '../../facts/normal-text.js';
import { effectiveOf, readObservations, walkedObservations } from '../../facts/observations.js';
import { referenceEnd } from '../../facts/reference-range.js';
import { resourceIndex } from '../../facts/resource-index.js';
import { resultStatus } from '../../facts/result-status.js';
import type { Result } from '../../facts/result.js';
import { toCanonical } from '../../facts/units.js';
import { readValue } from '../../facts/value.js';
import type { FhirResource } from '../../fhir/r4.js';
import { alleleFractionDoubt } from './allele-fractions.js';
import { doubtsOfCode } from './doubtful-codes.js';
import { doubtsOf, hasValue, unitSent, type Doubt } from './doubts.js';
import { isGenomic } from './genomic-codes.js';
import { lightChains } from './light-chains.js';
import { fewest, type CodesReport, type Suspicion } from './report.js';
import { likeness, suggest } from './suggest.js';
import { addTo, amounts, emptyTally, mostKept, sentAs, type Tally } from './tally.js';

export interface SurveyOptions {
  readonly analytes: readonly Analyte[];
  readonly siteCodes: readonly SiteCode[];
  /** Epoch milliseconds. */
  readonly now: number;
}

export interface Survey {
  /** Counts one Observation; anything else is ignored. Never throws, whatever it holds. */
  readonly add: (resource: unknown) => void;
  readonly result: () => Pick<
    CodesReport,
    'observations' | 'rareNames' | 'recognised' | 'unrecognised' | 'suspicious' | 'remarks'
  >;
}

interface Known {
  readonly analyte: Analyte;
  readonly tally: Tally;
}
interface Doubted {
  readonly tally: Tally;
  readonly doubt: Doubt;
  readonly analyte: string | null;
  count: number;
}
interface Counts {
  readonly options: SurveyOptions;
  readonly index: AnalyteIndex;
  readonly site: ReadonlyMap<string, SiteCode>;
  readonly known: Map<string, Known>;
  readonly unknown: Map<string, Tally>;
  readonly doubted: Map<string, Doubted>;
  readonly chains: ReturnType<typeof lightChains>;
  observations: number;
  overflow: number;
}

const mostCodes = 20_000;
const alike = 0.6;

function keyOf(holder: unknown, told: string | null): { readonly system: string; readonly code: string } {
  const codings = codingsOf(field(holder, 'code'));
  const coding = codings.find(({ code }) => code === told) ?? codings[0];
  if (coding !== undefined) return { system: coding.system.slice(0, 200), code: coding.code };
  return { system: '', code: normalText(wordsOf(field(holder, 'code')) ?? '').slice(0, 120) };
}

function tallyOf(counts: Counts, holder: unknown, result: Result | null): Tally {
  const { system, code } = keyOf(holder, result?.code ?? null);
  const key = `${system}|${code}${result === null ? '' : `|${result.analyte.id}`}`;
  const before = result === null ? counts.unknown.get(key) : counts.known.get(key)?.tally;
  if (before !== undefined) return before;
  const tally = emptyTally(system, code);
  if (counts.known.size + counts.unknown.size >= mostCodes) counts.overflow += 1;
  else if (result === null) counts.unknown.set(key, tally);
  else counts.known.set(key, { analyte: result.analyte, tally });
  return tally;
}

function doubt(counts: Counts, tally: Tally, analyte: string | null, one: Doubt, by = 1): void {
  const key = [tally.system, tally.code, analyte, one.kind, one.hint].join('|');
  const known = counts.doubted.get(key);
  if (known !== undefined) known.count += by;
  else if (counts.doubted.size < mostCodes)
    counts.doubted.set(key, { tally, doubt: one, analyte, count: by });
}

function drawOf(resource: unknown): string {
  const subject = textOf(list(field(resource, 'subject'))[0], 'reference') ?? '';
  return `${subject}|${effectiveOf(resource).moment?.text.slice(0, 'yyyy-mm-ddThh:mm'.length) ?? ''}`;
}

/** Kept in the canonical unit also where the rules keep two, so that results in both can be compared. */
function canonicalOf({ analyte, amount }: Result): number | null {
  if (!amount.ok || amount.quantity.comparator !== undefined) return null;
  const { value, unit } = amount.quantity;
  const read = toCanonical({ ...analyte, asReported: [] }, { value }, { unit }, 'limit');
  return read.ok ? exact(read.quantity.value) : null;
}

function addKnown(counts: Counts, resource: unknown, result: Result): void {
  const { holder, analyte, amount } = result;
  const tally = tallyOf(counts, holder, result);
  const value = canonicalOf(result);
  addTo(tally, wordsOf(field(holder, 'code')) ?? '', unitSent(holder), value);
  if (amount.ok || result.words !== null) tally.usable += 1;
  const high = amount.ok ? referenceEnd('high', holder, analyte, amount)?.value : undefined;
  if (amount.ok && high !== undefined && high > 0 && tally.positions.length < mostKept) {
    tally.positions.push(amount.quantity.value / high);
  }
  if (value !== null) counts.chains.add(drawOf(resource), analyte.id, value);
  for (const one of doubtsOf(result)) doubt(counts, tally, analyte.id, one);
}

/** A code that is known to mean something else, under a name that the analyte goes by. */
function lookAlike(counts: Counts, holder: unknown, tally: Tally): void {
  const name = wordsOf(field(holder, 'code')) ?? '';
  for (const { system, code } of codingsOf(field(holder, 'code'))) {
    for (const analyte of counts.index.notCodes.get(`${system}|${code}`) ?? []) {
      const why = analyte.notCodes?.find((one) => one.code === code)?.display ?? 'something else';
      const names = [
        ...analyte.names,
        analyte.label.en,
        ...analyte.codes.flatMap(({ display }) => display ?? []),
      ];
      if (names.some((one) => likeness(one, name) >= alike)) {
        doubt(counts, tally, analyte.id, { kind: 'look-alike-code', hint: `not ${analyte.id}: ${why}` });
      }
    }
  }
}

function addUnknown(counts: Counts, holder: unknown): void {
  if (!hasValue(holder)) return;
  const tally = tallyOf(counts, holder, null);
  const read = readValue(holder);
  const number = read.kind === 'amount' && read.amount.comparator === undefined ? read.amount.value : null;
  addTo(tally, wordsOf(field(holder, 'code')) ?? '', unitSent(holder), number);
  lookAlike(counts, holder, tally);
  const fraction = alleleFractionDoubt(holder);
  if (fraction !== null) doubt(counts, tally, null, fraction);
  for (const { system, code } of codingsOf(field(holder, 'code'))) {
    if (system === loinc && !hasCheckDigit(code)) {
      doubt(counts, tally, null, {
        kind: 'wrong-check-digit',
        hint: 'no LOINC code: its check digit is wrong',
      });
    }
  }
}

function add(counts: Counts, resource: unknown): void {
  if (textOf(resource, 'resourceType') !== 'Observation') return;
  counts.observations += 1;
  if (resultStatus(resource) === 'dropped') return;
  const patientId = '';
  const alone = resourceIndex({
    patientId,
    resources: [{ resource: withoutSubject(resource), via: 'query', key: 'codes' }],
    outcomes: {},
    wrongPatient: 0,
  });
  const context = { index: counts.index, site: counts.site, now: counts.options.now };
  const results = readObservations(walkedObservations(alone, context), alone, context);
  results.forEach((result) => addKnown(counts, resource, result));
  const read = new Set(results.map(({ holder }) => holder));
  for (const part of list(field(resource, 'component'))) if (!read.has(part)) addUnknown(counts, part);
  if (!results.some(({ holder }) => field(holder, 'resourceType') === 'Observation'))
    addUnknown(counts, resource);
}

/** Whose result it is does not matter here, and another patient's would be left out. */
function withoutSubject(resource: unknown): FhirResource {
  return { ...(resource as FhirResource), subject: undefined, patient: undefined } as unknown as FhirResource;
}

function addLightChains(counts: Counts): void {
  const found = counts.chains.hint();
  if (found === null) return;
  for (const { analyte, tally } of counts.known.values()) {
    if (analyte.id !== 'flc-kappa' && analyte.id !== 'flc-lambda') continue;
    doubt(counts, tally, analyte.id, { kind: 'light-chains', hint: found.hint }, found.count);
  }
}

const byCount = (a: { readonly count: number }, b: { readonly count: number }): number => b.count - a.count;

function unrecognised(counts: Counts): Pick<CodesReport, 'unrecognised' | 'rareNames'> {
  const shown = [...counts.unknown.values()].filter((tally) => !isGenomic(tally.system, tally.code));
  const named = shown.filter(({ system, count }) => system !== '' || count >= fewest);
  return {
    rareNames: shown.length - named.length,
    unrecognised: named
      .map((tally) => {
        const not = counts.index.notCodes.get(`${tally.system}|${tally.code}`) ?? [];
        const isTold = isStandard(tally.system, tally.code) && hasCheckDigit(tally.code) && not.length === 0;
        const suggestion =
          isTold && tally.names.size === 0 ? null : suggest(tally, counts.options.analytes, not);
        const [unit = ''] = [...tally.units.keys()];
        return { ...sentAs(tally), ...amounts(tally, tally.units.size === 1 ? unit : ''), suggestion };
      })
      .sort(byCount),
  };
}

function result(counts: Counts): ReturnType<Survey['result']> {
  addLightChains(counts);
  for (const { analyte, tally } of counts.known.values()) {
    for (const one of doubtsOfCode(analyte, tally)) doubt(counts, tally, analyte.id, one, tally.count);
  }
  const shown = [...counts.known.values()].filter(
    ({ tally }) => tally.system !== '' || tally.count >= fewest,
  );
  const suspicious = [...counts.doubted.values()]
    .filter(({ tally }) => tally.system !== '' || tally.count >= fewest)
    .map(({ tally, doubt: one, analyte, count }): Suspicion => ({
      ...sentAs(tally),
      ...one,
      analyte,
      count,
    }));
  const rest = unrecognised(counts);
  return {
    ...rest,
    observations: counts.observations,
    rareNames: rest.rareNames + counts.known.size - shown.length,
    recognised: shown
      .map(({ analyte, tally }) => ({
        ...sentAs(tally),
        ...amounts(tally, analyte.unit),
        analyte: analyte.id,
        usable: tally.usable,
      }))
      .sort(byCount),
    suspicious: suspicious.sort(byCount),
    remarks:
      counts.overflow === 0 ? [] : [`more than ${mostCodes} different codes: the rest was not counted`],
  };
}

/** Counts what a record system sends, Observation by Observation, in bounded memory. */
export function survey(options: SurveyOptions): Survey {
  const counts: Counts = {
    options,
    index: analyteIndex(options.analytes),
    site: new Map(options.siteCodes.map((one) => [`${one.system}|${one.code}`, one])),
    known: new Map(),
    unknown: new Map(),
    doubted: new Map(),
    chains: lightChains(),
    observations: 0,
    overflow: 0,
  };
  return { add: (resource) => add(counts, resource), result: () => result(counts) };
}
