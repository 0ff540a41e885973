import { longestLine, type GeneLabel } from './gene-label.js';
import { knownGeneIn } from './gene.js';
import { field, members } from './json.js';
import { cleanText } from './normal-text.js';
import type { Walked } from './observations.js';
import { presenceInWords, presenceOf, type Presence } from './presence.js';
import { proteinChange, type ProteinChange } from './protein-change.js';
import type { ResourceIndex } from './resource-index.js';
import type { SingleGeneTest } from './single-gene-tests.codes.js';
import { specimenOf } from './specimen-of.js';
import { alleleFraction, fractionOfRatio, type AlleleFraction } from './vaf.js';
import { readValue, type ReadValue } from './value.js';
import { variantEffect } from './variant-effect.js';
import { variantOf, variantSource, variantSpecimen, type VariantReading } from './variant-observation.js';

const proteinIn = /p\.\s?\(?[A-Za-z*]{1,3}\d+[A-Za-z0-9*=_()?]*/g;
const bareProteinIn =
  /(?<![A-Za-z0-9.])[ACDEFGHIKLMNPQRSTVWY]\d{2,4}(?:[ACDEFGHIKLMNPQRSTVWY*]|fs\*?\d*)(?![A-Za-z0-9])/g;
const percentIn = /(\d+(?:\.\d+)?)\s*%/g;
const aboutVariants =
  /mutation|variant|変異|遺伝子|\bgene\b|exon|\bitd\b|\btkd\b|\bptd\b|allele|\bvaf\b|sequenc|\bngs\b/i;

function only<T>(all: readonly T[]): T | undefined {
  return all.length === 1 ? all[0] : undefined;
}

function proteinFrom(said: string): ProteinChange | null {
  const written = only(said.match(proteinIn) ?? []) ?? only(said.match(bareProteinIn) ?? []);
  if (written === undefined) return null;
  const parsed = proteinChange(written);
  return parsed.short === undefined ? null : parsed;
}

function valueText(value: ReadValue): string | null {
  if (value.kind === 'amount' || value.kind === 'words') return cleanText(value.as);
  return null;
}

function fractionFrom(value: ReadValue, said: string, test: SingleGeneTest | undefined): AlleleFraction {
  if (value.kind === 'amount') {
    return test?.isRatio === true ? fractionOfRatio(value.amount) : alleleFraction(value.amount, value.unit);
  }
  const percent = only([...said.matchAll(percentIn)])?.[1];
  return percent === undefined ? { notes: [] } : alleleFraction({ value: Number(percent) }, { unit: '%' });
}

function presenceFrom(
  value: ReadValue,
  resource: unknown,
  said: string,
  hasProtein: boolean,
): Presence | 'no-call' | null {
  if (value.kind === 'amount') {
    if (value.amount.comparator === '<' || value.amount.comparator === '<=') return 'indeterminate';
    return value.amount.value > 0 ? 'present' : 'absent';
  }
  const stated = presenceOf(field(resource, 'valueCodeableConcept')) ?? presenceInWords(said);
  return stated ?? (hasProtein ? 'present' : null);
}

/**
 * A variant reported in words: a test of one gene (by its code), or a line whose short label and value name exactly
 * one known gene. Nothing is read out of longer texts.
 */
export function textVariant(
  walked: Walked,
  { label, isOther, tandem, named: inLabel }: GeneLabel,
  test: SingleGeneTest | undefined,
  find: ResourceIndex['find'],
): VariantReading {
  const { resource } = walked;
  const named = test?.gene ?? inLabel;
  const isNumber = members(resource)['valueQuantity'] !== undefined;
  if (isOther || (isNumber && named === null && tandem === null)) return { kind: 'none' };
  const value = readValue(resource);
  const said = valueText(value);
  if (said === null || said.length > longestLine) return { kind: 'none' };
  const inValue = knownGeneIn(said);
  const gene = named ?? tandem ?? inValue;
  if (gene === null || (inValue !== null && inValue !== gene)) return { kind: 'none' };
  const parsed = proteinFrom(said) ?? proteinFrom(test?.protein ?? label);
  const isAbout = test !== undefined || label === gene || aboutVariants.test(label) || parsed !== null;
  const presence = presenceFrom(value, resource, said, proteinFrom(said) !== null);
  if (!isAbout || presence === null || presence === 'no-call') return { kind: 'none' };
  const effect = test?.effect ?? variantEffect(gene, parsed, `${label} ${said}`, null);
  const as = `${label}: ${said}`;
  if (presence === 'absent' && test?.isWholeGene === true) {
    return { kind: 'wild-type', gene, source: variantSource(walked, as, []) };
  }
  const fraction = fractionFrom(value, said, test);
  const source = variantSource(walked, as, [...fraction.notes, 'read from text']);
  return {
    kind: 'variant',
    variant: variantOf({
      gene,
      protein: parsed?.short,
      coding: undefined,
      effect,
      vaf: fraction.vaf,
      presence,
      significance: undefined,
      origin: undefined,
      specimen: variantSpecimen(specimenOf(resource, walked.fallback ?? resource, find)),
      source,
    }),
  };
}
