import { cite } from '../../engine/index.js';
import { arber2022, iscn, khoury2022, xiao2024 } from './references.js';
import { reviewed } from './reviewed.js';

/** Limits of reading a karyotype. */
export const karyotypeParameters = {
  metaphases: reviewed(
    20,
    'design',
    { en: 'Metaphases for a complete karyotype', ja: '完全な核型に必要な分裂中期細胞数' },
    cite(iscn, 'specification of this service: fewer is not complete'),
  ),
  /** Below these an abnormality is neither counted nor excluded: the effect of the remembered limit is "unknown" only. */
  clonalGain: reviewed(
    2,
    'unverified',
    {
      en: 'Cells with the same gain or structural change to call it clonal (unverified)',
      ja: '増加・構造異常のクローン判定細胞数（未確認）',
    },
    cite(iscn, 'definition of a clone'),
  ),
  clonalLoss: reviewed(
    3,
    'unverified',
    {
      en: 'Cells with the same loss to call it clonal (unverified)',
      ja: '欠失のクローン判定細胞数（未確認）',
    },
    cite(iscn, 'definition of a clone'),
  ),
} as const;

/** Allele fractions (0-1) in the definitions of multi-hit TP53. */
export const tp53Parameters = {
  iccVaf: reviewed(
    0.1,
    'secondary',
    { en: 'TP53 allele fraction in ICC (more than)', ja: 'ICCのTP53アレル頻度（超）' },
    cite(arber2022, 'TP53 section'),
    cite(xiao2024, 'prints ≥ 10 %: the boundary is noted'),
  ),
  iccVafAlone: reviewed(
    0.5,
    'secondary',
    {
      en: 'TP53 allele fraction that implies loss of the other copy in ICC (more than)',
      ja: 'ICCで他方の喪失を示すTP53アレル頻度（超）',
    },
    cite(arber2022, 'TP53 section'),
  ),
  whoPresumptiveVaf: reviewed(
    0.5,
    'secondary',
    {
      en: 'TP53 allele fraction only presumptive of biallelic loss in WHO5 (at least)',
      ja: 'WHO5で両アレル喪失を推定するにとどまるTP53アレル頻度（以上）',
    },
    cite(khoury2022, 'MDS-biTP53'),
  ),
} as const;
