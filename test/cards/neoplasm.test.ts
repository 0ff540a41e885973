import { describe, expect, it } from '@jest/globals';
import { neoplasmCards } from '../../cards/neoplasm.js';
import { cardView, type CardView } from '../../src/catalogue/index.js';
import { classify, locales, resolve, type Locale, type RuleSet } from '../../src/engine/index.js';
import { cmmlIcc } from '../../src/knowledge/myeloid/neoplasm/cmml-icc.js';
import { cmmlWho5 } from '../../src/knowledge/myeloid/neoplasm/cmml-who5.js';
import { mdsIcc } from '../../src/knowledge/myeloid/neoplasm/mds-icc.js';
import { mdsWho5 } from '../../src/knowledge/myeloid/neoplasm/mds-who5.js';
import { decide } from '../../src/service/policy.js';
import { asOf, panel, read, type Values } from '../knowledge/neoplasm/support.js';
import { numbersOf } from '../support/numbers-of.js';

const ruleSets = [mdsWho5, mdsIcc, cmmlWho5, cmmlIcc] as unknown as readonly RuleSet[];

interface Reader {
  readonly locale?: Locale;
  readonly region?: string | null;
}

/** The views of all four rule sets, each able to look at the others. */
function viewsOf(values: Values, { locale = 'en', region = null }: Reader = {}) {
  const views = new Map<string, CardView>();
  for (const ruleSet of ruleSets) {
    const facts = resolve(ruleSet.facts, read(values), asOf);
    const classification = classify(ruleSet, facts, asOf);
    const others = (id: string) => views.get(id);
    views.set(ruleSet.id, cardView({ ruleSet, classification, facts, locale, region, others }));
  }
  return ({ id }: { readonly id: string }): CardView => {
    const view = views.get(id);
    if (view === undefined) throw new Error(`no view ${id}`);
    return view;
  };
}

const hook = {
  id: 'test',
  hook: 'patient-view',
  hookVersion: '1.0',
  title: '',
  description: '',
  usageRequirements: '',
  moment: 'chart',
  cards: neoplasmCards,
  maxCards: 99,
} as const;

function speaking(values: Values) {
  const viewOf = viewsOf(values);
  return decide(hook, (card) => viewOf(card.ruleSet), { topicsOff: [], cardsOff: [] }).flatMap((one) =>
    one.show ? [{ card: one.card, line: `${one.card.id} ${one.indicator}` }] : [],
  );
}
const shown = (values: Values): readonly string[] => speaking(values).map(({ line }) => line);

function saying(values: Values, id: string, reader: Reader = {}) {
  const card = neoplasmCards.find((one) => one.id === id);
  if (card === undefined) throw new Error(`no card ${id}`);
  const { summary, paragraphs } = card.text[reader.locale ?? 'en'](viewsOf(values, reader)(card.ruleSet));
  return { summary, text: paragraphs.join('\n') };
}

const recorded = { mdsRecord: { recorded: true } };
const mds: Values = { ...recorded, dysplasiaErythroid: 30 };
const ib2: Values = { ...mds, marrowBlasts: 12, genomics: panel([['ASXL1', 0.3]]) };
const series = (value: number, unit: string) =>
  ['2026-05-01', '2026-08-20', '2026-11-01'].map((at) => ({ at, value: { value, unit } }));
const monocytic: Values = {
  monocytes: 1.3,
  monocytesPercent: 18,
  monocytesSeries: series(1.3, '10*9/L'),
  monocytesPercentSeries: series(18, '%'),
  hemoglobin: 12.5,
};
const cmml: Values = {
  ...monocytic,
  marrowOfCmml: true,
  genomics: panel([
    ['SRSF2', 0.4],
    ['ASXL1', 0.3],
  ]),
};
const cmus: Values = {
  ...monocytic,
  monocytes: 0.7,
  monocytesSeries: series(0.7, '10*9/L'),
  genomics: panel([['TET2', 0.2]]),
};

const cases: readonly (readonly [string, Values, readonly string[]])[] = [
  ['nothing found', {}, []],
  ['MDS on record, nothing found', recorded, []],
  ['dysplasia, MDS on record', mds, ['mds-labels warning']],
  ['dysplasia with no other answer on its cause', { dysplasiaErythroid: 30 }, []],
  ['blasts 12 %', ib2, ['mds-labels warning', 'mds-higher-risk warning']],
  ['blasts 20 %: not for these cards', { ...ib2, marrowBlasts: 20 }, []],
  [
    'blasts 12 %, treated before',
    { ...ib2, diseaseModifyingDrug: { recorded: true, active: true } },
    ['mds-labels warning'],
  ],
  [
    'biallelic TP53, low blasts',
    {
      ...mds,
      genomics: panel([
        ['TP53', 0.3],
        ['TP53', 0.2],
      ]),
      hemoglobin: 10.5,
    },
    ['mds-labels warning', 'mds-higher-risk warning'],
  ],
  ['no karyotype', { ...mds, karyotype: null }, ['mds-labels warning']],
  ['no sequencing', { ...mds, genomics: null }, ['mds-labels warning']],
  [
    'MDS by ICC only (-7 without dysplasia)',
    { ...recorded, karyotype: '45,XX,-7[20]' },
    ['mds-labels warning', 'mds-higher-risk warning'],
  ],
  ['CMML', cmml, ['cmml warning']],
  ['clonal monocytosis', cmus, ['cmus info']],
  [
    'monocytosis, fusions not excluded',
    { ...monocytic, bcrAbl1: null, genomics: null },
    ['monocytosis-open info'],
  ],
  [
    'monocytes 1.0 once',
    { monocytes: 1, monocytesPercent: 14, bcrAbl1: null, genomics: null },
    ['monocytosis-open info'],
  ],
  ['monocytes 0.9 once', { monocytes: 0.9, monocytesPercent: 14, bcrAbl1: null, genomics: null }, []],
];

describe('which card speaks', () => {
  it.each(cases)('%s', (_name, values, expected) => {
    expect(shown(values)).toEqual(expected);
  });

  it('every card is reached by a case', () => {
    const reached = new Set(cases.flatMap(([, values]) => speaking(values).map(({ card }) => card.id)));
    expect(neoplasmCards.map(({ id }) => id).filter((id) => !reached.has(id))).toEqual([]);
  });
});

describe('what a card says', () => {
  const spoken = cases.flatMap(([name, values]) =>
    speaking(values).map(({ card }) => [name, card.id, values] as const),
  );

  it.each(spoken)(
    '%s, %s: short, no verdict, no dose, the same numbers in both languages',
    (_n, id, values) => {
      const [en, ja] = locales.map((locale) => saying(values, id, { locale }));
      for (const said of [en, ja]) {
        expect(said?.summary.length).toBeLessThan(140);
        expect(said?.summary).not.toMatch(/diagnos|診断|undefined|null|NaN/i);
        expect(said?.text).not.toMatch(/undefined|NaN|object Object|\d mg|median survival|生存期間中央値/);
      }
      expect(numbersOf(ja?.text ?? '')).toEqual(numbersOf(en?.text ?? ''));
      expect(numbersOf(ja?.summary ?? '')).toEqual(numbersOf(en?.summary ?? ''));
    },
  );

  it('fits whatever two labels meet', () => {
    for (const locale of locales) {
      const viewOf = viewsOf(mds, { locale });
      const card = neoplasmCards.find(({ id }) => id === 'mds-labels');
      const named = (ruleSet: RuleSet, state: string): CardView => {
        const view = viewOf(ruleSet);
        return {
          ...view,
          classification: { ...view.classification, state },
          state: () => ruleSet.labels[state]?.[locale] ?? '',
        };
      };
      for (const who of Object.keys(mdsWho5.labels))
        for (const icc of Object.keys(mdsIcc.labels)) {
          const other = named(mdsIcc, icc);
          const view = { ...named(mdsWho5, who), elsewhere: () => other };
          expect(card?.text[locale](view).summary.length).toBeLessThan(140);
        }
    }
  });

  it('gives both labels, why they differ, and risk with model and year', () => {
    const { summary, text } = saying(ib2, 'mds-labels');
    expect(summary).toMatch(/WHO5 MDS-IB2 \/ ICC MDS\/AML with myelodysplasia-related gene mutations/);
    expect(text).toMatch(/Why the labels differ: Blasts 10-19 %: IB2 in WHO5, MDS\/AML in ICC\./);
    expect(text).toMatch(/IPSS-R, Greenberg 2012: \d/);
    expect(text).toMatch(/IPSS-M, Bernard 2022: -?\d/);
    expect(text).toMatch(/confirm on the official calculator/);
  });

  it('names what a panel leaves open, and gives no single group', () => {
    const { summary, text } = saying(
      { ...mds, genomics: panel([], ['KMT2A-PTD', 'FLT3-ITD', 'RUNX1']) },
      'mds-labels',
    );
    expect(summary).toMatch(/next: the risk score/);
    expect(text).toMatch(/still open/);
    expect(text).toMatch(/Not known for IPSS-M: .*FLT3.*KMT2A partial tandem duplication.*RUNX1/);
  });

  it('gives no score once treatment is on record', () => {
    const { text } = saying({ ...ib2, diseaseModifyingDrug: { recorded: true, active: true } }, 'mds-labels');
    expect(text).toMatch(/IPSS-M, Bernard 2022: not computed/);
    expect(text).not.toMatch(/IPSS-M, Bernard 2022: -?\d/);
  });

  it('says where a variable is a choice of treatment: to discuss, with the approval of the site’s region only', () => {
    const transfusion: Values = {
      ...mds,
      hemoglobin: 8.2,
      erythropoietin: 120,
      transfusedRecently: true,
      erythropoiesisStimulant: { recorded: false, active: false },
    };
    const plain = saying(transfusion, 'mds-labels').text;
    expect(plain).toMatch(/luspatercept is an approved first-line option to discuss/);
    expect(plain).toMatch(/check local approval/);
    const eu = saying(transfusion, 'mds-labels', { region: 'EU' }).text;
    expect(eu).toMatch(/EU: Approved 2 April 2024/);
    expect(eu).not.toMatch(/US:|JP:/);
    // Remembered, not verified: never shown.
    expect(saying(transfusion, 'mds-labels', { region: 'JP' }).text).not.toMatch(/unverified/);
  });

  it('iron overload rests on remembered limits and stays off', () => {
    expect(saying({ ...mds, ferritin: 2000 }, 'mds-labels').text).not.toMatch(/[Ii]ron/);
  });

  it('white cells of exactly 13: says that the sources differ', () => {
    expect(saying({ ...cmml, whiteCells: 13 }, 'cmml').text).toMatch(/exactly 13/);
    expect(saying({ ...cmml, whiteCells: 12.9 }, 'cmml').text).not.toMatch(/exactly/);
  });
});
