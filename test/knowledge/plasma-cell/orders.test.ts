import { describe, expect, it } from '@jest/globals';
import type { Tri } from '../../../src/engine/index.js';
import type { FactKey } from '../../../src/knowledge/plasma-cell/facts.js';
import {
  count,
  course,
  flag,
  gdl,
  mgdl,
  mgl,
  notFetched,
  percent,
  q,
  readRecord,
  workedUp,
  type Entries,
} from './support.js';

const kinds = [
  'SkeletalSurvey',
  'Spep',
  'Flc',
  'Ife',
  'Daratumumab',
  'Imid',
  'BoneAgent',
  'Nsaid',
  'Contrast',
  'Aminoglycoside',
  'LiveVaccine',
  'Marrow',
  'Transfusion',
] as const;
type Kind = (typeof kinds)[number];

/** Only these orders are in draft. */
const drafts = (...which: readonly Kind[]): Entries =>
  Object.fromEntries(
    kinds.map((kind) => [`draft${kind}` as FactKey, { drafted: which.includes(kind), references: [] }]),
  );
const egfr = (value: number): Entries => ({ egfr: q(value, 'mL/min/{1.73_m2}') });
const smmHigh: Entries = { ...workedUp, mProtein: gdl(3.5), marrowPlasmaCells: percent(25) };
const checked: Entries = { typeAndScreenDone: true, hepatitisBDone: true };
const woman: Entries = { sex: 'female', age: 40 };
const untreated = readRecord;

describe('orders in draft', () => {
  it.each<[string, string, Entries, Tri]>([
    ['order-o1-skeletal-survey', 'drafted', drafts('SkeletalSurvey'), 'met'],
    ['order-o1-skeletal-survey', 'not drafted', drafts('Contrast'), 'not-met'],
    [
      'order-o2-spep-alone',
      'alone and nothing within 90 days',
      { ...drafts('Spep'), flcOrIfeLately: false },
      'met',
    ],
    [
      'order-o2-spep-alone',
      'light chains in the same draft',
      { ...drafts('Spep', 'Flc'), flcOrIfeLately: false },
      'not-met',
    ],
    [
      'order-o2-spep-alone',
      'immunofixation in the same draft',
      { ...drafts('Spep', 'Ife'), flcOrIfeLately: false },
      'not-met',
    ],
    ['order-o2-spep-alone', 'one of them lately', { ...drafts('Spep'), flcOrIfeLately: true }, 'not-met'],
    ['order-o2-spep-alone', 'record not read', { ...drafts('Spep'), flcOrIfeLately: notFetched }, 'unknown'],
    [
      'order-o3-flc-alone',
      'abnormal ratio, never an immunofixation',
      { ...drafts('Flc'), ifeEver: false, kappa: mgl(60), lambda: mgl(12) },
      'met',
    ],
    [
      'order-o3-flc-alone',
      'normal ratio',
      { ...drafts('Flc'), ifeEver: false, kappa: mgl(14), lambda: mgl(13) },
      'not-met',
    ],
    [
      'order-o3-flc-alone',
      'immunofixation on record',
      { ...drafts('Flc'), ifeEver: true, kappa: mgl(60), lambda: mgl(12) },
      'not-met',
    ],
    ['order-o4-daratumumab', 'drafted', drafts('Daratumumab'), 'met'],
    [
      'order-o5-daratumumab-checks',
      'high risk, events excluded, all checked',
      { ...smmHigh, ...checked, ...drafts('Daratumumab') },
      'not-met',
    ],
    [
      'order-o5-daratumumab-checks',
      'no blood group',
      { ...smmHigh, ...checked, typeAndScreenDone: false, ...drafts('Daratumumab') },
      'met',
    ],
    [
      'order-o5-daratumumab-checks',
      'no hepatitis B',
      { ...smmHigh, ...checked, hepatitisBDone: false, ...drafts('Daratumumab') },
      'met',
    ],
    [
      'order-o5-daratumumab-checks',
      'events not excluded',
      { ...smmHigh, ...checked, mriFocalLesions: undefined, ...drafts('Daratumumab') },
      'met',
    ],
    [
      'o5-not-high-risk',
      'low by 20-2-20 and not AQUILA-like',
      { ...workedUp, smmRecorded: { recorded: true, onset: '2015-01-01' } },
      'met',
    ],
    ['o5-events-not-excluded', 'all excluded', smmHigh, 'not-met'],
    ['order-o6-imid-pregnancy', 'no test', { ...drafts('Imid'), ...woman, pregnancyTestDone: false }, 'met'],
    [
      'order-o6-imid-pregnancy',
      'age 9',
      { ...drafts('Imid'), ...woman, age: 9, pregnancyTestDone: false },
      'not-met',
    ],
    [
      'order-o6-imid-pregnancy',
      'age 10',
      { ...drafts('Imid'), ...woman, age: 10, pregnancyTestDone: false },
      'met',
    ],
    [
      'order-o6-imid-pregnancy',
      'age 55',
      { ...drafts('Imid'), ...woman, age: 55, pregnancyTestDone: false },
      'met',
    ],
    [
      'order-o6-imid-pregnancy',
      'age 56',
      { ...drafts('Imid'), ...woman, age: 56, pregnancyTestDone: false },
      'not-met',
    ],
    [
      'order-o6-imid-pregnancy',
      'sex unknown',
      { ...drafts('Imid'), age: 40, pregnancyTestDone: false },
      'unknown',
    ],
    [
      'order-o7-bone-agent-checks',
      'no dental examination',
      { ...drafts('BoneAgent'), dentalDone: false },
      'met',
    ],
    [
      'order-o7-bone-agent-checks',
      'low calcium',
      { ...drafts('BoneAgent'), dentalDone: true, calcium: mgdl(8.3), calciumLowerLimit: mgdl(8.5) },
      'met',
    ],
    [
      'order-o7-bone-agent-checks',
      'both in order',
      { ...drafts('BoneAgent'), dentalDone: true, calcium: mgdl(8.5), calciumLowerLimit: mgdl(8.5) },
      'not-met',
    ],
    ['order-o8-nsaid', 'drafted', drafts('Nsaid'), 'met'],
    ['order-o8-nsaid-kidney', 'eGFR 59', { ...drafts('Nsaid'), ...egfr(59) }, 'met'],
    ['order-o8-nsaid-kidney', 'eGFR 60', { ...drafts('Nsaid'), ...egfr(60) }, 'not-met'],
    [
      'order-o9-contrast-risk',
      'myeloma alone is no reason',
      {
        ...drafts('Contrast'),
        ...untreated,
        ...egfr(30),
        calcium: mgdl(11),
        creatinineSeries: course('mg/dL', ['2026-10-01', 1], ['2026-11-01', 1]),
        lyticLesions: count(3),
      },
      'not-met',
    ],
    ['order-o9-contrast-risk', 'eGFR 29', { ...drafts('Contrast'), ...egfr(29) }, 'met'],
    ['order-o9-contrast-risk', 'calcium 11.1', { ...drafts('Contrast'), calcium: mgdl(11.1) }, 'met'],
    [
      'order-o10-aminoglycoside-aki',
      'kidney injury',
      { ...drafts('Aminoglycoside'), akiRecorded: { recorded: true } },
      'met',
    ],
    [
      'order-o11-live-vaccine',
      'under treatment',
      { ...drafts('LiveVaccine'), plasmaCellDrug: { recorded: true, active: true } },
      'met',
    ],
    ['order-o11-live-vaccine', 'untreated', { ...drafts('LiveVaccine'), ...untreated }, 'not-met'],
    ['order-o14-marrow-low-risk', 'no factor, no candidate', { ...workedUp, ...drafts('Marrow') }, 'met'],
    [
      'order-o14-marrow-low-risk',
      '1.5 g/dL',
      { ...workedUp, mProtein: gdl(1.5), ...drafts('Marrow') },
      'not-met',
    ],
    [
      'order-o14-marrow-low-risk',
      'anaemia',
      { ...workedUp, hemoglobin: gdl(9), ...drafts('Marrow') },
      'not-met',
    ],
    [
      'order-o14-marrow-low-risk',
      'light chains missing',
      { ...workedUp, kappa: undefined, ...drafts('Marrow') },
      'unknown',
    ],
    ['order-o15-repeat', 'within 3 months', { ...drafts('Spep'), panelLately: true }, 'met'],
    [
      'order-o16-transfusion-anti-cd38',
      'on daratumumab',
      { ...drafts('Transfusion'), daratumumabRecorded: { recorded: true, active: true } },
      'met',
    ],
    [
      'order-o16-transfusion-anti-cd38',
      'stopped 183 days ago',
      {
        ...drafts('Transfusion'),
        daratumumabRecorded: { recorded: true, active: false, lastAt: '2026-05-23' },
      },
      'met',
    ],
    [
      'order-o16-transfusion-anti-cd38',
      'stopped 184 days ago',
      {
        ...drafts('Transfusion'),
        daratumumabRecorded: { recorded: true, active: false, lastAt: '2026-05-22' },
      },
      'not-met',
    ],
    [
      'order-o16-transfusion-anti-cd38',
      'stopped, nobody knows when',
      { ...drafts('Transfusion'), daratumumabRecorded: { recorded: true, active: false } },
      'unknown',
    ],
    ['order-o16-transfusion-anti-cd38', 'never', { ...drafts('Transfusion'), ...untreated }, 'not-met'],
  ])('%s: %s', (id, _name, when, status) => {
    expect(flag(id, when)).toBe(status);
  });
});
