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
  'Antithrombotic',
  'BoneAgent',
  'ZoledronicAcid',
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
/** Daratumumab is in draft and says this of itself. */
const daratumumab = (...said: readonly string[]): Entries => ({
  ...drafts('Daratumumab'),
  draftDaratumumab: { drafted: true, references: [], said },
});
const subcutaneous = daratumumab('daratumumab / hyaluronidase', 'Subcutaneous route');
const noProphylaxis: Entries = { antithromboticRecorded: { recorded: false, active: false } };
const boneReady: Entries = {
  dentalDone: true,
  vitaminDKnown: true,
  calcium: mgdl(8.5),
  calciumLowerLimit: mgdl(8.5),
};

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
      { ...smmHigh, ...checked, ...subcutaneous },
      'not-met',
    ],
    [
      'order-o5-daratumumab-checks',
      'high risk, all checked, but the draft says nothing of its route',
      { ...smmHigh, ...checked, ...drafts('Daratumumab') },
      'unknown',
    ],
    ...['intravenous', 'IV', '47625008', '16 mg/kg', 'mg/kg', '静脈内投与', '点滴静注'].map(
      (said): [string, string, Entries, Tri] => [
        'order-o5-daratumumab-checks',
        `high risk, all checked, but drafted as ${said}`,
        { ...smmHigh, ...checked, ...daratumumab('daratumumab', said) },
        'met',
      ],
    ),
    ...['Subcutaneous route', 'SC', '34206005', '2375130', '皮下注', 'daratumumab/hyaluronidase-fihj'].map(
      (said): [string, string, Entries, Tri] => [
        'o5-by-vein-or-weight',
        `drafted as ${said}`,
        daratumumab('daratumumab', said),
        'not-met',
      ],
    ),
    ['o5-by-vein-or-weight', 'subcutaneous, yet by weight', daratumumab('SC', '16 mg/kg'), 'met'],
    ['o5-by-vein-or-weight', 'a dose in mg says nothing of the route', daratumumab('1800 mg'), 'unknown'],
    ['o5-route-known', 'nothing said', drafts('Daratumumab'), 'not-met'],
    ['o5-route-known', 'route said', subcutaneous, 'met'],
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
      { ...drafts('BoneAgent'), ...boneReady, dentalDone: false },
      'met',
    ],
    [
      'order-o7-bone-agent-checks',
      'low calcium',
      { ...drafts('BoneAgent'), ...boneReady, calcium: mgdl(8.4) },
      'met',
    ],
    [
      'order-o7-bone-agent-checks',
      'teeth, calcium and vitamin D in order',
      { ...drafts('BoneAgent'), ...boneReady },
      'not-met',
    ],
    [
      'order-o7-bone-agent-checks',
      'vitamin D unknown',
      { ...drafts('BoneAgent'), ...boneReady, vitaminDKnown: false },
      'met',
    ],
    [
      'order-o7-bone-agent-checks',
      'zoledronic acid at a clearance of 29',
      { ...drafts('BoneAgent', 'ZoledronicAcid'), ...boneReady, ...egfr(29) },
      'met',
    ],
    [
      'order-o7-bone-agent-checks',
      'zoledronic acid at a clearance of 30',
      { ...drafts('BoneAgent', 'ZoledronicAcid'), ...boneReady, ...egfr(30) },
      'not-met',
    ],
    [
      'order-o7-bone-agent-checks',
      'denosumab at a clearance of 29',
      { ...drafts('BoneAgent'), ...boneReady, ...egfr(29) },
      'not-met',
    ],
    ['order-o6-imid-checks', 'no prophylaxis', { ...drafts('Imid'), ...noProphylaxis, ...egfr(80) }, 'met'],
    [
      'order-o6-imid-checks',
      'aspirin on record, clearance 60',
      { ...drafts('Imid'), antithromboticRecorded: { recorded: true, active: true }, ...egfr(60) },
      'not-met',
    ],
    [
      'order-o6-imid-checks',
      'aspirin on record, clearance 59',
      { ...drafts('Imid'), antithromboticRecorded: { recorded: true, active: true }, ...egfr(59) },
      'met',
    ],
    [
      'order-o6-imid-checks',
      'heparin in the same draft',
      { ...drafts('Imid', 'Antithrombotic'), ...noProphylaxis, ...egfr(80) },
      'not-met',
    ],
    [
      'order-o6-imid-checks',
      'warfarin stopped',
      { ...drafts('Imid'), antithromboticRecorded: { recorded: true, active: false }, ...egfr(80) },
      'met',
    ],
    [
      'order-o6-imid-checks',
      'drugs not read',
      { ...drafts('Imid'), antithromboticRecorded: notFetched, ...egfr(80) },
      'unknown',
    ],
    ['order-o8-nsaid', 'drafted', drafts('Nsaid'), 'met'],
    ['order-o8-nsaid-kidney', 'eGFR 59', { ...drafts('Nsaid'), ...egfr(59) }, 'met'],
    [
      'order-o8-nsaid-kidney',
      'eGFR 60 and light chains of 500',
      { ...drafts('Nsaid'), ...egfr(60), kappa: mgl(500), lambda: mgl(10) },
      'not-met',
    ],
    [
      'order-o8-nsaid-kidney',
      'eGFR 60 and light chains of 501',
      { ...drafts('Nsaid'), ...egfr(60), kappa: mgl(501), lambda: mgl(10) },
      'met',
    ],
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
    [
      'order-o9-contrast-risk',
      'dehydration on record',
      { ...drafts('Contrast'), dehydrationRecorded: { recorded: true, onset: '2026-11-20' } },
      'met',
    ],
    [
      'order-o9-contrast-risk',
      'dehydration of last year still on the list',
      { ...drafts('Contrast'), dehydrationRecorded: { recorded: true, onset: '2025-11-20' } },
      'unknown',
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
