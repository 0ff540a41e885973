import { describe, expect, it } from '@jest/globals';
import { classify, resolve, unknown } from '../../../src/engine/index.js';
import { parseKaryotype } from '../../../src/knowledge/genetics/iscn.js';
import { lupusFacts } from '../../../src/knowledge/lupus-like/facts.js';
import { lupusRules } from '../../../src/knowledge/lupus-like/rules.js';
import { vexasRules } from '../../../src/knowledge/lupus-like/vexas.js';
import { lupusWorkUp } from '../../../src/knowledge/lupus-like/work-up.js';
import {
  amount,
  asOf,
  excluded,
  fact,
  healthy,
  sequenced,
  variant,
  without,
  type Read,
} from '../myeloid/support.js';

const answer = (read: Read) => classify(lupusRules, resolve(lupusRules.facts, read, asOf), asOf);
const state = (read: Read) => answer(read).state;
const flag = (read: Read, id: string) => answer(read).flags[id]?.status;
const recorded = (onset?: string) => fact({ recorded: true, ...(onset === undefined ? {} : { onset }) });
const not = fact({ recorded: false });

const noLupus: Read = {
  ...healthy,
  birthDate: fact('1956-03-10'),
  systemicLupus: not,
  cutaneousLupus: not,
  chilblainLupus: not,
  lupusNephritis: not,
  lupusArthritis: not,
  refractoryLupus: not,
  dysplasiaSeen: fact(false),
  bloodBlasts: amount(0, '%'),
  genomics: sequenced(),
  antiDsdnaFound: fact(true),
};

/** 68-year-old man with chilblain lupus, MCV 106 and platelets of 92; nothing else is known of him. */
const oldMan: Read = {
  sex: fact('male'),
  age: fact(68),
  birthDate: fact('1958-03-10'),
  chilblainLupus: recorded('2026-01-20'),
  cutaneousLupus: recorded('2026-01-20'),
  systemicLupus: not,
  myeloidNeoplasm: not,
  mcv: amount(106, 'fL'),
  platelets: amount(92, '10*9/L'),
};

/** 23-year-old woman with lupus nephritis and leucopenia; the differential is normal but for a low neutrophil count. */
const youngWoman: Read = {
  ...noLupus,
  sex: fact('female'),
  age: fact(23),
  birthDate: fact('2003-05-01'),
  systemicLupus: recorded('2024-02-01'),
  lupusNephritis: recorded('2025-02-01'),
  hemoglobin: amount(12.4, 'g/dL'),
  whiteCells: amount(2.9, '10*9/L'),
  neutrophils: amount(1.7, '10*9/L'),
};

const lateLupus: Read = {
  ...noLupus,
  sex: fact('female'),
  systemicLupus: recorded('2020-01-01'),
  lupusArthritis: recorded(),
};

describe('lupus-like disease', () => {
  it('68-year-old man with chilblain lupus, MCV 106, platelets 92: evaluate for MDS/CMML', () => {
    expect(state(oldMan)).toBe('evaluate-mds-cmml');
  });

  it('23-year-old with lupus nephritis and leucopenia alone: none', () => {
    expect(state(youngWoman)).toBe('none');
    expect(flag(youngWoman, 'blood-finding')).toBe('met');
  });

  it('the same with nothing else read is not fired', () => {
    expect(
      state(
        without(youngWoman, 'genomics', 'bloodBlasts', 'bloodBlastsReported', 'dysplasiaSeen', 'monocytes'),
      ),
    ).toBeNull();
  });

  it('a young patient with a specific finding is evaluated', () => {
    expect(state({ ...youngWoman, genomics: sequenced(variant('TET2', 0.1)) })).toBe('evaluate-mds-cmml');
    expect(state({ ...youngWoman, bloodBlasts: amount(1, '%') })).toBe('evaluate-mds-cmml');
    expect(state({ ...youngWoman, bloodBlasts: amount(0.9, '%') })).toBe('none');
    expect(state({ ...youngWoman, monocytes: amount(1, '10*9/L') })).toBe('evaluate-mds-cmml');
    expect(
      state({ ...youngWoman, monocytes: amount(0.99, '10*9/L'), monocytesPercent: amount(20, '%') }),
    ).toBe('none');
    expect(state({ ...youngWoman, dysplasiaSeen: fact(true) })).toBe('evaluate-mds-cmml');
  });

  it('macrocytosis is specific only when nothing else explains it', () => {
    const large = { ...youngWoman, ...excluded, mcv: amount(101, 'fL') };
    expect(state(large)).toBe('evaluate-mds-cmml');
    expect(state({ ...large, mcv: amount(100, 'fL') })).toBe('none');
    expect(state({ ...large, vitaminB12: amount(100, 'pg/mL') })).toBe('none');
    expect(state({ ...large, marrowSuppressant: fact({ recorded: true, active: true }) })).toBeNull();
  });

  it.each([
    ['2006-03-09', 'none'],
    ['2006-03-10', 'evaluate-mds-cmml'],
    ['2007', 'evaluate-mds-cmml'],
    ['2005', 'none'],
    ['2006', 'keep-in-mind'],
  ])('born 1956-03-10, lupus since %s, platelets low: %s', (onset, expected) => {
    expect(
      state({
        ...noLupus,
        systemicLupus: recorded(onset),
        lupusArthritis: recorded(),
        platelets: amount(92, '10*9/L'),
      }),
    ).toBe(expected);
  });

  it('onset unknown with a blood finding: keep in mind; but not where the patient is not yet 50', () => {
    const read = { ...lateLupus, systemicLupus: recorded(), platelets: amount(92, '10*9/L') };
    expect(state(read)).toBe('keep-in-mind');
    expect(state({ ...read, age: fact(49) })).toBe('none');
  });

  it.each([
    ['one feature (male)', { sex: fact('male') }, 'none'],
    [
      'male and skin only',
      { sex: fact('male'), systemicLupus: not, cutaneousLupus: recorded('2020-01-01') },
      'keep-in-mind',
    ],
    [
      'dsDNA negative and no organ disease',
      { antiDsdnaFound: fact(false), lupusArthritis: not },
      'keep-in-mind',
    ],
    [
      'dsDNA above the limit of its laboratory',
      {
        antiDsdnaFound: unknown('not-recorded'),
        antiDsdna: amount(30, '[IU]/mL'),
        antiDsdnaUpperLimit: amount(12, '[IU]/mL'),
        lupusArthritis: not,
      },
      'none',
    ],
    ['refractory and no organ disease', { refractoryLupus: recorded(), lupusArthritis: not }, 'keep-in-mind'],
    [
      'refractory with kidney disease',
      { refractoryLupus: recorded(), lupusArthritis: not, lupusNephritis: recorded() },
      'none',
    ],
  ])('late lupus with normal blood: %s', (_name, more, expected) => {
    expect(state({ ...lateLupus, ...more })).toBe(expected);
  });

  it('seed errors 34 and 35: complement is not asked for, and cytopenia alone does not fire', () => {
    expect(JSON.stringify(Object.keys(lupusFacts))).not.toMatch(/c3|c4|complement/i);
    expect(state({ ...youngWoman, platelets: amount(90, '10*9/L'), hemoglobin: amount(11, 'g/dL') })).toBe(
      'none',
    );
  });

  it('seed error 36: no drug and no transplant is among the orders', () => {
    const orders = JSON.stringify(lupusWorkUp);
    expect(orders).not.toMatch(/azacitidine|decitabine|transplant|アザシチジン|移植/i);
    expect(lupusWorkUp['keep-in-mind'].map(({ id }) => id)).toEqual(
      expect.arrayContaining(['cbc', 'smear', 'dat', 'ena', 'skin-immunophenotype']),
    );
    expect(lupusWorkUp['evaluate-mds-cmml'].map(({ id }) => id)).toEqual(
      expect.arrayContaining(['ngs-myeloid', 'haem-referral', 'bm']),
    );
  });

  it('a known neoplasm and a patient without lupus are left alone', () => {
    expect(state({ ...oldMan, myeloidNeoplasm: fact({ recorded: true }) })).toBe('known-neoplasm');
    expect(state({ ...noLupus, mcv: amount(110, 'fL') })).toBe('none');
  });
});

describe('another immunosuppressant', () => {
  const taken = (active: boolean, lastAt?: string) =>
    fact({ recorded: true, active, ...(lastAt === undefined ? {} : { lastAt }) });
  const none = fact({ recorded: false, active: false });
  const drugs: Read = {
    mycophenolate: taken(true),
    azathioprine: taken(false, '2025-03-01'),
    cyclophosphamide: none,
    belimumab: none,
    anifrolumab: none,
    rituximab: none,
  };
  const drafting: Read = {
    ...oldMan,
    ...drugs,
    draftedImmunosuppressant: fact({ drafted: true, references: ['MedicationRequest/1'] }),
  };
  const id = 'immunosuppressant-escalation';

  it.each<[string, Read, string]>([
    ['two on record within 24 months', {}, 'met'],
    ['the second 730 days ago', { azathioprine: taken(false, '2024-11-22') }, 'met'],
    ['the second 731 days ago', { azathioprine: taken(false, '2024-11-21') }, 'not-met'],
    ['the second without a date', { azathioprine: taken(false) }, 'unknown'],
    ['no draft', { draftedImmunosuppressant: fact({ drafted: false, references: [] }) }, 'not-met'],
    ['young woman', { sex: fact('female'), age: fact(40), birthDate: fact('1986-01-01') }, 'not-met'],
  ])('%s: %s', (_name, more, expected) => {
    expect(flag({ ...drafting, ...more }, id)).toBe(expected);
  });

  it.each([
    ['platelets', 99, '10*9/L', 'met'],
    ['platelets', 100, '10*9/L', 'not-met'],
    ['neutrophils', 0.99, '10*9/L', 'met'],
    ['neutrophils', 1, '10*9/L', 'not-met'],
    ['hemoglobin', 9.9, 'g/dL', 'met'],
    ['hemoglobin', 10, 'g/dL', 'not-met'],
  ])('%s of %d %s: severe is %s', (key, value, unit, expected) => {
    expect(flag({ ...lateLupus, [key]: amount(value, unit) }, 'escalation-severe')).toBe(expected);
  });
});

describe('VEXAS', () => {
  const vexas = (read: Read) => classify(vexasRules, resolve(vexasRules.facts, read, asOf), asOf).state;
  const man: Read = {
    sex: fact('male'),
    age: fact(50),
    mcv: amount(101, 'fL'),
    hemoglobin: amount(12.9, 'g/dL'),
    chondritis: recorded(),
  };

  it.each<[string, Read, string | null]>([
    ['the pattern', {}, 'order-uba1'],
    ['age 49', { age: fact(49), karyotypeReported: fact(false) }, null],
    ['MCV 100', { mcv: amount(100, 'fL') }, null],
    ['no anaemia', { hemoglobin: amount(13, 'g/dL') }, null],
    ['no feature known', { chondritis: not }, null],
    ['vacuoles instead', { chondritis: not, marrowVacuoles: fact(true) }, 'order-uba1'],
    [
      'a woman',
      { sex: fact('female'), hemoglobin: amount(10, 'g/dL'), karyotypeReported: fact(false) },
      null,
    ],
    [
      'a woman with monosomy X',
      {
        sex: fact('female'),
        hemoglobin: amount(10, 'g/dL'),
        karyotype: fact(parseKaryotype('45,X[20]')),
      },
      'order-uba1',
    ],
    ['panel without UBA1', { genomics: sequenced() }, 'order-uba1'],
    [
      'UBA1 covered and clean',
      { genomics: fact({ variants: [], covered: ['UBA1'], unreadable: [] }) },
      'none',
    ],
    ['UBA1 p.Met41Thr', { genomics: sequenced(variant('UBA1', 0.9, { protein: 'p.M41T' })) }, 'uba1-variant'],
    [
      'UBA1 elsewhere',
      {
        genomics: fact({
          variants: [variant('UBA1', 0.9, { protein: 'p.A478S' })],
          covered: ['UBA1'],
          unreadable: [],
        }),
      },
      'none',
    ],
  ])('%s', (_name, more, expected) => {
    expect(vexas({ ...man, ...more })).toBe(expected);
  });
});
