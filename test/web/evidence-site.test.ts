import { expect, it } from '@jest/globals';
import { analytes } from '../../src/knowledge/analytes/index.js';
import { readSite } from '../../src/service/site.js';
import { evidenceSite } from '../../src/web/evidence-site.js';

it('the page decides by all that the site decided, and is not told who answers for it', () => {
  const file = {
    ...{ region: 'JP', owner: 'Dr Example', topicsOff: ['chip'], cardsOff: ['a'], neverQuiet: ['b'] },
    ...{ saidAnyway: ['haematology'], shadow: [{ topic: 'myeloid' }], codes: [] },
  };
  const { owner: _, ...decided } = file;
  const about = { demo: false, knowledge: 'k' };
  expect(evidenceSite(readSite(JSON.stringify(file), analytes), about)).toEqual({ ...decided, ...about });
});
