import type { Comparator } from '../engine/index.js';

/** A number as reported, before its unit is understood: censored by a comparator, or a range up to `upper`. */
export interface Amount {
  readonly value: number;
  readonly comparator?: Comparator;
  readonly upper?: number;
}

/** A unit as reported: the printed text and the coded unit with its system. */
export interface UnitText {
  readonly unit?: string | null;
  readonly code?: string | null;
  readonly system?: string | null;
}
