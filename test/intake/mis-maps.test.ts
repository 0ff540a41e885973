import { describe, expect, it } from '@jest/globals';
import type { SuspicionKind } from '../../src/cli/codes/report.js';
import { survey } from '../../src/cli/codes/survey.js';
import { classify, factEntries, type Fact } from '../../src/engine/index.js';
import { mapFacts, readRecord } from '../../src/facts/index.js';
import { analytes } from '../../src/knowledge/analytes/index.js';
import { ruleSets } from '../../src/knowledge/index.js';
import { gathered } from '../facts/support.js';
import { misMaps, type MisMap } from './mis-map-table.js';
import { population, type Json } from './population.js';

const now = '2026-11-24T09:00:00Z';
const people = population(12);

function mapped({ change }: MisMap): readonly (readonly Json[])[] {
  return people.map((records) => records.map((resource) => change(resource)));
}

function suspicions(misMap: MisMap): readonly SuspicionKind[] {
  const counted = survey({ analytes, siteCodes: [], now: Date.parse(now) });
  mapped(misMap).flat().forEach(counted.add);
  return [...new Set(counted.result().suspicious.map(({ kind }) => kind))];
}

interface Outcome {
  /** Known facts that differ from the truth. */
  readonly wrong: number;
  /** Rule sets that name another state because of them. */
  readonly changed: number;
  readonly withoutNote: number;
}

interface Answered {
  readonly facts: Readonly<Record<string, Fact<unknown>>>;
  readonly state: string | null;
}

function answers(records: readonly Json[]): readonly Answered[] {
  const record = readRecord(gathered(records), { now, analytes });
  return ruleSets.map((ruleSet) => {
    const facts = mapFacts(ruleSet.facts, record);
    return { facts, state: classify(ruleSet, facts, now).state };
  });
}

const truths = people.map(answers);

function hasNote(fact: Fact<unknown> | undefined): boolean {
  return fact?.known === true && fact.sources.some(({ notes = [] }) => notes.length > 0);
}

/** What the mis-map does to the answers for one population. */
function outcome(misMap: MisMap): Outcome {
  const pairs = mapped(misMap).flatMap((records, at) =>
    answers(records).flatMap((got, set) => {
      const truth = truths[at]?.[set];
      return truth === undefined ? [] : [{ truth, got }];
    }),
  );
  const judged = pairs.map(({ truth, got }) => {
    const wrong = factEntries(got.facts).flatMap(([key, b]) => {
      const a = truth.facts[key];
      const isOther = a?.known === true && b.known && JSON.stringify(a.value) !== JSON.stringify(b.value);
      return isOther ? [key] : [];
    });
    const isChanged = wrong.length > 0 && got.state !== null && got.state !== truth.state;
    return { wrong, isChanged, isNoted: wrong.some((key) => hasNote(got.facts[key])) };
  });
  return {
    wrong: judged.reduce((sum, { wrong }) => sum + wrong.length, 0),
    changed: judged.filter(({ isChanged }) => isChanged).length,
    withoutNote: judged.filter(({ isChanged, isNoted }) => isChanged && !isNoted).length,
  };
}

/** A count that is possible for a patient and not for a laboratory: only the codes report can see these. */
const populationOnly = ['platelets in 10*4/uL labelled 10*3/uL', 'monocytes absolute under the % code'];

describe('thirty mis-maps of a laboratory interface', () => {
  const results = misMaps.map((misMap) => {
    const flagged = suspicions(misMap);
    return { misMap, flagged, ...outcome(misMap) };
  });

  it('there are thirty of them, and the population without any raises no suspicion', () => {
    expect(misMaps).toHaveLength(30);
    expect(suspicions({ name: 'none', change: (resource) => resource })).toEqual([]);
  });

  it('all are flagged in the codes report; at least 28 must be', () => {
    const missed = results.filter(({ flagged }) => flagged.length === 0).map(({ misMap }) => misMap.name);
    expect(missed).toEqual([]);
  });

  it.each(results)('$misMap.name is never silently accepted', ({ flagged, withoutNote }) => {
    expect({ isSilent: withoutNote > 0 && flagged.length === 0 }).toEqual({ isSilent: false });
  });

  it('only two can change an answer without a note at the patient: one value cannot tell them', () => {
    const unnoted = results.filter(({ withoutNote }) => withoutNote > 0).map(({ misMap }) => misMap.name);
    expect(unnoted).toEqual(populationOnly);
  });

  it('prints the table of results', () => {
    const rows = results.map(
      ({ misMap, flagged, wrong, changed, withoutNote }) =>
        `${misMap.name.padEnd(52)} ${flagged.join(', ').padEnd(60)} ${wrong}/${changed}/${withoutNote}`,
    );
    process.stdout.write(
      `mis-map, flagged as, wrong facts/changed classifications/of these unnoted\n${rows.join('\n')}\n`,
    );
    expect(rows).toHaveLength(30);
  });
});
