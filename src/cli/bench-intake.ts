import { demoPatients } from '../demo/patients/index.js';
import { classify, factEntries, type Fact } from '../engine/index.js';
import { mapFacts, readRecord } from '../facts/index.js';
import type { Gathered, GatheredResource } from '../fhir/gathered.js';
import { analytes } from '../knowledge/analytes/index.js';
import { ruleSets } from '../knowledge/index.js';
import { median } from './codes/median.js';

/**
 * `npm run bench:intake`: the facts of every rule set out of one record of 500 Observations, beside JSON.parse of the
 * same record in the same run; then the same with the long problem and medication lists of a real chart. Figures for
 * reading, never asserted.
 */
const observations = 500;
const listed = 50;
/** Rounds before anything is measured: a service that runs for days is compiled. */
const warmUp = 300;
const rounds = 300;
const now = new Date().toISOString();
const dayMs = 24 * 60 * 60 * 1000;

type Resources = readonly GatheredResource['resource'][];

function results(): Resources {
  const patient = demoPatients(now).find(({ id }) => id === 'smm-high-risk');
  const resources = patient?.resources ?? [];
  const own = resources.filter((one) => one.resourceType === 'Observation');
  const rest = resources.filter((one) => one.resourceType !== 'Observation');
  const many = Array.from({ length: observations }, (_, index): Resources => {
    const one = own[index % own.length];
    if (one === undefined) return [];
    const at = Date.parse(now) - Math.floor(index / own.length) * 7 * dayMs;
    return [{ ...one, id: `o-${index}`, effectiveDateTime: new Date(at).toISOString() }];
  }).flat();
  return [...rest, ...many];
}

/** Things that no rule asks about, as most of a list are. */
function lists(): Resources {
  const subject = { reference: 'Patient/smm-high-risk' };
  return Array.from({ length: listed }, (_, index): Resources => [
    {
      resourceType: 'Condition',
      id: `c-${index}`,
      subject,
      clinicalStatus: { coding: [{ code: 'active' }] },
      verificationStatus: { coding: [{ code: 'confirmed' }] },
      code: { coding: [{ system: 'urn:bench:problem', code: `p${index}` }], text: `Bench problem ${index}` },
    },
    {
      resourceType: 'MedicationRequest',
      id: `m-${index}`,
      subject,
      status: 'active',
      intent: 'order',
      authoredOn: now.slice(0, 'yyyy-mm-dd'.length),
      medicationCodeableConcept: {
        coding: [{ system: 'urn:bench:drug', code: `d${index}` }],
        text: `Bench drug ${index} 5 mg tablet`,
      },
    },
  ]).flat();
}

function milliseconds(run: () => void): number {
  const from = performance.now();
  run();
  return performance.now() - from;
}

/** A fresh record each time, as a call has it: nothing is remembered from the one before. */
function gathered(resources: Resources): Gathered {
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

type Times = Readonly<Record<'parse' | 'facts' | 'classify', number[]>>;

function measure(body: string): Times {
  const times: Times = { parse: [], facts: [], classify: [] };
  for (let round = -warmUp; round < rounds; round += 1) {
    let resources: Resources = [];
    let facts: ReturnType<typeof extract> = [];
    const parse = milliseconds(() => {
      resources = JSON.parse(body) as Resources;
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
  return times;
}

function shown(name: string, times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  // Of a busy machine the best round is nearest to an idle core.
  const [best = NaN] = sorted;
  const p95 = sorted[Math.floor(sorted.length * 0.95)] ?? NaN;
  return `${name.padEnd(22)}median ${median(times).toFixed(2)} ms   best ${best.toFixed(2)} ms   p95 ${p95.toFixed(2)} ms`;
}

function report(what: string, body: string, target: string): void {
  const { parse, facts, classify: rules } = measure(body);
  const ratio = (median(facts) / median(parse)).toFixed(1);
  console.log(`${what}, ${Math.round(body.length / 1024)} KiB, ${ruleSets.length} rule sets`);
  console.log(shown('JSON.parse', parse));
  console.log(`${shown('facts, all rule sets', facts)}   (${ratio} × JSON.parse${target})`);
  console.log(shown('classify, all', rules));
}

console.log(`${rounds} rounds each, after ${warmUp} to warm up`);
const record = results();
report(`${observations} Observations`, JSON.stringify(record), '; target below 5 ms');
report(`with ${listed} conditions and ${listed} drugs`, JSON.stringify([...record, ...lists()]), '');
