import { defineCard, type CardView } from '../src/catalogue/index.js';
import * as common from '../src/knowledge/concepts/orders.codes.js';
import { orderChemistry } from '../src/knowledge/plasma-cell/order-concepts.codes.js';
import { references } from '../src/knowledge/plasma-cell/references.js';
import { plasmaCell } from '../src/knowledge/plasma-cell/stage.js';
import { plasmaCellNamed } from './plasma-cell-named.js';

const definitions = [
  'evolving-m-protein',
  'evolving-flc-ratio',
  'evolving-creatinine',
  'evolving-hemoglobin',
  'evolving-ravi-m-protein',
  'evolving-ravi-hemoglobin',
  'evolving-m-protein-twice',
  'evolving-trajectory',
] as const;

const any = (view: CardView, ...flags: readonly string[]): boolean => flags.some((flag) => view.flag(flag));

const markers = (view: CardView): string =>
  plasmaCellNamed(
    view,
    [
      any(view, 'evolving-m-protein', 'evolving-ravi-m-protein', 'evolving-m-protein-twice'),
      { en: 'M-protein', ja: 'M蛋白' },
    ],
    [any(view, 'evolving-flc-ratio'), { en: 'light chain ratio', ja: '遊離軽鎖比' }],
    [any(view, 'evolving-hemoglobin', 'evolving-ravi-hemoglobin'), { en: 'haemoglobin', ja: 'ヘモグロビン' }],
    [any(view, 'evolving-creatinine'), { en: 'creatinine', ja: 'クレアチニン' }],
    [any(view, 'evolving-trajectory'), { en: 'trend', ja: '複数項目の推移' }],
  );

const met = (view: CardView): string =>
  definitions
    .filter((flag) => view.flag(flag))
    .flatMap((flag) => view.classification.flags[flag]?.criterion.label[view.locale] ?? [])
    .join(view.locale === 'ja' ? '、' : '; ');

/** Smouldering myeloma whose markers move, by any of four published definitions. */
export const smmEvolvingCard = defineCard(plasmaCell, {
  id: 'smm-evolving',
  when: { states: ['smm', 'lc-smm'], flags: ['evolving'] },
  indicator: 'warning',
  priority: 62,
  text: {
    en: (view) => ({
      summary: `Smouldering myeloma, results are changing (${markers(view)}): repeat in 4-6 weeks, same assay`,
      paragraphs: [
        `Met: ${met(view)}. Four publications define "evolving" differently (Chabrun 2026, Rajkumar 2015, Ravi 2016, Blood Adv 2018); none decides a stage.`,
        'A change of laboratory or assay that is not stated with the results can look the same. Confirm with a second result before concluding, and tell haematology.',
      ],
    }),
    ja: (view) => ({
      summary: `くすぶり型骨髄腫・検査値に変化の傾向（${markers(view)}）：4〜6週後に同一測定法で再検してください`,
      paragraphs: [
        `該当：${met(view)}。「進展傾向（evolving）」の定義は4つの文献で異なり（Chabrun 2026、Rajkumar 2015、Ravi 2016、Blood Adv 2018）、いずれも病期を決めるものではありません。`,
        '記載のない検査室・測定法の変更でも、同じような変化に見えることがあります。再検で確認してから判断し、血液内科に連絡してください。',
      ],
    }),
  },
  facts: [
    'mProteinChange',
    'mProteinPercentYear',
    'involvedRatioChange',
    'hemoglobinFall',
    'creatininePercent',
    'lastMProtein',
  ],
  suggestions: [common.orderSpep, common.orderFlc, common.orderCbc, orderChemistry, common.orderHaemReferral],
  source: references.R17,
  quietForDays: 30,
});
