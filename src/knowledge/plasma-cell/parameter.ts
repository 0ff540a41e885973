import {
  cite,
  type Citation,
  type Evidence,
  type Localized,
  type NonEmpty,
  type Parameter,
} from '../../engine/index.js';
import { references } from './references.js';

/** The day on which the numbers of this folder were last compared with their sources. */
export const reviewedOn = '2026-11-22';

/** A place in one of the references of this folder. */
export function at(id: keyof typeof references, locator: string): Citation {
  return cite(references[id], locator);
}

/** One cited number, reviewed with the others of this folder. */
export function parameter<const T>(
  value: T,
  label: Localized,
  evidence: Evidence,
  ...cites: NonEmpty<Citation>
): Parameter<T> {
  return { value, label, evidence, cites, reviewedOn };
}

/** An amount with its unit in the type. */
export function amount<const U extends string>(
  value: number,
  unit: U,
): { readonly value: number; readonly unit: U } {
  return { value, unit };
}
