import { jsonOf } from './bundle.js';
import { isObject, type JsonObject, listOf } from './json.js';
import type { Need } from './need.js';
import type { FhirResource } from './r4.js';

const patientToken = '{{context.patientId}}';

/** What stands for each prefetch token of a call, e.g. `context.patientId`. */
export type Tokens = Readonly<Record<string, string>>;

const anyToken = /\{\{([^{}]*)\}\}/g;

/** What is read off a need's query. */
interface Wanted {
  readonly tokens: readonly string[];
  readonly count: number | undefined;
  readonly codes: ReadonlySet<string>;
}

function wanted({ query }: Need): Wanted {
  const parameters = new URLSearchParams(query.split('?')[1]);
  const count = parameters.get('_count');
  const codes = parameters.getAll('code').flatMap((value) => value.split(','));
  return {
    tokens: Array.from(query.matchAll(anyToken), ([, name = '']) => name),
    count: count === null ? undefined : Number(count),
    codes: new Set(codes.filter((code) => code !== '')),
  };
}

// Each call asks about every need, and a query names hundreds of codes: it is taken apart once.
const known = new WeakMap<Need, Wanted>();

function wantedBy(need: Need): Wanted {
  const found = known.get(need) ?? wanted(need);
  known.set(need, found);
  return found;
}

/** Whether a call has all that the query of a need holds: not every call has an encounter. */
export function isFillable(need: Need, tokens: Tokens): boolean {
  return wantedBy(need).tokens.every((name) => Object.hasOwn(tokens, name));
}

/** What a need asks of a FHIR server: one instance, or a search. */
export type Query =
  | { readonly kind: 'read'; readonly type: string; readonly id: string }
  | { readonly kind: 'search'; readonly url: string };

/** Whether a need asks for one instance rather than a searchset. */
export function isRead(need: Need): boolean {
  return !need.query.includes('?');
}

/** Whether all that a need can find is one patient's, so that a result without a subject may be believed. */
export function isPatientScoped(need: Need): boolean {
  return need.query.includes(patientToken);
}

/** The query with its tokens filled in; undefined when it holds one that this call does not fill. */
export function queryFor(need: Need, tokens: Tokens): Query | undefined {
  if (!isFillable(need, tokens)) return undefined;
  const fill = (as: (id: string) => string): string =>
    need.query.replace(anyToken, (_, name: string) => as(tokens[name] ?? ''));
  if (!isRead(need)) return { kind: 'search', url: fill((id) => encodeURIComponent(wellFormed(id))) };
  const [type = '', ...id] = fill((id) => id).split('/');
  return { kind: 'read', type, id: id.join('/') };
}

// encodeURIComponent throws on half a surrogate pair, which JSON can carry.
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}

/** The `_count` of a search, if it has one. */
export function countOf(need: Need): number | undefined {
  return wantedBy(need).count;
}

const codeElements = ['code', 'medicationCodeableConcept', 'vaccineCode'];

function codings(resource: JsonObject): readonly JsonObject[] {
  const concepts = codeElements.flatMap((name) => listOf(resource[name])).filter(isObject);
  return concepts.flatMap((concept) => listOf(concept['coding'])).filter(isObject);
}

/** Whether a resource is of the kind that a need asks for: of its type and, where the need names codes, of one of them. */
export function answers(need: Need, resource: FhirResource): boolean {
  if (resource.resourceType !== need.resourceType) return false;
  const { codes } = wantedBy(need);
  if (codes.size === 0) return true;
  return codings(jsonOf(resource)).some(
    ({ system, code }) => codes.has(`${String(system)}|${String(code)}`) || codes.has(String(code)),
  );
}
