import type { GoldenCase } from './golden-case.js';
import { myeloidGoldenCases } from './golden-cases-myeloid.js';
import { plasmaCellGoldenCases } from './golden-cases-plasma-cell.js';
import { rheumatologyGoldenCases } from './golden-cases-rheumatology.js';

/** Patients for the cards that no demo patient reaches, and for the variants of a text. */
export const goldenCases: readonly GoldenCase[] = [
  ...plasmaCellGoldenCases,
  ...myeloidGoldenCases,
  ...rheumatologyGoldenCases,
];
