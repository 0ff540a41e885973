import type { Code } from './analyte.js';
import type { Localized } from './locale.js';

/** A coded thing that is recorded or ordered: a condition, a drug, an examination. */
export interface Concept {
  readonly id: string;
  readonly label: Localized;
  readonly codes: readonly Code[];
  /** Code prefixes within a system (ATC or ICD families), e.g. `M32.`. */
  readonly families?: readonly Code[];
  /** Text names, matched whole after normalisation. */
  readonly names: readonly string[];
}
