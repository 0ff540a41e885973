import type { Score } from '../../../src/engine/index.js';
import type { FactKey } from '../../../src/knowledge/plasma-cell/facts.js';
import { imwgScore } from '../../../src/knowledge/plasma-cell/imwg-score.js';
import { mayo2008 } from '../../../src/knowledge/plasma-cell/mayo-2008.js';
import { mayoMgus } from '../../../src/knowledge/plasma-cell/mayo-mgus.js';
import { seed5f } from '../../../src/knowledge/plasma-cell/seed-5f.js';
import { smm22020, smm22020Fish } from '../../../src/knowledge/plasma-cell/smm-20-2-20.js';
import { count, gdl, mgl, percent, type Entries } from './support.js';

export interface ScoreCase {
  readonly score: Score<FactKey>;
  readonly name: string;
  readonly when: Entries;
  readonly low: number;
  readonly high: number;
  readonly band: string | null;
}

const clonal = (value: number): Entries => ({ marrowPlasmaCells: percent(value), marrowClonal: true });
/** κ over λ of 1 mg/L: the ratio is the number. */
const ratio = (value: number): Entries => ({ kappa: mgl(value), lambda: mgl(1), lightChain: 'kappa' });
const fish = (any: boolean): Entries => ({
  fishT414: any,
  fishT1416: false,
  fishGain1q: false,
  fishDel13q: false,
});
const normal: Entries = { kappa: mgl(14), lambda: mgl(13) };

const s =
  (score: Score<FactKey>) =>
  (name: string, when: Entries, low: number, high: number, band: string | null): ScoreCase => ({
    score,
    name,
    when,
    low,
    high,
    band,
  });
const mayo = s(mayoMgus);
const twenty = s(smm22020);
const twentyFish = s(smm22020Fish);
const imwg = s(imwgScore);
const older = s(mayo2008);
const seed = s(seed5f);

export const scoreCases: readonly ScoreCase[] = [
  mayo(
    '1.49 g/dL IgG, normal ratio: no factor',
    { ...normal, mProtein: gdl(1.49), isotype: 'IgG' },
    0,
    0,
    'low',
  ),
  mayo('1.5 g/dL is a factor', { ...normal, mProtein: gdl(1.5), isotype: 'IgG' }, 1, 1, 'low-intermediate'),
  mayo('IgA is a factor', { ...normal, mProtein: gdl(1.5), isotype: 'IgA' }, 2, 2, 'high-intermediate'),
  mayo('all three', { ...ratio(1.66), mProtein: gdl(2.4), isotype: 'IgM' }, 3, 3, 'high'),
  mayo('ratio 1.65 is no factor', { ...ratio(1.65), mProtein: gdl(1), isotype: 'IgG' }, 0, 0, 'low'),
  mayo('light chains missing: low or low-intermediate', { mProtein: gdl(1), isotype: 'IgG' }, 0, 1, null),
  mayo('only the M-protein known', { mProtein: gdl(2) }, 1, 3, null),

  twenty('all at the limit are below it', { ...ratio(20), mProtein: gdl(2), ...clonal(20) }, 0, 0, 'low'),
  twenty('ratio 20.1', { ...ratio(20.1), mProtein: gdl(2), ...clonal(20) }, 1, 1, 'intermediate'),
  twenty('M-protein 2.01', { ...ratio(20), mProtein: gdl(2.01), ...clonal(20) }, 1, 1, 'intermediate'),
  twenty('marrow 20.1', { ...ratio(20), mProtein: gdl(2), ...clonal(20.1) }, 1, 1, 'intermediate'),
  twenty('two are high', { ...ratio(20.1), mProtein: gdl(2.01), ...clonal(20) }, 2, 2, 'high'),
  twenty('two met, third unknown: high already', { mProtein: gdl(2.5), ...clonal(25) }, 2, 3, 'high'),
  twenty('one met, one unknown: open', { mProtein: gdl(2.5), ...clonal(15) }, 1, 2, null),
  twenty(
    'normal ratio without a chain is at most 3.85',
    { ...normal, mProtein: gdl(2.5), ...clonal(15) },
    1,
    1,
    'intermediate',
  ),
  twenty(
    'clonality not stated: 30 % is no proof',
    { ...ratio(5), mProtein: gdl(1), marrowPlasmaCells: percent(30) },
    0,
    1,
    null,
  ),
  twenty('nothing known', {}, 0, 3, null),

  twentyFish(
    'FISH without a finding',
    { ...ratio(5), mProtein: gdl(2.5), ...clonal(10), ...fish(false) },
    1,
    1,
    'low-intermediate',
  ),
  twentyFish(
    'one translocation',
    { ...ratio(5), mProtein: gdl(2.5), ...clonal(10), ...fish(true) },
    2,
    2,
    'intermediate',
  ),
  twentyFish(
    'a probe missing: open',
    { ...ratio(5), mProtein: gdl(2.5), ...clonal(10), fishT414: false },
    1,
    2,
    null,
  ),
  twentyFish(
    'three of four',
    { ...ratio(25), mProtein: gdl(2.5), ...clonal(10), fishGain1q: true },
    3,
    3,
    'high',
  ),
  twentyFish(
    'four of four',
    { ...ratio(25), mProtein: gdl(2.5), ...clonal(30), fishDel13q: true },
    4,
    4,
    'high',
  ),

  imwg(
    'upper ends of the lowest steps',
    { ...ratio(10), mProtein: gdl(1.5), ...clonal(15), ...fish(false) },
    0,
    0,
    'low',
  ),
  imwg(
    'just above them',
    { ...ratio(10.1), mProtein: gdl(1.51), ...clonal(15.1), ...fish(false) },
    7,
    7,
    'low-intermediate',
  ),
  imwg(
    'upper ends of the second',
    { ...ratio(25), mProtein: gdl(3), ...clonal(20), ...fish(false) },
    7,
    7,
    'low-intermediate',
  ),
  imwg(
    'just above the second',
    { ...ratio(25.1), mProtein: gdl(3.01), ...clonal(20.1), ...fish(false) },
    10,
    10,
    'intermediate',
  ),
  imwg(
    'upper ends of the third',
    { ...ratio(40), mProtein: gdl(3), ...clonal(30), ...fish(false) },
    9,
    9,
    'intermediate',
  ),
  imwg(
    'just above the third',
    { ...ratio(40.1), mProtein: gdl(3), ...clonal(30.1), ...fish(false) },
    13,
    13,
    'high',
  ),
  imwg(
    'marrow 40',
    { ...ratio(5), mProtein: gdl(1), ...clonal(40), ...fish(false) },
    5,
    5,
    'low-intermediate',
  ),
  imwg(
    'marrow above 40',
    { ...ratio(5), mProtein: gdl(1), ...clonal(40.1), ...fish(false) },
    6,
    6,
    'low-intermediate',
  ),
  imwg('4 points are low', { ...ratio(11), mProtein: gdl(1), ...clonal(16), ...fish(false) }, 4, 4, 'low'),
  imwg(
    '12 points are intermediate',
    { ...ratio(50), mProtein: gdl(3.5), ...clonal(25), ...fish(false) },
    12,
    12,
    'intermediate',
  ),
  imwg(
    'the most there is',
    { ...ratio(50), mProtein: gdl(3.5), ...clonal(41), ...fish(true) },
    17,
    17,
    'high',
  ),
  imwg('FISH not done is a range', { ...ratio(30), mProtein: gdl(2.2), ...clonal(18) }, 8, 10, null),
  imwg('nothing known', {}, 0, 17, null),

  older(
    '0.125 counts',
    { kappa: mgl(1), lambda: mgl(8), mProtein: gdl(2.9), ...clonal(10) },
    2,
    2,
    'intermediate',
  ),
  older(
    '0.126 does not',
    { kappa: mgl(1.26), lambda: mgl(10), mProtein: gdl(2.9), ...clonal(10) },
    1,
    1,
    'low',
  ),
  older('8 counts', { ...ratio(8), mProtein: gdl(3), ...clonal(10) }, 3, 3, 'high'),
  older('7.9 does not', { ...ratio(7.9), mProtein: gdl(3), ...clonal(10) }, 2, 2, 'intermediate'),
  older('marrow unknown', { ...ratio(8), mProtein: gdl(3) }, 2, 3, null),

  seed(
    'counts as the document writes it, each from its limit',
    {
      ...ratio(20),
      mProtein: gdl(2),
      isotype: 'IgG',
      ...clonal(20),
      mriFocalLesions: count(1),
      aberrantPlasmaCellShare: percent(94),
    },
    4,
    4,
    'seed-high',
  ),
  seed(
    'IgA does not count',
    {
      ...ratio(20),
      mProtein: gdl(2),
      isotype: 'IgA',
      ...clonal(20),
      mriFocalLesions: count(0),
      aberrantPlasmaCellShare: percent(94),
    },
    2,
    2,
    'not-high',
  ),
];
