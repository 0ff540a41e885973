import { defineCard, type CardView } from '../src/catalogue/index.js';
import type { Concept } from '../src/engine/index.js';
import * as common from '../src/knowledge/concepts/orders.codes.js';
import * as plasma from '../src/knowledge/plasma-cell/order-concepts.codes.js';
import { references } from '../src/knowledge/plasma-cell/references.js';
import { plasmaCell } from '../src/knowledge/plasma-cell/stage.js';
import { plasmaCellDanger } from './plasma-cell-danger.js';
import { plasmaCellNamed } from './plasma-cell-named.js';
import { plasmaCellNearLimit } from './plasma-cell-near-limit.js';
import { plasmaCellPart } from './plasma-cell-part.js';
import { plasmaCellSmmImaging } from './plasma-cell-smm-imaging.js';

const danger = (view: CardView): string => plasmaCellDanger.named(view);

/** C, R or A beyond its limit, and nobody has said what causes it. */
const candidate = (view: CardView, letter: 'C' | 'R' | 'A'): boolean =>
  plasmaCellPart(view, 'crab-candidate', `${letter}-candidate`);

const candidates = (view: CardView): string =>
  plasmaCellNamed(
    view,
    [candidate(view, 'C'), { en: 'hypercalcaemia', ja: '高カルシウム血症' }],
    [candidate(view, 'R'), { en: 'reduced kidney function', ja: '腎機能低下' }],
    [candidate(view, 'A'), { en: 'anaemia', ja: '貧血' }],
  );

const events = (view: CardView): string =>
  plasmaCellNamed(
    view,
    [view.flag('B-threshold'), { en: 'bone lesion', ja: '骨病変' }],
    [view.flag('Li'), { en: 'light chain ratio', ja: '遊離軽鎖比' }],
    [view.flag('M'), { en: 'focal lesions on MRI', ja: 'MRI巣状病変' }],
  );

function summaryEn(view: CardView): string {
  if (danger(view) !== '') return `Suspected myeloma with ${danger(view)}: contact haematology today`;
  return candidates(view) === ''
    ? `Suspected myeloma: ${events(view) === '' ? 'a myeloma-defining event' : events(view)} with a clone; marrow or biopsy, urgent haematology`
    : `Suspected myeloma: ${candidates(view)} of unknown cause with a clone; find the cause, refer urgently`;
}

function summaryJa(view: CardView): string {
  if (danger(view) !== '') return `骨髄腫疑い・${danger(view)}：本日中に血液内科へ連絡してください`;
  return candidates(view) === ''
    ? `骨髄腫疑い：クローンと${events(view) === '' ? '骨髄腫診断事象' : events(view)}。骨髄検査または生検、血液内科へ至急紹介`
    : `骨髄腫疑い：クローンと原因未確定の${candidates(view)}。原因を確認し、血液内科へ至急紹介`;
}

const workup = (view: CardView): readonly Concept[] => [
  ...(candidate(view, 'A') ? [plasma.orderAnaemiaWorkup] : []),
  ...(candidate(view, 'C') ? [plasma.orderHypercalcaemiaWorkup] : []),
  ...(candidate(view, 'R') ? [common.orderUrineIfe, plasma.orderUrineAlbumin] : []),
];

const orders = (view: CardView): readonly Concept[] => [
  common.orderHaemReferral,
  ...(view.flag('cord-compression') ? [plasma.orderSpineMri] : []),
  ...workup(view),
  ...(view.fact('marrowPlasmaCells').known && view.fact('marrowClonal').known ? [] : [common.orderBm]),
  ...(view.fact('flcRatio').known ? [] : [common.orderFlc]),
  ...plasmaCellSmmImaging.orders(view),
  ...(view.fact('circulatingPlasmaCells').known ? [] : [common.orderSmear]),
];

/** A clone with a candidate event of unknown cause, or an event while marrow and biopsy are open. */
export const suspectedMyelomaCard = defineCard(plasmaCell, {
  id: 'suspected-mm',
  when: { states: ['suspected-mm'], noFlags: ['flc-skew-by-kidney'] },
  indicator: (view) => (danger(view) === '' ? 'warning' : 'critical'),
  priority: 80,
  text: {
    en: (view) => ({
      summary: summaryEn(view),
      paragraphs: [
        ...(candidates(view) === ''
          ? [
              'An event of the IMWG 2014 definition is present. Clonal marrow plasma cells of 10 % or more, or a biopsy-proven plasmacytoma, would complete it.',
            ]
          : [
              'A value beyond the limit counts as myeloma-defining only if the plasma cell disorder causes it; anaemia, kidney disease and hypercalcaemia are often something else. Record the cause once it is found.',
            ]),
        ...(candidate(view, 'R')
          ? [
              'Kidney function counts only with suspected or proven light chain cast nephropathy: free light chains, urine immunofixation, urine albumin, drugs, ultrasound. Avoid NSAIDs.',
            ]
          : []),
        'Haematology within 1-2 weeks; the same day with cord signs, acute kidney injury or severe hypercalcaemia.',
        ...plasmaCellNearLimit(view),
      ],
    }),
    ja: (view) => ({
      summary: summaryJa(view),
      paragraphs: [
        ...(candidates(view) === ''
          ? [
              'IMWG 2014の診断事象があります。骨髄クローン性形質細胞10 %以上、または生検で証明された形質細胞腫があれば基準を満たします。',
            ]
          : [
              '検査値が基準を外れていても、形質細胞疾患が原因でなければ骨髄腫診断事象には数えません。貧血・腎障害・高カルシウム血症は他の原因によることも多いため、原因が分かったら記録してください。',
            ]),
        ...(candidate(view, 'R')
          ? [
              '腎機能低下は、軽鎖円柱腎症が疑われるか証明された場合にのみ数えます：遊離軽鎖、尿免疫固定法、尿アルブミン、薬剤、超音波を確認。NSAIDは避けてください。',
            ]
          : []),
        '1〜2週間以内に血液内科へ紹介してください。脊髄圧迫の徴候、急性腎障害、重度の高カルシウム血症があれば当日中に連絡してください。',
        ...plasmaCellNearLimit(view),
      ],
    }),
  },
  facts: [
    'hemoglobin',
    'calcium',
    'creatinine',
    'egfr',
    'mProtein',
    'isotype',
    'involvedRatio',
    'involvedLevel',
    'clonalMarrow',
    'lyticLesions',
    'mriFocalLesions',
  ],
  suggestions: orders,
  source: references.R1,
  quietForDays: 7,
});
