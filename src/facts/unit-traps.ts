interface UnitTrap {
  readonly analyte: string;
  readonly unit: string;
  readonly above: number;
  readonly note: string;
}

/**
 * Single values that are possible in their unit but look like another one. They are used as reported and marked;
 * nothing is corrected. Sources: plasma-rheum specification 3.4 (free light chains), terminology specification 1.2.
 */
export const unitTraps: readonly UnitTrap[] = [
  { analyte: 'flc-kappa', unit: 'mg/dL', above: 200, note: 'looks like mg/L: check the unit' },
  { analyte: 'flc-lambda', unit: 'mg/dL', above: 200, note: 'looks like mg/L: check the unit' },
  { analyte: 'wbc', unit: '10*3/uL', above: 1000, note: 'looks like cells/uL: check the unit' },
  { analyte: 'wbc', unit: '10*9/L', above: 1000, note: 'looks like cells/uL: check the unit' },
];
