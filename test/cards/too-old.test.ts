import { describe, expect, it } from '@jest/globals';
import { mProteinUnclassifiedCards } from '../../cards/m-protein-unclassified.js';
import { cardView } from '../../src/catalogue/index.js';
import { classify, locales, resolve, type Fact } from '../../src/engine/index.js';
import { plasmaCell } from '../../src/knowledge/plasma-cell/stage.js';
import { mapFacts, readRecord } from '../../src/facts/index.js';
import { analytes } from '../../src/knowledge/analytes/index.js';
import { gathered, observation, quantityOf } from '../facts/support.js';

const now = '2026-11-24T09:00:00Z';
const of = (code: string, at: string, more: object) =>
  observation(code, { effectiveDateTime: `${at}T08:00:00Z`, ...more });

/** Low-risk IgG MGUS, last seen so long ago; the marrow was never needed. */
const lastSeen = (at: string) => [
  of('33358-3', at, quantityOf(0.9, 'g/dL', { code: 'g/dL', system: 'http://unitsofmeasure.org' })),
  of('36916-5', at, quantityOf(14, 'mg/L', { code: 'mg/L', system: 'http://unitsofmeasure.org' })),
  of('33944-0', at, quantityOf(13, 'mg/L', { code: 'mg/L', system: 'http://unitsofmeasure.org' })),
  observation(
    { text: 'Serum immunofixation' },
    {
      effectiveDateTime: `${at}T08:00:00Z`,
      valueString: 'IgG kappa monoclonal protein',
    },
  ),
];

function seen(at: string) {
  const read = mapFacts(plasmaCell.facts, readRecord(gathered(lastSeen(at)), { now, analytes }));
  const facts = resolve(plasmaCell.facts, read as Readonly<Record<string, Fact<unknown>>>, now);
  const classification = classify(plasmaCell, facts, now);
  const [, card] = mProteinUnclassifiedCards;
  if (card === undefined) throw new Error('no card');
  return locales.map((locale) => {
    const view = cardView({ ruleSet: card.ruleSet, classification, facts, locale, region: null });
    return { classification, card, said: card.text[locale](view).paragraphs.join('\n'), view };
  });
}

describe('low-risk MGUS seen every 2-3 years', () => {
  const [en, ja] = seen('2024-11-24');

  it('is not staged by a panel of two years ago, and it is said that it is too old', () => {
    expect(en?.classification.category).toBeNull();
    expect(en?.classification.state).toBe('indeterminate');
    expect(en?.view.fact('mProtein')).toMatchObject({ known: false, why: 'too-old' });
  });

  it('names what is too old, the last value with its day, and that the interval is no omission', () => {
    expect(en?.said).toMatch(/Too old to stage by: Serum M-protein, .*κ, .*λ/);
    expect(en?.said).toContain('Last serum M-protein: 0.9 g/dL (2024-11-24');
    expect(en?.said).toContain('730 days since');
    expect(en?.said).toContain('every 2-3 years');
    expect(ja?.said).toContain('最後の血清M蛋白：0.9 g/dL (2024-11-24');
    expect(ja?.said).toContain('730日');
  });

  it('says what to repeat', () => {
    const orders =
      en === undefined || typeof en.card.suggestions !== 'function' ? [] : en.card.suggestions(en.view);
    expect(orders.map(({ id }) => id)).toEqual(expect.arrayContaining(['spep', 'flc']));
  });

  it('180 days: 180 days ago it is staged, 181 days ago it is not', () => {
    expect(seen('2026-05-28')[0]?.classification.state).toBe('mgus');
    expect(seen('2026-05-27')[0]?.classification.state).toBe('indeterminate');
  });
});
