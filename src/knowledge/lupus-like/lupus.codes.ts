import type { Analyte, Concept } from '../../engine/index.js';
import { icd10who, icd10cm } from '../code-systems.js';

// Conditions and findings around lupus-like disease and VEXAS. Those without a verified code are known by name only.

const named = (id: string, en: string, ja: string, ...names: readonly string[]): Concept => ({
  id,
  label: { en, ja },
  codes: [],
  names: [en.toLowerCase(), ja, ...names],
});

export const chilblainLupus = named(
  'chilblain-lupus',
  'Chilblain lupus',
  '凍瘡状ループス',
  'chilblain lupus erythematosus',
);
export const lupusArthritis = named(
  'lupus-arthritis',
  'Lupus arthritis',
  'ループス関節炎',
  'arthritis',
  'polyarthritis',
  '関節炎',
  '多発関節炎',
);

/** Look-alikes of VEXAS; M94.1 is relapsing polychondritis, L98.2 (WHO) febrile neutrophilic dermatosis. */
export const chondritis: Concept = {
  id: 'chondritis',
  label: { en: 'Chondritis', ja: '軟骨炎' },
  codes: [
    { system: icd10who, code: 'M94.1' },
    { system: icd10cm, code: 'M94.1' },
  ],
  names: ['chondritis', 'relapsing polychondritis', '軟骨炎', '再発性多発軟骨炎'],
};
export const neutrophilicDermatosis: Concept = {
  id: 'neutrophilic-dermatosis',
  label: { en: 'Neutrophilic dermatosis', ja: '好中球性皮膚症' },
  codes: [{ system: icd10who, code: 'L98.2' }],
  names: ['neutrophilic dermatosis', 'sweet syndrome', '好中球性皮膚症', 'スウィート症候群', 'スウィート病'],
};
export const recurrentFever = named(
  'recurrent-fever',
  'Recurrent fever',
  '反復する発熱',
  'fever of unknown origin',
  '不明熱',
);
export const venousThrombosis = named(
  'venous-thrombosis',
  'Venous thrombosis',
  '静脈血栓症',
  'deep vein thrombosis',
  '深部静脈血栓症',
);
export const eyeEarInflammation = named(
  'eye-ear-inflammation',
  'Inflammation of eye or ear',
  '眼・耳の炎症',
  'uveitis',
  'scleritis',
  'ぶどう膜炎',
  '強膜炎',
);
export const steroidDependence = named(
  'steroid-dependence',
  'Steroid dependence',
  'ステロイド依存',
  'steroid dependent',
);
export const refractoryLupus = named(
  'refractory-lupus',
  'Refractory lupus',
  '治療抵抗性ループス',
  'steroid-resistant lupus',
);

export const marrowVacuoles: Analyte<'1'> = {
  id: 'marrow-vacuoles',
  label: { en: 'Vacuoles in marrow precursors', ja: '骨髄前駆細胞の空胞' },
  kind: 'text',
  unit: '1',
  accepts: [],
  specimen: 'marrow',
  codes: [],
  names: ['marrow vacuoles', 'vacuolization of marrow precursors', '骨髄前駆細胞の空胞'],
};
