import type { Localized } from '../../../../engine/locale.js';

/** Answers that facts give as a word of the code, for a reader. What is not here is shown as it came. */
export const valueWords: Readonly<Record<string, Localized>> = {
  female: { en: 'female', ja: '女性' },
  male: { en: 'male', ja: '男性' },
  kappa: { en: 'κ', ja: 'κ' },
  lambda: { en: 'λ', ja: 'λ' },
  none: { en: 'none', ja: 'なし' },
  freelite: { en: 'Freelite', ja: 'Freelite' },
  'n-latex': { en: 'N Latex', ja: 'N Latex' },
  other: { en: 'another assay', ja: '他の測定法' },
  'very-good': { en: 'very good', ja: '非常に良好' },
  good: { en: 'good', ja: '良好' },
  intermediate: { en: 'intermediate', ja: '中間' },
  poor: { en: 'poor', ja: '不良' },
  'very-poor': { en: 'very poor', ja: '非常に不良' },
  negative: { en: 'negative', ja: '陰性' },
  positive: { en: 'positive', ja: '陽性' },
  diffuse: { en: 'diffuse', ja: 'びまん型' },
  limited: { en: 'limited', ja: '限局型' },
};

export const shapes = {
  yes: { en: 'yes', ja: 'あり' },
  no: { en: 'no', ja: 'なし' },
  since: { en: 'yes, since {at}', ja: 'あり（{at}から）' },
  active: { en: 'yes, current', ja: 'あり（継続中）' },
  past: { en: 'yes, not current', ja: 'あり（現在は継続なし）' },
  absent: { en: 'not found', ja: '検出なし' },
  noVariant: { en: 'no variant', ja: '変異なし' },
  genes: { en: '{n} genes studied', ja: '検査遺伝子{n}個' },
  metaphases: { en: '{n} metaphases, abnormalities: {events}', ja: '分裂中期{n}個、異常：{events}' },
} as const satisfies Record<string, Localized>;
