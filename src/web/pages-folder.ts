import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where `npm run build` puts the pages: beside the compiled service, or below `dist` when run from source. */
export function pagesFolder(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const beside = join(here, '../../web');
  return existsSync(join(beside, 'assets')) ? beside : join(here, '../../dist/web');
}
