import { describe, expect, it } from '@jest/globals';
import { condition, done, drafted, drug, genomics, quantity, reported } from '../../src/engine/index.js';
import { mapFacts, needsFor, readRecord } from '../../src/facts/index.js';
import { analytes } from '../../src/knowledge/analytes/index.js';
import * as bloodCount from '../../src/knowledge/analytes/blood-count.codes.js';
import * as chemistry from '../../src/knowledge/analytes/chemistry.codes.js';
import * as marrow from '../../src/knowledge/analytes/marrow.codes.js';
import * as protein from '../../src/knowledge/analytes/monoclonal-protein.codes.js';
import { mgus } from '../../src/knowledge/concepts/conditions.codes.js';
import { daratumumab } from '../../src/knowledge/concepts/drugs.codes.js';
import { orderBm } from '../../src/knowledge/concepts/orders.codes.js';
import { commonFacts } from '../../src/knowledge/common-facts.js';
import { complete, gathered, now } from './support.js';

const label = { en: 'x', ja: 'x' };
const groups = {
  cbc: Object.values(bloodCount),
  chemistry: Object.values(chemistry),
  monoclonalProtein: Object.values(protein),
  marrow: Object.values(marrow),
};
const more = {
  ca: quantity([chemistry.calciumTotal], { label }),
  ife: reported([protein.ifeSerum], () => null, { label }),
  rings: quantity([marrow.ringSideroblastsPct], { label }),
  mgus: condition([mgus], { label }),
  dara: drug([daratumumab], { label }),
  bm: done({ concepts: [orderBm] }, { label, withinDays: 365 }),
  order: drafted([orderBm], { label }),
  genes: genomics({ label }),
};
const plan = needsFor([commonFacts, more], groups);
const need = (key: string) => plan.needs.find((one) => one.key === key);

describe('needsFor', () => {
  it('asks for each group under a key of its own', () => {
    expect(plan.needs.map(({ key }) => key)).toEqual([
      'patient',
      'cbc',
      'chemistry',
      'monoclonalProtein',
      'marrow',
      'genomics',
      'labs',
      'conditions',
      'medications',
      'orders',
      'procedures',
      'reports',
    ]);
    expect(need('patient')?.query).toBe('Patient/{{context.patientId}}');
    expect(need('chemistry')?.query).toBe(
      'Observation?patient={{context.patientId}}&code=http://loinc.org|17861-6,http://loinc.org|49765-1,http://loinc.org|2000-8,http://loinc.org|1996-8&_sort=-date&_count=200',
    );
  });

  it('asks for no more than the definitions need', () => {
    expect(needsFor([{ age: commonFacts.age }], groups).needs.map(({ key }) => key)).toEqual(['patient']);
  });

  it('asks for every code of every analyte, in templates of at most 60 codes', () => {
    const all = Object.fromEntries(
      analytes.map((analyte) => [analyte.id, quantity([analyte], { label })] as const),
    );
    const whole = needsFor([all], groups);
    const codes = whole.needs.map(({ query }) => /code=([^&]*)/.exec(query)?.[1]?.split(',') ?? []);
    expect(Math.max(...codes.map(({ length }) => length))).toBeLessThanOrEqual(60);
    const asked = new Set(codes.flat());
    expect(
      analytes.flatMap((one) => one.codes).filter(({ system, code }) => !asked.has(`${system}|${code}`)),
    ).toEqual([]);
    expect(new Set(whole.needs.map(({ key }) => key)).size).toBe(whole.needs.length);
    expect(whole.needs.map(({ key }) => key)).toContain('cbc2');
  });

  it('asks for the codes of a site beside the standard ones', () => {
    const siteCodes = [{ system: 'urn:site', code: 'RS', analyte: 'ring-sideroblasts-pct' }];
    const own = needsFor([more], groups, siteCodes);
    expect(own.needs.find(({ key }) => key === 'marrow')?.query).toContain('code=urn:site|RS&');
    expect(own.keysOf(more.rings)).toEqual(['marrow']);
  });

  it('uses only what CDS Hooks allows in a template', () => {
    for (const { query, resourceType } of plan.needs) {
      expect(query.startsWith(resourceType)).toBe(true);
      const [path = '', search = ''] = query.split('?');
      expect(path).toMatch(/^[A-Z][A-Za-z]+(\/\{\{context\.patientId\}\})?$/);
      const parameters = search === '' ? [] : search.split('&').map((one) => one.split('=')[0]);
      expect(new Set(parameters).size).toBe(parameters.length);
      const allowed = ['patient', 'code', 'category', '_sort', '_count'];
      expect(parameters.filter((one) => !allowed.includes(one ?? ''))).toEqual([]);
      expect(search === '' || parameters.includes('_count')).toBe(true);
      expect(query.replaceAll('{{context.patientId}}', '')).not.toMatch(/[{}]/);
    }
  });

  it('tells which needs a fact depends on', () => {
    expect(plan.keysOf(more.ca)).toEqual(['chemistry']);
    expect(plan.keysOf(more.rings)).toEqual(['labs']);
    expect(plan.keysOf(more.ife)).toEqual(['monoclonalProtein', 'reports']);
    expect(plan.keysOf(more.bm)).toEqual(['orders', 'procedures', 'reports']);
    expect(plan.keysOf(more.genes)).toEqual(['genomics', 'reports']);
    expect(plan.keysOf(more.order)).toEqual([]);
    expect(plan.keysOf(commonFacts.age)).toEqual(['patient']);
  });

  it('gives each missing fact the reason of its own need', () => {
    const outcomes = {
      cbc: complete,
      chemistry: { prefetch: 'error', complete: false, why: 'not-permitted' } as const,
      conditions: complete,
    };
    const record = readRecord(gathered([], { outcomes }), { now, analytes, plan });
    const facts = mapFacts({ ...commonFacts, ...more }, record);
    expect(facts.hemoglobin).toMatchObject({ why: 'not-recorded' });
    expect(facts.ca).toMatchObject({ why: 'not-permitted' });
    expect(facts.mgus).toMatchObject({ known: true, value: { recorded: false } });
    expect(facts.dara).toMatchObject({ why: 'fetch-failed' });
    expect(facts.order).toMatchObject({ known: true, value: { drafted: false } });
  });
});
