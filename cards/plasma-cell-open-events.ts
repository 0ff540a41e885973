import type { CardView } from '../src/catalogue/index.js';
import { plasmaCellNamed } from './plasma-cell-named.js';

/** What is missing to exclude a myeloma-defining event, in a few words; empty when none of it is. */
export function plasmaCellOpenEvents(view: CardView): string {
  const lacks = (...keys: readonly string[]): boolean => keys.some((key) => view.lacks(key));
  return plasmaCellNamed(
    view,
    [lacks('lyticLesions'), { en: 'low-dose CT', ja: '低線量CT' }],
    [lacks('mriFocalLesions'), { en: 'MRI', ja: 'MRI' }],
    [lacks('kappa', 'lambda'), { en: 'free light chains', ja: '遊離軽鎖' }],
    [lacks('marrowPlasmaCells', 'marrowClonal'), { en: 'marrow', ja: '骨髄' }],
    [lacks('calcium'), { en: 'calcium', ja: 'カルシウム' }],
    [lacks('creatinine', 'egfr'), { en: 'creatinine', ja: 'クレアチニン' }],
    [lacks('hemoglobin'), { en: 'haemoglobin', ja: 'ヘモグロビン' }],
  );
}
