import { codingsOf, hasCode, wordsOf } from './coding.js';
import { geneOfValue, genesListedIn } from './gene.js';
import { field, list, members, text, textOf } from './json.js';
import { normalText } from './normal-text.js';

/** LOINC 53041-0 DNA region of interest panel (region studied), 48018-6 gene(s) studied. */
const regionCodes: ReadonlySet<string> = new Set(['53041-0', '48018-6']);
const geneStudied: ReadonlySet<string> = new Set(['48018-6']);
const names: ReadonlySet<string> = new Set([
  'region studied',
  'regions studied',
  'genes studied',
  'gene(s) studied',
  'genes tested',
  'genes covered',
  'gene panel content',
  '検査対象遺伝子',
  '解析対象遺伝子',
]);

const longestName = 20;

/** Whether the code of an Observation says that it states which genes were studied. */
export function isRegionCode(code: unknown): boolean {
  if (hasCode(code, regionCodes)) return true;
  const said = wordsOf(code);
  return said !== null && said.length <= longestName && names.has(normalText(said));
}

/** Whether the profile of an Observation says so. */
export function hasRegionProfile(observation: unknown): boolean {
  const { meta } = members(observation);
  if (meta === undefined) return false;
  return list(field(meta, 'profile')).some((url) => text(url)?.endsWith('/region-studied') === true);
}

/**
 * The genes that a region-studied Observation names: coded (`gene studied` as its value or in components), or as a
 * list of symbols in its value or its notes. A gene whose id and symbol disagree is not covered.
 */
export function genesStudied(observation: unknown): readonly string[] {
  const components = list(field(observation, 'component')).filter((part) =>
    hasCode(field(part, 'code'), geneStudied),
  );
  const isItself = codingsOf(field(observation, 'valueCodeableConcept')).length > 0;
  const coded = [...components, ...(isItself ? [observation] : [])].map(geneOfValue);
  const texts = [
    textOf(observation, 'valueString'),
    textOf(field(observation, 'valueCodeableConcept'), 'text'),
    ...list(field(observation, 'note')).map((note) => textOf(note, 'text')),
  ];
  const listed = texts.flatMap((said) => (said === null ? [] : genesListedIn(said)));
  return [...new Set([...coded.flatMap((one) => (one.kind === 'gene' ? [one.symbol] : [])), ...listed])];
}
