import { remembered } from '../engine/index.js';

/** Whether a LOINC code carries its Luhn mod-10 check digit: invented and mistyped codes mostly do not. */
export const hasCheckDigit = remembered((code: string): boolean => {
  const match = /^(\d{1,8})-(\d)$/.exec(code);
  const [, body, digit] = match ?? [];
  if (body === undefined) return false;
  let sum = 0;
  for (let i = 0; i < body.length; i += 1) {
    const value = Number(body[body.length - 1 - i]);
    const doubled = i % 2 === 0 ? value * 2 : value;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return (10 - (sum % 10)) % 10 === Number(digit);
});
