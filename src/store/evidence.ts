/**
 * What a card rested on, as keyed hashes: whether it changed can be seen, what it was cannot (ADR 3).
 * Two measurements lie within one material step of each other exactly when they share a hash.
 */
export interface Evidence {
  /** Of the state, the category and the risk groups together. */
  readonly state: string;
  /** By fact, one hash per shifted grid; a fact that is not known is absent. */
  readonly measures: Readonly<Record<string, readonly string[]>>;
  /** Of each thing that is present: a cytopenia, a variant. */
  readonly marks: readonly string[];
}
