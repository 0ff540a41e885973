import { cite, type Citation, type Evidence, type Localized, type Parameter } from '../../engine/index.js';
import { chauffier2025, lupusDesign, obiorah2021 } from './references.js';

function parameter<T>(value: T, label: Localized, citation: Citation, evidence: Evidence): Parameter<T> {
  return { value, label, cites: [citation], evidence, reviewedOn: '2026-11-22' };
}
const design = cite(lupusDesign, 'trigger tiers');

export const lateOnset = parameter(
  { value: 50, unit: 'a' as const },
  { en: 'Late onset of lupus', ja: 'ループスの高齢発症' },
  cite(chauffier2025, 'median 65 years against 23; the limit is a design choice'),
  'design',
);
export const featuresNeeded = parameter(2, { en: 'Features needed', ja: '必要な特徴数' }, design, 'design');

/** Red flags that turn the reminder at an order into a warning. */
export const escalation = {
  count: parameter(
    { value: 2, unit: '1' as const },
    { en: 'Immunosuppressants on record within 24 months', ja: '24か月以内の免疫抑制薬数' },
    design,
    'design',
  ),
  withinDays: parameter(730, { en: '24 months', ja: '24か月' }, design, 'design'),
  hemoglobin: parameter(
    { value: 10, unit: 'g/dL' as const },
    { en: 'Anaemia that warns', ja: '警告する貧血' },
    design,
    'design',
  ),
  neutrophils: parameter(
    { value: 1, unit: '10*9/L' as const },
    { en: 'Neutropenia that warns', ja: '警告する好中球減少' },
    design,
    'design',
  ),
  platelets: parameter(
    { value: 100, unit: '10*9/L' as const },
    { en: 'Thrombocytopenia that warns', ja: '警告する血小板減少' },
    design,
    'design',
  ),
};

export const vexasAge = parameter(
  { value: 50, unit: 'a' as const },
  { en: 'Age of VEXAS', ja: 'VEXASの年齢' },
  cite(obiorah2021, 'macrocytic anaemia; the age limit is a design choice'),
  'design',
);
export const vexasFeatures = parameter(1, { en: 'Features needed', ja: '必要な特徴数' }, design, 'design');
