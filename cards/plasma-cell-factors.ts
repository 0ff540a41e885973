import type { CardView } from '../src/catalogue/index.js';
import type { Localized, Score } from '../src/engine/index.js';

const words = {
  yes: { en: 'yes', ja: '該当' },
  no: { en: 'no', ja: '非該当' },
  open: { en: 'not known', ja: '不明' },
} satisfies Record<string, Localized>;

/** "Factors of Mayo 2005: M-protein ≥ 1.5 g/dL: yes; Not IgG: no; Abnormal κ/λ ratio: not known." */
export function plasmaCellFactors(view: CardView, { id, model }: Pick<Score, 'id' | 'model'>): string {
  const { locale } = view;
  const lines = (view.score(id)?.contributions ?? []).map(({ label, low, high }) => {
    const answer = low === high ? words[low > 0 ? 'yes' : 'no'] : words.open;
    return locale === 'ja' ? `${label.ja}（${answer.ja}）` : `${label.en}: ${answer.en}`;
  });
  return locale === 'ja'
    ? `${model}の因子：${lines.join('、')}。`
    : `Factors of ${model}: ${lines.join('; ')}.`;
}
