import { defineCard } from '../src/catalogue/index.js';
import { references } from '../src/knowledge/plasma-cell/references.js';
import { plasmaCell } from '../src/knowledge/plasma-cell/stage.js';
import { plasmaCellConcern } from './plasma-cell-concern.js';

/** O14: a marrow examination that low-risk MGUS does not routinely need. */
export const marrowLowRiskCard = defineCard(plasmaCell, {
  id: 'order-marrow-low-risk',
  when: { states: ['mgus'], noFlags: ['al-red-flag', 'm-protein-unclassified'] },
  moment: { kind: 'order', flag: 'order-o14-marrow-low-risk' },
  indicator: 'info',
  priority: 30,
  text: {
    en: (view) => ({
      summary: 'Marrow examination drafted in low-risk MGUS: without symptoms it may be deferred',
      paragraphs: [
        'No Mayo risk factor (IgG, M-protein below 1.5 g/dL, normal κ/λ ratio) and no hypercalcaemia, renal insufficiency or anaemia on record. IMWG 2010: marrow and skeletal imaging are not routinely needed. Symptoms that the record does not hold, or another reason to look at the marrow, are good reasons to go ahead.',
        'A published model estimates the chance of 10 % plasma cells or more: https://istopmm.com/riskmodel/ (external; send no patient data).',
        ...(plasmaCellConcern(view) === null ? [] : [plasmaCellConcern(view) ?? '']),
      ],
    }),
    ja: (view) => ({
      summary: '低リスクMGUSでの骨髄検査の指示：症状がなければ延期を検討できます',
      paragraphs: [
        'Mayo因子なし（IgG型、M蛋白1.5 g/dL未満、κ/λ比正常）で、高カルシウム血症・腎機能障害・貧血の記録はありません。IMWG 2010では骨髄検査と骨画像検査は通常不要です。記録にない症状がある場合や別の目的がある場合は、実施の十分な理由になります。',
        '形質細胞10 %以上の確率を推定する公表モデル：https://istopmm.com/riskmodel/（外部サイト。患者情報は送信しないでください）。',
        ...(plasmaCellConcern(view) === null ? [] : [plasmaCellConcern(view) ?? '']),
      ],
    }),
  },
  facts: ['mProtein', 'isotype', 'flcRatio', 'hemoglobin', 'calcium', 'creatinine'],
  suggestions: [],
  source: references.R6,
  quietForDays: 30,
});
