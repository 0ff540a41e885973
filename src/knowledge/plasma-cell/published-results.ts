import type { Citation, Localized } from '../../engine/index.js';
import { at } from './parameter.js';

interface PublishedResult {
  /** With study, year, endpoint and horizon, as a sentence without its full stop. */
  readonly text: Localized;
  readonly cites: readonly Citation[];
}

/** What a study found, where no score carries it. */
export const publishedResults = {
  biomarkerOnly: {
    text: {
      en: 'Blood Adv 2018: with a light chain ratio ≥ 100 alone 44 % progressed within 2 years and 44 % had not progressed during follow-up; with marrow plasma cells ≥ 60 % in the core biopsy 41 % progressed within 2 years (how death was counted is not stated in the source seen)',
      ja: 'Blood Adv 2018: 遊離軽鎖比100以上のみの例では2年以内に44 %が進展し、44 %は観察期間中に進展せず。骨髄生検で形質細胞60 %以上の例では2年以内に41 %が進展（死亡の扱いは参照元に記載なし）',
    },
    cites: [at('R24', 'Results')],
  },
  lightChainMgus: {
    text: {
      en: 'Dispenzieri 2010: light chain MGUS progressed in about 0.3 % per year (endpoint and death as the paper defines them)',
      ja: 'Dispenzieri 2010: 軽鎖型MGUSの進展は年約0.3 %（エンドポイントと死亡の扱いは論文の定義による）',
    },
    cites: [at('R9', 'Abstract')],
  },
} as const satisfies Readonly<Record<string, PublishedResult>>;
