import { describe, expect, it } from '@jest/globals';
import type { Tri } from '../../../src/engine/index.js';
import { followUp, overdueAfter } from '../../../src/knowledge/plasma-cell/follow-up.js';
import {
  aquilaResults,
  approvalText,
  daratumumabInSmm,
} from '../../../src/knowledge/plasma-cell/jurisdictions.js';
import { offByDefault } from '../../../src/knowledge/plasma-cell/off-by-default.js';
import { plasmaCell } from '../../../src/knowledge/plasma-cell/stage.js';
import {
  count,
  course,
  flag,
  gdl,
  mgdl,
  mgl,
  percent,
  q,
  readRecord,
  stageOf,
  workedUp,
  type Entries,
} from './support.js';

const clone: Entries = { mProtein: gdl(1) };
const skewed: Entries = { kappa: mgl(60), lambda: mgl(12) };
const doubled: Entries = { creatinineSeries: course('mg/dL', ['2026-10-01', 1], ['2026-11-01', 2]) };
const egfr = (value: number): Entries => ({ egfr: q(value, 'mL/min/{1.73_m2}') });

describe('red flags', () => {
  it.each<[string, string, Entries, Tri]>([
    [
      'al-red-flag',
      'NT-proBNP above its own limit',
      { ...skewed, ntProBnp: q(300, 'pg/mL'), ntProBnpUpperLimit: q(125, 'pg/mL') },
      'met',
    ],
    [
      'al-red-flag',
      'albuminuria',
      { ...clone, urineAlbumin: q(31, 'mg/g'), urineAlbuminUpperLimit: q(30, 'mg/g') },
      'met',
    ],
    ['al-red-flag', 'a sign', { ...clone, amyloidSigns: true }, 'met'],
    ['al-red-flag', 'nothing measured', clone, 'unknown'],
    [
      'al-biomarkers',
      'NT-proBNP at its limit, no albumin in the urine',
      {
        ntProBnp: q(125, 'pg/mL'),
        ntProBnpUpperLimit: q(125, 'pg/mL'),
        urineAlbumin: q(5, 'mg/g'),
        urineAlbuminUpperLimit: q(30, 'mg/g'),
      },
      'not-met',
    ],
    ['al-biomarkers', 'NT-proBNP without a limit', { ntProBnp: q(3000, 'pg/mL') }, 'unknown'],
    ['critical-calcium', '12.0 mg/dL is not above 12', { ...clone, calcium: mgdl(12) }, 'not-met'],
    ['critical-calcium', '12.1 mg/dL', { ...clone, calcium: mgdl(12.1) }, 'met'],
    ['critical-calcium', '3.0 mmol/L is not above 3', { ...clone, calcium: q(3, 'mmol/L') }, 'not-met'],
    ['critical-calcium', '3.01 mmol/L', { ...clone, calcium: q(3.01, 'mmol/L') }, 'met'],
    ['critical-calcium', 'without a clone', { mProtein: gdl(0), calcium: mgdl(13) }, 'unknown'],
    ['kidney-emergency', 'creatinine doubled within 90 days', { ...clone, ...doubled }, 'met'],
    [
      'kidney-emergency',
      'not quite doubled, none recorded',
      { ...clone, ...readRecord, creatinineSeries: course('mg/dL', ['2026-10-01', 1], ['2026-11-01', 1.99]) },
      'not-met',
    ],
    ['kidney-emergency', 'recorded', { ...clone, akiRecorded: { recorded: true } }, 'met'],
    ['cord-compression', 'signs', { ...clone, cordCompressionSigns: true }, 'met'],
    ['cord-compression', 'signs not asked for', clone, 'unknown'],
    ['hyperviscosity', 'IgM with signs', { isotype: 'IgM', hyperviscositySigns: true }, 'met'],
    ['hyperviscosity', 'IgG with signs', { isotype: 'IgG', hyperviscositySigns: true }, 'not-met'],
    [
      'cast-nephropathy',
      'above 500 mg/L with kidney injury',
      { kappa: mgl(501), lambda: mgl(5), ...doubled },
      'met',
    ],
    ['cast-nephropathy', '500 mg/L', { kappa: mgl(500), lambda: mgl(5), ...doubled }, 'not-met'],
    ['mgrs', 'eGFR 59 with a clone', { ...clone, ...egfr(59) }, 'met'],
    ['igm-lytic', 'IgM with a lytic lesion', { isotype: 'IgM', lyticLesions: count(1) }, 'met'],
    ['m-protein-unclassified', 'clone without isotype', clone, 'met'],
    ['m-protein-unclassified', 'with isotype', { ...clone, isotype: 'IgG' }, 'not-met'],
    ['smm-range-igd-ige', 'IgD of 3 g/dL', { isotype: 'IgD', mProtein: gdl(3) }, 'met'],
    ['one-focal-lesion', 'one', { mriFocalLesions: count(1) }, 'met'],
    ['near-m-protein-3', '2.7', { mProtein: gdl(2.7) }, 'met'],
    ['near-m-protein-3', '2.69', { mProtein: gdl(2.69) }, 'not-met'],
    ['near-m-protein-3', '3.31', { mProtein: gdl(3.31) }, 'not-met'],
    ['near-marrow-10', '12', { marrowPlasmaCells: percent(12) }, 'met'],
    ['near-marrow-10', '7.9', { marrowPlasmaCells: percent(7.9) }, 'not-met'],
    ['near-marrow-60', '65', { marrowPlasmaCells: percent(65) }, 'met'],
    ['near-marrow-60', '54', { marrowPlasmaCells: percent(54) }, 'not-met'],
    ['near-flc-100', '80', { kappa: mgl(80), lambda: mgl(1) }, 'met'],
    ['near-flc-100', '126', { kappa: mgl(126), lambda: mgl(1) }, 'not-met'],
    ['near-hemoglobin-10', '10.5', { hemoglobin: gdl(10.5) }, 'met'],
    ['near-hemoglobin-10', '9.4', { hemoglobin: gdl(9.4) }, 'not-met'],
    ['crab-candidate', 'anaemia nobody has explained', { hemoglobin: gdl(9) }, 'met'],
    [
      'crab-candidate',
      'anaemia of another cause',
      { hemoglobin: gdl(9), anaemiaAttributed: false },
      'not-met',
    ],
    [
      'high-risk-20-2-20',
      'two of three',
      { mProtein: gdl(2.5), marrowPlasmaCells: percent(25), marrowClonal: true },
      'met',
    ],
  ])('%s: %s', (id, _name, when, status) => {
    expect(flag(id, when)).toBe(status);
  });

  it('have ids of their own, and those that are off exist', () => {
    const ids = plasmaCell.flags.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(offByDefault.filter((id) => !ids.includes(id))).toEqual([]);
  });
});

describe('follow-up', () => {
  const last = (date: string): Entries => ({ mProteinSeries: course('g/dL', [date, 1]) });
  it.each<[string, string, Tri]>([
    ['panel-overdue-6-months', '2026-04-08', 'not-met'],
    ['panel-overdue-6-months', '2026-04-07', 'met'],
    ['panel-overdue-3-months', '2026-07-31', 'not-met'],
    ['panel-overdue-3-months', '2026-07-30', 'met'],
    ['panel-overdue-12-months', '2025-11-22', 'not-met'],
    ['panel-overdue-36-months', '2022-01-01', 'met'],
  ])('%s for a last panel of %s: %s', (id, date, status) => {
    expect(flag(id, last(date))).toBe(status);
  });

  it('does not call a panel overdue that was never seen', () => {
    expect(flag('panel-overdue-6-months', {})).toBe('unknown');
    expect(flag('imaging-not-within-year', {})).toBe('unknown');
    expect(flag('imaging-not-within-year', { wholeBodyImaging: false })).toBe('met');
  });

  it('holds the published intervals apart from our own', () => {
    expect(followUp.mgusLow.value).toEqual({ first: 6, then: [24, 36] });
    expect(followUp.mgusOther.value).toEqual({ first: 6, then: [12, 12] });
    expect(followUp.smmPublished.evidence).toBe('primary');
    expect(
      [followUp.smmLow, followUp.smmIntermediate, followUp.smmHigh, overdueAfter].map(
        ({ evidence }) => evidence,
      ),
    ).toEqual(Array(4).fill('design'));
  });
});

describe('approvals', () => {
  it.each([
    ['US', '2025-11-05', 'Check local approval'],
    ['US', '2025-11-06', daratumumabInSmm.US.indication.en],
    ['EU', '2025-07-22', 'Check local approval'],
    ['EU', '2025-07-23', daratumumabInSmm.EU.indication.en],
    ['JP', '2025-11-19', 'Check local approval'],
    ['JP', '2025-11-20', daratumumabInSmm.JP.indication.en],
    [undefined, '2026-11-22', 'Check local approval'],
    ['CH', '2026-11-22', 'Check local approval'],
  ])('%s on %s: %s', (region, asOf, text) => {
    expect(approvalText(region, asOf).en).toBe(text);
  });

  it('prints the doubt beside the result, with the same numbers in both languages', () => {
    const { en, ja } = aquilaResults.text;
    expect(en).toMatch(/63\.1 vs 40\.8.*IQWiG.*not proven/);
    for (const figure of ['63.1', '40.8', '0.49', '93.0', '86.9', '0.52', '40.4', '30.1', '390'])
      expect(ja).toContain(figure);
  });

  it('leaves the stage alone', () => {
    expect(stageOf(workedUp).state).toBe('mgus');
  });
});
