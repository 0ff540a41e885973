import { all, any, compare, not, type Fact, type GenomicVariant, type Tri } from '../../engine/index.js';
import { driverGenes, lymphoidGenes, xLinkedGenes } from './genes.js';
import { cloneLimits } from './parameters.js';

/** What bears on a variant besides itself. */
export interface VariantContext {
  readonly sex: Fact<'male' | 'female'>;
  /** A lymphoid neoplasm or lymphocytosis is known. */
  readonly lymphoid: Tri;
  /** A lymphoid neoplasm is on the problem list. */
  readonly lymphoidNeoplasm: Tri;
}

const is = (condition: boolean): Tri => (condition ? 'met' : 'not-met');

/** Pathogenic or likely pathogenic; a variant of uncertain significance, or an unclassified one, is unknown. */
function oncogenic({ significance }: GenomicVariant): Tri {
  if (significance === 'pathogenic' || significance === 'likely-pathogenic') return 'met';
  return significance === 'benign' || significance === 'likely-benign' ? 'not-met' : 'unknown';
}

/** 2 %, and 4 % for X-linked genes of men. An allele fraction above 1 is a percentage nobody declared: not guessed. */
function largeEnough({ gene, vaf }: GenomicVariant, sex: Fact<'male' | 'female'>): Tri {
  if (vaf === undefined || vaf.value > 1) return 'unknown';
  const general = compare(vaf, '>=', cloneLimits.vaf.value);
  if (!xLinkedGenes.value.includes(gene)) return general;
  const male = compare(vaf, '>=', cloneLimits.vafXLinkedMale.value);
  if (sex.known) return sex.value === 'male' ? male : general;
  return male === general ? male : 'unknown';
}

/** A driver of lymphoid disease: MYD88 L265P always, some genes where a lymphoid disease is known. */
export function lymphoidDriver(
  { gene, protein }: GenomicVariant,
  context: Pick<VariantContext, 'lymphoid' | 'lymphoidNeoplasm'>,
): Tri {
  const { always, inContext, inNeoplasm } = lymphoidGenes.value;
  if (always.some((driver) => driver.gene === gene && driver.protein === protein)) return 'met';
  if (inContext.includes(gene)) return context.lymphoid;
  return inNeoplasm.includes(gene) ? context.lymphoidNeoplasm : 'not-met';
}

/** Blood and marrow show blood cells; tissue and plasma DNA may show a tumour: unknown until confirmed in blood. */
function fromBlood({ specimen }: GenomicVariant): Tri {
  return specimen === 'tissue' || specimen === 'cell-free' ? 'unknown' : 'met';
}

function present({ presence }: GenomicVariant): Tri {
  if (presence === 'indeterminate') return 'unknown';
  return is(presence === 'present');
}

/** Whether a variant is a myeloid clone of at least CHIP size (WHO 5th ed.): gene, origin, significance, size. */
export function qualifies(
  variant: GenomicVariant,
  context: VariantContext,
  drivers: readonly string[] = driverGenes.value,
): Tri {
  return all([
    present(variant),
    is(drivers.includes(variant.gene)),
    is(variant.origin !== 'germline'),
    not(lymphoidDriver(variant, context)),
    oncogenic(variant),
    fromBlood(variant),
    largeEnough(variant, context.sex),
  ]);
}

/** An oncogenic driver of which only its size, or whether it is in the blood, is not known. */
export function openBySizeOrOrigin(variant: GenomicVariant, context: VariantContext): boolean {
  return qualifies(variant, context) === 'unknown' && oncogenic(variant) === 'met';
}

/** The same by the ICC, which asks for 2 % of every gene. */
export function qualifiesIcc(variant: GenomicVariant, context: VariantContext): Tri {
  const { vaf } = variant;
  const size = vaf === undefined || vaf.value > 1 ? 'unknown' : compare(vaf, '>=', cloneLimits.vaf.value);
  return any([qualifies(variant, context), all([qualifies({ ...variant, ...withoutSize }, context), size])]);
}

const withoutSize = { vaf: { value: 1, unit: '1' as const } };

/** A driver found, surely smaller than a clone counts: shown as "below the threshold", not as CHIP. */
export function belowThreshold(variant: GenomicVariant, context: VariantContext): boolean {
  const otherwise = qualifies({ ...variant, ...withoutSize }, context);
  return otherwise === 'met' && largeEnough(variant, context.sex) === 'not-met';
}

/** Reported as germline, or an allele fraction and gene that ask for a non-haematopoietic sample (never proof). */
export function germlineSuspect(variant: GenomicVariant): Tri {
  if (variant.origin === 'germline') return present(variant);
  if (variant.origin === 'somatic') return 'not-met';
  const { from, upTo, above } = cloneLimits.germlineBand.value;
  const { vaf, gene } = variant;
  if (cloneLimits.germlineGenesAnyVaf.value.includes(gene))
    return all([present(variant), oncogenic(variant)]);
  if (!cloneLimits.germlineGenes.value.includes(gene)) return 'not-met';
  const at = (op: '>=' | '>' | '<=', value: number): Tri =>
    vaf === undefined || vaf.value > 1 ? 'unknown' : compare(vaf, op, { value, unit: '1' });
  const fraction = any([all([at('>=', from), at('<=', upTo)]), at('>', above)]);
  return all([present(variant), not(benign(variant)), fraction]);
}

function benign({ significance }: GenomicVariant): Tri {
  return is(significance === 'benign' || significance === 'likely-benign');
}
