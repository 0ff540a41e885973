import type { Correction } from './correction.js';
export const myeloidTreatmentCorrections: readonly Correction[] = [];
