import type { Citation, Evidence, Localized, NonEmpty, Parameter } from '../../engine/index.js';

/** A parameter of the myeloid specification as last compared with its sources. */
export function reviewed<T>(
  value: T,
  evidence: Evidence,
  label: Localized,
  ...cites: NonEmpty<Citation>
): Parameter<T> {
  return { value, evidence, label, cites, reviewedOn: '2026-11-22' };
}
