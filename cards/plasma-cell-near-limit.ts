import type { CardView } from '../src/catalogue/index.js';

const near = [
  'near-marrow-10',
  'near-marrow-60',
  'near-m-protein-3',
  'near-flc-100',
  'near-hemoglobin-10',
] as const;

/** A sentence where a result lies so near a limit that the measurement spans it, else none. */
export function plasmaCellNearLimit(view: CardView): readonly string[] {
  const { locale, classification } = view;
  const labels = near
    .filter((flag) => view.flag(flag))
    .flatMap((flag) => classification.flags[flag]?.criterion.label[locale] ?? []);
  if (labels.length === 0) return [];
  return locale === 'ja'
    ? [`境界付近の値：${labels.join('、')}。測定誤差が基準値をまたぐため、分類名を過信しないでください。`]
    : [
        `Near a limit: ${labels.join('; ')}. Measurement error spans the cut-off; do not over-read the label.`,
      ];
}
