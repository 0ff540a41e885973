import type { Correction } from './correction.js';
export const myeloidCorrections: readonly Correction[] = [];
