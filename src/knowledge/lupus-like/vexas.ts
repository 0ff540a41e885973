import {
  all,
  allOf,
  any,
  anyOf,
  atLeastOf,
  cite,
  condition,
  criteriaFor,
  defineRuleSet,
  derivedFrom,
  established,
  reported,
  tri,
  type Concept,
  type GenomicVariant,
  type Tri,
  unsettled,
} from '../../engine/index.js';
import { windows } from '../common-facts.js';
import { macrocytosis } from '../myeloid/cytopenia.js';
import { myeloidFacts } from '../myeloid/derived-facts.js';
import { karyotypeSays } from '../myeloid/karyotype-finding.js';
import { presence } from '../myeloid/presence.js';
import { triFact } from '../myeloid/truth.js';
import * as codes from './lupus.codes.js';
import { vexasAge, vexasFeatures } from './parameters.js';
import { lupusDesign, obiorah2021 } from './references.js';

const onList = (concept: Concept) => condition([concept], { label: concept.label });

const read = {
  chondritis: onList(codes.chondritis),
  neutrophilicDermatosis: onList(codes.neutrophilicDermatosis),
  recurrentFever: onList(codes.recurrentFever),
  venousThrombosis: onList(codes.venousThrombosis),
  eyeEarInflammation: onList(codes.eyeEarInflammation),
  steroidDependence: onList(codes.steroidDependence),
  marrowVacuoles: reported([codes.marrowVacuoles], presence, {
    label: codes.marrowVacuoles.label,
    withinDays: windows.marrow,
    supply: ['bm'],
  }),
};

const base = { ...myeloidFacts, ...read };
const derived = derivedFrom(base);
type FeatureKey = Exclude<keyof typeof read, 'marrowVacuoles'>;

const feature = (key: FeatureKey) =>
  derived([key], { label: read[key].label }, (f) => {
    const fact = f[key];
    return triFact(tri(fact.known ? fact.value.recorded : null), [fact]);
  });

/** p.Met41 or a splice-site change of UBA1, reported as present; a benign call is none. */
function uba1(variant: GenomicVariant): Tri {
  const there = variant.presence === 'indeterminate' ? 'unknown' : tri(variant.presence === 'present');
  const benign = variant.significance === 'benign' || variant.significance === 'likely-benign';
  const known = variant.protein?.startsWith('p.M41') === true || variant.effect === 'splice';
  return all([tri(variant.gene === 'UBA1' && !benign), there, tri(known)]);
}

const vexasFacts = {
  ...base,
  hasChondritis: feature('chondritis'),
  hasNeutrophilicDermatosis: feature('neutrophilicDermatosis'),
  hasRecurrentFever: feature('recurrentFever'),
  hasVenousThrombosis: feature('venousThrombosis'),
  hasEyeEarInflammation: feature('eyeEarInflammation'),
  hasSteroidDependence: feature('steroidDependence'),
  uba1Variant: derived(
    ['genomics'],
    {
      label: { en: 'UBA1 variant (p.Met41 or splice site)', ja: 'UBA1変異（p.Met41・スプライス部位）' },
      supply: ['uba1'],
    },
    ({ genomics }) =>
      triFact(
        genomics.known
          ? any([...genomics.value.variants.map(uba1), tri(covered(genomics.value.covered))])
          : 'unknown',
        [genomics],
      ),
  ),
  monosomyX: derived(
    ['karyotype', 'karyotypeReported'],
    { label: { en: 'Monosomy X', ja: 'Xモノソミー' }, supply: ['cytogenetics'] },
    ({ karyotype, karyotypeReported }) =>
      triFact(karyotypeSays(karyotype, karyotypeReported, 'monosomyX'), [karyotype, karyotypeReported]),
  ),
};

/** A gene the panel did not cover is unknown, never wild type. */
function covered(genes: readonly string[]): boolean | null {
  return genes.includes('UBA1') ? false : null;
}

const c = criteriaFor(vexasFacts);
const why = [cite(obiorah2021, 'macrocytic anaemia near-universal'), cite(lupusDesign, 'VEXAS trigger')];

const trigger = allOf(
  {
    id: 'vexas-trigger',
    label: { en: 'Pattern in which UBA1 is sequenced', ja: 'UBA1検査を検討する所見' },
    cites: why,
  },
  anyOf(
    {
      id: 'older-man-or-one-x',
      label: { en: 'Man of 50 or more, or monosomy X', ja: '50歳以上の男性、またはXモノソミー' },
    },
    allOf(
      { id: 'older-man', label: { en: 'Man of 50 or more', ja: '50歳以上の男性' } },
      c.is({ id: 'vexas-male', label: { en: 'Male', ja: '男性' } }, 'sex', 'male'),
      c.compare({ id: 'vexas-age' }, 'ageYears', '>=', vexasAge),
    ),
    c.holds({ id: 'monosomy-x' }, 'monosomyX'),
  ),
  macrocytosis,
  c.holds({ id: 'vexas-anaemia' }, 'anaemia'),
  atLeastOf(
    { id: 'vexas-features', label: { en: 'Inflammatory feature', ja: '炎症性所見' }, cites: why },
    vexasFeatures,
    c.holds({ id: 'chondritis' }, 'hasChondritis'),
    c.holds({ id: 'neutrophilic-dermatosis' }, 'hasNeutrophilicDermatosis'),
    c.holds({ id: 'recurrent-fever' }, 'hasRecurrentFever'),
    c.holds({ id: 'venous-thrombosis' }, 'hasVenousThrombosis'),
    c.holds({ id: 'eye-ear' }, 'hasEyeEarInflammation'),
    c.holds({ id: 'vacuoles' }, 'marrowVacuoles'),
    c.holds({ id: 'steroid-dependence' }, 'hasSteroidDependence'),
  ),
);
const uba1Found = c.holds({ id: 'uba1', cites: why }, 'uba1Variant');

/**
 * When to look for VEXAS: a man of 50 or more (or monosomy X) with macrocytic anaemia and an inflammatory feature, and
 * UBA1 not yet sequenced. UBA1 is X-linked: in men its allele fraction may near 100 %.
 */
export const vexasRules = defineRuleSet({
  id: 'vexas',
  topic: 'lupus-like',
  edition: 'Trigger by design',
  title: { en: 'VEXAS', ja: 'VEXAS症候群' },
  cites: [cite(obiorah2021, 'clinical features'), cite(lupusDesign, 'VEXAS trigger')],
  facts: vexasFacts,
  table: [{ category: 'uba1-variant', when: uba1Found }],
  otherwise: 'none',
  provisional: [
    {
      category: 'order-uba1',
      when: allOf(
        {
          id: 'uba1-not-sequenced',
          label: { en: 'Trigger met, UBA1 not sequenced', ja: '所見あり・UBA1未検査' },
          cites: why,
        },
        established(trigger),
        unsettled(uba1Found),
      ),
    },
  ],
  labels: {
    'uba1-variant': { en: 'UBA1 variant found', ja: 'UBA1変異あり' },
    'order-uba1': { en: 'Consider VEXAS: UBA1 sequencing', ja: 'VEXASを考慮：UBA1検査' },
    none: { en: 'No UBA1 variant', ja: 'UBA1変異なし' },
  },
  flags: [trigger],
  scores: [],
});
