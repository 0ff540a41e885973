import { describe, expect, it } from '@jest/globals';
import { genomics, type Genomics } from '../../src/engine/index.js';
import { coded, gathered, map, observation } from './support.js';

type Json = Readonly<Record<string, unknown>>;
const facts = { genes: genomics({ label: { en: 'Genes', ja: '遺伝子' } }) };
const hgnc = (code: string, display?: string) => coded(code, display, 'http://www.genenames.org/geneId');
const hgvs = (code: string) => coded(code, undefined, 'http://varnomen.hgvs.org');
const part = (code: string, value: Json): Json => ({ code: coded(code), ...value });
const gene = (code: string, display?: string): Json =>
  part('48018-6', { valueCodeableConcept: hgnc(code, display) });
const protein = (text: string): Json => part('48005-3', { valueCodeableConcept: hgvs(text) });
const fraction = (value: number, unit?: string): Json =>
  part('81258-6', { valueQuantity: unit === undefined ? { value } : { value, unit } });
const somatic = part('48002-0', { valueCodeableConcept: coded('LA6684-0') });
const pathogenic = part('53037-8', { valueCodeableConcept: coded('LA6668-3') });
const present: Json = { valueCodeableConcept: coded('LA9633-4') };
const sf3b1 = [gene('HGNC:10768', 'SF3B1'), protein('NP_036565.2:p.Lys700Glu'), fraction(0.28, '1')];

const variant = (component: readonly Json[], more: Json = present): Json =>
  observation('69548-6', { component, ...more });
const read = (...resources: readonly Json[]): Genomics | string => {
  const { genes } = map(facts, resources);
  return genes.known ? genes.value : genes.why;
};
const first = (...resources: readonly Json[]) => {
  const found = read(...resources);
  return typeof found === 'string' ? found : found.variants[0];
};

describe('a variant', () => {
  it('is read with all that is reported of it', () => {
    const specimen = { specimen: { display: 'Bone marrow' } };
    expect(first(variant([...sf3b1, somatic, pathogenic], { ...present, ...specimen, id: 'v' }))).toEqual({
      gene: 'SF3B1',
      protein: 'p.K700E',
      effect: 'missense',
      vaf: { value: 0.28, unit: '1' },
      presence: 'present',
      significance: 'pathogenic',
      origin: 'somatic',
      specimen: 'marrow',
      source: {
        reference: 'Observation/v',
        via: 'prefetch',
        at: '2026-11-20T08:00:00Z',
        as: 'SF3B1 NP_036565.2:p.Lys700Glu',
      },
    });
  });

  it('takes its significance from the implication that is derived from it, gathered or contained', () => {
    const implication = (reference: string): Json => ({
      resourceType: 'Observation',
      id: 'i',
      status: 'final',
      code: { text: 'Diagnostic Implication' },
      derivedFrom: [{ reference }],
      component: [pathogenic],
    });
    const own = variant(sf3b1, { ...present, id: 'v' });
    expect(first(own, implication('https://ehr/fhir/Observation/v'))).toMatchObject({
      significance: 'pathogenic',
    });
    expect(first(own, implication('Observation/other'))).not.toHaveProperty('significance');
    const report: Json = {
      resourceType: 'DiagnosticReport',
      id: 'r',
      status: 'final',
      code: coded('81247-9'),
      contained: [own, implication('#v')],
    };
    expect(first(report)).toMatchObject({
      significance: 'pathogenic',
      source: { reference: 'DiagnosticReport/r#v' },
    });
  });

  it('has no significance where statements disagree', () => {
    const benign = part('53037-8', { valueCodeableConcept: coded('LA6675-8') });
    expect(first(variant([...sf3b1, pathogenic, benign]))).not.toHaveProperty('significance');
  });

  it.each([
    ['LA9633-4', 'present'],
    ['LA9634-2', 'absent'],
    ['LA11884-6', 'indeterminate'],
  ])('coded %s is %s', (code, presence) => {
    expect(first(variant(sf3b1, { valueCodeableConcept: coded(code) }))).toMatchObject({ presence });
  });

  it('is none without a call, and present without a value only when it is named', () => {
    expect(read(variant(sf3b1, { valueCodeableConcept: coded('LA18198-4') }))).toBe('not-recorded');
    expect(first(variant(sf3b1, {}))).toMatchObject({ presence: 'present' });
    expect(read(variant([gene('HGNC:10768')], {}))).toBe('not-recorded');
    expect(read(variant([part('81291-7', { valueCodeableConcept: coded('46,XX[20]') })], {}))).toBe(
      'not-recorded',
    );
  });

  it('of a gene that was found without one makes the gene covered', () => {
    const found = read(variant([gene('HGNC:10768', 'SF3B1')], { valueCodeableConcept: coded('LA9634-2') }));
    expect(found).toMatchObject({ variants: [], covered: ['SF3B1'] });
  });

  it.each([
    ['by id alone', gene('HGNC:10768'), 'SF3B1'],
    ['by bare number', gene('10768'), 'SF3B1'],
    ['by symbol in the code', gene('SF3B1'), 'SF3B1'],
    ['in another case', part('48018-6', { valueCodeableConcept: { text: 'RUNx1' } }), 'RUNX1'],
    ['as text', part('48018-6', { valueString: 'TET2' }), 'TET2'],
    ['outside the table', gene('HGNC:1100', 'BRCA1'), 'BRCA1'],
  ])('names its gene %s', (_how, component, symbol) => {
    expect(first(variant([component, protein('p.K700E')]))).toMatchObject({ gene: symbol });
  });

  it.each([
    ['HGNC:7989', 'KIT'],
    ['HGNC:10768', 'TP53'],
    ['HGNC:99999', 'TP53'],
  ])('is not used when %s is called %s', (id, symbol) => {
    const { genes } = map(facts, [variant([gene(id, symbol), protein('p.K700E')])]);
    expect(genes).toMatchObject({ known: false, why: 'not-machine-readable' });
  });

  it('of two genes is a fusion, and no variant of either', () => {
    expect(read(variant([gene('HGNC:7132', 'KMT2A'), gene('HGNC:3690', 'FGFR3'), protein('p.?')]))).toBe(
      'not-recorded',
    );
  });

  it('never takes the population frequency for its fraction', () => {
    const found = first(
      variant([gene('HGNC:10768'), protein('p.K700E'), part('92821-8', { valueQuantity: { value: 0.2 } })]),
    );
    expect(found).not.toHaveProperty('vaf');
  });

  it('marks a shallow read and an unrecognised effect', () => {
    const depth = part('82121-5', { valueQuantity: { value: 99, unit: 'reads' } });
    expect(first(variant([gene('HGNC:11998'), protein('p.strange'), depth]))).toMatchObject({
      source: { notes: ['read depth 99 reads', 'effect not recognised'] },
    });
    const enough = part('82121-5', { valueQuantity: { value: 100 } });
    expect(first(variant([gene('HGNC:11998'), protein('p.R175H'), enough]))).not.toHaveProperty(
      'source.notes',
    );
  });

  it.each([
    [[gene('HGNC:3765'), protein('p.Y591_D600dup')], 'itd'],
    [[gene('HGNC:3765'), protein('p.D835Y')], 'missense'],
    [
      [gene('HGNC:12469'), part('48004-6', { valueCodeableConcept: hgvs('NM_003334.4:c.118-2A>C') })],
      'splice',
    ],
    [
      [
        gene('HGNC:25941'),
        part('48004-6', { valueString: 'c.100C>T' }),
        part('48019-4', { valueCodeableConcept: { text: 'stop_gained' } }),
      ],
      'nonsense',
    ],
  ])('%# does %s', (component, effect) => {
    expect(first(variant(component))).toMatchObject({ effect });
  });

  it('counts in its newest report only', () => {
    const at = (effectiveDateTime: string, more: Json): Json =>
      variant(sf3b1, { effectiveDateTime, ...more });
    const found = read(
      at('2025-01-01', present),
      at('2026-01-01', { valueCodeableConcept: coded('LA9634-2') }),
    );
    expect(found).toMatchObject({ variants: [{ presence: 'absent' }] });
    const same = read(
      at('2026-01-01', present),
      at('2026-01-01', { valueCodeableConcept: coded('LA9634-2') }),
    );
    expect(same).toMatchObject({ variants: [{ presence: 'indeterminate' }] });
  });

  it.each([
    ['entered-in-error', 'not-recorded'],
    ['preliminary', 'not-final'],
  ])('that is %s is not used', (status, why) => {
    expect(read(variant(sf3b1, { ...present, status }))).toBe(why);
  });
});

describe('genes covered', () => {
  const region = (component: readonly Json[], more: Json = {}): Json =>
    observation('53041-0', { component, ...more });
  it('are those that a region-studied result names', () => {
    expect(
      read(region([gene('HGNC:10768', 'SF3B1'), gene('HGNC:11998'), gene('HGNC:7989', 'KIT')])),
    ).toMatchObject({
      covered: ['SF3B1', 'TP53'],
    });
  });
  it.each([
    [
      'by its profile',
      observation('1-8', {
        meta: { profile: ['http://x/StructureDefinition/region-studied'] },
        component: [gene('HGNC:10768')],
      }),
    ],
    ['by its name', observation({ text: 'Genes tested' }, { valueString: 'SF3B1, foo; bar' })],
    ['in a note', observation('53041-0', { note: [{ text: 'SF3B1' }] })],
    ['as its value', observation('48018-6', { valueCodeableConcept: hgnc('HGNC:10768', 'SF3B1') })],
  ])('are found %s', (_how, json) => {
    expect(read(json)).toMatchObject({ covered: ['SF3B1'] });
  });
  it('are none in a partial or preliminary report, and none by silence', () => {
    const studied = region([gene('HGNC:10768')], { id: 'region' });
    const partial: Json = {
      resourceType: 'DiagnosticReport',
      id: 'r',
      status: 'partial',
      result: [{ reference: 'Observation/region' }],
    };
    expect(read(studied, partial)).toBe('not-recorded');
    expect(read(region([gene('HGNC:10768')], { status: 'preliminary' }))).toBe('not-recorded');
    expect(read(variant(sf3b1))).toMatchObject({ covered: [] });
  });
});

describe('a variant in words', () => {
  const line = (label: string, value: string | Json): Json =>
    observation({ text: label }, typeof value === 'string' ? { valueString: value } : value);
  it.each([
    [
      'SF3B1',
      'Detected p.K700E 32%',
      { gene: 'SF3B1', protein: 'p.K700E', vaf: { value: 0.32 }, presence: 'present' },
    ],
    ['SF3B1 mutation', 'Not detected', { gene: 'SF3B1', presence: 'absent' }],
    ['TP53遺伝子変異', '陽性 p.R175H (45 %)', { gene: 'TP53', protein: 'p.R175H', presence: 'present' }],
    ['JAK2 V617F', 'Positive', { gene: 'JAK2', protein: 'p.V617F', presence: 'present' }],
    ['JAK2 V617F', '陰性', { gene: 'JAK2', protein: 'p.V617F', presence: 'absent' }],
    [
      'JAK2 V617F',
      { valueQuantity: { value: 32, unit: '%' } },
      { presence: 'present', vaf: { value: 0.32 } },
    ],
    [
      'JAK2 V617F',
      { valueQuantity: { value: 0.1, comparator: '<', unit: '%' } },
      { presence: 'indeterminate' },
    ],
    ['FLT3-ITD', 'Detected', { gene: 'FLT3', effect: 'itd' }],
    ['KMT2A-PTD', 'Positive', { gene: 'KMT2A', effect: 'ptd' }],
    ['Sequence variant', 'TP53 p.R175H 12 %', { gene: 'TP53', protein: 'p.R175H' }],
  ])('%s: %j', (label, value, expected) => {
    expect(first(line(label, value))).toMatchObject(expected);
  });

  it.each([
    ['two genes', line('NGS', 'TP53 p.R175H and SF3B1 p.K700E')],
    ['a rearrangement', line('KMT2A gene rearrangement', 'Detected')],
    ['an expression', line('WT1 mRNA', 'Positive')],
    ['a deletion', line('TP53 deletion (FISH)', 'Detected')],
    ['a gene that is a word', line('Test kit', 'Positive')],
    ['a long text', line('Comment', `TP53 p.R175H ${'and so on '.repeat(20)}`)],
    ['a gene without a result', line('SF3B1', 'see below')],
  ])('is not read out of %s', (_what, json) => {
    expect(['not-recorded', 'not-machine-readable']).toContain(read(json));
  });

  it.each([
    [
      '43399-5',
      { valueCodeableConcept: { text: 'Detected' } },
      { gene: 'JAK2', protein: 'p.V617F', presence: 'present' },
    ],
    ['79210-1', { valueString: 'Positive' }, { gene: 'FLT3', effect: 'itd', presence: 'present' }],
    ['92844-0', { valueQuantity: { value: 1, unit: '{ratio}' } }, { gene: 'FLT3', vaf: { value: 0.5 } }],
    [
      '88519-4',
      { valueCodeableConcept: coded('LA9634-2') },
      { gene: 'KIT', protein: 'p.D816V', presence: 'absent' },
    ],
  ])('is read from the test of one gene %s', (code, value, expected) => {
    expect(first(observation(code, value))).toMatchObject(expected);
  });

  it('covers a gene by a negative test of the whole of it, not of a hotspot', () => {
    expect(read(observation('54448-6', { valueString: 'Not detected' }))).toMatchObject({
      covered: ['NPM1'],
      variants: [],
    });
    expect(read(observation('43399-5', { valueString: 'Not detected' }))).toMatchObject({ covered: [] });
  });
});

describe('a report that only people can read', () => {
  const report: Json = {
    resourceType: 'DiagnosticReport',
    id: 'pdf',
    status: 'final',
    category: [coded('GE', undefined, 'http://terminology.hl7.org/CodeSystem/v2-0074')],
    code: { text: 'Myeloid gene panel' },
    effectiveDateTime: '2026-11-01',
    presentedForm: [{ contentType: 'application/pdf' }],
  };
  it('is the reason when nothing else was found', () => {
    expect(map(facts, [report]).genes).toMatchObject({
      why: 'not-machine-readable',
      looked: [{ reference: 'DiagnosticReport/pdf', as: 'Myeloid gene panel' }],
    });
  });
  it('is named beside what was found', () => {
    expect(read(report, variant(sf3b1))).toMatchObject({
      unreadable: [{ reference: 'DiagnosticReport/pdf' }],
    });
  });
  it('was read when its results were', () => {
    const own = variant(sf3b1, { ...present, id: 'v' });
    expect(read({ ...report, result: [{ reference: 'Observation/v' }] }, own)).toMatchObject({
      unreadable: [],
    });
  });
  it('is not any report', () => {
    expect(read({ ...report, category: [], code: { text: 'Chest X-ray' } })).toBe('not-recorded');
    expect(read({ ...report, status: 'entered-in-error' })).toBe('not-recorded');
  });
});

describe('sequencing that was not found', () => {
  it('says why', () => {
    const failed = { genomics: { prefetch: 'absent', complete: false, why: 'fetch-failed' } as const };
    expect(map(facts, gathered([], { outcomes: failed })).genes).toMatchObject({ why: 'fetch-failed' });
  });
  it('may be too old', () => {
    const old = { genes: genomics({ label: facts.genes.label, withinDays: 365 }) };
    expect(map(old, [variant(sf3b1, { ...present, effectiveDateTime: '2020-01-01' })]).genes).toMatchObject({
      why: 'too-old',
    });
  });
});
