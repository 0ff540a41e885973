import type { Analyte } from '../engine/index.js';
import type { AnalyteIndex } from './analyte-index.js';
import { hasCheckDigit } from './check-digit.js';
import { isStandard, jlacOf, loinc } from './code-systems.js';
import { codingsOf, wordsOf } from './coding.js';
import { jlac10Analytes, jlac11Analytes, jlac11Unit } from './japan-codes.js';
import { textOf } from './json.js';
import { normalText } from './normal-text.js';
import { rankOf, weakest, type Rank } from './rank.js';
import type { SiteCode } from './site-code.js';

/** A code or a name that says which analyte a result is of. */
export interface IdentifiedAnalyte {
  readonly kind: 'analyte';
  readonly analyte: Analyte;
  /** The code that told, with the display of the code list; null when a name told. */
  readonly code: string | null;
  readonly display: string;
  /** By the words of the code. */
  readonly rank: Rank;
  /** The unit that the code itself or the site states. */
  readonly statedUnit?: string;
}

/** Which analyte a code says a result is of. */
export type Identified =
  | IdentifiedAnalyte
  /** Something else, or nothing that is known here. */
  | { readonly kind: 'other' }
  /** Codes and words contradict each other: whatever it is, it must not be used as any of these. */
  | { readonly kind: 'conflict'; readonly analytes: readonly Analyte[]; readonly note: string };

export type SiteCodes = ReadonlyMap<string, SiteCode>;

interface Candidate {
  readonly analyte: Analyte;
  readonly code: string;
  readonly display: string;
  readonly statedUnit?: string;
}

interface CodeLike {
  readonly system: string;
  readonly code: string;
}

function candidatesOf(
  { system, code }: CodeLike,
  index: AnalyteIndex,
  site: SiteCodes,
): readonly Candidate[] {
  const own = site.get(`${system}|${code}`);
  const ownAnalyte = own === undefined ? undefined : index.byId.get(own.analyte);
  if (own !== undefined && ownAnalyte !== undefined) {
    const stated = own.unit === undefined ? {} : { statedUnit: own.unit };
    return [{ analyte: ownAnalyte, code, display: '', ...stated }];
  }
  const jlac = jlacOf(system, code);
  if (jlac === 'jlac10') {
    return jlac10Analytes(code, index).map((analyte) => ({ analyte, code, display: '' }));
  }
  if (jlac === 'jlac11') {
    const unit = jlac11Unit(code);
    const stated = unit === undefined ? {} : { statedUnit: unit };
    return jlac11Analytes(code, index).map((analyte) => ({ analyte, code, display: '', ...stated }));
  }
  if (system === loinc && !hasCheckDigit(code)) return [];
  return (index.byCode.get(`${system}|${code}`) ?? []).map(({ analyte, display }) => ({
    analyte,
    code,
    display,
  }));
}

function byName(concept: unknown, index: AnalyteIndex, excluded: readonly Analyte[]): Identified {
  const said = textOf(concept, 'text');
  const words = said === null ? codingsOf(concept).flatMap(({ display }) => display ?? []) : [said];
  const found = [...new Set(words.flatMap((word) => index.byName.get(normalText(word)) ?? []))];
  const [analyte, ...others] = found.filter((one) => !excluded.includes(one));
  if (analyte === undefined) return { kind: 'other' };
  if (others.length > 0) {
    return { kind: 'conflict', analytes: [analyte, ...others], note: 'the names mean different analytes' };
  }
  return { kind: 'analyte', analyte, code: null, display: '', rank: rankOf(wordsOf(concept)) };
}

/**
 * Which analyte an Observation or component is of. A code says so exactly, a name only where no standard code says
 * anything, and only whole. A code list's "not this" and any contradiction win.
 */
export function identify(concept: unknown, index: AnalyteIndex, site: SiteCodes): Identified {
  const codings = codingsOf(concept);
  const excluded: Analyte[] = [];
  const candidates: Candidate[] = [];
  for (const coding of codings) {
    excluded.push(...(index.notCodes.get(`${coding.system}|${coding.code}`) ?? []));
    candidates.push(...candidatesOf(coding, index, site));
  }
  const [first] = candidates;
  if (first === undefined) {
    const hasStandard = codings.some(({ system, code }) => isStandard(system, code));
    return hasStandard ? { kind: 'other' } : byName(concept, index, excluded);
  }
  const { analyte, code, display } = first;
  if (candidates.some((other) => other.analyte !== analyte)) {
    const analytes = [...new Set(candidates.map((candidate) => candidate.analyte))];
    return { kind: 'conflict', analytes, note: 'the codes mean different analytes' };
  }
  if (excluded.includes(analyte)) {
    return { kind: 'conflict', analytes: [analyte], note: 'another code says that it is something else' };
  }
  const said = textOf(concept, 'text');
  const denies = (words: string | null | undefined): boolean =>
    words !== null && words !== undefined && index.contradicts(analyte, words);
  if (denies(said) || codings.some((coding) => denies(coding.display))) {
    return { kind: 'conflict', analytes: [analyte], note: 'the text beside the code names something else' };
  }
  const stated = candidates.find(({ statedUnit }) => statedUnit !== undefined)?.statedUnit;
  const rank = weakest([rankOf(display), rankOf(wordsOf(concept))]);
  return {
    kind: 'analyte',
    analyte,
    code,
    display,
    rank,
    ...(stated === undefined ? {} : { statedUnit: stated }),
  };
}
