import type { Quantity, Reported } from '../../../engine/index.js';

const yes = new Set([
  'present',
  'detected',
  'positive',
  'seen',
  'yes',
  'true',
  '+',
  '(+)',
  '陽性',
  'あり',
  '有',
  '検出',
]);
const no = new Set([
  'absent',
  'not detected',
  'negative',
  'not seen',
  'none',
  'no',
  'false',
  '-',
  '(-)',
  '陰性',
  'なし',
  '無',
  '検出せず',
  '認めず',
]);
const codes: Readonly<Record<string, boolean>> = { 'LA9633-4': true, 'LA9634-2': false };

const plain = ({ text }: Reported): string => text.trim().toLowerCase();

/** Present or absent, by answer code or whole word; null for anything else. */
export function readPresence(reported: Reported): boolean | null {
  const coded = reported.codes.map(({ code }) => codes[code]).find((answer) => answer !== undefined);
  if (coded !== undefined) return coded;
  const text = plain(reported);
  if (yes.has(text)) return true;
  return no.has(text) ? false : null;
}

/** Reticulin fibrosis as a grade 0-3: "MF-2", "MF 2", "grade 2", "2". */
export function readFibrosis(reported: Reported): Quantity<'1'> | null {
  const [, grade] = /^(?:mf[\s-]?|grade\s)?([0-3])$/.exec(plain(reported)) ?? [];
  return grade === undefined ? null : { value: Number(grade), unit: '1' };
}

const low = new Set([
  'hypocellular',
  'hypocellular for age',
  'low',
  'decreased',
  '低形成',
  '年齢に比し低形成',
]);
const notLow = new Set([
  'normocellular',
  'hypercellular',
  'normocellular for age',
  'hypercellular for age',
  'normal',
  'increased',
  '正形成',
  '過形成',
]);

/** The pathologist's statement that the marrow is hypocellular for the age. */
export function readHypocellular(reported: Reported): boolean | null {
  const text = plain(reported);
  if (low.has(text)) return true;
  return notLow.has(text) ? false : readPresence(reported);
}
