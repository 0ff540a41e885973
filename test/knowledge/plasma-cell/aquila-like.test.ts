import { describe, expect, it } from '@jest/globals';
import type { Tri } from '../../../src/engine/index.js';
import { aquilaLike } from '../../../src/knowledge/plasma-cell/aquila-like.js';
import { count, gdl, mgl, noEvents, percent, q, readRecord, statusOf, type Entries } from './support.js';

const mgdl = (value: number) => q(value, 'mg/dL');
const base: Entries = {
  ...readRecord,
  ...noEvents,
  smmRecorded: { recorded: true, onset: '2025-11-22' },
  mProtein: gdl(1.2),
  isotype: 'IgG',
  kappa: mgl(60),
  lambda: mgl(20),
  lightChain: 'kappa',
  urineMProtein: q(0, 'mg/(24.h)'),
  marrowPlasmaCells: percent(15),
  marrowClonal: true,
  iga: mgdl(150),
  igaLowerLimit: mgdl(90),
  igm: mgdl(80),
  igmLowerLimit: mgdl(40),
};
const ratio = (value: number): Entries => ({ kappa: mgl(value), lambda: mgl(1) });
const low = (which: 'iga' | 'igm'): Entries => ({ [which]: mgdl(10) });

describe('AQUILA-like', () => {
  it.each<[string, Entries, Tri]>([
    ['no factor', {}, 'not-met'],
    ['M-protein 2.99', { mProtein: gdl(2.99) }, 'not-met'],
    ['M-protein 3.0', { mProtein: gdl(3) }, 'met'],
    ['IgA', { isotype: 'IgA' }, 'met'],
    ['light chain ratio 7.9', ratio(7.9), 'not-met'],
    ['light chain ratio 8', ratio(8), 'met'],
    ['light chain ratio 99.9, involved chain below 100 mg/L', ratio(99.9), 'met'],
    ['light chain ratio 100 is no factor', { kappa: mgl(50), lambda: mgl(0.5) }, 'not-met'],
    ['marrow 50', { marrowPlasmaCells: percent(50) }, 'not-met'],
    ['marrow 50.1', { marrowPlasmaCells: percent(50.1) }, 'met'],
    ['marrow 59.9', { marrowPlasmaCells: percent(59.9) }, 'met'],
    ['marrow 60 is myeloma', { marrowPlasmaCells: percent(60) }, 'not-met'],
    ['marrow 9.9 with 3 g/dL', { mProtein: gdl(3), marrowPlasmaCells: percent(9.9) }, 'not-met'],
    ['one suppressed immunoglobulin', low('iga'), 'not-met'],
    ['two suppressed immunoglobulins', { ...low('iga'), ...low('igm') }, 'met'],
    [
      'the involved immunoglobulin does not count',
      { ...low('iga'), igg: mgdl(100), iggLowerLimit: mgdl(700) },
      'not-met',
    ],
    ['immunoglobulins without limits', { igaLowerLimit: undefined, igmLowerLimit: undefined }, 'unknown'],
    ['not measurable', { ...ratio(8), mProtein: gdl(0.99) }, 'not-met'],
    ['measurable at 1.0 g/dL', { ...ratio(8), mProtein: gdl(1) }, 'met'],
    ['measurable by urine', { ...ratio(8), mProtein: gdl(0.5), urineMProtein: q(200, 'mg/(24.h)') }, 'met'],
    ['measurable by light chain', { kappa: mgl(100), lambda: mgl(10), mProtein: gdl(0.5) }, 'met'],
    [
      'five years and more',
      { mProtein: gdl(3), smmRecorded: { recorded: true, onset: '2020-11-01' } },
      'not-met',
    ],
    ['since when is not recorded', { mProtein: gdl(3), smmRecorded: { recorded: true } }, 'unknown'],
    ['ECOG 1', { mProtein: gdl(3), ecog: count(1) }, 'met'],
    ['ECOG 2', { mProtein: gdl(3), ecog: count(2) }, 'not-met'],
    ['events not excluded', { mProtein: gdl(3), mriFocalLesions: undefined }, 'unknown'],
    ['an event', { mProtein: gdl(3), lyticLesions: count(1) }, 'not-met'],
  ])('%s', (_name, but, status) => {
    expect(statusOf(aquilaLike, { ...base, ...but })).toBe(status);
  });
});
