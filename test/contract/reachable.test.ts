import { describe, expect, it } from '@jest/globals';
import { classify, resolve, type Fact, type RuleSet } from '../../src/engine/index.js';
import { ruleSets } from '../../src/knowledge/index.js';
import { asOf, sampledFacts } from './sampled-facts.js';
import { rarePatients, usualFacts } from './usual-facts.js';
import { wholeRecords } from './whole-records.js';

const patients = 1000;

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
