import {
  allOf,
  anyOf,
  evaluate,
  notThat,
  type Classification,
  type Facts,
  type Finding,
  type Localized,
} from '../../../engine/index.js';
import { c, shared as s, type MdsCriterion } from './criteria.js';
import type { neoplasmFacts } from './facts.js';
import { mdsParameters as limits } from './parameters.js';

const below = (id: string, en: string, ja: string, of: MdsCriterion) =>
  notThat({ id, label: { en, ja } }, of);
const marrowBelow10 = below(
  'difference-marrow-below-10',
  'Marrow blasts below 10 %',
  '骨髄芽球10%未満',
  s.marrow10,
);
const blastsBelow10 = below('difference-below-10', 'Blasts below 10 %', '芽球10%未満', s.blasts10);
const blastsBelow20 = below('difference-below-20', 'Blasts below 20 %', '芽球20%未満', s.blasts20);
const blood10 = below('difference-blood-below-10', 'Blood blasts below 10 %', '末梢血芽球10%未満', s.blood10);
const noDysplasia = below(
  'difference-no-dysplasia',
  'No dysplasia of 10 %',
  '10%以上の異形成なし',
  s.dysplasia,
);
const sf3b1Icc = c.compare({ id: 'difference-sf3b1-10' }, 'sf3b1Vaf', '>=', limits.sf3b1Icc);
const sf3b1Who = c.compare({ id: 'difference-sf3b1-5' }, 'sf3b1Vaf', '>=', limits.sf3b1Who);
const biallelic = c.holds({ id: 'difference-biallelic' }, 'biallelicTp53');
const multiHit = c.holds({ id: 'difference-multi-hit' }, 'multiHitTp53');

const reason = (id: string, label: Localized, ...of: readonly MdsCriterion[]): MdsCriterion =>
  allOf({ id, label }, ...of);

/** Why the labels of WHO5 and ICC may differ for the same findings (specification c5). */
export const labelDifferences: readonly MdsCriterion[] = [
  reason(
    'blood-blasts-5-9',
    {
      en: 'Blood blasts 5-9 %: IB2 in WHO5, excess blasts in ICC',
      ja: '末梢血芽球5-9%：WHO5ではIB2、ICCではEB',
    },
    s.blood5,
    blood10,
    marrowBelow10,
  ),
  reason(
    'auer-rods',
    {
      en: 'Auer rods with blasts below 10 %: IB2 in WHO5, excess blasts in ICC',
      ja: '芽球10%未満のアウエル小体：WHO5ではIB2、ICCではEB',
    },
    s.auerRods,
    blastsBelow10,
  ),
  reason(
    'blasts-10-19',
    { en: 'Blasts 10-19 %: IB2 in WHO5, MDS/AML in ICC', ja: '芽球10-19%：WHO5ではIB2、ICCではMDS/AML' },
    s.blasts10,
    blastsBelow20,
  ),
  reason(
    'tp53-definition',
    {
      en: 'TP53: WHO5 has no least allele fraction, ICC asks for more than 10 % or loss',
      ja: 'TP53：WHO5はアレル頻度の下限なし、ICCは10%超または欠失を要する',
    },
    anyOf(
      { id: 'tp53-one-system-only', label: { en: 'TP53 in one system only', ja: '一方の分類のみのTP53' } },
      allOf(
        { id: 'tp53-who-only', label: { en: 'WHO5 only', ja: 'WHO5のみ' } },
        biallelic,
        below('tp53-not-multi-hit', 'Not multi-hit', 'multi-hitでない', multiHit),
      ),
      allOf(
        { id: 'tp53-icc-only', label: { en: 'ICC only', ja: 'ICCのみ' } },
        multiHit,
        below('tp53-not-biallelic', 'Not biallelic', '両アレルでない', biallelic),
      ),
    ),
  ),
  reason(
    'sf3b1-5-9',
    {
      en: 'SF3B1 5-9 %: counts in WHO5, not in ICC (10 %)',
      ja: 'SF3B1 5-9%：WHO5では該当、ICC（10%）では非該当',
    },
    sf3b1Who,
    below('difference-sf3b1-below-10', 'SF3B1 below 10 %', 'SF3B1 10%未満', sf3b1Icc),
  ),
  reason(
    'sf3b1-excluded-in-icc',
    {
      en: 'SF3B1 with RUNX1, del(7q) or a 3q26 abnormality: excluded in ICC only',
      ja: 'RUNX1、del(7q)、3q26異常を伴うSF3B1：ICCでのみ除外',
    },
    sf3b1Who,
    anyOf(
      { id: 'sf3b1-partner', label: { en: 'RUNX1, del(7q) or 3q26', ja: 'RUNX1、del(7q)、3q26' } },
      c.holds({ id: 'difference-runx1' }, 'runx1Mutated'),
      s.del7q,
      c.holds({ id: 'difference-3q26' }, 'abn3q26'),
    ),
  ),
  reason(
    'genetics-without-dysplasia',
    {
      en: 'No dysplasia: ICC still defines MDS by del(5q), SF3B1, chromosome 7 or complex karyotype; WHO5 does not',
      ja: '異形成なし：ICCはdel(5q)・SF3B1・7番異常・複雑核型でMDSとするがWHO5はしない',
    },
    noDysplasia,
    anyOf(
      {
        id: 'icc-defining-genetics',
        label: { en: 'MDS-defining genetics in ICC', ja: 'ICCのMDSを定義する異常' },
      },
      s.isolatedDel5q,
      sf3b1Icc,
      s.monosomy7,
      s.del7q,
      s.complex,
    ),
  ),
  reason(
    'aml-genetics-below-10',
    {
      en: 'AML-defining genetics with blasts below 10 %: AML in WHO5, MDS in ICC',
      ja: '芽球10%未満でAMLを定義する異常：WHO5ではAML、ICCではMDS',
    },
    blastsBelow10,
    anyOf(
      { id: 'difference-aml-genetics', label: { en: 'AML-defining genetics', ja: 'AMLを定義する異常' } },
      s.fusion,
      s.npm1Defining,
    ),
  ),
];

/** The reasons that hold for a patient, to be printed beside two labels that differ. */
export function whyLabelsDiffer(
  facts: Facts<typeof neoplasmFacts>,
  who: Classification,
  icc: Classification,
): readonly Finding[] {
  if (who.category === null && icc.category === null) return [];
  return labelDifferences
    .map((criterion) => evaluate(criterion, facts))
    .filter((finding) => finding.status === 'met');
}
