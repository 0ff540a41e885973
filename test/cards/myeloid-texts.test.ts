import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { myeloidCards } from '../../cards/myeloid.js';
import { cardView, type CardView } from '../../src/catalogue/index.js';
import { locales, unknown, type Locale } from '../../src/engine/index.js';
import { myeloidRules } from '../../src/knowledge/myeloid/states.js';
import { decide } from '../../src/service/policy.js';
import {
  amount,
  answer,
  cleanMarrow,
  excluded,
  fact,
  factsOf,
  healthy,
  lowPlatelets,
  run,
  sequenced,
  source,
  tet2,
  variant,
  without,
  type Read,
} from '../knowledge/myeloid/support.js';

const hook = {
  id: 'test',
  hook: 'patient-view',
  hookVersion: '1.0',
  title: '',
  description: '',
  usageRequirements: '',
  moment: 'chart',
  cards: myeloidCards,
  maxCards: 99,
} as const;

const viewOf = (read: Read, locale: Locale = 'en'): CardView =>
  cardView({
    ruleSet: myeloidRules,
    classification: answer(read),
    facts: factsOf(read),
    locale,
    region: null,
  });

const speaking = (read: Read) => {
  const view = viewOf(read);
  return decide(hook, () => view, { topicsOff: [], cardsOff: [] }).flatMap((decision) =>
    decision.show ? [{ id: decision.card.id, indicator: decision.indicator, card: decision.card }] : [],
  );
};

const shown = (read: Read): readonly string[] =>
  speaking(read).map(({ id, indicator }) => `${id} ${indicator}`);

function saying(read: Read, id: string, locale: Locale = 'en') {
  const card = myeloidCards.find((one) => one.id === id);
  if (card === undefined) throw new Error(`no card ${id}`);
  return card.text[locale](viewOf(read, locale));
}

function orderIds(read: Read, id: string): readonly string[] {
  const card = myeloidCards.find((one) => one.id === id);
  const suggestions = card?.suggestions ?? [];
  return (typeof suggestions === 'function' ? suggestions(viewOf(read)) : suggestions).map(
    (order) => order.id,
  );
}

const blasts = (percent: number, more: Read = healthy): Read => ({
  ...more,
  bloodBlasts: amount(percent, '%'),
  bloodBlastsReported: fact(true),
});
const chip: Read = { ...healthy, genomics: tet2, age: fact(60) };
const cytotoxicOnce = fact({ recorded: true, active: false, lastAt: '2015-01-01' });
const ccus: Read = { ...lowPlatelets, ...excluded, ...cleanMarrow, genomics: tet2 };
const noClone = { genomics: sequenced() };
const neutropenic: Read = {
  ...healthy,
  neutrophils: amount(1.4, '10*9/L'),
  neutrophilsSeries: fact(run('10*9/L', ['2026-11-01', 1.4])),
};
const febrile = (anc: number): Read => ({
  ...healthy,
  neutrophils: amount(anc, '10*9/L'),
  neutrophilsSeries: fact(run('10*9/L', ['2026-11-21', anc])),
});
const cases: readonly (readonly [string, Read, readonly string[]])[] = [
  ['healthy, never sequenced', healthy, []],
  ['healthy, sequenced, no clone', { ...healthy, ...noClone }, []],
  ['clone of 1.9 %', { ...healthy, genomics: sequenced(variant('TET2', 0.019)) }, []],
  [
    'MYD88 L265P only',
    { ...healthy, genomics: sequenced(variant('MYD88', 0.3, { protein: 'p.L265P' })) },
    [],
  ],
  ['a boy of 17 with blasts', { ...blasts(24), age: fact(17) }, []],
  ['known MDS, blasts 19.9 %', { ...blasts(19.9), myeloidNeoplasm: fact({ recorded: true }) }, []],
  [
    'known MDS, now blasts 20 %',
    { ...blasts(20), myeloidNeoplasm: fact({ recorded: true }) },
    ['aml-threshold critical'],
  ],
  [
    'known MDS, now marrow blasts 22 %',
    { ...healthy, ...cleanMarrow, marrowBlasts: amount(22, '%'), myeloidNeoplasm: fact({ recorded: true }) },
    ['aml-threshold critical'],
  ],
  [
    'known MDS, now PML::RARA',
    {
      ...healthy,
      genomics: sequenced(variant('PML::RARA', null)),
      myeloidNeoplasm: fact({ recorded: true }),
    },
    ['aml-threshold critical'],
  ],
  [
    'known AML, blasts 24 %',
    { ...blasts(24), myeloidNeoplasm: fact({ recorded: true }), amlRecord: fact({ recorded: true }) },
    [],
  ],
  [
    'known neoplasm, whether AML was not read',
    without({ ...blasts(24), myeloidNeoplasm: fact({ recorded: true }) }, 'amlRecord'),
    [],
  ],
  [
    'blasts 24 %, haematology asks',
    { ...blasts(24), haematologyAsks: fact(true) },
    ['aml-threshold critical'],
  ],
  ['blasts 24 % in hospice care', { ...blasts(24), comfortCare: fact({ recorded: true }) }, []],
  [
    'Auer rods, haematology asks',
    {
      ...healthy,
      ...cleanMarrow,
      auerRods: fact(true),
      auerRodsReported: fact(true),
      haematologyAsks: fact(true),
    },
    [],
  ],
  [
    'Auer rods, no blasts in blood',
    { ...healthy, ...cleanMarrow, auerRods: fact(true), auerRodsReported: fact(true) },
    ['new-blasts warning'],
  ],
  [
    'neutrophils 0.49 and 38.3 °C',
    { ...febrile(0.49), temperature: amount(38.3, 'Cel') },
    ['neutropenic-fever critical'],
  ],
  [
    'neutrophils 0.5 and 38.3 °C',
    { ...febrile(0.5), temperature: amount(38.3, 'Cel') },
    ['marked-cytopenia warning', 'unexplained-cytopenia info'],
  ],
  [
    'neutrophils 0.49 and 38.2 °C',
    { ...febrile(0.49), temperature: amount(38.2, 'Cel') },
    ['marked-cytopenia warning', 'unexplained-cytopenia info'],
  ],
  [
    'neutrophils 0.49, temperature not known',
    febrile(0.49),
    ['marked-cytopenia warning', 'unexplained-cytopenia info'],
  ],
  [
    'neutrophils 0.49, fever recorded 3 days ago',
    { ...febrile(0.49), feverRecord: fact({ recorded: true, onset: '2026-11-19' }) },
    ['neutropenic-fever critical'],
  ],
  [
    'neutrophils 0.49, fever recorded 4 days ago',
    { ...febrile(0.49), feverRecord: fact({ recorded: true, onset: '2026-11-18' }) },
    ['marked-cytopenia warning', 'unexplained-cytopenia info'],
  ],
  [
    'neutropenic fever in known AML',
    {
      ...febrile(0.2),
      temperature: amount(39, 'Cel'),
      myeloidNeoplasm: fact({ recorded: true }),
      amlRecord: fact({ recorded: true }),
    },
    ['neutropenic-fever critical'],
  ],
  [
    'driver without a fraction',
    { ...healthy, genomics: sequenced(variant('TET2', null)) },
    ['clone-open info'],
  ],
  [
    'driver in plasma DNA only',
    { ...healthy, genomics: sequenced(variant('TET2', 0.1, { specimen: 'cell-free' })) },
    ['clone-open info'],
  ],
  [
    'gene report as PDF only',
    { ...healthy, genomics: unknown('not-machine-readable', [source()]) },
    ['clone-open info'],
  ],
  [
    'variant of uncertain significance',
    { ...healthy, genomics: sequenced(variant('TET2', 0.1, { significance: 'uncertain' })) },
    [],
  ],
  ['blasts 20 %', blasts(20), ['aml-threshold critical']],
  ['blasts 19.9 %', blasts(19.9), ['new-blasts warning']],
  [
    'blasts 24 %, low platelets',
    blasts(24, { ...lowPlatelets, platelets: amount(12, '10*9/L') }),
    ['aml-threshold critical'],
  ],
  ['blasts 24 %, problem list unread', without(blasts(24), 'myeloidNeoplasm'), ['aml-threshold critical']],
  [
    'blasts 24 %, age and counts unread',
    without(blasts(24), 'age', 'hemoglobin', 'neutrophils', 'platelets'),
    ['aml-threshold critical'],
  ],
  [
    'marrow blasts 31 %',
    { ...healthy, ...cleanMarrow, marrowBlasts: amount(31, '%') },
    ['aml-threshold critical'],
  ],
  ['PML::RARA', { ...healthy, genomics: sequenced(variant('PML::RARA', null)) }, ['aml-threshold critical']],
  [
    'NPM1, blasts not counted',
    { ...healthy, genomics: sequenced(variant('NPM1', 0.3)) },
    ['aml-threshold warning'],
  ],
  ['blasts 1 %, never sequenced, normal counts', blasts(1), ['new-blasts warning']],
  ['blasts 0.9 %', blasts(0.9), []],
  ['blasts 1 % beside a clone', blasts(1, chip), ['new-blasts warning']],
  [
    'platelets 19',
    { ...lowPlatelets, platelets: amount(19, '10*9/L') },
    ['marked-cytopenia warning', 'unexplained-cytopenia info'],
  ],
  [
    'platelets 49',
    { ...lowPlatelets, platelets: amount(49, '10*9/L') },
    ['marked-cytopenia warning', 'unexplained-cytopenia info'],
  ],
  ['platelets 50', { ...lowPlatelets, platelets: amount(50, '10*9/L') }, ['unexplained-cytopenia info']],
  ['low platelets, causes open', lowPlatelets, ['unexplained-cytopenia info']],
  ['low platelets, causes excluded', { ...lowPlatelets, ...excluded }, ['unexplained-cytopenia info']],
  ['low platelets by B12', { ...lowPlatelets, ...excluded, ...noClone, vitaminB12: amount(90, 'pg/mL') }, []],
  ['clone, low platelets, causes open', { ...lowPlatelets, genomics: tet2 }, ['possible-ccus info']],
  [
    'clone, dysplasia, causes open',
    { ...lowPlatelets, ...cleanMarrow, genomics: tet2, dysplasiaErythroid: amount(10, '%') },
    ['possible-ccus warning'],
  ],
  ['the same, causes excluded', { ...ccus, dysplasiaErythroid: amount(10, '%') }, ['mds-pattern warning']],
  ['CCUS, not recorded before', ccus, ['ccus warning']],
  [
    'CCUS that a clinician has recorded',
    { ...ccus, undeterminedCytopenia: fact({ recorded: true }) },
    ['ccus info'],
  ],
  ['CCUS, problem list unread', without(ccus, 'undeterminedCytopenia'), ['ccus info']],
  [
    'CCUS, two clones',
    { ...ccus, genomics: sequenced(variant('SRSF2', 0.3), variant('TET2', 0.3)) },
    ['ccus warning'],
  ],
  [
    'CCUS by one DNMT3A, platelets of 120',
    { ...ccus, platelets: amount(120, '10*9/L'), genomics: sequenced(variant('DNMT3A', 0.1)) },
    ['ccus warning'],
  ],
  [
    'CCUS, provisional',
    without({ ...ccus, ...noCounts() }, 'dysplasiaErythroid'),
    ['ccus-provisional warning'],
  ],
  [
    'CCUS, provisional, two clones',
    {
      ...ccus,
      marrowExamined: fact(false),
      genomics: sequenced(variant('SRSF2', 0.3), variant('TET2', 0.3)),
    },
    ['ccus-provisional warning'],
  ],
  ['no clone', { ...ccus, ...noClone }, ['icus info']],
  ['no clone, no marrow', { ...lowPlatelets, ...excluded, ...noClone }, ['icus-provisional info']],
  ['CHIP', chip, ['chip-low info']],
  ['CHIP, therapy not known', without(chip, 'cytotoxic'), ['chip-low info']],
  ['CHIP after chemotherapy', { ...chip, cytotoxic: cytotoxicOnce }, ['chip-after-therapy info']],
  [
    'CHIP, intermediate',
    { ...chip, age: fact(70), genomics: sequenced(variant('SF3B1', 0.3)), rdw: amount(13, '%') },
    ['chip-intermediate info'],
  ],
  [
    'CHIP, high',
    {
      ...chip,
      age: fact(70),
      rdw: amount(16, '%'),
      genomics: sequenced(variant('SF3B1', 0.3)),
      mcv: amount(101, 'fL'),
    },
    ['chip-high warning'],
  ],
  [
    'CHIP, high, after chemotherapy',
    {
      ...chip,
      cytotoxic: cytotoxicOnce,
      age: fact(70),
      rdw: amount(16, '%'),
      genomics: sequenced(variant('SF3B1', 0.3)),
      mcv: amount(101, 'fL'),
    },
    ['chip-high warning'],
  ],
  [
    'CHIP, indices unknown',
    without({ ...chip, genomics: sequenced(variant('SF3B1', 0.1)) }, 'rdw', 'mcv'),
    ['chip-open info'],
  ],
  [
    'clone, no blood count',
    without(chip, 'hemoglobin', 'neutrophils', 'platelets'),
    ['clone-count-missing info'],
  ],
  [
    'clone, platelets of 600',
    { ...chip, platelets: amount(600, '10*9/L') },
    ['clone-with-high-counts warning'],
  ],
  [
    'clone, monocytes of 1.3',
    { ...chip, monocytes: amount(1.3, '10*9/L'), monocytesPercent: amount(18, '%') },
    ['clone-with-high-counts warning'],
  ],
  ['RUNX1 at 48 %', { ...healthy, genomics: sequenced(variant('RUNX1', 0.48)) }, ['germline-suspected info']],
  [
    'RUNX1 at 48 % beside TET2',
    { ...chip, genomics: sequenced(variant('RUNX1', 0.48), variant('TET2', 0.1)) },
    ['chip-intermediate info', 'germline-suspected info'],
  ],
  ['neutrophils of 1.4 alone', neutropenic, ['isolated-neutropenia info']],
  ['neutrophils of 1.4 and a clone', { ...neutropenic, genomics: tet2 }, ['possible-ccus info']],
];

/** Counts and indices that leave CHRS and CCRS low. */
function noCounts(): Read {
  return { platelets: amount(120, '10*9/L'), age: fact(60), genomics: sequenced(variant('TET2', 0.1)) };
}

describe('which card speaks', () => {
  it.each(cases)('%s', (_name, read, expected) => {
    expect(shown(read)).toEqual(expected);
  });

  it('with the category settled and the score open, the one test that narrows it is named', () => {
    const open = without({ ...chip, genomics: tet2, age: fact(70) }, 'rdw', 'mcv');
    expect(saying(open, 'chip-open').paragraphs.join(' ')).toContain(
      'Next best test: Complete blood count with differential.',
    );
    expect(saying(open, 'chip-open', 'ja').paragraphs.join(' ')).toContain(
      '次に有用な検査：血算（白血球分画を含む）。',
    );
    expect(saying(chip, 'chip-low').paragraphs.join(' ')).not.toContain('Next best test');
  });

  it('every card is reached by a case', () => {
    const reached = new Set(cases.flatMap(([, read]) => speaking(read).map(({ id }) => id)));
    expect(myeloidCards.map(({ id }) => id).filter((id) => !reached.has(id))).toEqual([]);
  });

  it('never more than two at once; none beside the leukaemia threshold', () => {
    const value = <T>(options: readonly T[]) => fc.constantFrom(...options);
    const genes = [
      sequenced(),
      tet2,
      sequenced(variant('RUNX1', 0.48), variant('JAK2', 0.3)),
      sequenced(variant('NPM1', 0.3)),
      sequenced(variant('DDX41', 0.4)),
    ];
    const patients = fc.record(
      {
        bloodBlasts: value([0, 1, 3, 21]).map((n) => amount(n, '%')),
        platelets: value([12, 45, 92, 200, 700]).map((n) => amount(n, '10*9/L')),
        neutrophils: value([0.3, 1.2, 3]).map((n) => amount(n, '10*9/L')),
        monocytes: value([0.3, 1.4]).map((n) => amount(n, '10*9/L')),
        monocytesPercent: fc.constant(amount(14, '%')),
        genomics: value(genes),
        dysplasiaErythroid: value([2, 20]).map((n) => amount(n, '%')),
        marrowExamined: fc.boolean().map((done) => fact(done)),
        causeReview: fc.boolean().map((found) => fact(found)),
        cytotoxic: fc.constant(cytotoxicOnce),
      },
      { requiredKeys: [] },
    );
    const bases = value([healthy, lowPlatelets, { ...lowPlatelets, ...excluded }, ccus]);
    fc.assert(
      fc.property(bases, patients, (base, more) => {
        const ids = speaking({ ...base, ...more }).map(({ id }) => id);
        expect(ids.length).toBeLessThanOrEqual(ids.includes('aml-threshold') ? 1 : 2);
      }),
      { numRuns: 300 },
    );
  });
});

describe('what a card says', () => {
  const numbers = (text: string): readonly string[] => (text.match(/\d+([.,]\d+)*/g) ?? []).toSorted();
  const spoken = cases.flatMap(([name, read]) =>
    speaking(read).map(({ card }) => [name, card.id, read] as const),
  );

  it.each(spoken)(
    '%s, %s: short, without a verdict, the same numbers in both languages',
    (_name, id, read) => {
      const [en, ja] = locales.map((locale) => saying(read, id, locale));
      for (const text of [en, ja]) {
        expect(text?.summary.length).toBeGreaterThan(10);
        expect(text?.summary.length).toBeLessThan(140);
        expect(text?.summary).not.toMatch(/diagnos|診断|undefined|NaN|null| mg/i);
        expect(text?.paragraphs.length).toBeGreaterThan(0);
        expect(text?.paragraphs.join(' ')).not.toMatch(/undefined|NaN|object Object/);
      }
      expect(numbers(ja?.summary ?? '')).toEqual(numbers(en?.summary ?? ''));
      expect(numbers(ja?.paragraphs.join(' ') ?? '')).toEqual(numbers(en?.paragraphs.join(' ') ?? ''));
    },
  );

  it('stays short with all lineages low and a long fraction', () => {
    const low: Read = {
      ...lowPlatelets,
      hemoglobin: amount(6.12345678901234, 'g/dL'),
      neutrophils: amount(0.412345678901234, '10*9/L'),
      platelets: amount(12.1234567890123, '10*9/L'),
    };
    for (const locale of locales) {
      for (const { id } of speaking(low)) expect(saying(low, id, locale).summary.length).toBeLessThan(140);
      const leukaemic = blasts(23.1234567890123, low);
      expect(saying(leukaemic, 'aml-threshold', locale).summary.length).toBeLessThan(140);
    }
    expect(speaking(low).map(({ id }) => id)).toEqual(['marked-cytopenia', 'unexplained-cytopenia']);
  });

  it('names variants with size, and text from a record cannot become markup', () => {
    const hostile = sequenced(
      variant('TET2', 0.1),
      variant('<img src=x>', 0.2, { significance: 'uncertain' }),
    );
    const text = saying({ ...lowPlatelets, genomics: hostile }, 'possible-ccus').paragraphs.join(' ');
    expect(text).toMatch(/TET2, VAF 10 % \(counts as a clone\)/);
    expect(text).not.toContain('<img');
    const undeclared = { ...lowPlatelets, genomics: sequenced(variant('TET2', 12)) };
    expect(saying(undeclared, 'possible-ccus').paragraphs.join(' ')).toMatch(/TET2, VAF \? \(open whether/);
  });

  it('gives risk with model, endpoint and horizon, and a range where it is open', () => {
    expect(saying(chip, 'chip-low').paragraphs.join(' ')).toContain(
      'CHRS 2023: myeloid neoplasm within 10 years in 0.67 %',
    );
    const ccusText = saying(ccus, 'ccus').paragraphs.join(' ');
    expect(ccusText).toMatch(/CCRS 2024: myeloid neoplasm within 2 years in \d+/);
    const open = without({ ...chip, genomics: sequenced(variant('SF3B1', 0.1)) }, 'rdw', 'mcv');
    expect(saying(open, 'chip-open').paragraphs.join(' ')).toMatch(
      /CHRS \(Clonal Hematopoiesis Risk Score\) 9\.5-12\.5 points, low, intermediate or high.*Low: CHRS 2023.*0\.67 %.*High: CHRS 2023.*52\.2 %/,
    );
  });

  it('does not reassure when earlier chemotherapy is not known', () => {
    expect(saying(chip, 'chip-low').summary).toMatch(/low risk/);
    expect(saying(without(chip, 'cytotoxic'), 'chip-low').summary).toMatch(/not known: ask haematology/);
  });
});

describe('the work-up', () => {
  it('orders what is missing, and nothing that is resulted', () => {
    expect(orderIds(lowPlatelets, 'unexplained-cytopenia')).toEqual(
      expect.arrayContaining(['b12', 'folate', 'liver-panel', 'spep', 'flc']),
    );
    const onlyB12 = without({ ...lowPlatelets, ...excluded }, 'vitaminB12', 'vitaminB12LowerLimit');
    expect(orderIds(onlyB12, 'unexplained-cytopenia')).toEqual(['b12']);
  });

  it('asks for sequencing once the causes are excluded', () => {
    expect(orderIds({ ...lowPlatelets, ...excluded }, 'unexplained-cytopenia')).toEqual(['ngs-myeloid']);
  });

  it('does not repeat an abnormal test: says that it is to be judged', () => {
    const liver: Read = { ...lowPlatelets, ...excluded, alt: amount(90, 'U/L') };
    expect(orderIds(liver, 'unexplained-cytopenia')).toEqual([]);
    expect(saying(liver, 'unexplained-cytopenia').paragraphs.join(' ')).toMatch(
      /to be judged as a cause: liver disease/,
    );
    const protein: Read = { ...lowPlatelets, ...excluded, monoclonalProtein: amount(0.3, 'g/dL') };
    expect(orderIds(protein, 'unexplained-cytopenia')).not.toContain('spep');
    expect(saying(protein, 'unexplained-cytopenia').paragraphs.join(' ')).toMatch(/monoclonal protein/);
    expect(shown({ ...protein, monoclonalProtein: amount(0, 'g/dL') })).toEqual([
      'unexplained-cytopenia info',
    ]);
  });

  it('gives the first day on which four months can be shown', () => {
    const fresh: Read = {
      ...lowPlatelets,
      plateletsSeries: fact(run('10*9/L', ['2026-05-01', 160], ['2026-10-02', 98], ['2026-11-01', 92])),
    };
    const text = (read: Read) => saying(read, 'unexplained-cytopenia').paragraphs.join(' ');
    expect(text(fresh)).toContain('2027-01-30');
    expect(orderIds(fresh, 'unexplained-cytopenia')).toContain('cbc');
    expect(text(lowPlatelets)).not.toMatch(/4 months\) can be shown/);
    expect(text({ ...fresh, transfusedRecently: fact(true) })).toMatch(/do not show persistence/);
    const past = fact(run('10*9/L', ['2026-05-01', 98], ['2026-06-01', 92]));
    expect(text({ ...fresh, plateletsSeries: past })).toMatch(/A further low count now/);
  });
});
