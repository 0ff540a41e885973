import {
  any,
  derivedFrom,
  tri,
  unknown,
  type Fact,
  type GenomicVariant,
  type Genomics,
  type Localized,
  type Tri,
} from '../../../engine/index.js';
import { windows } from '../../common-facts.js';
import type { Abnormality } from '../../genetics/abnormality.js';
import { cytogeneticGroup } from '../../genetics/cytogenetic-group.js';
import {
  anyMutated,
  cloneReaches,
  countedVariants,
  isMutated,
  largestVaf,
} from '../../genetics/gene-status.js';
import { hasAbnormalities, hasAbnormality, type Karyotype } from '../../genetics/karyotype.js';
import { iccMultiHit, tp53Mutations, whoBiallelic, type Tp53 } from '../../genetics/tp53.js';
import { leukaemiaAbnormalities } from '../karyotype-finding.js';
import { isFusion, leukaemiaFusion, promyelocyticFusion } from '../leukaemia-fusion.js';
import { daysBetween } from '../persistence.js';
import { showGenomics } from '../shared-facts.js';
import { answer, toBoolean } from './answer.js';
import { readFacts } from './facts-read.js';
import { cloneGenes, cmmlGenes, kinaseFusionGenes, myelodysplasiaRelatedGenes } from './genes.js';
import { cmmlParameters, mdsParameters } from './parameters.js';

/** Sequencing that may stand beside a marrow of today: an old panel may lack what has come since. */
const sequencing = derivedFrom(readFacts)(
  ['genomics'],
  {
    label: {
      en: 'Gene panel with all genes asked for (incl. FLT3-ITD, KMT2A-PTD)',
      ja: '必要な遺伝子をすべて含むパネル（FLT3-ITD、KMT2A-PTDを含む）',
    },
    supply: ['ngs-myeloid'],
    show: showGenomics,
  },
  ({ genomics }, asOf): Fact<Genomics> => {
    if (!genomics.known) return genomics;
    const dates = genomics.sources.flatMap(({ at }) => (at === undefined ? [] : [at])).sort();
    const newest = dates.at(-1);
    return newest !== undefined && daysBetween(newest, asOf) > windows.marrow
      ? unknown('too-old', genomics.sources)
      : genomics;
  },
);
const withSequencing = { ...readFacts, sequencing };
const derive = derivedFrom(withSequencing);

const fromKaryotype = (label: Localized, ask: (karyotype: Karyotype) => Tri) =>
  derive(['karyotype'], { label }, ({ karyotype }) =>
    answer<boolean>([karyotype], karyotype.known ? toBoolean(ask(karyotype.value)) : null),
  );

const fromSequencing = <T>(label: Localized, ask: (genomics: Genomics) => T | null) =>
  derive(['sequencing'], { label }, ({ sequencing }) =>
    answer<T>([sequencing], sequencing.known ? ask(sequencing.value) : null),
  );

const has =
  (...sought: readonly Abnormality[]) =>
  (karyotype: Karyotype): Tri =>
    any(sought.map((each) => hasAbnormality(karyotype, each)));

const complex = (karyotype: Karyotype): Tri => hasAbnormalities(karyotype, mdsParameters.complex.value);

const valueOf = <T>(fact: Fact<T>): T | null => (fact.known ? fact.value : null);

/** A rearrangement seen in the karyotype or reported as a fusion by sequencing. */
const fromRearrangement = (
  label: Localized,
  ask: (karyotype: Karyotype) => Tri,
  fusion: (variant: GenomicVariant) => Tri,
) =>
  derive(['karyotype', 'sequencing'], { label }, ({ karyotype, sequencing }) =>
    answer<boolean>(
      [karyotype, sequencing],
      toBoolean(
        any([
          karyotype.known ? ask(karyotype.value) : 'unknown',
          sequencing.known ? any(sequencing.value.variants.map(fusion)) : 'unknown',
        ]),
      ),
    ),
  );

/** What a test says; a fusion that sequencing reports stands whatever it says. */
const testedOrFused = (
  tested: Fact<boolean>,
  sequencing: Fact<Genomics>,
  wanted: (name: string) => boolean,
): boolean | null => {
  const fused =
    sequencing.known && any(sequencing.value.variants.map((one) => isFusion(one, wanted))) === 'met';
  return fused || valueOf(tested);
};

const relatedAbnormalitiesIcc: readonly Abnormality[] = [
  'del5q',
  'minus7',
  'del7q',
  'del12p',
  'i17q',
  'del17p',
  'idicXq13',
  'plus8',
  'del20q',
];

const loss17p = derive(
  ['karyotype', 'fishDel17p'],
  { label: { en: 'Loss of 17p13', ja: '17p13の欠失' } },
  ({ karyotype, fishDel17p }) => {
    const shown: Tri[] = [];
    if (karyotype.known) shown.push(has('del17p', 'minus17')(karyotype.value));
    if (fishDel17p.known) shown.push(tri(fishDel17p.value));
    // FISH on the gene excludes its loss even where the karyotype is incomplete; a loss seen by either stands.
    const status = shown.includes('met') ? 'met' : shown.includes('not-met') ? 'not-met' : 'unknown';
    return answer<boolean>([karyotype, fishDel17p], toBoolean(status));
  },
);

const layer = {
  ...withSequencing,
  loss17p,
  complexKaryotype: fromKaryotype(
    { en: 'Complex karyotype (3 or more abnormalities)', ja: '複雑核型（3つ以上の異常）' },
    complex,
  ),
};
const deriveTp53 = derivedFrom(layer);
type Tp53Facts = {
  readonly sequencing: Fact<Genomics>;
  readonly loss17p: Fact<boolean>;
  readonly tp53CnLoh: Fact<boolean>;
  readonly complexKaryotype: Fact<boolean>;
};

function tp53Of(facts: Tp53Facts): Tp53 {
  return {
    mutations: facts.sequencing.known ? tp53Mutations(facts.sequencing.value) : null,
    loss17p: valueOf(facts.loss17p),
    cnLoh: valueOf(facts.tp53CnLoh),
    complex: valueOf(facts.complexKaryotype),
  };
}
const tp53Inputs = ['sequencing', 'loss17p', 'tp53CnLoh', 'complexKaryotype'] as const;
const fromTp53 = (label: Localized, ask: (tp53: Tp53) => Tri) =>
  deriveTp53(tp53Inputs, { label }, (facts) =>
    answer<boolean>(
      tp53Inputs.map((key) => facts[key]),
      toBoolean(ask(tp53Of(facts))),
    ),
  );

const cmmlClone = (genes: readonly string[]) =>
  function compute(karyotype: Fact<Karyotype>, sequencing: Fact<Genomics>): Fact<boolean> {
    const chromosomes = karyotype.known ? hasAbnormalities(karyotype.value, 1) : 'unknown';
    const listed = sequencing.known ? tri(anyMutated(sequencing.value, genes)) : 'unknown';
    const none = sequencing.known && anyMutated(sequencing.value, cloneGenes) === false;
    const molecular = listed === 'met' || none ? listed : 'unknown';
    return answer<boolean>([karyotype, sequencing], toBoolean(any([chromosomes, molecular])));
  };
const fromClone = (
  label: Localized,
  compute: (karyotype: Fact<Karyotype>, sequencing: Fact<Genomics>) => Fact<boolean>,
) =>
  derive(['karyotype', 'sequencing'], { label }, ({ karyotype, sequencing }) =>
    compute(karyotype, sequencing),
  );

/** What karyotype, FISH and sequencing say, as the questions of the rules. */
export const geneticFacts = {
  ...layer,
  del5q: fromKaryotype({ en: 'del(5q)', ja: 'del(5q)' }, has('del5q')),
  monosomy7: fromKaryotype({ en: 'Monosomy 7', ja: '7番モノソミー' }, has('minus7')),
  del7q: fromKaryotype({ en: 'del(7q)', ja: 'del(7q)' }, has('del7q')),
  abn3q26: fromKaryotype(
    { en: 'inv(3) or another 3q26 abnormality', ja: 'inv(3)または3q26異常' },
    has('inv3', 'mecom'),
  ),
  relatedKaryotypeIcc: fromKaryotype(
    { en: 'Myelodysplasia-related cytogenetic abnormality (ICC)', ja: '骨髄異形成関連の染色体異常（ICC）' },
    (karyotype) => any([complex(karyotype), has(...relatedAbnormalitiesIcc)(karyotype)]),
  ),
  amlFusion: fromRearrangement(
    { en: 'AML-defining rearrangement', ja: 'AMLを定義する再構成' },
    has(...leukaemiaAbnormalities),
    leukaemiaFusion,
  ),
  apl: fromRearrangement({ en: 'PML::RARA', ja: 'PML::RARA' }, has('t15-17'), promyelocyticFusion),
  bcrAbl1Shown: derive(
    ['karyotype', 'bcrAbl1', 'sequencing'],
    { label: { en: 'BCR::ABL1', ja: 'BCR::ABL1' }, supply: ['bcr-abl1'] },
    ({ karyotype, bcrAbl1, sequencing }) => {
      const translocated = karyotype.known && has('t9-22')(karyotype.value) === 'met';
      const shown = testedOrFused(bcrAbl1, sequencing, (name) => name === 'BCR::ABL1');
      return answer<boolean>([bcrAbl1, karyotype, sequencing], translocated || shown);
    },
  ),
  kinaseFusionShown: derive(
    ['tkFusion', 'sequencing'],
    { label: readFacts.tkFusion.label, supply: ['tk-fusion'] },
    ({ tkFusion, sequencing }) => {
      const shown = testedOrFused(tkFusion, sequencing, (name) =>
        name.split('::').some((gene) => kinaseFusionGenes.includes(gene)),
      );
      return answer<boolean>([tkFusion, sequencing], shown);
    },
  ),
  cytogeneticGroup: derive(
    ['karyotype'],
    { label: { en: 'Cytogenetic group (IPSS-R)', ja: '染色体リスク群（IPSS-R）' } },
    ({ karyotype }) => answer([karyotype], karyotype.known ? cytogeneticGroup(karyotype.value) : null),
  ),
  sf3b1Vaf: fromSequencing({ en: 'SF3B1 allele fraction', ja: 'SF3B1アレル頻度' }, (g) =>
    largestVaf(g, 'SF3B1'),
  ),
  tp53Vaf: fromSequencing({ en: 'TP53 allele fraction', ja: 'TP53アレル頻度' }, (g) => largestVaf(g, 'TP53')),
  npm1Mutated: fromSequencing({ en: 'NPM1 mutated', ja: 'NPM1変異' }, (g) => isMutated(g, 'NPM1')),
  npm1Vaf: fromSequencing({ en: 'NPM1 allele fraction', ja: 'NPM1アレル頻度' }, (g) => largestVaf(g, 'NPM1')),
  runx1Mutated: fromSequencing({ en: 'RUNX1 mutated', ja: 'RUNX1変異' }, (g) => isMutated(g, 'RUNX1')),
  /** False in wild type; in a mutated gene the domain is the laboratory's to name, so unknown. */
  cebpaBzip: fromSequencing({ en: 'CEBPA bZIP mutation', ja: 'CEBPA bZIP変異' }, (g) =>
    isMutated(g, 'CEBPA') === false ? false : null,
  ),
  relatedGeneIcc: fromSequencing(
    { en: 'Myelodysplasia-related gene mutated (ICC)', ja: '骨髄異形成関連遺伝子変異（ICC）' },
    (g) => anyMutated(g, myelodysplasiaRelatedGenes),
  ),
  biallelicTp53: fromTp53(
    { en: 'Biallelic TP53 (WHO5)', ja: 'TP53両アレル不活化（WHO5）' },
    (tp53) => whoBiallelic(tp53).status,
  ),
  multiHitTp53: fromTp53(
    { en: 'Multi-hit TP53 (ICC)', ja: 'TP53 multi-hit（ICC）' },
    (tp53) => iccMultiHit(tp53).tested,
  ),
  multiHitTp53Presumed: fromTp53(
    {
      en: 'Multi-hit TP53 by ICC’s convention (complex karyotype, loss not tested)',
      ja: 'ICCの規定によるTP53 multi-hit（複雑核型、欠失未検）',
    },
    (tp53) => iccMultiHit(tp53).status,
  ),
  cloneAny: fromClone({ en: 'Acquired clonal abnormality', ja: '獲得性クローン異常' }, cmmlClone(cloneGenes)),
  cloneListed: fromClone(
    { en: 'Clonal abnormality of the kind named for CMML', ja: 'CMMLで挙げられたクローン異常' },
    cmmlClone(cmmlGenes),
  ),
  cloneIcc: fromClone(
    { en: 'Clone of 10 % or more, or clonal karyotype', ja: '10%以上のクローンまたは染色体クローン' },
    (karyotype, sequencing) =>
      answer<boolean>(
        [karyotype, sequencing],
        toBoolean(
          any([
            karyotype.known ? hasAbnormalities(karyotype.value, 1) : 'unknown',
            tri(
              sequencing.known
                ? cloneReaches(sequencing.value, cloneGenes, cmmlParameters.cloneVafIcc.value)
                : null,
            ),
          ]),
        ),
      ),
  ),
  cloneCmus: fromSequencing({ en: 'Mutation of 2 % or more', ja: '2%以上の変異' }, (g) =>
    cloneReaches(g, cloneGenes, cmmlParameters.cloneVafCmus.value),
  ),
  asxl1Truncated: fromSequencing(
    { en: 'ASXL1 nonsense or frameshift mutation', ja: 'ASXL1ナンセンス・フレームシフト変異' },
    (g) => {
      const counted = countedVariants(g, 'ASXL1');
      const truncating = counted.filter(
        ({ variant }) => variant.effect === 'nonsense' || variant.effect === 'frameshift',
      );
      if (truncating.some(({ certain }) => certain)) return true;
      const open = counted.some(({ variant, certain }) => !certain || variant.effect === undefined);
      return open ? null : counted.length > 0 ? false : isMutated(g, 'ASXL1');
    },
  ),
  nrasMutated: fromSequencing({ en: 'NRAS mutated', ja: 'NRAS変異' }, (g) => isMutated(g, 'NRAS')),
  idh1Mutated: fromSequencing({ en: 'IDH1 mutated', ja: 'IDH1変異' }, (g) => isMutated(g, 'IDH1')),
  setbp1Mutated: fromSequencing({ en: 'SETBP1 mutated', ja: 'SETBP1変異' }, (g) => isMutated(g, 'SETBP1')),
};
