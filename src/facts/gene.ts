import { codingsOf } from './coding.js';
import { field, textOf } from './json.js';
import { genes } from './genes.codes.js';

const byId: ReadonlyMap<string, string> = new Map(Object.entries(genes).map(([symbol, id]) => [id, symbol]));
const known: ReadonlyMap<string, string> = new Map(
  Object.keys(genes).map((symbol) => [symbol.toUpperCase(), symbol]),
);
const symbolShape = /^[A-Z][A-Z0-9-]{1,14}$/;

/** The gene a text begins with: a symbol that is known in any case, or one in capitals. */
function symbolIn(said: string | null): string | null {
  const word = said?.split(/[\s,;(]/)[0] ?? '';
  const own = known.get(word.toUpperCase());
  if (own !== undefined) return own;
  return symbolShape.test(word) && said === word ? word : null;
}

const remembered = new Map<string, string | null>();
const mostRemembered = 2000;

function soleGene(said: string): string | null {
  const distinct = new Set(said.split(/[^A-Za-z0-9]+/).filter((word) => Object.hasOwn(genes, word)));
  const [only] = distinct;
  return distinct.size === 1 && only !== undefined ? only : null;
}

/** A known gene that a text names in capitals as a word of its own, if it is exactly one ("kit" is no gene). */
export function knownGeneIn(said: string): string | null {
  const known = remembered.get(said);
  if (known !== undefined) return known;
  const gene = soleGene(said);
  if (remembered.size < mostRemembered && said.length < 200) remembered.set(said, gene);
  return gene;
}

/** A list of genes written as text: symbols between commas, spaces or semicolons; unknown words are left out. */
export function genesListedIn(said: string): readonly string[] {
  const words = said.slice(0, 5000).split(/[\s,;、，/]+/);
  return words.flatMap((word) => known.get(word.toUpperCase()) ?? []);
}

export type GeneReading =
  | { readonly kind: 'gene'; readonly symbol: string; readonly isChecked: boolean }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'none' };

/**
 * The gene of a CodeableConcept: HGNC id and symbol must agree (public examples label HGNC:7989 "KIT"; it is NRAS).
 * A gene outside the table is taken by its symbol when its id does not belong to another one.
 */
export function geneOf(concept: unknown): GeneReading {
  const codings = codingsOf(concept);
  const hgnc = codings.filter(({ system }) => system.includes('genenames.org'));
  const ids = hgnc.map(({ code }) => (/^\d+$/.test(code) ? `HGNC:${code}` : code));
  const fromIds = ids.flatMap((id) => (id.startsWith('HGNC:') ? (byId.get(id) ?? []) : (symbolIn(id) ?? [])));
  const words = [textOf(concept, 'text'), ...codings.map(({ display }) => display ?? null)];
  const others = codings
    .filter(({ system }) => !system.includes('genenames.org'))
    .map(({ code }) => known.get(code));
  const fromWords = [...words.map(symbolIn), ...others.map((symbol) => symbol ?? null)].flatMap(
    (one) => one ?? [],
  );
  const symbols = new Set([...fromIds, ...fromWords]);
  if (symbols.size > 1) return { kind: 'conflict' };
  const [symbol] = symbols;
  if (symbol === undefined) return { kind: 'none' };
  const idOfSymbol = Object.hasOwn(genes, symbol) ? genes[symbol] : undefined;
  const numbered = ids.filter((id) => id.startsWith('HGNC:'));
  if (idOfSymbol !== undefined && numbered.some((id) => id !== idOfSymbol)) return { kind: 'conflict' };
  return { kind: 'gene', symbol, isChecked: fromIds.length > 0 };
}

/** The gene of a component's value, coded or in words. */
export function geneOfValue(component: unknown): GeneReading {
  const concept = field(component, 'valueCodeableConcept');
  if (concept !== undefined) return geneOf(concept);
  return geneOf({ text: textOf(component, 'valueString') });
}
