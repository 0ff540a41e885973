import { defineCard, type CardTemplate } from '../src/catalogue/index.js';
import * as common from '../src/knowledge/concepts/orders.codes.js';
import { orderChemistry } from '../src/knowledge/plasma-cell/order-concepts.codes.js';
import { references } from '../src/knowledge/plasma-cell/references.js';
import { plasmaCell } from '../src/knowledge/plasma-cell/stage.js';

const spepAlone = defineCard(plasmaCell, {
  id: 'order-spep-alone',
  when: {
    states: [
      'indeterminate',
      'no-m-protein',
      'mgus',
      'lc-mgus',
      'igm-mgus',
      'igm-gammopathy',
      'waldenstrom',
      'smm',
      'lc-smm',
      'suspected-mm',
      'mm',
      'solitary-plasmacytoma',
    ],
  },
  moment: { kind: 'order', flag: 'order-o2-spep-alone' },
  indicator: 'info',
  priority: 40,
  text: {
    en: (view) => ({
      summary: 'Electrophoresis alone misses light chains: add free light chains and immunofixation',
      paragraphs: [
        'No free light chains and no serum immunofixation are on order or on record within 90 days. Electrophoresis alone misses light chain disease and small bands, and it does not name the isotype.',
        ...(view.fact('daysSincePanel').known
          ? [`${view.number('daysSincePanel') ?? ''} days since the last M-protein or light chain result.`]
          : []),
        ...(view.flag('flc-ratio-abnormal') || view.flag('al-biomarkers')
          ? []
          : ['If light chains turn out abnormal, or AL amyloidosis is suspected, add urine immunofixation.']),
      ],
    }),
    ja: (view) => ({
      summary: '蛋白分画のみでは軽鎖を見落とします：遊離軽鎖と免疫固定法の追加を検討してください',
      paragraphs: [
        '遊離軽鎖と血清免疫固定法の指示も、90日以内の記録もありません。蛋白分画のみでは軽鎖疾患や小さなM蛋白を見落とし、アイソタイプも分かりません。',
        ...(view.fact('daysSincePanel').known
          ? [`直近のM蛋白・遊離軽鎖検査から${view.number('daysSincePanel') ?? ''}日経過しています。`]
          : []),
        ...(view.flag('flc-ratio-abnormal') || view.flag('al-biomarkers')
          ? []
          : ['遊離軽鎖が異常な場合やALアミロイドーシスを疑う場合は、尿免疫固定法も追加してください。']),
      ],
    }),
  },
  facts: ['mProtein', 'isotype', 'flcRatio'],
  suggestions: (view) => [
    common.orderFlc,
    common.orderIfe,
    ...(view.flag('flc-ratio-abnormal') || view.flag('al-biomarkers') ? [common.orderUrineIfe] : []),
  ],
  source: references.R38,
  quietForDays: 30,
});

const flcAlone = defineCard(plasmaCell, {
  id: 'order-flc-alone',
  when: {
    states: ['indeterminate', 'no-m-protein', 'mgus', 'lc-mgus', 'smm', 'lc-smm', 'suspected-mm', 'mm'],
  },
  moment: { kind: 'order', flag: 'order-o3-flc-alone' },
  indicator: 'info',
  priority: 40,
  text: {
    en: () => ({
      summary:
        'κ/λ ratio abnormal, no immunofixation on record: add serum and urine immunofixation, creatinine',
      paragraphs: [
        'An abnormal ratio alone does not show whether there is a monoclonal protein, nor which, and reduced kidney function also skews it. Draw creatinine with the light chains.',
      ],
    }),
    ja: () => ({
      summary: 'κ/λ比異常・免疫固定法の記録なし：血清・尿の免疫固定法とクレアチニンの追加を検討してください',
      paragraphs: [
        'κ/λ比の異常だけではM蛋白の有無や種類は分からず、腎機能低下でも比は偏ります。遊離軽鎖と同時にクレアチニンを測定してください。',
      ],
    }),
  },
  facts: ['flcRatio', 'kappa', 'lambda', 'creatinine', 'egfr'],
  suggestions: [common.orderIfe, common.orderUrineIfe, orderChemistry],
  source: references.R38,
  quietForDays: 30,
});

/** O2 and O3: half of a work-up for a monoclonal protein. */
export const proteinTestCards: readonly CardTemplate[] = [spepAlone, flcAlone];
