/** Rows per statement: the databases bound the number of parameters of one. */
const rowsPerStatement = 500;

/** The list in parts that fit one statement each. */
export function inParts<T>(list: readonly T[], size = rowsPerStatement): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, part) =>
    list.slice(part * size, (part + 1) * size),
  );
}
