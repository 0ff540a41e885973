const months = [
  'January|Jan',
  'February|Feb',
  'March|Mar',
  'April|Apr',
  'May',
  'June|Jun',
  'July|Jul',
  'August|Aug',
  'September|Sep',
  'October|Oct',
  'November|Nov',
  'December|Dec',
];
const words = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** Each name becomes its place in the list, counted from 1. */
const counted = (text: string, names: readonly string[], flags: string): string =>
  names.reduce(
    (rest, name, index) => rest.replace(new RegExp(`\\b(?:${name})\\b`, flags), String(index + 1)),
    text,
  );

/**
 * The numbers of a text in ascending order, so that two languages may be compared: full-width digits, thousands
 * separators, English month names and number words are read as what they mean. 1 is left out: English says it with
 * an article.
 */
export function numbersOf(text: string): readonly number[] {
  const plain = counted(counted(text.normalize('NFKC'), months, 'g'), words, 'gi');
  const found = plain.replace(/(\d),(?=\d{3})/g, '$1').match(/\d+(\.\d+)?/g) ?? [];
  return found
    .map(Number)
    .filter((number) => number !== 1)
    .sort((a, b) => a - b);
}
