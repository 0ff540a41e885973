import { demoPatients } from '../demo/patients/index.js';
import { classify, factEntries, type Fact } from '../engine/index.js';
import { mapFacts, readRecord } from '../facts/index.js';
import type { Gathered, GatheredResource } from '../fhir/gathered.js';
import { analytes } from '../knowledge/analytes/index.js';
import { ruleSets } from '../knowledge/index.js';
import { median } from './codes/median.js';

/**
 * `npm run bench:intake`: the facts of every rule set out of one record of 500 Observations, beside JSON.parse of the
 * same record in the same run. Figures for reading, never asserted.
 */
const observations = 500;
/** Rounds before anything is measured: a service that runs for days is compiled. */
const warmUp = 300;
const rounds = 300;
const now = new Date().toISOString();
const dayMs = 24 * 60 * 60 * 1000;

function record(): string {
  const patient = demoPatients(now).find(({ id }) => id === 'smm-high-risk');
  const resources = patient?.resources ?? [];
  const results = resources.filter(({ resourceType }) => resourceType === 'Observation');
  const rest = resources.filter(({ resourceType }) => resourceType !== 'Observation');
  const many = Array.from({ length: observations }, (_, index) => ({
    ...results[index % results.length],
    id: `o-${index}`,
    effectiveDateTime: new Date(
      Date.parse(now) - Math.floor(index / results.length) * 7 * dayMs,
    ).toISOString(),
  }));
  return JSON.stringify([...rest, ...many]);
}

function milliseconds(run: () => void): number {
  const from = performance.now();
  run();
  return performance.now() - from;
}

const body = record();

/** A fresh record each time, as a call has it: nothing is remembered from the one before. */
function gathered(resources: readonly GatheredResource['resource'][]): Gathered {
  return {
    patientId: 'smm-high-risk',
    resources: resources.map((resource) => ({ resource, via: 'prefetch', key: 'all' })),
    outcomes: { all: { prefetch: 'present', complete: true } },
    wrongPatient: 0,
  };
}

function extract(of: Gathered): readonly Readonly<Record<string, Fact<unknown>>>[] {
  const record = readRecord(of, { now, analytes });
  return ruleSets.map((ruleSet) => {
    const facts = mapFacts(ruleSet.facts, record);
    // A call makes the facts that its rules ask for; here every one is made.
    factEntries(facts);
    return facts;
  });
}

const times: Record<'parse' | 'facts' | 'classify', number[]> = { parse: [], facts: [], classify: [] };
for (let round = -warmUp; round < rounds; round += 1) {
  let resources: readonly GatheredResource['resource'][] = [];
  let facts: ReturnType<typeof extract> = [];
  const parse = milliseconds(() => {
    resources = JSON.parse(body) as typeof resources;
  });
  const of = gathered(resources);
  const map = milliseconds(() => {
    facts = extract(of);
  });
  const rules = milliseconds(() =>
    ruleSets.forEach((ruleSet, at) => classify(ruleSet, facts[at] ?? {}, now)),
  );
  if (round < 0) continue;
  times.parse.push(parse);
  times.facts.push(map);
  times.classify.push(rules);
}
const [parse, facts, rules] = [median(times.parse), median(times.facts), median(times.classify)];
/** Of a busy machine the best round is nearest to an idle core. */
const best = (of: readonly number[]): string => Math.min(...of).toFixed(2);
const at = (of: readonly number[], share: number): number =>
  [...of].sort((a, b) => a - b)[Math.floor(of.length * share)] ?? NaN;
console.log(
  `${observations} Observations, ${Math.round(body.length / 1024)} KiB, ${ruleSets.length} rule sets, ${warmUp} rounds to warm up, then ${rounds}`,
);
console.log(
  `JSON.parse            median ${parse.toFixed(2)} ms   best ${best(times.parse)} ms   p95 ${at(times.parse, 0.95).toFixed(2)} ms`,
);
console.log(
  `facts, all rule sets  median ${facts.toFixed(2)} ms   best ${best(times.facts)} ms   p95 ${at(times.facts, 0.95).toFixed(2)} ms   (${(facts / parse).toFixed(1)} × JSON.parse; target below 5 ms)`,
);
console.log(
  `classify, all         median ${rules.toFixed(2)} ms   best ${best(times.classify)} ms   p95 ${at(times.classify, 0.95).toFixed(2)} ms`,
);
