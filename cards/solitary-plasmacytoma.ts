import { defineCard } from '../src/catalogue/index.js';
import * as common from '../src/knowledge/concepts/orders.codes.js';
import { orderPetCt, orderRadiotherapyReferral } from '../src/knowledge/plasma-cell/order-concepts.codes.js';
import { references } from '../src/knowledge/plasma-cell/references.js';
import { plasmaCell } from '../src/knowledge/plasma-cell/stage.js';
import { plasmaCellOpenEvents } from './plasma-cell-open-events.js';
import { plasmaCellProvisional } from './plasma-cell-provisional.js';

/** A biopsied plasmacytoma: is it the only one? */
export const solitaryPlasmacytomaCard = defineCard(plasmaCell, {
  id: 'solitary-plasmacytoma',
  when: { states: ['solitary-plasmacytoma'] },
  indicator: 'warning',
  priority: 60,
  text: {
    en: (view) => ({
      summary:
        'Biopsy-proven plasmacytoma: confirm that it is the only one (whole-body MRI or PET-CT, marrow), refer',
      paragraphs: [
        ...(plasmaCellOpenEvents(view) === ''
          ? []
          : [`"Solitary" is not shown without: ${plasmaCellOpenEvents(view)}.`]),
        'Whole-body MRI for a lesion of bone, PET-CT for one outside bone (IMWG 2019); marrow with clonality, free light chains. Haematology and radiotherapy decide together.',
        'Follow-up every 3-6 months; the same imaging yearly for at least 5 years.',
        ...plasmaCellProvisional(view),
      ],
    }),
    ja: (view) => ({
      summary: '生検で証明された形質細胞腫：孤立性かを確認（全身MRIまたはPET-CT、骨髄検査）し、専門医へ紹介',
      paragraphs: [
        ...(plasmaCellOpenEvents(view) === ''
          ? []
          : [`「孤立性」は未証明です。未確認：${plasmaCellOpenEvents(view)}。`]),
        '骨病変には全身MRI、骨外病変にはPET-CTを用います（IMWG 2019）。骨髄検査（クローン性を含む）と遊離軽鎖も確認してください。血液内科と放射線治療科で方針を決めてください。',
        '経過観察は3〜6か月ごと、同一手法の画像検査は年1回、5年以上です。',
        ...plasmaCellProvisional(view),
      ],
    }),
  },
  facts: ['plasmacytoma', 'clonalMarrow', 'lyticLesions', 'mriFocalLesions', 'mProtein', 'flcRatio'],
  suggestions: (view) => [
    common.orderHaemReferral,
    orderRadiotherapyReferral,
    ...(view.fact('mriFocalLesions').known ? [] : [common.orderWbmri, orderPetCt]),
    ...(view.fact('marrowPlasmaCells').known ? [] : [common.orderBm]),
    ...(view.fact('flcRatio').known ? [] : [common.orderFlc]),
  ],
  source: references.R3,
  quietForDays: 30,
});
