import type { Concept } from '../../engine/index.js';
import { loinc } from '../code-systems.js';

// Orders around tocilizumab, recognised among drafts or suggested. Text is what every EHR shows; LOINC codes are
// given only where their meaning was read in an official source (named), and a site maps its own catalogue.

export const orderMrss: Concept = {
  id: 'mrss',
  label: { en: 'Modified Rodnan skin score', ja: 'modified Rodnan skin score（mRSS）測定' },
  codes: [],
  names: ['modified rodnan skin score', 'mrss', 'mrss測定'],
};

export const orderLungFunction: Concept = {
  id: 'pft',
  label: { en: 'Spirometry (FVC) and DLCO', ja: '呼吸機能検査（FVC・DLCO）' },
  codes: [],
  names: ['spirometry (fvc) and dlco', 'pulmonary function test', 'pulmonary function tests', '呼吸機能検査'],
};

export const orderHrct: Concept = {
  id: 'hrct',
  label: { en: 'High-resolution CT of the chest', ja: '胸部高分解能CT' },
  codes: [],
  names: ['high-resolution ct of the chest', 'hrct', 'hrct chest', '胸部高分解能ct'],
};

export const orderScl70: Concept = {
  id: 'anti-topoisomerase',
  label: { en: 'Anti-topoisomerase I and related antibodies', ja: '抗トポイソメラーゼI抗体など' },
  codes: [],
  names: ['anti-topoisomerase i', 'anti-scl-70', '抗トポイソメラーゼi抗体'],
};

export const orderTuberculosis: Concept = {
  id: 'igra',
  label: { en: 'Interferon-gamma release assay or tuberculin test', ja: 'IGRAまたはツベルクリン反応' },
  codes: [],
  names: ['interferon-gamma release assay', 'igra', 'tuberculin skin test', 'インターフェロンγ遊離試験'],
};

export const orderChestXray: Concept = {
  id: 'chest-xray',
  label: { en: 'Chest X-ray', ja: '胸部X線' },
  codes: [],
  names: ['chest x-ray', 'chest radiograph', '胸部x線'],
};

export const orderHepatitisB: Concept = {
  id: 'hbv',
  label: { en: 'HBs antigen, HBc antibody, HBs antibody', ja: 'HBs抗原・HBc抗体・HBs抗体' },
  codes: [],
  names: ['hepatitis b serology', 'hbs antigen, hbc antibody, hbs antibody', 'hbs抗原・hbc抗体・hbs抗体'],
};

export const orderLiverTests: Concept = {
  id: 'lft',
  label: { en: 'ALT and AST', ja: 'ALT・AST' },
  codes: [],
  names: ['liver function tests', 'alt and ast', '肝機能検査'],
};

export const orderLipids: Concept = {
  id: 'lipids',
  label: { en: 'Lipids', ja: '脂質' },
  codes: [],
  names: ['lipid panel', 'lipids', '脂質検査'],
};

export const orderCrp: Concept = {
  id: 'crp',
  label: { en: 'C-reactive protein', ja: 'CRP' },
  codes: [
    { system: loinc, code: '1988-5', display: 'C reactive protein [Mass/volume] in Serum or Plasma' },
    {
      system: loinc,
      code: '30522-7',
      display: 'C reactive protein [Mass/volume] in Serum or Plasma by High sensitivity method',
    },
  ],
  names: ['crp', 'c-reactive protein', 'c反応性蛋白'],
};

export const orderEsr: Concept = {
  id: 'esr',
  label: { en: 'Erythrocyte sedimentation rate', ja: '赤沈' },
  codes: [
    // Laboratory messages of the US National Institute of Standards and Technology (LRI test data).
    { system: loinc, code: '30341-2', display: 'Erythrocyte sedimentation rate' },
  ],
  names: ['esr', 'erythrocyte sedimentation rate', '赤沈', '赤血球沈降速度'],
};

export const orderIl6: Concept = {
  id: 'il-6',
  label: { en: 'IL-6', ja: 'IL-6' },
  codes: [{ system: loinc, code: '26881-3', display: 'Interleukin 6' }],
  names: ['il-6', 'interleukin 6', 'インターロイキン6'],
};

export const orderBloodCulture: Concept = {
  id: 'blood-culture',
  label: { en: 'Blood culture', ja: '血液培養' },
  codes: [],
  names: ['blood culture', 'blood cultures', '血液培養'],
};

export const orderProcalcitonin: Concept = {
  id: 'procalcitonin',
  label: { en: 'Procalcitonin', ja: 'プロカルシトニン' },
  codes: [],
  names: ['procalcitonin', 'プロカルシトニン'],
};
