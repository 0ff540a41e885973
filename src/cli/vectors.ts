import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { ipssCases } from './vectors/ipss.js';
import { readCsv } from './vectors/csv.js';
import { myeloidNeoplasmRunners } from './vectors/myeloid-neoplasm.js';
import { myeloidStateRunners } from './vectors/myeloid-states.js';
import { plasmaRunners } from './vectors/plasma.js';
import { systemicSclerosisRunners } from './vectors/systemic-sclerosis.js';

/** Runs case files (JSON or CSV, see README) through the real rules: `npm run vectors -- FILE…`. */
type Runner = (input: Readonly<Record<string, unknown>>) => unknown;

const runners: Readonly<Record<string, Runner>> = {
  ...plasmaRunners,
  ...systemicSclerosisRunners,
  ...myeloidStateRunners,
  ...myeloidNeoplasmRunners,
};

interface Case {
  readonly rule: string;
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly expected: unknown;
}

interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly notImplemented: number;
}

/** An expected object names what it wants to see; what it does not name is not compared. */
function agrees(expected: unknown, actual: unknown): boolean {
  if (typeof expected !== 'object' || expected === null || Array.isArray(expected))
    return isDeepStrictEqual(actual, expected);
  if (typeof actual !== 'object' || actual === null) return false;
  return Object.entries(expected).every(([key, value]) =>
    agrees(value, (actual as Record<string, unknown>)[key]),
  );
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function casesOf(json: string): readonly Case[] {
  const file = JSON.parse(json) as { readonly vectors?: readonly Record<string, unknown>[] };
  return (file.vectors ?? []).map((vector) => ({
    rule: text(vector['fn']) || text(vector['rule']),
    name: text(vector['name']) || text(vector['note']),
    input: (vector['input'] ?? {}) as Readonly<Record<string, unknown>>,
    expected: vector['expected'],
  }));
}

function run(of: Case): 'passed' | 'failed' | 'not-implemented' {
  const runner = runners[of.rule];
  const title = `${of.rule}: ${of.name || JSON.stringify(of.input)}`;
  if (runner === undefined) {
    console.log(`not implemented  ${title}`);
    return 'not-implemented';
  }
  const actual = runner(of.input);
  if (agrees(of.expected, actual)) return 'passed';
  console.log(
    `FAILED  ${title}\n  expected ${JSON.stringify(of.expected)}\n  got      ${JSON.stringify(actual)}`,
  );
  return 'failed';
}

function runJson(text: string): Tally {
  const results = casesOf(text).map(run);
  const count = (what: string): number => results.filter((result) => result === what).length;
  return { passed: count('passed'), failed: count('failed'), notImplemented: count('not-implemented') };
}

function runCsv(text: string): Tally {
  const cases = ipssCases(readCsv(text));
  for (const { name, ok, detail } of cases)
    if (ok !== true) console.log(`${ok === false ? 'FAILED' : 'result'}  ${name}: ${detail}`);
  return {
    passed: cases.filter(({ ok }) => ok === true).length,
    failed: cases.filter(({ ok }) => ok === false).length,
    notImplemented: 0,
  };
}

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('Name at least one case file: npm run vectors -- FILE…');
  process.exit(2);
}
let total: Tally = { passed: 0, failed: 0, notImplemented: 0 };
for (const file of files) {
  const text = await readFile(file, 'utf8');
  const tally = file.endsWith('.csv') ? runCsv(text) : runJson(text);
  console.log(
    `${basename(file)}: ${tally.passed} passed, ${tally.failed} failed, ${tally.notImplemented} not implemented`,
  );
  total = {
    passed: total.passed + tally.passed,
    failed: total.failed + tally.failed,
    notImplemented: total.notImplemented + tally.notImplemented,
  };
}
if (total.notImplemented > 0) console.log(`${total.notImplemented} not implemented`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
