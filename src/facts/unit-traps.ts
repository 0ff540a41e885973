export interface UnitTrap {
  readonly analyte: string;
  readonly unit: string;
  /** Looks wrong above this … */
  readonly above?: number;
  /** … or below this. */
  readonly below?: number;
  readonly note: string;
}

/**
 * Single values that are possible in their unit but look like another one. They are used as reported and marked;
 * nothing is corrected. Sources: plasma-rheum specification 3.4 (free light chains), terminology specification 1.2; haemoglobin
 * below 30 g/L, creatinine and M-protein: an engineering judgement about data, no clinical limit and used by no rule.
 */
export const unitTraps: readonly UnitTrap[] = [
  { analyte: 'flc-kappa', unit: 'mg/dL', above: 200, note: 'looks like mg/L: check the unit' },
  { analyte: 'flc-lambda', unit: 'mg/dL', above: 200, note: 'looks like mg/L: check the unit' },
  { analyte: 'wbc', unit: '10*3/uL', above: 1000, note: 'looks like cells/uL: check the unit' },
  { analyte: 'wbc', unit: '10*9/L', above: 1000, note: 'looks like cells/uL: check the unit' },
  { analyte: 'hemoglobin', unit: 'g/L', below: 30, note: 'looks like g/dL: check the unit' },
  { analyte: 'creatinine', unit: 'mg/dL', above: 25, note: 'looks like umol/L: check the unit' },
  { analyte: 'm-protein-serum', unit: 'g/dL', above: 10, note: 'looks like g/L: check the unit' },
];
