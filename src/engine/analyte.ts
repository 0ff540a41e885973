import type { Localized } from './locale.js';

export interface Code {
  readonly system: string;
  readonly code: string;
  readonly display?: string;
}

/** A unit in which an analyte may arrive: `(value − offset) × factor` gives the canonical unit. */
export interface AcceptedUnit {
  /** UCUM. */
  readonly unit: string;
  readonly factor: number;
  /** Where the unit's zero is another (temperature). Absent = 0. */
  readonly offset?: number;
}

export type Specimen = 'blood' | 'serum' | 'urine' | 'marrow' | 'tissue';

/** Another analyte to which a result under these codes really belongs when it comes in that unit. */
export interface Reroute {
  readonly unit: string;
  readonly analyte: string;
}

/**
 * One thing a laboratory or an observer reports: by which codes it is known, in which units, and what is plausible.
 * Defined once (src/knowledge/analytes); diseases pick from it.
 */
export interface Analyte<U extends string = string> {
  readonly id: string;
  readonly label: Localized;
  readonly kind: 'quantity' | 'titre' | 'text' | 'event';
  /** The unit the engine compares in (UCUM; '1' for ratios, titres, scores and counts). */
  readonly unit: U;
  /** Every other unit accepted. A unit not listed makes the value unusable, never defaulted. */
  readonly accepts: readonly AcceptedUnit[];
  /**
   * Units in which a value is kept as reported and never converted, because the published limits are pairs that
   * are not exact conversions of each other (calcium, creatinine).
   */
  readonly asReported?: readonly U[];
  /** A value without a unit may be used (ratios, titres, scores, haematocrit, MCV). */
  readonly unitOptional?: boolean;
  /** In the canonical unit; outside it the value is garbage, a visible reason, and not used. */
  readonly plausible?: { readonly low: number; readonly high: number };
  readonly specimen?: Specimen;
  readonly codes: readonly Code[];
  /** Japan: the 5-character analyte code with the materials (and, in panels, the result id) that make it this one. */
  readonly jlac10?: readonly {
    readonly analyte: string;
    readonly materials?: readonly string[];
    readonly result?: string;
  }[];
  /** Japan: prefixes of the JLAC11 code; its last two characters state the unit. */
  readonly jlac11?: readonly string[];
  /** Codes that look alike and are something else. */
  readonly notCodes?: readonly Code[];
  /** Text names, matched whole after normalisation, never as a substring. */
  readonly names: readonly string[];
  readonly reroutes?: readonly Reroute[];
}

/** One reported value in words, for readers that understand text: normalised (NFKC, trimmed), codings kept. */
export interface Reported {
  readonly text: string;
  readonly codes: readonly Code[];
  /** The number, if one was reported as well. */
  readonly value?: number;
}
