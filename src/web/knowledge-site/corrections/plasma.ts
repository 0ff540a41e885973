import type { Correction } from './correction.js';
export const plasmaCorrections: readonly Correction[] = [];
