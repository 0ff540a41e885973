import { describe, expect, it } from '@jest/globals';
import { treatmentNotes } from '../../../src/knowledge/myeloid/neoplasm/treatment-notes.js';
import { panel, who5, type Values } from './support.js';

const recorded: Values = { mdsRecord: { recorded: true } };
const drug = (given: boolean) => ({ recorded: given, active: given });
/** Recorded lower-risk MDS, anaemic, everything measured. */
const lower: Values = {
  ...recorded,
  dysplasiaErythroid: 20,
  hemoglobin: 9,
  erythropoietin: 150,
  erythropoietinMeasured: true,
  transfusedRecently: false,
  erythropoiesisStimulant: drug(false),
  diseaseModifyingDrug: drug(false),
  pnhRecord: { recorded: false },
  ferritin: 300,
};
const higher: Values = { ...lower, karyotype: '45,XX,-7[20]', marrowBlasts: 12 };

const notes = (values: Values): readonly string[] => {
  const { flags } = who5(values);
  return treatmentNotes.map(({ id }) => id).filter((id) => flags[id]?.status === 'met');
};

describe('Treatment notes', () => {
  it.each<readonly [string, Values, readonly string[]]>([
    ['lower risk, EPO 150', {}, ['treatment-t1']],
    ['EPO 500', { erythropoietin: 500 }, ['treatment-t1']],
    ['EPO 500.1', { erythropoietin: 500.1 }, ['treatment-t1b']],
    ['haemoglobin 10.0', { hemoglobin: 10 }, []],
    ['EPO never measured', { erythropoietin: null, erythropoietinMeasured: false }, ['treatment-t0']],
    [
      'EPO never measured, just transfused',
      { erythropoietin: null, erythropoietinMeasured: false, transfusedRecently: true },
      [],
    ],
    ['transfused, no stimulating agent', { transfusedRecently: true }, ['treatment-t1', 'treatment-t2']],
    ['transfused, EPO 500', { transfusedRecently: true, erythropoietin: 500 }, ['treatment-t1']],
    [
      'transfused after a stimulating agent',
      { transfusedRecently: true, erythropoiesisStimulant: drug(true) },
      ['treatment-t1', 'treatment-t4'],
    ],
    [
      'isolated del(5q), transfused',
      { karyotype: '46,XX,del(5)(q13q33)[20]', transfusedRecently: true },
      ['treatment-t3'],
    ],
    [
      'isolated del(5q), neutrophils 0.49',
      { karyotype: '46,XX,del(5)(q13q33)[20]', transfusedRecently: true, neutrophils: 0.49 },
      [],
    ],
    ['ferritin 1001', { ferritin: 1001 }, ['treatment-t1', 'treatment-t9']],
    ['ferritin 1000', { ferritin: 1000 }, ['treatment-t1']],
    [
      'hypoplastic with PNH at 60',
      { age: 60, cellularity: 10, pnhRecord: { recorded: true } },
      ['treatment-t1', 'treatment-t8'],
    ],
    [
      'hypoplastic with PNH at 61',
      { age: 61, cellularity: 10, pnhRecord: { recorded: true } },
      ['treatment-t1'],
    ],
    [
      'IDH1 after treatment',
      { diseaseModifyingDrug: drug(true), genomics: panel([['IDH1', 0.3]]) },
      ['treatment-t1', 'treatment-t7'],
    ],
  ])('lower risk: %s', (_name, values, expected) => {
    expect(notes({ ...lower, ...values })).toEqual(expected);
  });

  it.each<readonly [string, Values, readonly string[]]>([
    ['75 years', { age: 75 }, ['treatment-t5', 'treatment-t6']],
    ['76 years', { age: 76 }, ['treatment-t5']],
  ])('higher risk: %s', (_name, values, expected) => {
    expect(notes({ ...higher, ...values })).toEqual(expected);
  });

  it('is silent without a recorded MDS, whatever the findings', () => {
    expect(notes({ ...lower, mdsRecord: { recorded: false } })).toEqual([]);
    expect(notes({ ...higher, mdsRecord: null })).toEqual([]);
  });

  it('asks only for the risk assessment while no score stands', () => {
    expect(notes({ ...lower, karyotype: null, genomics: null, marrowBlasts: null })).toEqual([
      'treatment-risk-incomplete',
    ]);
  });

  it('where the two scores disagree, the notes for lower risk stay silent', () => {
    const disagreeing = {
      ...lower,
      genomics: panel([
        ['TP53', 0.3],
        ['TP53', 0.2],
      ]),
    };
    const { flags } = who5(disagreeing);
    expect([flags['treatment-t1']?.status, flags['treatment-t6']?.status]).toEqual(['not-met', 'met']);
  });

  it('never states a dose, a command or a brand, and says the same numbers in both languages', () => {
    const numbers = (text: string) => (text.match(/\d+(?:\.\d+)?/g) ?? []).sort();
    for (const { text, facts, id } of treatmentNotes) {
      expect(text.en).not.toMatch(/\bmg\b|\bdose\b|\bstart\b|\bprescribe\b|\bmust\b/i);
      expect(text.en).toMatch(/consider|discuss|unlikely|complete the risk/i);
      expect([id, ...numbers(text.ja)]).toEqual([id, ...numbers(text.en)]);
      for (const fact of facts) expect(fact.cite.reference.url).toMatch(/^https:/);
    }
    expect(JSON.stringify(treatmentNotes)).not.toMatch(
      /Reblozyl|Vidaza|Revlimid|Rytelo|Tibsovo|Procrit|Aranesp|mg\/m/i,
    );
  });

  it('marks the note whose limits are unverified as off by default', () => {
    expect(treatmentNotes.filter((note) => note.offByDefault === true).map(({ id }) => id)).toEqual([
      'treatment-t9',
    ]);
  });
});
