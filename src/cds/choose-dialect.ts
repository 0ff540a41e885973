import { dialects, type Dialect, type DialectName } from './dialects.js';
import type { CdsRequest } from './types.js';

/** The client's dialect: the one the trust file names for the caller, else by what its request carries, else the standard. */
export function chooseDialect(byIssuer: DialectName | undefined, { extension }: CdsRequest): Dialect {
  if (byIssuer !== undefined) return dialects[byIssuer];
  if (extension === undefined) return dialects.standard;
  const keys = Object.keys(extension);
  const all: readonly Dialect[] = Object.values(dialects);
  const spoken = all.find(({ extensionKeys }) =>
    extensionKeys.some((start) => keys.some((key) => key.startsWith(start))),
  );
  return spoken ?? dialects.standard;
}
