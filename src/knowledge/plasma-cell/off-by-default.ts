/**
 * Why each: `cast-nephropathy` its 500 mg/L, and `mgrs` its limits, are from memory; O7 without osteoporosis is from
 * memory; O10 is a reminder (optional); O15 would be noise.
 *
 * Flags that rest on a number or a rule nobody has verified, or that would be noise. They are computed, but no card
 * may speak from them and none may be shown as fact unless a site switches them on.
 */
export const offByDefault: readonly string[] = [
  'cast-nephropathy',
  'mgrs',
  'order-o7-bone-agent-no-osteoporosis',
  'order-o10-aminoglycoside-aki',
  'order-o15-repeat',
];
