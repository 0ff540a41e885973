import { describe, expect, it } from '@jest/globals';
import { classify, resolve, type Fact, type RuleSet } from '../../src/engine/index.js';
import { ruleSets } from '../../src/knowledge/index.js';
import {
  amount,
  complete,
  firstDose,
  given,
  missing,
  seriesOf,
} from '../knowledge/systemic-sclerosis/record.js';
import { asOf, sampledFacts } from './sampled-facts.js';
import { rarePatients, usualFacts } from './usual-facts.js';

const patients = 1000;

type Read = Readonly<Record<string, Fact<unknown>>>;
const taken = given({ recorded: true, active: true, firstAt: firstDose });
const taking: Read = { ...complete, tocilizumab: taken };
const skin = (before: number, after: number, more: Read = {}): Read => ({
  tocilizumab: taken,
  sscRecord: given({ recorded: true, onset: '2024-01-01' }),
  skinScores: seriesOf('1', [-5, before], [180, after]),
  sameRater: given(true),
  ...more,
});
const rise = seriesOf('pg/mL', [-5, 10], [84, 30], [170, 12]);
const fall = seriesOf('pg/mL', [-5, 10], [84, 8], [170, 5]);
const each = (value: Fact<unknown>, ...keys: readonly string[]): Read =>
  Object.fromEntries(keys.map((key) => [key, value]));
const cytokines: Read = {
  tocilizumab: taken,
  sameKit: given(true),
  skinScores: seriesOf('1', [-5, 30], [170, 20]),
  ...each(rise, 'il6', 'il8', 'il1b', 'mip1a', 'tnf'),
  ...each(fall, 'il10', 'il12', 'il9'),
};

/** Whole records, as sampling fact by fact hardly ever draws them. */
const wholeRecords: Readonly<Record<string, readonly Read[]>> = {
  'tocilizumab-start': [
    complete,
    { ...complete, tuberculosis: given('latent') },
    { ...complete, hbsAg: missing },
    { ...complete, dlcoMeasured: given(false) },
    { ...complete, neutrophils: amount(1.9, '10*9/L'), hbsAg: missing },
  ],
  'tocilizumab-monitoring': [
    taking,
    { ...taking, platelets: amount(100, '10*9/L') },
    { ...taking, platelets: amount(100, '10*9/L'), alt: missing },
    { ...taking, ast: amount(41, 'U/L') },
    { ...taking, ast: missing },
  ],
  'infection-markers': [
    {
      tocilizumab: given({ recorded: true, active: false, lastAt: '2026-11-01' }),
      crpDraft: given({ drafted: true, references: [] }),
    },
  ],
  'mrss-response': [
    skin(20, 16),
    skin(24, 15, { sameRater: missing }),
    skin(20, 28),
    skin(30, 16, { subset: given('diffuse') }),
  ],
  'cytokine-pattern': [cytokines, { ...cytokines, il8: fall }],
};

/** Every category and provisional state that some patient reaches. */
function reached(ruleSet: RuleSet): ReadonlySet<string> {
  const usual = usualFacts[ruleSet.id];
  const all: readonly Readonly<Record<string, Fact<unknown>>>[] = [
    ...sampledFacts(ruleSet, patients),
    ...(usual === undefined ? [] : sampledFacts(ruleSet, patients, usual)),
    ...(rarePatients[ruleSet.id] ?? []),
    ...(wholeRecords[ruleSet.id] ?? []),
  ];
  return new Set(
    all.flatMap((read) => {
      const { category, state } = classify(ruleSet, resolve(ruleSet.facts, read, asOf), asOf);
      return [...(category === null ? [] : [category]), ...(state === null ? [] : [state])];
    }),
  );
}

describe.each(ruleSets.map((ruleSet) => [ruleSet.id, ruleSet] as const))('%s', (_id, ruleSet) => {
  it('reaches every category and state that it names', () => {
    const found = reached(ruleSet);
    expect(Object.keys(ruleSet.labels).filter((state) => !found.has(state))).toEqual([]);
  });
});
