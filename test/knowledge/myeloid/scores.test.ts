import { describe, expect, it } from '@jest/globals';
import { evaluateScore, type ScoreResult } from '../../../src/engine/index.js';
import { ccrs } from '../../../src/knowledge/myeloid/ccrs.js';
import { chrs } from '../../../src/knowledge/myeloid/chrs.js';
import { chrsGenes } from '../../../src/knowledge/myeloid/chrs-genes.js';
import {
  amount,
  answer,
  asOf,
  excluded,
  fact,
  factsOf,
  healthy,
  lowPlatelets,
  sequenced,
  variant,
  without,
  type Read,
} from './support.js';

const young: Read = { ...healthy, age: fact(50), genomics: sequenced(variant('TET2', 0.05)) };
const chrsOf = (more: Read): ScoreResult => evaluateScore(chrs, factsOf({ ...young, ...more }), asOf);
const ccrsOf = (more: Read): ScoreResult =>
  evaluateScore(ccrs, factsOf({ ...lowPlatelets, ...excluded, ...more }), asOf);

describe('CHRS', () => {
  it.each<[string, Read, number]>([
    ['one TET2, everything favourable', {}, 8],
    ['one DNMT3A', { genomics: sequenced(variant('DNMT3A', 0.05)) }, 7.5],
    ['two DNMT3A', { genomics: sequenced(variant('DNMT3A', 0.05), variant('DNMT3A', 0.03)) }, 9],
    ['high-risk gene', { genomics: sequenced(variant('IDH2', 0.05)) }, 9.5],
    [
      'FLT3, which is no CHIP driver',
      { genomics: sequenced(variant('TET2', 0.05), variant('FLT3', 0.05)) },
      10.5,
    ],
    ['VAF 0.199', { genomics: sequenced(variant('TET2', 0.199)) }, 8],
    ['VAF 0.2', { genomics: sequenced(variant('TET2', 0.2)) }, 9],
    ['RDW 14.9 %', { rdw: amount(14.9, '%') }, 8],
    ['RDW 15 %', { rdw: amount(15, '%') }, 9.5],
    ['MCV 99.9 fL', { mcv: amount(99.9, 'fL') }, 8],
    ['MCV 100 fL', { mcv: amount(100, 'fL') }, 9.5],
    ['age 64', { age: fact(64) }, 8],
    ['age 65', { age: fact(65) }, 8.5],
    ['cytopenia (CCUS)', { platelets: amount(90, '10*9/L') }, 8.5],
  ])('%s: %d', (_name, more, expected) => {
    expect(chrsOf(more)).toMatchObject({ low: expected, high: expected });
  });

  it('runs from 7.5 to 15.5', () => {
    const { low, high } = evaluateScore(chrs, {}, asOf);
    expect([low, high]).toEqual([7.5, 15.5]);
  });

  it.each([
    [9.5, 'low'],
    [10, 'intermediate'],
    [12, 'intermediate'],
    [12.5, 'high'],
  ])('%d is %s', (total, band) => {
    const [group] = chrs.bands.value.filter(({ upTo }) => total <= upTo);
    expect(group?.band).toBe(band);
  });

  it('U2AF1 counts both ways, and the group stands only if it is the same', () => {
    const u2af1 = { genomics: sequenced(variant('U2AF1', 0.05)) };
    expect(chrsOf(u2af1)).toMatchObject({ low: 8, high: 9.5, band: 'low' });
    expect(chrsOf({ ...u2af1, age: fact(70) })).toMatchObject({ low: 8.5, high: 10, band: null });
    expect(chrsGenes.highRisk('U2AF1')).toBe('unknown');
  });

  it('a variant of open standing makes a range', () => {
    const read = {
      genomics: sequenced(variant('DNMT3A', 0.05), variant('TP53', 0.3, { significance: 'uncertain' })),
    };
    expect(chrsOf(read)).toMatchObject({ low: 7.5, high: 11.5 });
  });

  it('a germline or lymphoid variant is not counted', () => {
    const read = {
      genomics: sequenced(
        variant('TET2', 0.05),
        variant('TP53', 0.5, { origin: 'germline' }),
        variant('MYD88', 0.3, { protein: 'p.L265P' }),
      ),
    };
    expect(chrsOf(read)).toMatchObject({ low: 8, high: 8 });
  });

  it('missing RDW: a range, the group if both ends agree', () => {
    expect(chrsOf(without(young, 'rdw'))).toMatchObject({ low: 8, high: 9.5, band: 'low' });
    expect(chrsOf({ ...without(young, 'rdw'), mcv: amount(101, 'fL') })).toMatchObject({
      low: 9.5,
      high: 11,
      band: null,
    });
  });

  it('is given for CHIP and CCUS only', () => {
    const scores = (read: Read) => answer(read).scores.map(({ id }) => id);
    expect(scores(young)).toEqual(['chrs']);
    expect(scores({ ...lowPlatelets, ...excluded, genomics: sequenced(variant('TET2', 0.1)) })).toEqual([
      'chrs',
      'ccrs',
    ]);
    expect(scores({ ...young, myeloidNeoplasm: fact({ recorded: true }) })).toEqual([]);
    expect(scores({ ...young, genomics: sequenced(variant('RUNX1', 0.5)) })).toEqual([]);
    expect(scores({ ...lowPlatelets, genomics: sequenced(variant('TET2', 0.1)) })).toEqual([]);
  });
});

describe('CCRS', () => {
  it.each<[string, Read, number, string]>([
    [
      'TET2, platelets 100',
      { genomics: sequenced(variant('TET2', 0.1)), platelets: amount(100, '10*9/L') },
      0,
      'low',
    ],
    [
      'TET2, platelets 99',
      { genomics: sequenced(variant('TET2', 0.1)), platelets: amount(99, '10*9/L') },
      2.5,
      'intermediate',
    ],
    [
      'U2AF1, platelets 100',
      { genomics: sequenced(variant('U2AF1', 0.1)), platelets: amount(100, '10*9/L') },
      2,
      'low',
    ],
    [
      'SF3B1, platelets 99',
      { genomics: sequenced(variant('SF3B1', 0.1)), platelets: amount(99, '10*9/L') },
      4.5,
      'intermediate',
    ],
    [
      'two, one of them SRSF2',
      { genomics: sequenced(variant('SRSF2', 0.1), variant('TET2', 0.1)), platelets: amount(100, '10*9/L') },
      5,
      'high',
    ],
  ])('%s', (_name, more, total, band) => {
    expect(ccrsOf(more)).toMatchObject({ low: total, high: total, band });
  });
});
