import {
  allOf,
  anyOf,
  compare,
  criteriaFor,
  derivedFrom,
  notThat,
  any,
  all,
  tri,
  cite,
  type Fact,
  type GenomicVariant,
  type Genomics,
  type Parameter,
  type Quantity,
  type Tri,
} from '../../engine/index.js';
import { readFacts } from './facts.js';
import { leukaemiaFusion, promyelocyticFusion } from './leukaemia-fusion.js';
import { neoplasmLimits, counts } from './parameters.js';
import { who5 } from './references.js';
import { karyotypeSays } from './karyotype-finding.js';
import { triFact, triOf } from './truth.js';

const derived = derivedFrom(readFacts);

/** Above a limit; where no such count is on record at all, a count above it is not on record either. */
function counted(
  value: Fact<Quantity<'%'>>,
  limit: Parameter<Quantity<'%'>>,
  examined: Fact<boolean>,
): Fact<boolean> {
  const status: Tri = value.known
    ? compare(value.value, '>=', limit.value)
    : triOf(examined) === 'not-met'
      ? 'not-met'
      : 'unknown';
  return triFact(status, [value, examined]);
}

/** NPM1 below 10 % without blasts is a trace, not AML; without a fraction it stays open. */
function definesLeukaemia(variant: GenomicVariant): Tri {
  const { gene, vaf, presence, significance, effect } = variant;
  const there = presence === 'indeterminate' ? 'unknown' : tri(presence === 'present');
  if (gene === 'NPM1') {
    const size = vaf === undefined ? 'unknown' : compare(vaf, '>=', neoplasmLimits.npm1Vaf.value);
    const benign = significance === 'benign' || significance === 'likely-benign';
    return all([there, tri(!benign && effect !== 'synonymous'), size]);
  }
  return leukaemiaFusion(variant);
}

/** By the sequencing report or the karyotype; without a report that was read it stays open. */
function geneticFinding(
  genomics: Fact<Genomics>,
  rule: (variant: GenomicVariant) => Tri,
  karyotype: Tri,
): Fact<boolean> {
  const sequenced = genomics.known ? any(genomics.value.variants.map(rule)) : 'unknown';
  return triFact(any([sequenced, karyotype]), [genomics]);
}

const blastFacts = {
  neoplasm: derived(
    ['myeloidNeoplasm'],
    { label: { en: 'Known myeloid neoplasm', ja: '既知の骨髄系腫瘍' } },
    ({ myeloidNeoplasm: recorded }) =>
      triFact(tri(recorded.known ? recorded.value.recorded : null), [recorded]),
  ),
  /** AML on the problem list: what is known needs no alarm. */
  knownAml: derived(
    ['amlRecord'],
    { label: { en: 'Known AML', ja: '既知のAML' } },
    ({ amlRecord: recorded }) => triFact(tri(recorded.known ? recorded.value.recorded : null), [recorded]),
  ),
  leukaemicBloodBlasts: derived(
    ['bloodBlasts', 'bloodBlastsReported'],
    { label: { en: 'Blasts of 20 % or more in blood', ja: '末梢血芽球20%以上' }, supply: ['smear'] },
    (f) => counted(f.bloodBlasts, neoplasmLimits.leukaemiaBlasts, f.bloodBlastsReported),
  ),
  leukaemicMarrowBlasts: derived(
    ['marrowBlasts', 'marrowExamined'],
    { label: { en: 'Blasts of 20 % or more in marrow', ja: '骨髄芽球20%以上' }, supply: ['bm'] },
    (f) => counted(f.marrowBlasts, neoplasmLimits.leukaemiaBlasts, f.marrowExamined),
  ),
  increasedBloodBlasts: derived(
    ['bloodBlasts', 'bloodBlastsReported'],
    { label: { en: 'Blasts of 2 % or more in blood', ja: '末梢血芽球2%以上' }, supply: ['smear'] },
    (f) => counted(f.bloodBlasts, neoplasmLimits.bloodBlasts, f.bloodBlastsReported),
  ),
  increasedMarrowBlasts: derived(
    ['marrowBlasts', 'marrowExamined'],
    { label: { en: 'Blasts of 5 % or more in marrow', ja: '骨髄芽球5%以上' }, supply: ['bm'] },
    (f) => counted(f.marrowBlasts, neoplasmLimits.marrowBlasts, f.marrowExamined),
  ),
  newBloodBlasts: derived(
    ['bloodBlasts', 'bloodBlastsReported'],
    { label: { en: 'Blasts of 1 % or more in blood', ja: '末梢血芽球1%以上' }, supply: ['smear'] },
    (f) => counted(f.bloodBlasts, neoplasmLimits.newBloodBlasts, f.bloodBlastsReported),
  ),
  auerRodsSeen: derived(
    ['auerRods', 'auerRodsReported'],
    { label: { en: 'Auer rods', ja: 'アウエル小体' }, supply: ['bm'] },
    ({ auerRods, auerRodsReported }) =>
      auerRods.known
        ? auerRods
        : triFact(triOf(auerRodsReported) === 'not-met' ? 'not-met' : 'unknown', [
            auerRods,
            auerRodsReported,
          ]),
  ),
};

const geneticFacts = {
  leukaemiaGenetics: derived(
    ['genomics', 'karyotype', 'karyotypeReported'],
    {
      label: { en: 'AML-defining genetic abnormality', ja: 'AMLを定義する遺伝子異常' },
      supply: ['ngs-myeloid'],
    },
    ({ genomics, karyotype, karyotypeReported }) =>
      geneticFinding(
        genomics,
        definesLeukaemia,
        karyotypeSays(karyotype, karyotypeReported, 'leukaemiaDefining'),
      ),
  ),
  promyelocyticGenetics: derived(
    ['genomics', 'karyotype', 'karyotypeReported'],
    { label: { en: 'PML::RARA or t(15;17)', ja: 'PML::RARAまたはt(15;17)' }, supply: ['fish'] },
    ({ genomics, karyotype, karyotypeReported }) =>
      geneticFinding(
        genomics,
        promyelocyticFusion,
        karyotypeSays(karyotype, karyotypeReported, 'promyelocytic'),
      ),
  ),
  mdsKaryotype: derived(
    ['karyotype', 'karyotypeReported'],
    {
      label: {
        en: 'Karyotype of MDS: del(5q), -7/del(7q) or complex',
        ja: 'MDSを示す核型：del(5q)、-7/del(7q)、複雑核型',
      },
      supply: ['cytogenetics'],
    },
    ({ karyotype, karyotypeReported }) =>
      triFact(karyotypeSays(karyotype, karyotypeReported, 'mdsDefining'), [karyotype, karyotypeReported]),
  ),
};

/** Facts about what defines a neoplasm whatever the clone. */
export const neoplasmFacts = { ...blastFacts, ...geneticFacts };

const c = criteriaFor({ ...readFacts, ...neoplasmFacts });

/** Blood or marrow blasts of 20 %, or PML::RARA at any level: contact haematology now. */
export const leukaemiaThreshold = anyOf(
  {
    id: 'acute-leukaemia-threshold',
    label: { en: 'Findings at the threshold of acute leukaemia', ja: '急性白血病の閾値に達する所見' },
    cites: [cite(who5, 'AML: 20 % in marrow or blood, or defining genetics')],
  },
  c.compare({ id: 'blood-blasts-20' }, 'bloodBlasts', '>=', neoplasmLimits.leukaemiaBlasts),
  c.compare({ id: 'marrow-blasts-20' }, 'marrowBlasts', '>=', neoplasmLimits.leukaemiaBlasts),
  c.holds({ id: 'pml-rara' }, 'promyelocyticGenetics'),
);

/** Acute promyelocytic leukaemia bleeds: do not wait for confirmation (the wording's source is unverified). */
export const promyelocyticSuspected = c.holds({ id: 'apl-suspected' }, 'promyelocyticGenetics');

/** WHO calls it AML at any blast count, the ICC from 10 %: both are printed. */
export const leukaemiaGenetics = c.holds({ id: 'aml-defining-genetics' }, 'leukaemiaGenetics');

const knownNeoplasm = c.holds({ id: 'known-neoplasm' }, 'neoplasm');

/** New blasts in blood, or Auer rods, in someone without a known neoplasm: haematology the same day. */
export const newBlasts = allOf(
  {
    id: 'new-blood-blasts',
    label: { en: 'New blasts in blood, or Auer rods', ja: '末梢血に新たな芽球、またはアウエル小体' },
  },
  anyOf(
    {
      id: 'blasts-or-auer',
      label: { en: 'Blasts in blood or Auer rods', ja: '末梢血芽球またはアウエル小体' },
    },
    c.compare({ id: 'blood-blasts-1' }, 'bloodBlasts', '>=', neoplasmLimits.newBloodBlasts),
    c.holds({ id: 'new-auer-rods' }, 'auerRodsSeen'),
  ),
  notThat(
    { id: 'no-known-neoplasm', label: { en: 'No known neoplasm', ja: '既知の腫瘍なし' } },
    knownNeoplasm,
  ),
);

/** Severe cytopenia: urgent whatever its cause. */
export const severeCytopenia = anyOf(
  { id: 'severe-cytopenia', label: { en: 'Severe cytopenia', ja: '高度の血球減少' } },
  c.compare({ id: 'anc-severe' }, 'neutrophils', '<', counts.neutrophilsSevere),
  c.compare({ id: 'plt-severe' }, 'platelets', '<', counts.plateletsSevere),
  c.compare({ id: 'hb-severe' }, 'hemoglobin', '<', counts.hemoglobinSevere),
);

/** Marked cytopenia. */
export const markedCytopenia = anyOf(
  { id: 'marked-cytopenia', label: { en: 'Marked cytopenia', ja: '著明な血球減少' } },
  c.compare({ id: 'anc-marked' }, 'neutrophils', '<', counts.neutrophilsMarked),
  c.compare({ id: 'plt-marked' }, 'platelets', '<', counts.plateletsMarked),
  c.compare({ id: 'hb-marked' }, 'hemoglobin', '<', counts.hemoglobinMarked),
);
