import type { Reported } from '../../engine/index.js';

const yes = /^(present|positive|detected|seen|found|yes|true|\(?\+\)?|あり|有|有り|陽性|認める)$/;
const no =
  /^(absent|negative|not detected|not seen|not found|none|no|false|\(?[-−]\)?|なし|無|無し|陰性|認めず|認めない)$/;

/** A plain yes or no; anything longer may hold a negation this reader would miss: null, not understood. */
export function presence({ text, value }: Reported): boolean | null {
  if (value !== undefined) return null;
  const word = text.trim().toLowerCase();
  if (yes.test(word)) return true;
  return no.test(word) ? false : null;
}
