import { describe, expect, it } from '@jest/globals';
import { classify, unknown } from '../../../src/engine/index.js';
import { followUpOf } from '../../../src/knowledge/myeloid/follow-up.js';
import { myeloidRules } from '../../../src/knowledge/myeloid/states.js';
import {
  amount,
  answer,
  asOf,
  cleanMarrow,
  excluded,
  fact,
  factsOf,
  flagOf,
  healthy,
  lowPlatelets,
  run,
  sequenced,
  tet2,
  variant,
  without,
  type Read,
} from './support.js';
import { patients } from './patients.js';

const noClone = sequenced();
const worked: Read = { ...lowPlatelets, ...excluded };

describe('states', () => {
  it.each(Object.entries(patients))('%s', (state, read) => {
    expect(answer(read).state).toBe(state);
  });

  it('a defining finding is said though age or problem list are not known', () => {
    const blasts: Read = { ...healthy, bloodBlasts: amount(2, '%'), bloodBlastsReported: fact(true) };
    for (const key of ['age', 'myeloidNeoplasm']) {
      expect(answer(without(blasts, key))).toMatchObject({ category: null, state: 'mds-or-other-neoplasm' });
      const below = without({ ...blasts, bloodBlasts: amount(1.9, '%') }, key);
      expect(answer(below).state).not.toBe('mds-or-other-neoplasm');
    }
  });

  it('has a patient for every state it names', () => {
    expect(Object.keys(patients).sort()).toEqual(Object.keys(myeloidRules.labels).sort());
  });

  it('the rows cover every case: with all base questions answered exactly the first met row decides', () => {
    const questions = [
      'neoplasm',
      'definingFinding',
      'lymphoidCloneOnly',
      'germlineOnly',
      'cytopenia',
      'explained',
      'persistent',
      'clone',
      'dysplasia10',
    ];
    for (let bits = 0; bits < 2 ** questions.length; bits += 1) {
      const answers = questions.map((key, index) => [key, fact(((bits >> index) & 1) === 1)] as const);
      const facts = { ...factsOf({}), ageYears: amount(60, 'a'), ...Object.fromEntries(answers) };
      const { category, findings } = classify(myeloidRules, facts, asOf);
      const first = findings.findIndex(({ status }) => status === 'met');
      expect({ bits, category }).toEqual({ bits, category: myeloidRules.table[first]?.category });
    }
  });

  it('names no state as possible that is excluded', () => {
    expect(answer(healthy).possible).toEqual([
      'mds-or-other-neoplasm',
      'lymphoid-clone',
      'germline-suspect',
      'chip',
      'no-finding',
    ]);
    expect(answer({ ...worked, genomics: tet2 }).possible).toEqual(['mds-or-other-neoplasm', 'ccus']);
  });

  it('the missing list is the work-up that is not done, and nothing else', () => {
    const { missing } = answer({ ...without(worked, 'folate', 'tsh'), genomics: tet2 });
    expect(missing).toEqual(expect.arrayContaining(['folate', 'tsh']));
    expect(missing).not.toContain('vitaminB12');
    expect(missing).not.toContain('copper');
  });

  it('an abnormal item that no number judges keeps the cause open', () => {
    const read = {
      ...worked,
      hemoglobin: amount(12, 'g/dL'),
      creatinine: amount(1.6, 'mg/dL'),
      genomics: tet2,
    };
    expect(answer({ ...read, platelets: amount(250, '10*9/L') }).state).toBe('possible-ccus');
  });

  it.each([
    ['iron deficiency does not explain thrombocytopenia', { ironStores: amount(5, 'ng/mL') }],
    ['kidney disease does not explain thrombocytopenia', { creatinine: amount(2, 'mg/dL') }],
  ])('%s', (_name, more) => {
    expect(answer({ ...worked, ...more, genomics: tet2 }).state).toBe('provisional-ccus-marrow-needed');
  });

  it.each([
    ['2026-08-24', 'ch-with-explained-cytopenia'],
    ['2026-08-23', 'possible-ccus'],
  ])('a low B12 of %s, 90 or 91 days ago: %s', (at, state) => {
    expect(answer({ ...worked, genomics: tet2, vitaminB12: amount(100, 'pg/mL', at) }).state).toBe(state);
  });

  it('a result without its laboratory limit settles nothing', () => {
    expect(answer({ ...without(worked, 'vitaminB12LowerLimit'), genomics: tet2 }).state).toBe(
      'possible-ccus',
    );
  });

  it('a CCUS that a clinician recorded says that history held no cause', () => {
    const read = { ...without(worked, 'causeReview'), genomics: tet2 };
    expect(answer(read).state).toBe('possible-ccus');
    expect(answer({ ...read, undeterminedCytopenia: fact({ recorded: true }) }).state).toBe(
      'provisional-ccus-marrow-needed',
    );
  });

  it('haemolysis needs all three signs', () => {
    const anaemic = {
      ...healthy,
      ...excluded,
      hemoglobin: amount(10, 'g/dL'),
      hemoglobinSeries: fact(run('g/dL', ['2026-05-01', 10], ['2026-11-01', 10])),
      genomics: tet2,
      ldh: amount(500, 'U/L'),
      haptoglobin: amount(5, 'mg/dL'),
    };
    expect(answer(anaemic).state).toBe('provisional-ccus-marrow-needed');
    expect(answer({ ...anaemic, reticulocytes: amount(200, '10*9/L') }).state).toBe(
      'ch-with-explained-cytopenia',
    );
    expect(answer(without(anaemic, 'haptoglobin')).state).toBe('possible-ccus');
  });
});

describe('findings that define a neoplasm', () => {
  const blasts = (blood: number) => ({
    ...healthy,
    genomics: tet2,
    bloodBlasts: amount(blood, '%'),
    bloodBlastsReported: fact(true),
  });
  const marrow = (percent: number) => ({
    ...worked,
    genomics: tet2,
    ...cleanMarrow,
    marrowBlasts: amount(percent, '%'),
  });
  it.each([
    ['blood blasts 1.9 %', blasts(1.9), 'chip'],
    ['blood blasts 2 %', blasts(2), 'mds-or-other-neoplasm'],
    ['marrow blasts 4.9 %', marrow(4.9), 'ccus'],
    ['marrow blasts 5 %', marrow(5), 'mds-or-other-neoplasm'],
    ['dysplasia 9.9 %', { ...marrow(1), dysplasiaMegakaryocytic: amount(9.9, '%') }, 'ccus'],
    ['Auer rods', { ...marrow(1), auerRods: fact(true) }, 'mds-or-other-neoplasm'],
    ['NPM1 at 10 %', { ...healthy, genomics: sequenced(variant('NPM1', 0.1)) }, 'mds-or-other-neoplasm'],
    ['NPM1 at 9 %', { ...healthy, genomics: sequenced(variant('NPM1', 0.09)) }, 'no-finding'],
    [
      'KMT2A fusion',
      { ...healthy, genomics: sequenced(variant('MLLT3::KMT2A', null)) },
      'mds-or-other-neoplasm',
    ],
    [
      'a fusion of no meaning here',
      { ...healthy, genomics: sequenced(variant('ETV6::ABL2', null)) },
      'no-finding',
    ],
  ])('%s', (_name, read, state) => {
    expect(answer(read).state).toBe(state);
  });

  it.each([
    ['blood 19.9 %', { bloodBlasts: amount(19.9, '%') }, 'unknown'],
    ['blood 20 %', { bloodBlasts: amount(20, '%') }, 'met'],
    ['marrow 20 %', { marrowBlasts: amount(20, '%') }, 'met'],
    [
      'both below',
      { bloodBlasts: amount(1, '%'), marrowBlasts: amount(19, '%'), genomics: noClone },
      'not-met',
    ],
    ['PML::RARA, either order', { genomics: sequenced(variant('RARA::PML', null)) }, 'met'],
  ])('acute leukaemia threshold, %s', (_name, more, expected) => {
    expect(flagOf({ ...healthy, ...more }, 'acute-leukaemia-threshold')).toBe(expected);
  });

  it.each([
    [0.9, false, 'not-met'],
    [1, false, 'met'],
    [1, true, 'not-met'],
  ])('blood blasts of %d %% with known neoplasm %s: same-day flag is %s', (percent, recorded, expected) => {
    const read = { ...healthy, bloodBlasts: amount(percent, '%'), myeloidNeoplasm: fact({ recorded }) };
    expect(flagOf(read, 'new-blood-blasts')).toBe(expected);
  });

  it('an unread blast count leaves the state open', () => {
    const { category, possible } = answer({
      ...healthy,
      genomics: tet2,
      bloodBlastsReported: unknown('fetch-failed'),
    });
    expect(category).toBeNull();
    expect(possible).toEqual(['mds-or-other-neoplasm', 'chip']);
  });
});

describe('follow-up', () => {
  it.each([
    ['chip', 'low', 'not-met', 'chip-low', 12, 12],
    ['chip', 'intermediate', 'not-met', 'chip-intermediate', 6, 12],
    ['chip', 'high', 'not-met', 'high-risk', 3, 3],
    ['ccus', 'high', 'not-met', 'high-risk', 3, 3],
    ['ccus', 'low', 'not-met', 'ccus-lower-risk', 3, 6],
    ['provisional-ccus-marrow-needed', null, 'not-met', 'ccus-lower-risk', 3, 6],
    ['icus', null, 'not-met', 'icus', 12, 12],
  ] as const)('%s, risk %s', (state, risk, therapy, id, from, to) => {
    expect(followUpOf(state, risk, therapy)).toMatchObject({ id, bloodCountMonths: { from, to } });
  });
  it.each([
    ['chip', null],
    ['existing-neoplasm', 'low'],
    [null, null],
  ] as const)('none for %s, risk %s', (state, risk) => {
    expect(followUpOf(state, risk, 'not-met')).toBeNull();
  });
});
