/** Splits one CSV text into records of fields (RFC 4180: quotes, doubled quotes, line breaks inside quotes). */
function records(text: string, separator: string): readonly (readonly string[])[] {
  const all: string[][] = [];
  const field = new RegExp(
    `(?:"((?:[^"]|"")*)"|([^"${separator}\\r\\n]*))(${separator}|\\r\\n|\\n|\\r|$)`,
    'y',
  );
  let record: string[] = [];
  while (field.lastIndex < text.length) {
    const match = field.exec(text);
    if (match === null) throw new Error(`CSV: misplaced quote in record ${all.length + 1}`);
    const [, quoted, bare = '', end] = match;
    record.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end !== separator) {
      all.push(record);
      record = [];
    } else if (field.lastIndex === text.length) record.push('');
  }
  return record.length > 0 ? [...all, record] : all;
}

/** Spreadsheets with decimal commas separate by semicolon; a comma wins wherever the header holds one. */
function separatorOf(text: string): string {
  const [header = ''] = text.split(/\r?\n|\r/, 1);
  return [',', ';', '\t'].find((each) => header.includes(each)) ?? ',';
}

/**
 * Reads a CSV text with a header line into rows by column name. Own code: the case files need nothing beyond
 * RFC 4180, and no dependency of the product reads CSV. Blank lines are skipped; a short row lacks its last columns.
 */
export function readCsv(text: string): readonly Readonly<Record<string, string>>[] {
  const whole = text.replace(/^\uFEFF/, '');
  const [header, ...rows] = records(whole, separatorOf(whole)).filter((fields) => fields.join('') !== '');
  if (header === undefined) return [];
  const names = header.map((name) => name.trim());
  return rows.map((fields) =>
    Object.fromEntries(
      names.flatMap((name, index) => (fields[index] === undefined ? [] : [[name, fields[index]]])),
    ),
  );
}
