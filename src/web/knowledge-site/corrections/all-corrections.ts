import type { Correction } from './correction.js';
import { myeloidCorrections } from './myeloid.js';
import { myeloidTreatmentCorrections } from './myeloid-treatment.js';
import { plasmaCorrections } from './plasma.js';

/** Every error found in the teaching documents, in the order of the rule specification. */
export const allCorrections: readonly Correction[] = [
  ...plasmaCorrections,
  ...[...myeloidCorrections, ...myeloidTreatmentCorrections].sort((a, b) => a.number - b.number),
];
