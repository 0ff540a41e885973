import type { CardView } from '../src/catalogue/index.js';

/** One sentence while the stage is open, else none: the name of a stage must not sound settled. */
export function plasmaCellProvisional({ classification, locale }: CardView): readonly string[] {
  if (classification.category !== null) return [];
  return locale === 'ja'
    ? ['暫定的な判定です。未確認の項目により病期が変わる可能性があり、未確認は「正常」を意味しません。']
    : [
        'Provisional: what is not available could still change the stage. Not available does not mean normal.',
      ];
}
