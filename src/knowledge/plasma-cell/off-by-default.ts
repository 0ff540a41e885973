/**
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
