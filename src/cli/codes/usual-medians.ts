/**
 * Where the median of many patients' results lies in any laboratory, in the analyte's canonical unit. An engineering
 * judgement about data, wide on purpose and not a clinical limit: outside it, a factor of the unit or the code is in
 * doubt. Used by the codes report only, never by a rule.
 */
export const usualMedians: Readonly<Record<string, readonly [low: number, high: number]>> = {
  hemoglobin: [6, 19],
  hematocrit: [18, 60],
  mcv: [60, 130],
  'rdw-cv': [9, 28],
  'rdw-sd': [30, 90],
  wbc: [0.8, 30],
  anc: [0.3, 20],
  'neutrophils-pct': [15, 95],
  'monocytes-abs': [0.08, 8],
  'monocytes-pct': [1, 50],
  'lymphocytes-abs': [0.2, 20],
  'lymphocytes-pct': [3, 80],
  platelets: [25, 900],
  'reticulocytes-abs': [8, 400],
  'reticulocytes-pct': [0.1, 12],
  creatinine: [0.3, 8],
  'calcium-total': [6, 15],
  'calcium-corrected': [6, 15],
  albumin: [1.5, 6],
  'total-protein': [4, 12],
  ldh: [60, 2000],
  ferritin: [5, 5000],
  crp: [1.2, 250],
  b2m: [0.8, 30],
  igg: [100, 8000],
  iga: [10, 4000],
  igm: [8, 4000],
  'flc-kappa': [3, 3000],
  'flc-lambda': [3, 3000],
  'flc-ratio': [0.02, 100],
};

/** The percentage beside the absolute count, and the other way round. */
export const percentOf: Readonly<Record<string, string>> = {
  anc: 'neutrophils-pct',
  'monocytes-abs': 'monocytes-pct',
  'lymphocytes-abs': 'lymphocytes-pct',
  'reticulocytes-abs': 'reticulocytes-pct',
};
