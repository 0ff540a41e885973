import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { myeloidStateRunners } from '../../../src/cli/vectors/myeloid-states.js';

type Case = {
  readonly rule: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly expected: unknown;
};

const places = ['../shared', '../../shared'].map((place) => `${place}/vectors/myeloid.json`);
const file = places.find((place) => existsSync(place));

describe('case runners', () => {
  it.each<[string, Record<string, unknown>, unknown]>([
    [
      'cytopenia',
      { sex: null, hb: 12.5, anc: 4, plt: 250 },
      { anaemia: 'unknown', neutropenia: 'not_met', thrombocytopenia: 'not_met', any: 'unknown' },
    ],
    [
      'persistent',
      {
        series: [
          [0, 12],
          [119, 12],
        ],
        thr: 13,
      },
      'unknown',
    ],
    [
      'persistent',
      {
        series: [
          [0, 12],
          [120, 12],
        ],
        thr: 13,
      },
      'met',
    ],
    [
      'persistent',
      {
        series: [
          [150, 13],
          [0, 12],
        ],
        thr: 13,
      },
      'not_met',
    ],
    ['qualifies', { v: { gene: 'BCOR', vaf: 0.03, oncogenic: true }, sex: null }, null],
    ['qualifies', { v: { gene: 'BCOR', vaf: 0.039, oncogenic: true }, sex: 'male' }, false],
    ['qualifies', { v: { gene: 'TET2', vaf: 0.3, oncogenic: false }, sex: 'male' }, false],
    ['qualifies', { v: { gene: 'TET2', vaf: 0.3, oncogenic: true, germline: true }, sex: 'male' }, false],
    ['state', { cl: true, cyt: false, mds: true }, 'MDS_OR_OTHER_NEOPLASM'],
    ['state', { cl: false, cyt: false }, 'NO_FINDING'],
    ['state', { cl: null, cyt: false }, 'INDETERMINATE'],
    ['state', { cl: false, cyt: null }, 'INDETERMINATE'],
    ['state', { cl: null, cyt: true, expl: true }, 'EXPLAINED_CYTOPENIA'],
    ['state', { cl: true, cyt: true, pers: false }, 'CH_WITH_RESOLVED_CYTOPENIA'],
    ['state', { cl: null, cyt: true, pers: false }, 'RESOLVED_CYTOPENIA'],
    ['state', { cl: true, cyt: true, pers: null, expl: false }, 'POSSIBLE_CCUS'],
    ['state', { cl: false, cyt: true, pers: true, expl: null }, 'CYTOPENIA_UNDER_EVALUATION'],
    [
      'state',
      { cl: null, cyt: true, pers: true, expl: false, marrow: true, dysp10: true },
      'UNEXPLAINED_CYTOPENIA_CLONE_UNKNOWN',
    ],
    [
      'state',
      { cl: false, cyt: true, pers: true, expl: false, marrow: false, dysp10: false },
      'PROVISIONAL_ICUS_MARROW_NEEDED',
    ],
    [
      'state',
      { cl: true, cyt: true, pers: true, expl: false, marrow: true },
      'PROVISIONAL_CCUS_MARROW_NEEDED',
    ],
    [
      'state',
      { cl: true, cyt: true, pers: true, expl: false, marrow: true, dysp10: true },
      'MDS_OR_OTHER_NEOPLASM',
    ],
    ['state', { cl: false, cyt: false, lymphoid: true }, 'LYMPHOID_CLONE'],
    ['chrs', { genes: ['U2AF1'], maxvaf: 0.05, rdw: 13, mcv: 90, ccus: false, age: 70 }, [[8.5, 10], null]],
    ['ccrs', { spl: null, plt: 120, nmut: 1 }, [[0, 2], 'low']],
    ['lupus', { dx: true, age: 50, heme: true }, 'warning'],
    ['lupus', { dx: true, age: 49, heme: true, male: true, skin: true }, 'none'],
    ['lupus', { dx: false, age: 62, heme: true, specific: true }, 'none'],
    ['lupus', { dx: null, age: 62, heme: true }, 'none'],
    ['lupus', { dx: true, age: 70, heme: false, skin: true, refractory: true }, 'info'],
    ['lupus', { dx: true, age: 70, heme: false, dsdna_neg: true, no_renal_joint: true }, 'info'],
    ['lupus', { dx: true, age: null, heme: false }, 'none'],
  ])('%s %j', (rule, input, expected) => {
    expect(myeloidStateRunners[rule]?.(input)).toEqual(expected);
  });
});

const cases =
  file === undefined ? [] : (JSON.parse(readFileSync(file, 'utf8')) as { vectors: readonly Case[] }).vectors;
const mine = cases.filter(({ rule }) => rule in myeloidStateRunners);

(file === undefined ? describe.skip : describe)('shared cases (skipped where ../shared is absent)', () => {
  it('exist for every runner', () => {
    expect([...new Set(mine.map(({ rule }) => rule))].sort()).toEqual(
      Object.keys(myeloidStateRunners).sort(),
    );
  });
  it('give the expected answers', () => {
    for (const { rule, input, expected } of mine) {
      expect({ rule, input, answer: myeloidStateRunners[rule]?.(input) }).toEqual({
        rule,
        input,
        answer: expected,
      });
    }
  });
});
