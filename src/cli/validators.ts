import { writeFileSync } from 'node:fs';
import { generated } from './validators/generated.js';

/** `npm run validators`: compiles the schemas to the modules that the service runs, so that its start compiles none. */
for (const [path, text] of Object.entries(generated)) {
  const contents = text();
  writeFileSync(path, contents);
  console.log(`${path}  ${Math.round(contents.length / 1024)} kB`);
}
