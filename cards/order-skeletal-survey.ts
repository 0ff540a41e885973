import { defineCard, type CardTemplate, type CardView } from '../src/catalogue/index.js';
import { orderWbmri } from '../src/knowledge/concepts/orders.codes.js';
import { mayoMgus } from '../src/knowledge/plasma-cell/mayo-mgus.js';
import { orderWholeBodyCt } from '../src/knowledge/plasma-cell/order-concepts.codes.js';
import { references } from '../src/knowledge/plasma-cell/references.js';
import { plasmaCell } from '../src/knowledge/plasma-cell/stage.js';

/** Where whole-body imaging is on record already, the question is whether any is due. */
function imaged(view: CardView): readonly string[] {
  if (!view.fact('lyticLesions').known && !view.fact('mriFocalLesions').known) return [];
  return view.locale === 'ja'
    ? ['1年以内のCT・MRIの結果が記録にあります（下記）。再検が必要な時期か確認してください。']
    : ['A CT or MRI result of the last year is on record (below): is a repeat due?'];
}

const card = {
  moment: { kind: 'order', flag: 'order-o1-skeletal-survey' },
  indicator: 'warning',
  priority: 60,
  text: {
    en: (view: CardView) => ({
      summary:
        'Skeletal survey drafted: whole-body low-dose CT or whole-body MRI finds more; consider it instead',
      paragraphs: [
        `By this record: ${view.state()}.`,
        'Plain films show a lytic lesion only after much of the trabecular bone is lost. IMWG 2019: whole-body low-dose CT first; whole-body MRI when CT shows no lesion. If MRI is not possible: CT or PET-CT. For follow-up repeat the technique used before.',
        ...imaged(view),
        'A film of one painful or broken site is still right. A skeletal survey remains where CT and MRI are not available.',
      ],
    }),
    ja: (view: CardView) => ({
      summary: '全身骨X線の指示：全身低線量CTまたは全身MRIの方が病変を検出できます。変更を検討してください',
      paragraphs: [
        `この記録による判定：${view.state()}。`,
        '単純X線では海綿骨が大きく失われるまで溶骨性病変が見えません。IMWG 2019：まず全身低線量CT、病変がなければ全身MRI。MRIができない場合はCTまたはPET-CT。経過観察では前回と同じ手法を用います。',
        ...imaged(view),
        '痛みや骨折のある1部位のX線撮影はこれまでどおり適切です。全身骨X線はCT・MRIが利用できない場合の方法です。',
      ],
    }),
  },
  facts: ['mProtein', 'isotype', 'clonalMarrow', 'lyticLesions', 'mriFocalLesions'],
  suggestions: [orderWholeBodyCt, orderWbmri],
  source: references.R33,
  quietForDays: 30,
} as const;

/** O1: a skeletal survey where whole-body CT or MRI is the examination. */
export const skeletalSurveyCards: readonly CardTemplate[] = [
  defineCard(plasmaCell, {
    ...card,
    id: 'order-skeletal-survey',
    when: { states: ['smm', 'lc-smm', 'suspected-mm', 'mm', 'pcl', 'solitary-plasmacytoma'] },
  }),
  defineCard(plasmaCell, {
    ...card,
    id: 'order-skeletal-survey-mgus',
    when: { states: ['mgus'], score: { id: mayoMgus.id, bands: ['high'] } },
  }),
];
