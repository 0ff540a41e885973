import { describe, expect, it } from '@jest/globals';
import { demoLocalCodes, demoLocalCodeSystem } from '../../src/demo/patients/index.js';
import { classify, factEntries, type Fact, type Why } from '../../src/engine/index.js';
import { mapFacts, readRecord, type SiteCode } from '../../src/facts/index.js';
import { analytes } from '../../src/knowledge/analytes/index.js';
import { ruleSets } from '../../src/knowledge/index.js';
import { gathered } from '../facts/support.js';
import { baseRecord } from './base-record.js';
import { dialects } from './dialects.js';
import type { Json } from './population.js';

const now = '2026-11-24T09:00:00Z';
const siteCodes = Object.entries(demoLocalCodes).map(([code, local]): SiteCode => ({
  system: demoLocalCodeSystem,
  code,
  analyte: 'analyte' in local ? local.analyte : code,
}));

function answers(records: readonly Json[]) {
  const record = readRecord(
    { ...gathered(records), patientId: 'smm-high-risk' },
    { now, analytes, siteCodes },
  );
  return ruleSets.map((ruleSet) => {
    const facts: Readonly<Record<string, Fact<unknown>>> = mapFacts(ruleSet.facts, record);
    const { category } = classify(ruleSet, facts, now);
    return { id: ruleSet.id, facts, category };
  });
}

const base = baseRecord(now);
const truth = answers(base);
/** Where and how a value was made differs from sender to sender; the value may not. */
const provenance: ReadonlySet<string> = new Set(['at', 'references', 'source', 'sources', 'made']);
const comparable = (fact: Fact<unknown> | undefined): string =>
  JSON.stringify(fact?.known === true ? fact.value : null, (key, value: unknown) =>
    provenance.has(key) ? undefined : value,
  );

interface Loss {
  readonly key: string;
  readonly why: Why;
}

function compare(dialect: (typeof dialects)[number]) {
  const got = answers(base.map(dialect.write));
  const lost: Loss[] = [];
  const different: string[] = [];
  truth.forEach(({ facts, id }, at) => {
    for (const [key, right] of factEntries(facts)) {
      const fact = got[at]?.facts[key];
      if (!right.known || fact === undefined) continue;
      if (!fact.known) lost.push({ key: `${id}.${key}`, why: fact.why });
      else if (comparable(right) !== comparable(fact))
        different.push(`${id}.${key} ${comparable(right)} -> ${comparable(fact)}`);
    }
  });
  return { got, lost, different };
}

describe('one patient as six kinds of sender write her', () => {
  it('the base record is smouldering myeloma beside a myeloid mutation', () => {
    const named = Object.fromEntries(truth.map(({ id, category }) => [id, category]));
    expect(named).toMatchObject({ 'plasma-cell': 'smm' });
    expect(named['myeloid']).not.toBeNull();
  });

  it.each(dialects.filter(({ name }) => name !== 'text only'))('$name: the same answers', (dialect) => {
    const { got, lost, different } = compare(dialect);
    expect({ lost, different }).toEqual({ lost: [], different: [] });
    expect(got.map(({ category }) => category)).toEqual(truth.map(({ category }) => category));
  });

  it('text only: the same facts or unknown for the reason that words cannot say it', () => {
    const [textOnly] = dialects.filter(({ name }) => name === 'text only');
    if (textOnly === undefined) throw new Error('dialect missing');
    const { got, lost, different } = compare(textOnly);
    expect(different).toEqual([]);
    expect([...new Set(lost.map(({ why }) => why))].sort()).toEqual(['not-recorded']);
    truth.forEach(({ category }, at) => expect([category, null]).toContain(got[at]?.category));
  });
});
