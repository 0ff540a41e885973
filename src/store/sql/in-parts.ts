/** Rows per statement: the databases bound the number of parameters of one. */
const rowsPerStatement = 500;

/** The list in parts that fit one statement each. */
export function inParts<T>(list: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / rowsPerStatement) }, (_, part) =>
    list.slice(part * rowsPerStatement, (part + 1) * rowsPerStatement),
  );
}
