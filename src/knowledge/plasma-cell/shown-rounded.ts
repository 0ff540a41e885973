import { formatQuantity, type Quantity } from '../../engine/index.js';

const digits = 4;

/** A computed amount as a reader wants it: four significant digits. Comparisons never use this text. */
export function shownRounded(quantity: Quantity): string {
  const { upper } = quantity;
  return formatQuantity({
    ...quantity,
    value: Number(quantity.value.toPrecision(digits)),
    ...(upper === undefined ? {} : { upper: Number(upper.toPrecision(digits)) }),
  });
}
