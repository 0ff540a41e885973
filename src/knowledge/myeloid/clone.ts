import {
  all,
  any,
  derivedFrom,
  known,
  mergeSources,
  nonEmpty,
  not,
  tri,
  unknown,
  type Fact,
  type GenomicVariant,
  type Genomics,
  type Quantity,
  type Source,
  type Tri,
} from '../../engine/index.js';
import { readFacts } from './facts.js';
import { corePanel, driverGenes, splicingGenes } from './genes.js';
import {
  belowThreshold,
  germlineSuspect,
  lymphoidDriver,
  openBySizeOrOrigin,
  qualifies,
  qualifiesIcc,
  type VariantContext,
} from './qualifying-variant.js';
import { chrsGenes } from './chrs-genes.js';
import { karyotypeSays } from './karyotype-finding.js';
import { triFact, triOf } from './truth.js';
import { compareToLimitOf } from './laboratory-limit.js';

/** One reported variant with what the rules make of it, for cards to list. */
export interface AssessedVariant {
  readonly variant: GenomicVariant;
  readonly qualifies: Tri;
  readonly germlineSuspect: Tri;
  readonly belowThreshold: boolean;
}

const contextKeys = ['genomics', 'sex', 'lymphoidNeoplasm', 'lymphocytes', 'lymphocytesUpperLimit'] as const;
type ContextFacts = {
  readonly genomics: Fact<Genomics>;
  readonly sex: Fact<'male' | 'female'>;
  readonly lymphoidNeoplasm: Fact<{ readonly recorded: boolean }>;
  readonly lymphocytes: Fact<Quantity>;
  readonly lymphocytesUpperLimit: Fact<Quantity>;
};

function contextOf(facts: ContextFacts): VariantContext {
  const { lymphoidNeoplasm: recorded } = facts;
  const lymphoidNeoplasm = tri(recorded.known ? recorded.value.recorded : null);
  const lymphocytosis = compareToLimitOf(facts.lymphocytes, '>', facts.lymphocytesUpperLimit);
  return { sex: facts.sex, lymphoid: any([lymphoidNeoplasm, lymphocytosis]), lymphoidNeoplasm };
}

const sourcesOf = (facts: ContextFacts): readonly Source[] => mergeSources([facts.genomics]);

/**
 * Clone by sequencing: any variant that qualifies; none only if all reports were read and the panel held the frequent
 * drivers (a gene that was not covered is unknown, never wild type).
 */
function sequencedClone(genomics: Fact<Genomics>, rule: (variant: GenomicVariant) => Tri): Tri {
  if (!genomics.known) return 'unknown';
  const { variants, covered, unreadable } = genomics.value;
  const excluded =
    unreadable.length === 0 && corePanel.value.every((gene) => covered.includes(gene))
      ? 'not-met'
      : 'unknown';
  return any([...variants.map(rule), excluded]);
}

const derived = derivedFrom(readFacts);

/** An abnormal karyotype that does not itself define a neoplasm; no karyotype on record is none. */
const karyotypeClone = derived(
  ['karyotype', 'karyotypeReported'],
  { label: { en: 'Clonal karyotype, not defining a neoplasm', ja: '腫瘍を定義しないクローン性核型異常' } },
  ({ karyotype, karyotypeReported }) => {
    const says = (question: 'clonal' | 'mdsDefining' | 'leukaemiaDefining'): Tri =>
      karyotypeSays(karyotype, karyotypeReported, question);
    return triFact(all([says('clonal'), not(says('mdsDefining')), not(says('leukaemiaDefining'))]), [
      karyotype,
      karyotypeReported,
    ]);
  },
);

const withKaryotype = derivedFrom({ ...readFacts, karyotypeClone });
const cloneKeys = [...contextKeys, 'karyotypeClone'] as const;

function cloneBy(rule: typeof qualifies) {
  return (facts: ContextFacts & { readonly karyotypeClone: Fact<boolean> }): Fact<boolean> => {
    const context = contextOf(facts);
    const sequenced = sequencedClone(facts.genomics, (variant) => rule(variant, context));
    return triFact(any([sequenced, triOf(facts.karyotypeClone)]), [facts.genomics, facts.karyotypeClone]);
  };
}

const scoredGenes = [...driverGenes.value, ...chrsGenes.beyondDrivers];

/** Variants whose status is not excluded, for counts and largest fraction: sure ones, and those still open. */
function counted(
  facts: ContextFacts,
): { readonly sure: readonly GenomicVariant[]; readonly open: readonly GenomicVariant[] } | null {
  if (!facts.genomics.known) return null;
  const context = contextOf(facts);
  const of = (status: Tri): readonly GenomicVariant[] =>
    facts.genomics.known
      ? facts.genomics.value.variants.filter((v) => qualifies(v, context, scoredGenes) === status)
      : [];
  return { sure: of('met'), open: of('unknown') };
}

/** How many mutations, and the largest allele fraction; a range while a variant's standing is open. */
function mutationCount(facts: ContextFacts): Fact<Quantity<'1'>> {
  const variants = counted(facts);
  const sources = nonEmpty(sourcesOf(facts));
  if (variants === null || sources === null) return unknown('not-recorded', sourcesOf(facts));
  const value = variants.sure.length;
  const upper = value + variants.open.length;
  return known({ value, unit: '1', ...(upper === value ? {} : { upper }) }, sources);
}

function largestVaf(facts: ContextFacts): Fact<Quantity<'1'>> {
  const variants = counted(facts);
  const sources = nonEmpty(sourcesOf(facts));
  const [first, ...rest] = variants?.sure.flatMap(({ vaf }) => (vaf === undefined ? [] : [vaf.value])) ?? [];
  if (variants === null || sources === null || first === undefined)
    return unknown('not-recorded', sourcesOf(facts));
  const value = Math.max(first, ...rest);
  const upper = Math.max(value, ...variants.open.map(({ vaf }) => vaf?.value ?? 1));
  return known({ value, unit: '1', ...(upper === value ? {} : { upper }) }, sources);
}

function geneQuestion(rule: (sure: readonly string[], open: readonly string[]) => Tri) {
  return (facts: ContextFacts): Fact<boolean> => {
    const variants = counted(facts);
    if (variants === null) return unknown('not-recorded', sourcesOf(facts));
    const genes = (list: readonly GenomicVariant[]) => list.map(({ gene }) => gene);
    return triFact(rule(genes(variants.sure), genes(variants.open)), [facts.genomics]);
  };
}

const anyGene = (wanted: (gene: string) => Tri, sure: readonly string[], open: readonly string[]): Tri =>
  any([
    ...sure.map(wanted),
    ...open.map((gene): Tri => (wanted(gene) === 'not-met' ? 'not-met' : 'unknown')),
  ]);

const splicing = (gene: string): Tri => (splicingGenes.includes(gene) ? 'met' : 'not-met');

/** Facts about the clone. */
export const cloneFacts = {
  karyotypeClone,
  clone: withKaryotype(
    cloneKeys,
    { label: { en: 'Myeloid clone', ja: '骨髄系クローン' }, supply: ['ngs-myeloid'] },
    cloneBy(qualifies),
  ),
  chipCloneIcc: withKaryotype(
    cloneKeys,
    {
      label: {
        en: 'Myeloid clone by the ICC (2 % for every gene)',
        ja: 'ICCによる骨髄系クローン（全遺伝子2%）',
      },
    },
    cloneBy(qualifiesIcc),
  ),
  assessedVariants: derived(
    contextKeys,
    {
      label: { en: 'Variants and what the rules make of them', ja: '変異とその評価' },
      show: (list: readonly AssessedVariant[]) => list.map(({ variant }) => variant.gene).join(', '),
    },
    (facts) => {
      if (!facts.genomics.known) return facts.genomics;
      const context = contextOf(facts);
      const assessed = facts.genomics.value.variants.map((variant): AssessedVariant => ({
        variant,
        qualifies: qualifies(variant, context),
        germlineSuspect: germlineSuspect(variant),
        belowThreshold: belowThreshold(variant, context),
      }));
      return known(assessed, facts.genomics.sources);
    },
  ),
  /** Every reported driver is a lymphoid one, and there is one: a matter for the lymphoid rules. */
  lymphoidCloneOnly: derived(
    contextKeys,
    { label: { en: 'Lymphoid clone only', ja: 'リンパ系クローンのみ' } },
    (facts) => {
      if (!facts.genomics.known) return unknown('not-recorded', sourcesOf(facts));
      const context = contextOf(facts);
      const found = facts.genomics.value.variants.filter(({ presence }) => presence === 'present');
      const lymphoidOne = any(found.map((variant) => lymphoidDriver(variant, context)));
      const myeloidOne = any(found.map((variant) => qualifies(variant, context)));
      return triFact(all([lymphoidOne, not(myeloidOne)]), [facts.genomics]);
    },
  ),
  /** A report is there and does not settle it: it cannot be read, or leaves a driver's size or origin open. */
  cloneQuestionOpen: derived(
    contextKeys,
    {
      label: {
        en: 'Sequencing on record leaves the clone open',
        ja: '遺伝子検査はあるがクローンの有無は未確定',
      },
    },
    (facts) => {
      const { genomics } = facts;
      if (!genomics.known)
        return triFact(tri(genomics.why === 'not-machine-readable' || null), [facts.genomics]);
      const context = contextOf(facts);
      const open = genomics.value.variants.some((variant) => openBySizeOrOrigin(variant, context));
      return triFact(tri(open), [genomics]);
    },
  ),
  germlineSuspected: derived(
    ['genomics'],
    { label: { en: 'A variant may be inherited', ja: '遺伝性の可能性がある変異' } },
    ({ genomics }) =>
      genomics.known
        ? triFact(any(genomics.value.variants.map(germlineSuspect)), [genomics])
        : unknown('not-recorded', mergeSources([genomics])),
  ),
  /** A variant may be inherited and no other one makes a clone: CHIP is not established. */
  germlineOnly: derived(
    contextKeys,
    { label: { en: 'Only variants that may be inherited', ja: '遺伝性の可能性がある変異のみ' } },
    (facts) => {
      if (!facts.genomics.known) return unknown('not-recorded', sourcesOf(facts));
      const context = contextOf(facts);
      const { variants } = facts.genomics.value;
      const other = any(variants.map((v) => all([not(germlineSuspect(v)), qualifies(v, context)])));
      return triFact(all([any(variants.map(germlineSuspect)), not(other)]), [facts.genomics]);
    },
  ),
  mutationCount: derived(
    contextKeys,
    { label: { en: 'Number of mutations', ja: '変異数' }, supply: ['ngs-myeloid'] },
    mutationCount,
  ),
  largestVaf: derived(
    contextKeys,
    { label: { en: 'Largest allele fraction', ja: '最大VAF' }, supply: ['ngs-myeloid'] },
    largestVaf,
  ),
  singleDnmt3a: derived(
    contextKeys,
    { label: { en: 'Single DNMT3A mutation', ja: 'DNMT3A変異1個のみ' }, supply: ['ngs-myeloid'] },
    geneQuestion(chrsGenes.singleDnmt3a),
  ),
  highRiskMutation: derived(
    contextKeys,
    { label: { en: 'High-risk mutation', ja: '高リスク変異' }, supply: ['ngs-myeloid'] },
    geneQuestion((sure, open) => anyGene(chrsGenes.highRisk, sure, open)),
  ),
  splicingMutation: derived(
    contextKeys,
    { label: { en: 'Splicing-factor mutation', ja: 'スプライシング因子変異' }, supply: ['ngs-myeloid'] },
    geneQuestion((sure, open) => anyGene(splicing, sure, open)),
  ),
};
