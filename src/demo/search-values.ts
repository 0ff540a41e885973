import { isObject, type JsonObject, listOf } from '../fhir/json.js';
import { type DateRange, dateRange } from './date-range.js';
import type { SearchParameter } from './search-parameters.js';

export interface Token {
  readonly system: string;
  readonly code: string;
}

/** One value of a search parameter as it is compared; which member counts follows from the parameter's kind. */
export interface SearchValue {
  readonly token?: Token;
  readonly range?: DateRange;
  /** `Type/id` of a reference, or the folded text of a string. */
  readonly text?: string;
}

function valuesAt(resource: JsonObject, path: string): readonly unknown[] {
  return path
    .split('.')
    .reduce<readonly unknown[]>(
      (nodes, step) => nodes.flatMap((node) => (isObject(node) ? listOf(node[step]) : [])),
      [resource],
    );
}

const string = (value: unknown): string => (typeof value === 'string' ? value : '');

function tokensOf(value: unknown): readonly Token[] {
  if (typeof value === 'string' || typeof value === 'boolean') return [{ system: '', code: String(value) }];
  if (!isObject(value)) return [];
  if (value['coding'] !== undefined) return listOf(value['coding']).flatMap(tokensOf);
  return [{ system: string(value['system']), code: string(value['code'] ?? value['value']) }];
}

function rangesOf(value: unknown): readonly DateRange[] {
  if (typeof value === 'string') return [dateRange(value)].filter((range) => range !== undefined);
  if (!isObject(value)) return [];
  const start = dateRange(string(value['start']))?.start ?? -Infinity;
  const end = dateRange(string(value['end']))?.end ?? Infinity;
  return [{ start, end }];
}

/** A reference as `Type/id`, whether it was relative, absolute or versioned. */
export function plainReference(reference: string): string {
  return reference
    .replace(/\/_history\/.*$/, '')
    .split('/')
    .slice(-2)
    .join('/');
}

/** Text as it is compared: without accents and case. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function referencesOf(value: unknown): readonly string[] {
  const reference = isObject(value) ? string(value['reference']) : '';
  return reference === '' ? [] : [plainReference(reference)];
}

function read(kind: SearchParameter['kind'], value: unknown): readonly SearchValue[] {
  switch (kind) {
    case 'token':
      return tokensOf(value).map((token) => ({ token }));
    case 'date':
      return rangesOf(value).map((range) => ({ range }));
    case 'string':
      return typeof value === 'string' ? [{ text: folded(value) }] : [];
    case 'reference':
      return referencesOf(value).map((text) => ({ text }));
    case 'patient':
      return referencesOf(value)
        .filter((text) => text.startsWith('Patient/'))
        .map((text) => ({ text }));
  }
}

/** All values that a resource has for a parameter, in the form they are compared in. */
export function searchValues(resource: JsonObject, { kind, paths }: SearchParameter): readonly SearchValue[] {
  return paths.flatMap((path) => valuesAt(resource, path)).flatMap((value) => read(kind, value));
}
