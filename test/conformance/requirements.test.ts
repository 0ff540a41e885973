import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { render } from '../../src/cli/requirements/render.js';
import { requirements } from '../../src/cli/requirements/requirements.js';
import { scanTests } from '../../src/cli/requirements/scan-tests.js';

const tests = scanTests('test');
const isTested = (id: string): boolean => tests.naming.has(id);

describe('requirements', () => {
  it('have one number each', () => {
    expect(new Set(requirements.map(({ id }) => id)).size).toBe(requirements.length);
  });

  it.each(requirements.map((one) => [one.id, one] as const))(
    'requirement %s has a test, or a reason why there is none',
    (id, { elsewhere = [], untested }) => {
      expect(isTested(id) || elsewhere.length > 0 || untested !== undefined).toBe(true);
      // A reason beside a test would be out of date.
      expect(isTested(id) && untested !== undefined).toBe(false);
      for (const place of elsewhere) {
        const [file = '', ...title] = place.split(': ');
        expect([place, tests.has(file, title.join(': '))]).toEqual([place, true]);
      }
    },
  );

  it('are those that the tests of the protocol name: no number is misspelt', () => {
    const known = new Set(requirements.map(({ id }) => id));
    const inferno = /^I([1-9]|1\d|20)$/;
    const strange = [...tests.naming].filter(
      ([id, files]) =>
        !known.has(id) && !inferno.test(id) && files.some((file) => /^test\/(cds|conformance)\//.test(file)),
    );
    expect(strange).toEqual([]);
  });

  it('stand in docs/conformance.md as it is', () => {
    expect(readFileSync('docs/conformance.md', 'utf8')).toBe(render(requirements, tests));
  });
});
