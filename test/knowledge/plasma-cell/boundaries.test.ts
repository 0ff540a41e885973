import { describe, expect, it } from '@jest/globals';
import { aquilaLike } from '../../../src/knowledge/plasma-cell/aquila-like.js';
import { thresholds } from '../../../src/knowledge/plasma-cell/myeloma-defining-events.js';
import type { Stage } from '../../../src/knowledge/plasma-cell/stage-labels.js';
import type { Tri } from '../../../src/engine/index.js';
import { count, gdl, mgdl, mgl, percent, q, stageOf, statusOf, workedUp, type Entries } from './support.js';

/** Cases worked out by hand from the specification, where a sign, a unit or an interval decides. */
const smm: Entries = { ...workedUp, marrowPlasmaCells: percent(15) };
const lightChains = (kappa: number, lambda: number, more: Entries = {}): Entries => ({
  kappa: mgl(kappa),
  lambda: mgl(lambda),
  lightChain: kappa > lambda ? 'kappa' : 'lambda',
  ...more,
});
const range = (low: number, high: number) => q(low, '%', { upper: high });
const below = (value: number) => q(value, 'mg/L', { comparator: '<' });

describe('stages', () => {
  it.each<[string, Entries, Stage, boolean]>([
    ['3.0 g/dL IgA', { ...workedUp, isotype: 'IgA', mProtein: gdl(3) }, 'smm', true],
    ['3.0 g/dL IgD: in the range of SMM', { ...workedUp, isotype: 'IgD', mProtein: gdl(3) }, 'smm', true],
    [
      '3.0 g/dL IgM: its own path',
      { ...workedUp, isotype: 'IgM', mProtein: gdl(3) },
      'igm-gammopathy',
      false,
    ],
    [
      '2.9 g/dL IgM, 9 % lymphoplasmacytic',
      {
        ...workedUp,
        isotype: 'IgM',
        mProtein: gdl(2.9),
        lymphoplasmacyticMarrow: percent(9),
        igmSymptoms: false,
      },
      'igm-mgus',
      true,
    ],
    [
      '0.4 g/dL IgM, 10 % lymphoplasmacytic: no cut-off for IgM',
      { ...workedUp, isotype: 'IgM', mProtein: gdl(0.4), lymphoplasmacyticMarrow: percent(10) },
      'waldenstrom',
      true,
    ],
    [
      '3.0 g/dL IgM, 9 % lymphoplasmacytic: neither',
      {
        ...workedUp,
        isotype: 'IgM',
        mProtein: gdl(3),
        lymphoplasmacyticMarrow: percent(9),
        igmSymptoms: false,
      },
      'igm-gammopathy',
      true,
    ],
    ['marrow "10-15 %" is ten', { ...workedUp, marrowPlasmaCells: range(10, 15) }, 'smm', true],
    ['marrow "55-65 %": myeloma open', { ...workedUp, marrowPlasmaCells: range(55, 65) }, 'smm', false],
    [
      'marrow "60-70 %"',
      { ...workedUp, marrowPlasmaCells: range(60, 70), circulatingPlasmaCells: percent(0) },
      'mm',
      true,
    ],
    [
      'κ 100, λ 1: ratio 100 and 100 mg/L',
      { ...smm, ...lightChains(100, 1), circulatingPlasmaCells: percent(0) },
      'mm',
      true,
    ],
    ['κ 99.9, λ 0.9: ratio 111, below 100 mg/L', { ...smm, ...lightChains(99.9, 0.9) }, 'smm', true],
    ['κ 199, λ 2: ratio 99.5', { ...smm, ...lightChains(199, 2) }, 'smm', true],
    [
      'λ 200, κ 2: λ disease counts λ/κ',
      { ...smm, ...lightChains(2, 200), circulatingPlasmaCells: percent(0) },
      'mm',
      true,
    ],
    [
      'κ 160, λ <1.5: at least 106.7',
      {
        ...smm,
        kappa: mgl(160),
        lambda: below(1.5),
        lightChain: 'kappa',
        circulatingPlasmaCells: percent(0),
      },
      'mm',
      true,
    ],
    [
      'κ 120, λ <1.5: above 80, open',
      { ...smm, kappa: mgl(120), lambda: below(1.5), lightChain: 'kappa' },
      'smm',
      false,
    ],
    [
      'pure light chain, ratio 1.65: not abnormal',
      {
        ...workedUp,
        plasmacytoma: false,
        urineImmunofixationPositive: false,
        isotype: 'none',
        mProtein: gdl(0),
        immunofixationPositive: false,
        ...lightChains(33, 20, { lightChain: undefined }),
      },
      'no-m-protein',
      true,
    ],
    [
      'pure light chain, ratio 1.7 with κ 34: light chain MGUS',
      {
        ...workedUp,
        isotype: 'none',
        mProtein: gdl(0),
        immunofixationPositive: false,
        ...lightChains(34, 20, { lightChain: undefined }),
      },
      'lc-mgus',
      true,
    ],
    [
      'ratio 0.26 exactly: normal',
      {
        ...workedUp,
        plasmacytoma: false,
        urineImmunofixationPositive: false,
        isotype: 'none',
        mProtein: gdl(0),
        immunofixationPositive: false,
        ...lightChains(13, 50, { lightChain: undefined }),
      },
      'no-m-protein',
      true,
    ],
    [
      'marrow 60 %, clonality not shown',
      { ...workedUp, marrowPlasmaCells: percent(60), marrowClonal: undefined },
      'smm',
      false,
    ],
    [
      'circulating plasma cells 5 % with myeloma',
      { ...smm, lyticLesions: count(2), circulatingPlasmaCells: percent(5) },
      'pcl',
      true,
    ],
    [
      'circulating plasma cells 4.9 % with myeloma',
      { ...smm, lyticLesions: count(2), circulatingPlasmaCells: percent(4.9) },
      'mm',
      true,
    ],
    [
      'circulating plasma cells 20 % without an event',
      { ...smm, circulatingPlasmaCells: percent(20) },
      'smm',
      true,
    ],
    ['haemoglobin 10.0, lower limit 12.0: exactly 2 below', { ...smm, hemoglobin: gdl(10) }, 'smm', true],
    ['haemoglobin 9.9 of unknown cause', { ...smm, hemoglobin: gdl(9.9) }, 'suspected-mm', false],
    ['creatinine 2.0', { ...smm, creatinine: mgdl(2), egfr: q(41, 'mL/min/{1.73_m2}') }, 'smm', true],
    [
      'eGFR 39.9 with creatinine 1.6',
      { ...smm, creatinine: mgdl(1.6), egfr: q(39.9, 'mL/min/{1.73_m2}') },
      'suspected-mm',
      false,
    ],
    ['eGFR 40', { ...smm, creatinine: mgdl(1.6), egfr: q(40, 'mL/min/{1.73_m2}') }, 'smm', true],
    ['calcium 11.0, upper limit 10.2', { ...smm, calcium: mgdl(11) }, 'smm', true],
    ['calcium 11.1 of another cause', { ...smm, calcium: mgdl(11.1), calciumAttributed: false }, 'smm', true],
    [
      'calcium 11.1 attributed',
      { ...smm, calcium: mgdl(11.1), calciumAttributed: true, circulatingPlasmaCells: percent(0) },
      'mm',
      true,
    ],
    ['one focal lesion', { ...smm, mriFocalLesions: count(1) }, 'smm', true],
  ])('%s', (_name, entries, state, settled) => {
    const found = stageOf(entries);
    expect([found.state, found.category !== null]).toEqual([state, settled]);
  });
});

describe('calcium in the unit it was reported in', () => {
  it.each<[string, Entries, Tri]>([
    ['11.0 mg/dL', { calcium: mgdl(11), calciumUpperLimit: mgdl(10.5) }, 'not-met'],
    ['11.01 mg/dL', { calcium: mgdl(11.01) }, 'met'],
    ['2.75 mmol/L', { calcium: q(2.75, 'mmol/L'), calciumUpperLimit: q(2.6, 'mmol/L') }, 'not-met'],
    ['2.76 mmol/L', { calcium: q(2.76, 'mmol/L') }, 'met'],
    ['10.6 mg/dL over a limit of 9.5', { calcium: mgdl(10.6), calciumUpperLimit: mgdl(9.5) }, 'met'],
    ['10.6 mg/dL without a limit', { calcium: mgdl(10.6) }, 'unknown'],
    ['10.5 mg/dL without a limit', { calcium: mgdl(10.5) }, 'not-met'],
  ])('%s', (_name, entries, status) => {
    expect(statusOf(thresholds.C, entries)).toBe(status);
  });
});

const score = (id: string, entries: Entries) => stageOf(entries).scores.find((one) => one.id === id);

describe('the IMWG 2020 score at the limits of its bands', () => {
  const noFish: Entries = { fishT414: false, fishT1416: false, fishGain1q: false, fishDel13q: false };
  it.each<[string, Entries, number, string]>([
    [
      '1.5 g/dL, ratio 10, 15 %',
      { mProtein: gdl(1.5), ...lightChains(150, 15), marrowPlasmaCells: percent(15) },
      0,
      'low',
    ],
    ['1.51 g/dL', { mProtein: gdl(1.51), ...lightChains(150, 15), marrowPlasmaCells: percent(15) }, 3, 'low'],
    [
      '3.0 g/dL, ratio 25, 20 %',
      { mProtein: gdl(3), ...lightChains(250, 10), marrowPlasmaCells: percent(20) },
      7,
      'low-intermediate',
    ],
    [
      '3.01 g/dL, ratio 25.1, 20.1 %',
      { mProtein: gdl(3.01), ...lightChains(251, 10), marrowPlasmaCells: percent(20.1) },
      10,
      'intermediate',
    ],
    [
      '3.01 g/dL, ratio 40, 30 %',
      { mProtein: gdl(3.01), ...lightChains(400, 10), marrowPlasmaCells: percent(30) },
      10,
      'intermediate',
    ],
    [
      '3.01 g/dL, ratio 40.1, 30.1 %',
      { mProtein: gdl(3.01), ...lightChains(401, 10), marrowPlasmaCells: percent(30.1) },
      14,
      'high',
    ],
    [
      'the maximum of 17 with FISH',
      { mProtein: gdl(5), ...lightChains(900, 10), marrowPlasmaCells: percent(41), fishT414: true },
      17,
      'high',
    ],
  ])('%s', (_name, entries, points, band) => {
    expect(score('imwg-2020-score', { ...workedUp, ...noFish, ...entries })).toMatchObject({
      low: points,
      high: points,
      band,
    });
  });

  it('FISH unknown: 7 to 9 straddles two groups, and none is named', () => {
    const open = { ...workedUp, mProtein: gdl(3), ...lightChains(250, 10), marrowPlasmaCells: percent(20) };
    expect(score('imwg-2020-score', open)).toMatchObject({ low: 7, high: 9, band: null });
  });
});

describe('AQUILA-like', () => {
  const base: Entries = { ...smm, mProtein: gdl(1), smmRecorded: { recorded: true, onset: '2025-01-01' } };
  it.each<[string, Entries, Tri]>([
    ['ratio 8', lightChains(80, 10), 'met'],
    ['ratio 7.9', lightChains(79, 10), 'not-met'],
    ['ratio 99.9', lightChains(999, 10), 'met'],
    ['M-protein 3.0', { mProtein: gdl(3) }, 'met'],
    ['M-protein 2.9', { mProtein: gdl(2.9) }, 'not-met'],
    ['marrow 50 %', { marrowPlasmaCells: percent(50) }, 'not-met'],
    ['marrow 50.1 %', { marrowPlasmaCells: percent(50.1) }, 'met'],
    ['IgA', { isotype: 'IgA' }, 'met'],
    [
      'IgA, diagnosed 6 years ago',
      { isotype: 'IgA', smmRecorded: { recorded: true, onset: '2020-11-01' } },
      'not-met',
    ],
    ['IgA, M-protein 0.9, nothing else measurable', { isotype: 'IgA', mProtein: gdl(0.9) }, 'not-met'],
  ])('%s', (_name, entries, status) => {
    expect(
      statusOf(aquilaLike, {
        ...base,
        igg: q(1000, 'mg/dL'),
        iggLowerLimit: q(700, 'mg/dL'),
        iga: q(200, 'mg/dL'),
        igaLowerLimit: q(70, 'mg/dL'),
        igm: q(100, 'mg/dL'),
        igmLowerLimit: q(40, 'mg/dL'),
        ...entries,
      }),
    ).toBe(status);
  });
});
