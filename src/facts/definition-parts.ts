import type { Reading } from '../engine/index.js';

/** Which of several amounts a definition asks for. */
export type QuantityPick = Extract<Reading, { readonly kind: 'quantity' }>['pick'];
/** A definition of a result in words. */
export type ReportedReading = Extract<Reading, { readonly kind: 'reported' }>;
