import type { GenomicVariant } from '../engine/index.js';
import type { ProteinChange } from './protein-change.js';

type Effect = NonNullable<GenomicVariant['effect']>;

const ofProtein: Readonly<Partial<Record<ProteinChange['kind'], Effect>>> = {
  missense: 'missense',
  nonsense: 'nonsense',
  frameshift: 'frameshift',
  'inframe-insertion': 'inframe',
  'inframe-deletion': 'inframe',
  'inframe-duplication': 'inframe',
  'inframe-delins': 'inframe',
  synonymous: 'synonymous',
  'start-lost': 'start-lost',
  splice: 'splice',
};
/** Words and Sequence Ontology terms. */
const ofWords: readonly (readonly [RegExp, Effect])[] = [
  [/internal tandem dup|\bitd\b/, 'itd'],
  [/partial tandem dup|\bptd\b/, 'ptd'],
  [/splice/, 'splice'],
  [/frame.?shift/, 'frameshift'],
  [/stop.gained|nonsense/, 'nonsense'],
  [/start.lost|initiator/, 'start-lost'],
  [/missense/, 'missense'],
  [/synonymous/, 'synonymous'],
  [/in.?frame/, 'inframe'],
];

/** A splice site in a c.HGVS: within two bases of an exon. */
const spliceSite = /\d[+-][12](?:\D|$)/;

/**
 * What a variant does, from its protein change, else from words or the splice site in its c.HGVS. An in-frame
 * duplication or insertion of FLT3 is an internal tandem duplication.
 */
export function variantEffect(
  gene: string,
  protein: ProteinChange | null,
  said: string,
  coding: string | null,
): Effect | undefined {
  const normal = said.toLowerCase();
  const [, inWords] = ofWords.find(([pattern]) => pattern.test(normal)) ?? [];
  if (inWords === 'itd' || inWords === 'ptd') return inWords;
  const kind = protein?.kind;
  const grows = kind === 'inframe-duplication' || kind === 'inframe-insertion';
  if (gene === 'FLT3' && grows) return 'itd';
  const fromProtein = kind === undefined ? undefined : ofProtein[kind];
  if (fromProtein !== undefined) return fromProtein;
  return inWords ?? (coding !== null && spliceSite.test(coding) ? 'splice' : undefined);
}
