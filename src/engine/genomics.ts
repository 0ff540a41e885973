import type { Quantity } from './quantity.js';
import type { Source } from './fact.js';

/** A sequence variant as reported. What the report leaves out is absent here, never assumed. */
export interface GenomicVariant {
  /** HGNC symbol. */
  readonly gene: string;
  /** Short p.HGVS, e.g. `p.K700E`; absent when not reported or not understood. */
  readonly protein?: string;
  readonly coding?: string;
  readonly effect?:
    | 'missense'
    | 'nonsense'
    | 'frameshift'
    | 'inframe'
    | 'splice'
    | 'synonymous'
    | 'start-lost'
    | 'itd'
    | 'ptd';
  /** Fraction 0-1; absent when not reported or ambiguous. */
  readonly vaf?: Quantity<'1'>;
  readonly presence: 'present' | 'absent' | 'indeterminate';
  readonly significance?: 'pathogenic' | 'likely-pathogenic' | 'uncertain' | 'likely-benign' | 'benign';
  readonly origin?: 'somatic' | 'germline';
  readonly specimen?: 'blood' | 'marrow' | 'tissue' | 'cell-free';
  readonly source: Source;
}

/** What sequencing has shown: variants, and the genes known to have been studied. */
export interface Genomics {
  readonly variants: readonly GenomicVariant[];
  /** Covered and without a variant = wild type; a gene not listed is unknown, never wild type. */
  readonly covered: readonly string[];
  /** Reports that exist but cannot be read by a machine (PDF, text). */
  readonly unreadable: readonly Source[];
}
