import { notThat, type Criterion, type Localized } from '../../engine/index.js';
import type { FactKey } from './facts.js';

export const text = (en: string, ja: string): Localized => ({ en, ja });

/** That something is not there, under its own name. */
export function absent(id: string, label: Localized, of: Criterion<FactKey>): Criterion<FactKey> {
  return notThat({ id, label }, of);
}
