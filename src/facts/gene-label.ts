import { wordsOf } from './coding.js';
import { knownGeneIn } from './gene.js';
import { cleanText } from './normal-text.js';

/** Nothing is read out of longer labels and values: they are reports, not lines. In characters. */
export const longestLine = 120;

const tandemDuplication = /\b(?:KMT2A|MLL)[- ]?PTD\b/;

/** Other things that are measured of a gene: none of them is a sequence variant. */
const otherThings =
  /rearrang|fusion|transloc|deletion|\bloss\b|\bgain\b|amplif|\bfish\b|copy number|express|発現|mrna|methylat|immunohisto|\bihc\b/i;

/** What the name of a result says of genes. */
export interface GeneLabel {
  readonly label: string;
  /** It is of something else that is measured of a gene. */
  readonly isOther: boolean;
  readonly named: string | null;
  readonly tandem: string | null;
}

/** What the code of a result says of genes in words. */
export function geneLabel(code: unknown): GeneLabel {
  const label = cleanText(wordsOf(code) ?? '');
  return {
    label,
    isOther: label.length > longestLine || otherThings.test(label),
    named: label.length > longestLine ? null : knownGeneIn(label),
    tandem: tandemDuplication.test(label) ? 'KMT2A' : null,
  };
}
