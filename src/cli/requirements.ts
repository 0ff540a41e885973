import { writeFileSync } from 'node:fs';
import { render } from './requirements/render.js';
import { requirements } from './requirements/requirements.js';
import { scanTests } from './requirements/scan-tests.js';

/** Writes docs/conformance.md. */
writeFileSync('docs/conformance.md', render(requirements, scanTests('test')));
