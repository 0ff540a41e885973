/** How a code was sent: the coding that tells, or, without one, the name. */
export interface SentAs {
  /** Code system, or '' for a result known by its name only. */
  readonly system: string;
  readonly code: string;
  /** Empty while fewer than `fewest` results carried it: a rare text may name a person. */
  readonly name: string;
}

/** Numbers of a code; without a range where there are too few to hide a single one. */
export interface Amounts {
  readonly count: number;
  /** As sent, most frequent first; '' = none. */
  readonly units: readonly { readonly unit: string; readonly count: number }[];
  readonly range: { readonly low: number; readonly high: number; readonly unit: string } | null;
}

export interface RecognisedCode extends SentAs, Amounts {
  readonly analyte: string;
  /** Results that a rule may use. */
  readonly usable: number;
}

/** A row that a person may copy into the site file after checking it. */
export interface Suggestion {
  readonly analyte: string;
  readonly why: string;
}

export interface UnrecognisedCode extends SentAs, Amounts {
  readonly suggestion: Suggestion | null;
}

export type SuspicionKind =
  | 'contradicting-words'
  | 'flag-contradicts'
  | 'light-chains'
  | 'look-alike-code'
  | 'other-specimen'
  | 'other-unit'
  | 'outside-plausible'
  | 'percent-and-absolute'
  | 'reference-range'
  | 'unit-missing'
  | 'unit-not-convertible'
  | 'unusual-median'
  | 'vaf-scale'
  | 'wrong-check-digit';

export interface Suspicion extends SentAs {
  readonly kind: SuspicionKind;
  readonly analyte: string | null;
  readonly count: number;
  readonly hint: string;
}

/** For how many patients a rule set cannot name a category because something is missing. */
export interface BlindRuleSet {
  readonly ruleSet: string;
  readonly edition: string;
  readonly patients: number;
  readonly blind: number;
  readonly missing: readonly { readonly fact: string; readonly patients: number }[];
}

/** What a record system sends, in counts and ranges: no patient, no single value. */
export interface CodesReport {
  readonly observations: number;
  readonly patients: number;
  /** Lines or entries that could not be read. */
  readonly broken: number;
  /** Names seen too seldom to be printed. */
  readonly rareNames: number;
  /** What was left out, in words. */
  readonly remarks: readonly string[];
  readonly recognised: readonly RecognisedCode[];
  readonly unrecognised: readonly UnrecognisedCode[];
  readonly suspicious: readonly Suspicion[];
  readonly blind: readonly BlindRuleSet[];
}

/** From how many results on a range or a text is printed. */
export const fewest = 5;
