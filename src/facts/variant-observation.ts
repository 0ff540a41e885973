import type { GenomicVariant, Source } from '../engine/index.js';
import { codingsOf, hasCode, wordsOf } from './coding.js';
import { geneOfValue, knownGeneIn } from './gene.js';
import { field, list, textOf } from './json.js';
import { cleanText } from './normal-text.js';
import { effectiveOf, type Walked } from './observations.js';
import { presenceOf } from './presence.js';
import { proteinChange } from './protein-change.js';
import { amountOf, unitTextOf } from './quantity-value.js';
import { oneSignificance, significancesIn, type Significance } from './significance.js';
import type { SpecimenKind } from './specimen-of.js';
import { alleleFraction, type AlleleFraction } from './vaf.js';
import { readValue } from './value.js';
import { variantEffect } from './variant-effect.js';

/** LOINC codes of HL7 Genomics Reporting: the variant and its components. */
const codes = {
  gene: new Set(['48018-6']),
  coding: new Set(['48004-6']),
  protein: new Set(['48005-3']),
  fraction: new Set(['81258-6']),
  depth: new Set(['82121-5']),
  origin: new Set(['48002-0']),
  change: new Set(['48019-4']),
};
const leastDepth = 100;

/** What one genetic Observation gives. */
export type VariantReading =
  | { readonly kind: 'variant'; readonly variant: GenomicVariant }
  /** A gene that was studied as a whole and has no variant. */
  | { readonly kind: 'wild-type'; readonly gene: string; readonly source: Source }
  /** A variant is there and cannot be used. */
  | { readonly kind: 'unreadable'; readonly source: Source }
  | { readonly kind: 'none' };

/** The source of a variant: its Observation, when it was, and what a reader should know. */
export function variantSource(walked: Walked, as: string, notes: readonly string[]): Source {
  const { moment } = effectiveOf(walked.resource, walked.fallback);
  return {
    reference: walked.reference,
    via: walked.via,
    ...(moment === null ? {} : { at: moment.text }),
    as: cleanText(as),
    ...(notes.length === 0 ? {} : { notes }),
  };
}

/** The components of an Observation with one of these codes. */
function componentsOf(observation: unknown, wanted: ReadonlySet<string>): readonly unknown[] {
  return list(field(observation, 'component')).filter((part) => hasCode(field(part, 'code'), wanted));
}

function said(component: unknown): string | null {
  const concept = field(component, 'valueCodeableConcept');
  const words = textOf(component, 'valueString') ?? wordsOf(concept) ?? codingsOf(concept)[0]?.code ?? null;
  return words === null ? null : cleanText(words);
}

/** The HGVS of a component: its code where that is HGVS, else its words. */
function hgvs(component: unknown, prefix: RegExp): string | null {
  const coded = codingsOf(field(component, 'valueCodeableConcept')).find(({ code }) => prefix.test(code));
  return coded?.code ?? said(component);
}

function fractionOf(component: unknown): AlleleFraction {
  if (component === undefined) return { notes: [] };
  const value = readValue(component);
  return value.kind === 'amount'
    ? alleleFraction(value.amount, value.unit)
    : { notes: ['allele fraction not read'] };
}

function originOf(component: unknown): GenomicVariant['origin'] | undefined {
  const concept = field(component, 'valueCodeableConcept');
  if (hasCode(concept, new Set(['LA6684-0']))) return 'somatic';
  if (hasCode(concept, new Set(['LA6683-2']))) return 'germline';
  const words = (said(component) ?? '').toLowerCase();
  return words === 'somatic' || words === 'germline' ? words : undefined;
}

/** A specimen as far as variants tell it apart. */
export function variantSpecimen(kind: SpecimenKind | null): GenomicVariant['specimen'] | undefined {
  if (kind === 'serum') return 'cell-free';
  return kind === 'blood' || kind === 'marrow' || kind === 'tissue' || kind === 'cell-free'
    ? kind
    : undefined;
}

/** Leaves out what is undefined, so that an absent part is absent. */
export function variantOf(parts: {
  readonly [K in keyof GenomicVariant]: GenomicVariant[K] | undefined;
}): GenomicVariant {
  return Object.fromEntries(
    Object.entries(parts).filter(([, value]) => value !== undefined),
  ) as unknown as GenomicVariant;
}

function depthNotes(component: unknown): readonly string[] {
  const quantity = field(component, 'valueQuantity');
  const depth = amountOf(quantity)?.value;
  const unit = unitTextOf(quantity).unit ?? '';
  return depth !== undefined && depth < leastDepth ? [`read depth ${depth} ${unit}`.trim()] : [];
}

/** Reads a Genetic variant assessment (69548-6) with what implications say of it. */
export function variantObservation(
  walked: Walked,
  implied: readonly Significance[],
  specimen: SpecimenKind | null,
): VariantReading {
  const { resource } = walked;
  const [protein, coding, change] = [codes.protein, codes.coding, codes.change].map(
    (wanted) => componentsOf(resource, wanted)[0],
  );
  const proteinText = hgvs(protein, /p\./);
  const codingText = hgvs(coding, /c\./);
  const read = componentsOf(resource, codes.gene).map(geneOfValue);
  const named = new Set(read.flatMap((one) => (one.kind === 'gene' ? [one.symbol] : [])));
  const as = [...named, proteinText ?? codingText ?? ''].join(' ').trim();
  const value = presenceOf(
    field(resource, 'valueCodeableConcept') ?? { text: textOf(resource, 'valueString') },
  );
  const hasVariant = proteinText !== null || codingText !== null;
  const presence = value ?? (hasVariant ? 'present' : null);
  if (presence === null || presence === 'no-call' || named.size > 1) return { kind: 'none' };
  if (read.some(({ kind }) => kind === 'conflict')) {
    return { kind: 'unreadable', source: variantSource(walked, as, ['gene id and symbol disagree']) };
  }
  const gene = [...named][0] ?? knownGeneIn(`${codingText ?? ''} ${proteinText ?? ''}`);
  if (gene === null) {
    const isUnread = presence === 'present' && hasVariant;
    return isUnread
      ? { kind: 'unreadable', source: variantSource(walked, as, ['variant without a gene']) }
      : { kind: 'none' };
  }
  if (presence === 'absent' && !hasVariant) {
    return { kind: 'wild-type', gene, source: variantSource(walked, `${gene}: no variant`, []) };
  }
  const parsed = proteinText === null ? null : proteinChange(proteinText);
  const fraction = fractionOf(componentsOf(resource, codes.fraction)[0]);
  const notes = [
    ...fraction.notes,
    ...depthNotes(componentsOf(resource, codes.depth)[0]),
    ...(parsed?.kind === 'unparsed' ? ['effect not recognised'] : []),
    ...(read.some((one) => one.kind === 'gene' && !one.isChecked) ? ['gene by its symbol'] : []),
  ];
  const words = [said(change), proteinText, wordsOf(field(resource, 'code'))].join(' ');
  return {
    kind: 'variant',
    variant: variantOf({
      gene,
      protein: parsed?.short,
      coding: codingText ?? undefined,
      effect: variantEffect(gene, parsed, words, codingText),
      vaf: fraction.vaf,
      presence,
      significance: oneSignificance([...significancesIn(resource), ...implied]),
      origin: originOf(componentsOf(resource, codes.origin)[0]),
      specimen: variantSpecimen(specimen),
      source: variantSource(walked, as, notes),
    }),
  };
}
