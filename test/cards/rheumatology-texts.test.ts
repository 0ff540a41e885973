import { describe, expect, it } from '@jest/globals';
import { cards } from '../../cards/index.js';
import { rheumatologyCards } from '../../cards/rheumatology.js';
import { cardView, type CardTemplate } from '../../src/catalogue/index.js';
import { classify, resolve, type Fact, type Locale } from '../../src/engine/index.js';
import { decide, type Decision } from '../../src/service/policy.js';
import { renderCard } from '../../src/service/render-card.js';
import { healthy, sequenced, variant } from '../knowledge/myeloid/support.js';
import {
  amount,
  asOf,
  complete,
  firstDose,
  given,
  missing,
  seriesOf,
} from '../knowledge/systemic-sclerosis/record.js';
import { numbersOf } from '../support/numbers-of.js';

type Read = Readonly<Record<string, Fact<unknown>>>;

function cardNamed(id: string): CardTemplate {
  const card = rheumatologyCards.find((one) => one.id === id);
  if (card === undefined) throw new Error(`There is no card ${id}`);
  return card;
}

function viewOf(card: CardTemplate, read: Read, locale: Locale, region: string | null = null) {
  const { ruleSet } = card;
  const facts = resolve(ruleSet.facts, read, asOf);
  return cardView({ ruleSet, facts, classification: classify(ruleSet, facts, asOf), locale, region });
}

function decideOne(card: CardTemplate, read: Read): Decision | undefined {
  const hook = {
    id: 'h',
    hook: '',
    hookVersion: '',
    title: '',
    description: '',
    usageRequirements: '',
    moment: card.moment.kind,
    cards: [card],
    maxCards: 3,
  };
  return decide(hook, () => viewOf(card, read, 'en'), { topicsOff: [], cardsOff: [] })[0];
}

const recorded = given({ recorded: true, onset: '2024-01-01' });
const not = given({ recorded: false });
const drafted = given({ drafted: true, references: [] });
const notDrafted = given({ drafted: false, references: [] });
const taken = given({ recorded: true, active: true, firstAt: firstDose });
const never = given({ recorded: false, active: false });
const once = given({ recorded: true, active: false, lastAt: '2026-01-01' });

const lupus: Read = {
  ...healthy,
  birthDate: given('1956-03-10'),
  systemicLupus: recorded,
  cutaneousLupus: not,
  chilblainLupus: not,
  lupusNephritis: not,
  lupusArthritis: recorded,
  refractoryLupus: not,
  dysplasiaSeen: given(false),
  bloodBlasts: amount(0, '%'),
  genomics: sequenced(),
  antiDsdnaFound: given(true),
  mycophenolate: never,
  azathioprine: once,
  cyclophosphamide: never,
  belimumab: once,
  anifrolumab: never,
  rituximab: never,
  draftedImmunosuppressant: notDrafted,
};
const lowPlatelets = (value: number): Read => ({ platelets: amount(value, '10*9/L') });
const man: Read = {
  ...healthy,
  mcv: amount(101, 'fL'),
  hemoglobin: amount(9, 'g/dL'),
  chondritis: recorded,
};
const uba1 = given({
  variants: [variant('UBA1', 0.6, { protein: 'p.M41T' })],
  covered: ['UBA1'],
  unreadable: [],
});
const skin = (before: number, after: number, more: Read = {}): Read => ({
  tocilizumab: taken,
  sscRecord: recorded,
  skinScores: seriesOf('1', [-5, before], [180, after]),
  sameRater: given(true),
  ...more,
});
const markers: Read = {
  tocilizumab: taken,
  crpDraft: drafted,
  esrDraft: notDrafted,
  ferritinDraft: notDrafted,
};
const rise = seriesOf('pg/mL', [-5, 10], [84, 30], [170, 12]);
const fall = seriesOf('pg/mL', [-5, 10], [84, 8], [170, 5]);
const cytokines: Read = {
  tocilizumab: taken,
  sameKit: given(true),
  skinScores: seriesOf('1', [-5, 30], [170, 20]),
  ...Object.fromEntries(['il6', 'il8', 'il1b', 'mip1a', 'tnf'].map((key) => [key, rise])),
  ...Object.fromEntries(['il10', 'il12', 'il9'].map((key) => [key, fall])),
};
const taking: Read = { ...complete, tocilizumab: taken };
const il6: Read = {
  sscRecord: recorded,
  tocilizumabDraft: drafted,
  il6Draft: notDrafted,
  il6Measured: given(true),
};

/** A record for every state in which a card speaks, the indicator, and words that its English summary must hold. */
const spoken: readonly (readonly [
  card: string,
  state: string,
  read: Read,
  indicator: string,
  words: string,
])[] = [
  [
    'evaluate-mds-cmml',
    'evaluate-mds-cmml',
    { ...lupus, ...lowPlatelets(120) },
    'warning',
    'evaluate for MDS/CMML',
  ],
  [
    'evaluate-mds-cmml',
    'evaluate-mds-cmml',
    { ...lupus, birthDate: given('2000-01-01'), genomics: sequenced(variant('TET2', 0.1)) },
    'warning',
    'evaluate for MDS/CMML',
  ],
  ['lupus-keep-in-mind', 'keep-in-mind', { ...lupus, antiDsdnaFound: given(false) }, 'info', 'smear'],
  [
    'order-immunosuppressant-lupus',
    'evaluate-mds-cmml',
    { ...lupus, ...lowPlatelets(100), draftedImmunosuppressant: drafted },
    'info',
    'consider MDS/CMML first',
  ],
  [
    'order-immunosuppressant-lupus',
    'evaluate-mds-cmml',
    { ...lupus, ...lowPlatelets(99), draftedImmunosuppressant: drafted },
    'warning',
    'consider MDS/CMML first',
  ],
  [
    'order-immunosuppressant-lupus',
    'escalation',
    {
      ...lupus,
      ...lowPlatelets(120),
      birthDate: given('2000-01-01'),
      draftedImmunosuppressant: drafted,
      genomics: missing,
    },
    'info',
    'consider MDS/CMML first',
  ],
  ['vexas-uba1', 'order-uba1', man, 'warning', 'consider UBA1 sequencing'],
  ['vexas-uba1', 'uba1-variant', { ...man, genomics: uba1 }, 'warning', 'UBA1 variant found'],
  [
    'tocilizumab-start',
    'stop',
    { ...complete, neutrophils: amount(0.4, '10*9/L') },
    'critical',
    'against any dose',
  ],
  [
    'tocilizumab-start',
    'caution',
    { ...complete, tuberculosis: given('latent') },
    'warning',
    'resolve findings',
  ],
  [
    'tocilizumab-start',
    'caution-unscreened',
    { ...complete, neutrophils: amount(1.9, '10*9/L'), hbsAg: missing },
    'warning',
    'resolve findings',
  ],
  ['tocilizumab-start', 'unscreened', { ...complete, hbsAg: missing }, 'warning', 'incomplete'],
  [
    'tocilizumab-start',
    'baseline-incomplete',
    { ...complete, dlcoMeasured: given(false), ildOnCt: given(false) },
    'warning',
    'incomplete',
  ],
  ['tocilizumab-baseline-il6', 'do-not-select', il6, 'info', 'no reason to choose or withhold'],
  [
    'tocilizumab-monitoring',
    'discontinue',
    { ...taking, platelets: amount(49, '10*9/L') },
    'warning',
    'discontinues',
  ],
  [
    'tocilizumab-monitoring',
    'interrupt',
    { ...taking, platelets: amount(100, '10*9/L') },
    'warning',
    'interrupts',
  ],
  [
    'tocilizumab-monitoring',
    'interrupt-or-discontinue',
    { ...taking, platelets: amount(100, '10*9/L'), alt: missing },
    'warning',
    'interrupts',
  ],
  ['tocilizumab-monitoring', 'review', { ...taking, ast: amount(41, 'U/L') }, 'info', 'review other drugs'],
  ['tocilizumab-monitoring', 'unmonitored', { ...taking, ast: missing }, 'info', 'incomplete'],
  ['infection-markers', 'blind', { ...markers, il6Draft: drafted }, 'warning', 'cannot rule out infection'],
  [
    'infection-markers',
    'possibly-blind',
    {
      ...markers,
      tocilizumab: given({ recorded: true, active: false, lastAt: '2026-11-01' }),
      il6Draft: notDrafted,
    },
    'warning',
    'may still mislead',
  ],
  [
    'tocilizumab-start',
    'caution',
    { ...complete, tocilizumab: taken, neutrophils: amount(1.9, '10*9/L') },
    'warning',
    'renewed in systemic sclerosis',
  ],
  [
    'tocilizumab-start',
    'unscreened',
    { ...complete, tocilizumab: taken, hbsAg: missing },
    'warning',
    'renewed in systemic sclerosis',
  ],
  [
    'order-live-vaccine-immunosuppression',
    'hold-tocilizumab',
    { tocilizumab: taken, immunosuppressant: never, liveVaccineDraft: drafted },
    'warning',
    'while tocilizumab is taken',
  ],
  [
    'order-live-vaccine-immunosuppression',
    'hold-immunosuppressant',
    { tocilizumab: never, immunosuppressant: taken, liveVaccineDraft: drafted },
    'warning',
    'while an immunosuppressant is taken',
  ],
  ['mrss-response', 'within-measurement-variation', skin(20, 16), 'info', 'within measurement variation'],
  [
    'mrss-response',
    'within-variation-of-unknown-rater',
    skin(24, 15, { sameRater: missing }),
    'info',
    'within measurement variation',
  ],
  [
    'mrss-response',
    'worse',
    skin(20, 28, { fvcSeries: seriesOf('L', [-5, 3], [180, 2.5]) }),
    'info',
    'worse',
  ],
  ['mrss-response', 'better', skin(30, 16, { subset: given('diffuse') }), 'info', 'fell beyond'],
  ['cytokine-pattern', 'matches', cytokines, 'info', 'very low evidence'],
  ['cytokine-pattern', 'does-not-match', { ...cytokines, il8: fall }, 'info', 'very low evidence'],
];

describe('every state in which a card speaks', () => {
  it.each(spoken)('%s, %s', (id, state, read, indicator, words) => {
    const card = cardNamed(id);
    const view = viewOf(card, read, 'en');
    expect(view.classification.state).toBe(state);
    expect(decideOne(card, read)).toMatchObject({ show: true, indicator });
    expect(card.text.en(view).summary).toContain(words);
  });

  it('leaves no state of a card untried', () => {
    const tried = new Set(spoken.map(([card, state]) => `${card} ${state}`));
    // In these two the order card speaks as well; they need no words of their own.
    const asElsewhere = ['order-immunosuppressant-lupus keep-in-mind', 'order-immunosuppressant-lupus none'];
    const states = rheumatologyCards.flatMap(({ id, when }) => when.states.map((state) => `${id} ${state}`));
    expect(states.filter((state) => !tried.has(state))).toEqual(asElsewhere);
  });

  it.each(spoken)('%s, %s: the same numbers in English and Japanese', (id, _state, read) => {
    const card = cardNamed(id);
    const [en, ja] = (['en', 'ja'] as const).map((locale) => {
      const { summary, paragraphs } = card.text[locale](viewOf(card, read, locale, 'JP'));
      return { summary: numbersOf(summary), paragraphs: paragraphs.map(numbersOf) };
    });
    expect(ja).toEqual(en);
  });

  it.each(spoken)(
    '%s, %s: short, without diagnosis, dose or brand, and honest about itself',
    (id, _state, read) => {
      const card = cardNamed(id);
      for (const locale of ['en', 'ja'] as const) {
        const { summary, detail = '' } = renderCard({
          card,
          view: viewOf(card, read, locale, 'US'),
          indicator: 'info',
          context: { userId: 'Practitioner/1', patientId: 'p' },
          uuid: (...parts) => parts.join(),
        });
        expect(summary.length).toBeLessThan(140);
        expect(summary).not.toMatch(/diagnos|診断/i);
        const said = `${summary} ${detail}`;
        expect(said).not.toMatch(/actemra|roactemra|アクテムラ|\d\s*mg\b(?!\/)|azacitidine|アザシチジン/i);
        expect(said).not.toMatch(/undefined|\[object|NaN|\. ?\./);
      }
    },
  );
});

describe('approval of tocilizumab by region', () => {
  it.each([
    ['US', 'US (March 2021)', '米国（2021年3月）'],
    ['JP', 'off-label unless the site says otherwise', '適応外として扱う'],
    ['EU', 'check local approval', '地域の承認を確認'],
    [null, 'check local approval', '地域の承認を確認'],
  ])('%s', (region, en, ja) => {
    const card = cardNamed('tocilizumab-start');
    const read: Read = { ...complete, hbsAg: missing };
    const said = (locale: Locale) =>
      card.text[locale](viewOf(card, read, locale, region)).paragraphs.join('\n');
    expect(said('en')).toContain(en);
    expect(said('ja')).toContain(ja);
  });

  it('no interstitial lung disease on CT is outside the US indication', () => {
    const card = cardNamed('tocilizumab-start');
    const said = (ildOnCt: boolean) =>
      card.text.en(viewOf(card, { ...complete, dlcoMeasured: given(false), ildOnCt: given(ildOnCt) }, 'en'))
        .paragraphs;
    expect(said(false).join()).toContain('outside the US indication');
    expect(said(true).join()).not.toContain('outside the US indication');
  });
});

describe('weak evidence', () => {
  it.each([
    ['evaluate-mds-cmml', /n = 24.*no validated score/],
    ['tocilizumab-baseline-il6', /Evidence: weak, post hoc/],
    ['cytokine-pattern', /very low \(4 patients\), hypothesis-generating, not for treatment decisions/],
    ['vexas-uba1', /small series/],
  ])('%s says so', (id, words) => {
    const [, , read = {}] = spoken.find(([card]) => card === id) ?? [];
    const card = cardNamed(id);
    expect(card.text.en(viewOf(card, read, 'en')).paragraphs.join(' ')).toMatch(words);
  });

  it('reports and IL-6 suggest no orders', () => {
    for (const id of ['cytokine-pattern', 'tocilizumab-baseline-il6'])
      expect(cardNamed(id).suggestions).toEqual([]);
  });

  it('a rise of IL-6 is said to be expected from the drug', () => {
    const card = cardNamed('cytokine-pattern');
    expect(card.text.en(viewOf(card, cytokines, 'en')).paragraphs.join()).toContain('expected from the drug');
  });
});

describe('the catalogue', () => {
  it('offers every one of these cards once, under an id of its own', () => {
    const ids = cards.map(({ id }) => id);
    for (const { id } of rheumatologyCards) expect(ids.filter((one) => one === id)).toHaveLength(1);
  });

  it('an order card names a flag that its rule set has', () => {
    for (const { id, moment, ruleSet } of rheumatologyCards)
      expect([id, moment.kind === 'chart' || ruleSet.flags.some((flag) => flag.id === moment.flag)]).toEqual([
        id,
        true,
      ]);
  });
});

describe('a renewed tocilizumab order', () => {
  const card = cardNamed('tocilizumab-start');
  const renewed = { ...complete, tocilizumab: taken, neutrophils: amount(0.9, '10*9/L'), hbsAg: missing };

  it.each(['en', 'ja'] as const)('says nothing of a first dose (%s)', (locale) => {
    const { summary, paragraphs } = card.text[locale](viewOf(card, renewed, locale));
    expect([summary, ...paragraphs].join('\n')).not.toMatch(
      /before the first|before starting|初回投与前|開始前に解決/i,
    );
    expect([summary, ...paragraphs].join('\n')).toMatch(/renew|継続処方/);
  });
});

describe('a live vaccine', () => {
  const card = cardNamed('order-live-vaccine-immunosuppression');
  it.each<[string, Read]>([
    ['none is drafted', { tocilizumab: taken, immunosuppressant: taken, liveVaccineDraft: notDrafted }],
    ['both drugs were stopped', { tocilizumab: once, immunosuppressant: once, liveVaccineDraft: drafted }],
    [
      'nothing is known of drugs',
      { tocilizumab: missing, immunosuppressant: missing, liveVaccineDraft: drafted },
    ],
  ])('no card where %s', (_name, read) => {
    expect(decideOne(card, read)?.show).toBe(false);
  });
});
