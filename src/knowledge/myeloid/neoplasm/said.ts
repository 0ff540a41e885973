import { allOf, anyOf, notThat, type Localized } from '../../../engine/index.js';
import type { MdsCriterion } from './criteria.js';

// Short forms for criteria that are said in both languages on one line.

export const label = (en: string, ja: string): Localized => ({ en, ja });
export const both = (id: string, en: string, ja: string, ...of: readonly MdsCriterion[]) =>
  allOf({ id, label: label(en, ja) }, ...of);
export const either = (id: string, en: string, ja: string, ...of: readonly MdsCriterion[]) =>
  anyOf({ id, label: label(en, ja) }, ...of);
export const no = (id: string, en: string, ja: string, of: MdsCriterion) =>
  notThat({ id, label: label(en, ja) }, of);
