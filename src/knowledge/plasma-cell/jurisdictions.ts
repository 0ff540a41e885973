import type { Citation, Localized } from '../../engine/index.js';
import { at } from './parameter.js';

export type Region = 'US' | 'EU' | 'JP';

export interface Approval {
  /** ISO date of the decision. */
  readonly date: string;
  readonly indication: Localized;
  readonly cites: readonly Citation[];
}

/** Daratumumab in smouldering myeloma, by the region a site states in its configuration. No regulator names one score. */
export const daratumumabInSmm: Readonly<Record<Region, Approval>> = {
  EU: {
    date: '2025-07-23',
    indication: {
      en: 'EU: approved on 2025-07-23 in smouldering myeloma; read the indication in the label',
      ja: 'EU: 2025-07-23承認（くすぶり型多発性骨髄腫、適応の文言は添付文書を確認）',
    },
    cites: [at('R28', 'decision')],
  },
  US: {
    date: '2025-11-06',
    indication: {
      en: 'US: approved on 2025-11-06 for high-risk smouldering myeloma only',
      ja: '米国: 2025-11-06承認（高リスクくすぶり型多発性骨髄腫のみ）',
    },
    cites: [at('R27', 'indication')],
  },
  JP: {
    date: '2025-11-20',
    indication: {
      en: 'Japan: approved on 2025-11-20 to delay progression of high-risk smouldering myeloma',
      ja: '日本: 2025-11-20承認（高リスクのくすぶり型多発性骨髄腫における進展遅延）',
    },
    cites: [at('R29', 'indication')],
  },
};

const checkLocally: Localized = { en: 'Check local approval', ja: '各国の承認状況を確認' };

/** What may be said of the approval on a day; a region not known, or a day before the decision: check locally. */
export function approvalText(region: string | undefined, asOf: string): Localized {
  const approval = Object.entries(daratumumabInSmm).find(([name]) => name === region)?.[1];
  return approval !== undefined && approval.date <= asOf ? approval.indication : checkLocally;
}

/** The trial and the doubt about it, always together. */
export const aquilaResults: { readonly text: Localized; readonly cites: readonly Citation[] } = {
  text: {
    en: 'AQUILA (2025, n = 390): 5-year progression-free survival 63.1 vs 40.8 % (HR 0.49, 0.36-0.67), 5-year overall survival 93.0 vs 86.9 % (HR 0.52, 0.27-0.98); grade 3-4 adverse events 40.4 vs 30.1 %. IQWiG (19 Nov 2025): added benefit not proven. An option to discuss, not an indication.',
    ja: 'AQUILA試験（2025、n = 390）: 5年無増悪生存63.1対40.8 %（HR 0.49、0.36-0.67）、5年全生存93.0対86.9 %（HR 0.52、0.27-0.98）、グレード3-4有害事象40.4対30.1 %。IQWiG（2025年11月19日）: 追加的有益性は証明されず。治療適応ではなく検討の選択肢。',
  },
  cites: [at('R25', 'Results'), at('R30', 'press release'), at('R31', 'recommendation')],
};
