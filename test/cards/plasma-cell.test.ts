import { describe, expect, it } from '@jest/globals';
import { cards } from '../../cards/index.js';
import { cardView, type CardView } from '../../src/catalogue/index.js';
import { classify, known, resolve, type Fact, type Locale, type RuleSet } from '../../src/engine/index.js';
import { plasmaCell } from '../../src/knowledge/plasma-cell/stage.js';
import { decide } from '../../src/service/policy.js';
import { patientView } from '../../hooks/patient-view.js';

const asOf = '2026-11-24';
const ruleSet = plasmaCell as unknown as RuleSet;
const own = { ...patientView, cards: cards.filter((card) => card.ruleSet === ruleSet) };
const fact = (value: unknown): Fact<unknown> =>
  known(value, [{ reference: 'Observation/1', via: 'entered', as: 'entered', at: '2026-11-10' }]);
const amount = (value: number, unit: string): Fact<unknown> => fact({ value, unit });

/** IgG κ 0.8 g/dL, normal ratio, marrow 4 %, nothing else: low-risk MGUS. */
const quiet = {
  plasmaCellDrug: fact({ recorded: false, active: false }),
  amyloidosisRecorded: fact({ recorded: false }),
  mProtein: amount(0.8, 'g/dL'),
  immunofixationPositive: fact(true),
  isotype: fact('IgG'),
  lightChain: fact('kappa'),
  kappa: amount(18, 'mg/L'),
  lambda: amount(14, 'mg/L'),
  urineMProtein: amount(0, 'mg/(24.h)'),
  marrowPlasmaCells: amount(4, '%'),
  marrowClonal: fact(true),
  hemoglobin: amount(14, 'g/dL'),
  calcium: amount(9.3, 'mg/dL'),
  creatinine: amount(0.9, 'mg/dL'),
  egfr: amount(88, 'mL/min/{1.73_m2}'),
  lyticLesions: amount(0, '1'),
  mriFocalLesions: amount(0, '1'),
  circulatingPlasmaCells: amount(0, '%'),
};
/** IgG κ 3.6 g/dL, ratio 38, marrow 32 %, events excluded: high-risk smouldering myeloma. */
const highRiskSmm = {
  ...quiet,
  mProtein: amount(3.6, 'g/dL'),
  kappa: amount(456, 'mg/L'),
  lambda: amount(12, 'mg/L'),
  marrowPlasmaCells: amount(32, '%'),
};

function viewOf(read: object, region: string | null = null, locale: Locale = 'en'): CardView {
  const facts = resolve(ruleSet.facts, read as Readonly<Record<string, Fact<unknown>>>, asOf);
  return cardView({ ruleSet, classification: classify(ruleSet, facts, asOf), facts, locale, region });
}

function shown(read: object, region: string | null = null) {
  const view = viewOf(read, region);
  return decide(own, () => view, { topicsOff: [], cardsOff: [] }).flatMap((decision) =>
    decision.show
      ? [
          {
            id: decision.card.id,
            indicator: decision.indicator,
            text: Object.values(decision.card.text.en(view)).flat().join('\n'),
          },
        ]
      : [],
  );
}
const ids = (read: object): readonly string[] => shown(read).map(({ id, indicator }) => `${id}:${indicator}`);

describe('nothing reassuring is said too early', () => {
  it('low-risk MGUS: marrow and imaging are not routinely needed', () => {
    expect(shown(quiet)[0]?.text).toMatch(/not routinely needed/);
  });

  it('the same with a raised NT-proBNP: the red flag comes first and the reassurance is gone', () => {
    const red = { ...quiet, ntProBnp: amount(3000, 'ng/L'), ntProBnpUpperLimit: amount(125, 'ng/L') };
    const said = shown(red);
    expect(said.map(({ id }) => id)).toEqual(['al-mgrs-red-flag', 'mgus-low']);
    expect(said.map(({ text }) => text).join()).not.toMatch(/not routinely needed|may be deferred/);
  });

  it.each(['hemoglobin', 'calcium', 'creatinine'] as const)('the same without %s: it is asked for', (key) => {
    const unread: Fact<unknown> = { known: false, why: 'not-recorded', looked: [] };
    const low = shown({ ...quiet, [key]: unread }).find(({ id }) => id === 'mgus-low');
    expect(low?.text).toMatch(/Before calling it low risk/);
    expect(low?.text).not.toMatch(/not routinely needed|may be deferred/);
  });

  it('an abnormal ratio with NT-proBNP and urine albumin unknown says that nobody has looked', () => {
    const skewed = { ...quiet, kappa: amount(60, 'mg/L') };
    expect(shown(skewed)[0]?.text).toMatch(/kidney involvement is not complete/);
    const looked = { ...skewed, ntProBnp: amount(90, 'ng/L'), urineAlbumin: amount(8, 'mg/g') };
    expect(shown(looked)[0]?.text).not.toMatch(/kidney involvement is not complete/);
  });
});

describe('kidney disease and light chains', () => {
  const kidney = {
    ...quiet,
    mProtein: amount(0, 'g/dL'),
    immunofixationPositive: fact(false),
    isotype: fact('none'),
    lightChain: { known: false, why: 'not-recorded', looked: [] },
    marrowPlasmaCells: { known: false, why: 'not-recorded', looked: [] },
    kappa: amount(46, 'mg/L'),
    lambda: amount(22, 'mg/L'),
  };

  it.each([29, 52])('a mild κ excess at eGFR %d is explained, not suspected', (egfr) => {
    expect(ids({ ...kidney, egfr: amount(egfr, 'mL/min/{1.73_m2}') })).toEqual(['flc-skewed-in-ckd:info']);
  });

  it('with the same ratio and a normal eGFR it is light chain MGUS', () => {
    expect(ids(kidney)).toEqual(['lc-mgus:info']);
  });

  it('with a positive immunofixation kidney disease explains nothing', () => {
    const positive = { ...kidney, immunofixationPositive: fact(true), isotype: fact('FLC-only') };
    expect(ids({ ...positive, egfr: amount(52, 'mL/min/{1.73_m2}') })).toEqual(['lc-mgus:info']);
  });
});

describe('critical only where days count', () => {
  it.each([
    ['calcium 12.0', { calcium: amount(12, 'mg/dL') }, ['suspected-mm:warning']],
    ['calcium 12.1', { calcium: amount(12.1, 'mg/dL') }, ['suspected-mm:critical']],
    [
      'signs of cord compression',
      { cordCompressionSigns: fact(true) },
      ['plasma-cell-emergency:critical', 'mgus-low:info'],
    ],
    ['haemoglobin 9.4', { hemoglobin: amount(9.4, 'g/dL') }, ['suspected-mm:warning']],
    [
      'acute kidney injury that began last week',
      { akiRecorded: fact({ recorded: true, onset: '2026-11-17' }) },
      ['plasma-cell-emergency:critical', 'mgus-low:info'],
    ],
    [
      'acute kidney injury of two years ago still on the list',
      { akiRecorded: fact({ recorded: true, onset: '2024-11-17' }) },
      ['mgus-low:info'],
    ],
  ])('%s', (_name, more, expected) => {
    expect(ids({ ...quiet, ...more })).toEqual(expected);
  });

  it('high-risk smouldering myeloma is a warning', () => {
    expect(ids(highRiskSmm)).toEqual(['smm-high:warning']);
  });
});

describe('early treatment is an option with its doubt, by region', () => {
  it.each([
    ['US', /high-risk smouldering myeloma only/],
    ['EU', /2025-07-23/],
    ['JP', /2025-11-20/],
    [null, /Check local approval/],
    ['CH', /Check local approval/],
  ])('%s', (region, approval) => {
    const text = shown(highRiskSmm, region)[0]?.text ?? '';
    expect(text).toMatch(approval);
    expect(text).toMatch(/added benefit not proven/);
    expect(text).toMatch(/not a treatment indication/);
  });
});

it('a known AL amyloidosis is not explained to its clinicians', () => {
  const known = { ...quiet, amyloidosisRecorded: fact({ recorded: true }), ntProBnp: amount(3000, 'ng/L') };
  expect(ids(known)).toEqual([]);
});
