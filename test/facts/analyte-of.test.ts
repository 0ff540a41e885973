import { describe, expect, it } from '@jest/globals';
import { analyteIndex } from '../../src/facts/analyte-index.js';
import { identify } from '../../src/facts/analyte-of.js';
import { quantity } from '../../src/engine/index.js';
import { analytes } from '../../src/knowledge/analytes/index.js';
import {
  hemoglobin,
  reticulocytesAbs,
  reticulocytesPct,
} from '../../src/knowledge/analytes/blood-count.codes.js';
import { albumin } from '../../src/knowledge/analytes/chemistry.codes.js';
import { coded, loinc, map, observation, quantityOf } from './support.js';

const index = analyteIndex(analytes);
const jlac10 = 'http://medis.or.jp/CodeSystem/master-JLAC10-17digits';
const jlac11 = 'http://jpfhir.jp/fhir/clins/CodeSystem/JLAC11/JP_CLINS_ObsLabResult_CoreLabo_CS';
const local = 'http://jpfhir.jp/fhir/clins/CodeSystem/JP_CLINS_ObsLabResult_LocalCode_CS';
const site = new Map([
  ['urn:site|HB', { system: 'urn:site', code: 'HB', analyte: 'hemoglobin', unit: 'g/dL' }],
]);

const of = (concept: unknown): string => {
  const found = identify(concept, index, site);
  if (found.kind === 'analyte') return found.analyte.id;
  return found.kind;
};
const two = (...codings: readonly object[]): object => ({ coding: codings });

describe('identify', () => {
  it.each([
    ['LOINC', coded('718-7'), 'hemoglobin'],
    ['LOINC by its OID', coded('718-7', undefined, 'urn:oid:2.16.840.1.113883.6.1'), 'hemoglobin'],
    ['a padded code', coded(' 718-7 '), 'hemoglobin'],
    ['a code with its own display', coded('718-7', 'Hemoglobin [Mass/volume] in Blood'), 'hemoglobin'],
    ['a code with a foreign display', coded('718-7', 'Hämoglobin'), 'hemoglobin'],
    [
      'two codes of one analyte',
      two({ system: loinc, code: '718-7' }, { system: loinc, code: '20509-6' }),
      'hemoglobin',
    ],
    [
      'a code and a local one',
      two({ system: loinc, code: '777-3' }, { system: 'urn:x', code: 'PLT' }),
      'platelets',
    ],
    ['the code in a single object', { coding: { system: loinc, code: '718-7' } }, 'hemoglobin'],
    ['a site code', coded('HB', undefined, 'urn:site'), 'hemoglobin'],
    ['a name', { text: 'Haemoglobin' }, 'hemoglobin'],
    ['a Japanese name', { text: '血小板数' }, 'platelets'],
    ['a full-width name', { text: 'Ｍ蛋白' }, 'm-protein-serum'],
    [
      'a name beside a local code',
      { ...coded('0000181800', undefined, local), text: 'アルブミン' },
      'albumin',
    ],
    ['the display of a local code', coded('1', 'Ferritin', 'urn:x'), 'ferritin'],
    ['JLAC10', coded('3A015000002327101', undefined, jlac10), 'albumin'],
    ['JLAC10 with hyphens', coded('2A110-0000-019-309', undefined, jlac10), 'reticulocytes-pct'],
    ['a JLAC10 panel by its result id', coded('2A990000001930955', undefined, jlac10), 'platelets'],
    ['JLAC11', coded('C10030000000000055', undefined, jlac11), 'albumin'],
    ['a titre code that is called by the short name', { ...coded('5048-4'), text: 'ANA' }, 'ana-titre'],
    ['a general name beside a special code', { ...coded('1995-0'), text: 'Calcium' }, 'calcium-ionised'],
  ])('knows %s', (_what, concept, id) => {
    expect(of(concept)).toBe(id);
  });

  it.each([
    ['another LOINC code, whatever it is called', { ...coded('5794-3'), text: 'Hemoglobin' }],
    ['a code without a check digit', coded('718-8')],
    ['a code that is excluded', coded('4548-4')],
    ['an excluded code under the right name', { ...coded('33944-8'), text: 'kappa free light chain' }],
    ['a LOINC code without its system', { coding: [{ code: '718-7' }] }],
    ['a code of another system', coded('718-7', undefined, 'urn:other')],
    ['a name inside a sentence', { text: 'Hemoglobin A1c' }],
    ['JLAC10 in urine', coded('3A015000000127101', undefined, jlac10)],
    ['another result of a panel', coded('2A990000001930951', undefined, jlac10)],
    ['no code in Japan', { ...coded('99999999999999999', undefined, local), text: 'なにか' }],
    ['nothing', {}],
    ['an empty coding', { coding: [{}] }],
    ['no object', 'Hemoglobin'],
    ['null', null],
  ])('does not take %s for anything', (_what, concept) => {
    expect(of(concept)).toBe('other');
  });

  it.each([
    ['two codes of two analytes', two({ system: loinc, code: '718-7' }, { system: loinc, code: '777-3' })],
    ['a code and its exclusion', two({ system: loinc, code: '718-7' }, { system: loinc, code: '4548-4' })],
    ['a code called something else', coded('718-7', 'Platelets')],
    ['κ called λ', { ...coded('36916-5'), text: 'free lambda light chains' }],
    ['IgG called IgA', { ...coded('2465-3'), text: 'IgA' }],
    ['a total called monoclonal', coded('2465-3', 'IgG.monoclonal')],
    ['a percentage called absolute', { ...coded('5905-5'), text: 'Monocytes absolute' }],
  ])('finds a contradiction in %s', (_what, concept) => {
    expect(of(concept)).toBe('conflict');
  });
});

describe('results under codes that cannot be believed', () => {
  const facts = {
    hemoglobin: quantity([hemoglobin], { label: hemoglobin.label }),
    albumin: quantity([albumin], { label: albumin.label }),
    absolute: quantity([reticulocytesAbs], { label: reticulocytesAbs.label }),
    percent: quantity([reticulocytesPct], { label: reticulocytesPct.label }),
  };
  const specimen = (text: string): object => ({ specimen: { display: text } });

  it('are conflicting, and named', () => {
    const { hemoglobin: fact } = map(facts, [
      observation(coded('718-7', 'Platelets'), quantityOf(13, 'g/dL')),
    ]);
    expect(fact).toMatchObject({ known: false, why: 'conflicting', looked: [{ as: '13 g/dL' }] });
  });

  it.each([
    ['Bone marrow', false],
    ['骨髄液', false],
    ['Urine', false],
    ['Cord blood', false],
    ['Serum', true],
    ['Venous blood', true],
    ['something', true],
  ])('a specimen of %s may be blood: %s', (text, known) => {
    const { hemoglobin: fact } = map(facts, [
      observation('718-7', { ...quantityOf(13, 'g/dL'), ...specimen(text) }),
    ]);
    expect(fact.known).toBe(known);
  });

  it('finds the specimen that the result refers to or contains', () => {
    const contained = {
      contained: [{ resourceType: 'Specimen', id: 's', type: { text: '骨髄' } }],
      specimen: { reference: '#s' },
    };
    expect(
      map(facts, [observation('718-7', { ...quantityOf(13, 'g/dL'), ...contained })]).hemoglobin.known,
    ).toBe(false);
    const report = {
      resourceType: 'DiagnosticReport',
      id: 'r',
      status: 'final',
      contained: [
        { resourceType: 'Specimen', id: 's', type: { text: '骨髄' } },
        { ...observation('718-7', quantityOf(13, 'g/dL')), id: 'c', specimen: { reference: '#s' } },
      ],
    };
    expect(map(facts, [report]).hemoglobin).toMatchObject({ why: 'conflicting' });
    const specimenResource = {
      resourceType: 'Specimen',
      id: 's',
      type: { coding: [{ display: 'Bone marrow specimen' }] },
    };
    const pointing = observation('718-7', {
      ...quantityOf(13, 'g/dL'),
      specimen: { reference: 'http://x/fhir/Specimen/s' },
    });
    expect(map(facts, [pointing, specimenResource]).hemoglobin.known).toBe(false);
  });

  it('go to the analyte that their unit means', () => {
    const { absolute, percent } = map(facts, [observation('60474-4', quantityOf(1.5, '%'))]);
    expect(percent).toMatchObject({ known: true, value: { value: 1.5, unit: '%' } });
    expect(absolute).toMatchObject({ known: false, why: 'not-recorded' });
  });

  it('take the unit that a site states, where none was sent', () => {
    const siteCodes = [...site.values()];
    const code = coded('HB', undefined, 'urn:site');
    const without = map(facts, [observation(code, quantityOf(13))], { siteCodes });
    expect(without.hemoglobin).toMatchObject({ known: true, value: { value: 13, unit: 'g/dL' } });
    const against = map(facts, [observation(code, quantityOf(130, 'g/L'))], { siteCodes });
    expect(against.hemoglobin).toMatchObject({ known: false, why: 'unit-not-convertible' });
  });

  it('have their unit checked against the one in a JLAC11 code', () => {
    const code = coded('C10030000000000055', undefined, jlac11);
    expect(map(facts, [observation(code, quantityOf(3.9, 'g/dL'))]).albumin.known).toBe(true);
    expect(map(facts, [observation(code, quantityOf(3.9))]).albumin).toMatchObject({
      known: true,
      sources: [{ notes: ['unit g/dL stated by the code'] }],
    });
    expect(map(facts, [observation(code, quantityOf(39, 'g/L'))]).albumin).toMatchObject({
      why: 'unit-not-convertible',
    });
  });
});
