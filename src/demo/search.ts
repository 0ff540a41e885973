import { dateTest } from './date-range.js';
import type { ResourceStore, Stored } from './resource-store.js';
import { type SearchParameter, type SearchParameters, searchParameters } from './search-parameters.js';
import { folded, plainReference, type SearchValue } from './search-values.js';

/** What the endpoint found; `found` is the page, `total` all matches. */
export interface Found {
  readonly found: readonly Stored[];
  readonly total: number;
  readonly offset: number;
  readonly count: number;
}

/** A query that cannot be run: said aloud, for an ignored parameter would find what was not asked for. */
export interface NotUnderstood {
  readonly problem: string;
}

type Test = (stored: Stored) => boolean;
type ValueTest = (value: SearchValue) => boolean;

const defaultCount = 50;
const countLimit = 1000;
/** Parameters about the answer rather than about resources; the last three are accepted and change nothing. */
const control: ReadonlySet<string> = new Set(['_sort', '_count', '_offset', '_format', '_pretty', '_total']);

function tokenTest(value: string): ValueTest {
  const bar = value.indexOf('|');
  if (bar < 0) return ({ token }) => token?.code === value;
  const system = value.slice(0, bar);
  const code = value.slice(bar + 1);
  return ({ token }) => token?.system === system && (code === '' || token.code === code);
}

function referenceTest(value: string, type: string | undefined): ValueTest {
  if (type !== undefined) return ({ text }) => text === `${type}/${value}`;
  if (value.includes('/')) return ({ text }) => text === plainReference(value);
  return ({ text }) => text?.endsWith(`/${value}`) === true;
}

function valueTest({ kind }: SearchParameter, modifier: string, value: string): ValueTest | undefined {
  if (value === '') return undefined;
  if (kind === 'reference' && /^[A-Z]/.test(modifier)) return referenceTest(value, modifier);
  if (modifier !== '') return undefined;
  switch (kind) {
    case 'token':
      return tokenTest(value);
    case 'string':
      return ({ text }) => text?.startsWith(folded(value)) === true;
    case 'reference':
      return referenceTest(value, undefined);
    case 'patient':
      return referenceTest(value, value.includes('/') ? undefined : 'Patient');
    case 'date': {
      const test = dateTest(value);
      return test && (({ range }) => range !== undefined && test(range));
    }
  }
}

// A comma is OR unless it is escaped (R4 3.1.1.4.1).
function alternatives(value: string): readonly string[] {
  return value.split(/(?<!\\),/).map((one) => one.replaceAll('\\,', ','));
}

function parameterTest(parameters: SearchParameters, name: string, value: string): Test | NotUnderstood {
  const [base = '', modifier = ''] = name.split(':');
  const parameter = Object.hasOwn(parameters, base) ? parameters[base] : undefined;
  if (parameter === undefined) return { problem: `Unknown search parameter: ${name.slice(0, 64)}` };
  const tests = alternatives(value).map((one) => valueTest(parameter, modifier, one));
  const usable = tests.filter((test) => test !== undefined);
  if (usable.length < tests.length)
    return { problem: `Value or modifier not understood: ${name.slice(0, 64)}` };
  return ({ values }) => (values[base] ?? []).some((found) => usable.some((test) => test(found)));
}

function sortKey(stored: Stored, name: string, descending: boolean): string | number | undefined {
  const keys = (stored.values[name] ?? []).map(
    ({ token, range, text }) => (descending ? range?.end : range?.start) ?? token?.code ?? text ?? '',
  );
  const ordered = keys.toSorted(compare);
  return descending ? ordered.at(-1) : ordered[0];
}

function compare(one: string | number, other: string | number): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** Sorts by the keys of `_sort`; what has no value comes last, whichever the direction. */
function sorted(all: readonly Stored[], order: readonly string[]): readonly Stored[] {
  const keys = order.map((key) => ({ name: key.replace(/^-/, ''), descending: key.startsWith('-') }));
  return all.toSorted((one, other) => {
    for (const { name, descending } of keys) {
      const [left, right] = [sortKey(one, name, descending), sortKey(other, name, descending)];
      if (left === right) continue;
      if (left === undefined) return 1;
      if (right === undefined) return -1;
      return descending ? compare(right, left) : compare(left, right);
    }
    return 0;
  });
}

function candidates(store: ResourceStore, type: string, query: URLSearchParams): Iterable<Stored> {
  const patient = query.get('patient') ?? query.get('subject:Patient') ?? '';
  if (patient === '' || /[,\\]/.test(patient)) return store.all(type);
  return store.ofPatient(type, patient.includes('/') ? plainReference(patient) : `Patient/${patient}`);
}

function wholeNumber(text: string | null, otherwise: number): number | undefined {
  if (text === null) return otherwise;
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** Runs a FHIR type search over the store. */
export function search(store: ResourceStore, type: string, query: URLSearchParams): Found | NotUnderstood {
  const parameters = searchParameters[type] ?? {};
  const tests: Test[] = [];
  for (const [name, value] of query) {
    if (control.has(name)) continue;
    const test = parameterTest(parameters, name, value);
    if (typeof test !== 'function') return test;
    tests.push(test);
  }
  const order = (query.get('_sort') ?? '').split(',').filter((key) => key !== '');
  const unknown = order.find((key) => !Object.hasOwn(parameters, key.replace(/^-/, '')));
  if (unknown !== undefined) return { problem: 'Unknown key in _sort' };
  const count = wholeNumber(query.get('_count'), defaultCount);
  const offset = wholeNumber(query.get('_offset'), 0);
  if (count === undefined || offset === undefined) return { problem: '_count and _offset are whole numbers' };
  const all = [...candidates(store, type, query)].filter((stored) => tests.every((test) => test(stored)));
  const size = Math.min(count, countLimit);
  return {
    found: sorted(all, order).slice(offset, offset + size),
    total: all.length,
    offset,
    count: size,
  };
}
