import { cite, type Citation, type Evidence, type Localized, type NonEmpty } from '../../engine/index.js';
import { fda2021, japanInsert } from './references.js';

/** What is known of the approval of tocilizumab for systemic sclerosis in one region. */
export interface LabelStatus {
  readonly status: 'approved' | 'not-found' | 'unknown';
  readonly text: Localized;
  readonly evidence: Evidence;
  readonly cites: readonly Citation[];
}

interface RegionalStatus extends LabelStatus {
  readonly cites: NonEmpty<Citation>;
}

const regions: Readonly<Record<string, RegionalStatus>> = {
  US: {
    status: 'approved',
    text: {
      en: 'US (March 2021): to slow the decline of pulmonary function in adults with SSc-ILD, subcutaneous form only; not for skin disease.',
      ja: '米国（2021年3月）：成人SSc-ILDの呼吸機能低下の抑制、皮下注製剤のみ。皮膚病変は適応外。',
    },
    evidence: 'primary',
    cites: [cite(fda2021, 'Indication')],
  },
  JP: {
    status: 'not-found',
    text: {
      en: 'Japan: no systemic sclerosis indication found in the package insert of September 2023 (unverified since): off-label unless the site says otherwise.',
      ja: '日本：2023年9月の添付文書に全身性強皮症の効能なし（以後は未検証）。施設設定がなければ適応外として扱う。',
    },
    evidence: 'unverified',
    cites: [cite(japanInsert, '効能・効果')],
  },
};

const elsewhere: LabelStatus = {
  status: 'unknown',
  text: {
    en: 'Approval not known here: check local approval.',
    ja: '承認状況は不明：各国・地域の承認を確認。',
  },
  evidence: 'unverified',
  cites: [],
};

/** The approval in a region (ISO 3166 two-letter code, upper case); one that is not listed must be checked locally. */
export function labelStatus(region: string): LabelStatus {
  return Object.hasOwn(regions, region) ? (regions[region] ?? elsewhere) : elsewhere;
}
