import { remembered } from './remembered.js';

/** Epoch milliseconds of an ISO 8601 date or date-time; NaN where it is none. */
export const epochOf: (at: string) => number = remembered((at) => Date.parse(at));
