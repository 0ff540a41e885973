import { allOf, anyOf, cite, defineRuleSet, established, notThat, unsettled } from '../../../engine/index.js';
import { arber2022 } from '../../genetics/references.js';
import { c, shared as s, type MdsCriterion } from './criteria.js';
import { neoplasmFacts } from './facts.js';
import { mdsParameters as limits } from './parameters.js';
import { label } from './said.js';

const defining = anyOf(
  { id: 'icc-aml-genetics', label: label('AML-defining genetics (ICC)', 'AMLを定義する遺伝子異常（ICC）') },
  s.fusion,
  s.npm1,
  c.holds({ id: 'icc-cebpa' }, 'cebpaBzip'),
);
const isAml = anyOf(
  { id: 'icc-aml', label: label('Acute leukaemia threshold (ICC)', '急性白血病の基準（ICC）') },
  s.blasts20,
  allOf(
    {
      id: 'icc-aml-10',
      label: label('AML-defining genetics with 10 % blasts', '芽球10%以上とAMLを定義する遺伝子異常'),
    },
    s.blasts10,
    defining,
  ),
);
const tp53 = c.compare({ id: 'icc-tp53-vaf' }, 'tp53Vaf', '>', limits.tp53Icc);
const mdsAml = (id: string, en: string, ja: string, of: MdsCriterion) =>
  allOf({ id, label: label(en, ja) }, s.blasts10, of);
const multiHit = c.holds({ id: 'icc-multi-hit' }, 'multiHitTp53');
const multiHitPresumed = c.holds({ id: 'icc-multi-hit-presumed' }, 'multiHitTp53Presumed');
const excess = anyOf(
  { id: 'icc-eb', label: label('Excess blasts, or Auer rods', '芽球増加またはアウエル小体') },
  s.excessBlasts,
  s.auerRods,
);
const sf3b1 = allOf(
  {
    id: 'icc-sf3b1',
    label: label(
      'SF3B1 mutation of 10 % or more without the excluding changes',
      '除外異常のないSF3B1変異10%以上',
    ),
  },
  c.compare({ id: 'icc-sf3b1-vaf' }, 'sf3b1Vaf', '>=', limits.sf3b1Icc),
  notThat(
    { id: 'icc-no-runx1', label: label('No RUNX1 mutation', 'RUNX1変異なし') },
    c.holds({ id: 'icc-runx1' }, 'runx1Mutated'),
  ),
  s.notIsolatedDel5q,
  s.noMonosomy7,
  s.noDel7q,
  notThat(
    { id: 'icc-no-3q26', label: label('No 3q26 abnormality', '3q26異常なし') },
    c.holds({ id: 'icc-3q26' }, 'abn3q26'),
  ),
  s.notComplex,
);
const cytogeneticMds = anyOf(
  {
    id: 'icc-without-dysplasia',
    label: label('Monosomy 7, del(7q) or complex karyotype', '7番モノソミー、del(7q)または複雑核型'),
  },
  s.monosomy7,
  s.del7q,
  s.complex,
);

const blastsMissing = anyOf(
  {
    id: 'icc-blasts-missing',
    label: label('Blasts not known in marrow or blood', '骨髄または末梢血の芽球が不明'),
  },
  unsettled(s.marrow20),
  unsettled(s.blood20),
);
const geneticsOpen = unsettled(
  anyOf(
    { id: 'icc-genetics', label: label('A category defined by genetics', '遺伝子異常で定義される分類') },
    defining,
    multiHit,
    s.isolatedDel5q,
    sf3b1,
    cytogeneticMds,
  ),
);
const notAml = notThat(
  { id: 'icc-not-aml', label: label('Not acute leukaemia by blasts', '芽球上は急性白血病でない') },
  established(s.blasts20),
);
const below10 = notThat(
  { id: 'icc-below-10', label: label('Blasts below 10 %', '芽球10%未満') },
  established(s.blasts10),
);
const byMorphology = (id: string, en: string, ja: string, pattern: MdsCriterion) =>
  allOf({ id, label: label(en, ja) }, established(s.cytopenia), established(pattern), notAml, geneticsOpen);
const open = 'provisional; genetic category not excluded';
const openJa = '暫定：遺伝子異常で定義される分類を除外していない';

/** MDS and MDS/AML in the International Consensus Classification. Shown beside WHO5, never instead of it. */
export const mdsIcc = defineRuleSet({
  id: 'mds-icc',
  topic: 'myeloid',
  edition: 'ICC 2022',
  title: label('MDS (International Consensus Classification)', 'MDS（国際コンセンサス分類）'),
  cites: [cite(arber2022, 'MDS and MDS/AML')],
  facts: neoplasmFacts,
  table: [
    { category: 'not-adult', when: s.notAdult },
    { category: 'aml', when: isAml },
    { category: 'mds-mpn', when: s.suggestsMdsMpn },
    { category: 'no-cytopenia', when: s.noCytopenia },
    {
      category: 'mds-aml-tp53',
      when: mdsAml('icc-mds-aml-tp53', '10-19 % blasts, TP53 above 10 %', '芽球10-19%、TP53 10%超', tp53),
    },
    {
      category: 'mds-aml-gene',
      when: mdsAml(
        'icc-mds-aml-gene',
        '10-19 % blasts, myelodysplasia-related gene',
        '芽球10-19%、骨髄異形成関連遺伝子',
        c.holds({ id: 'icc-related-gene' }, 'relatedGeneIcc'),
      ),
    },
    {
      category: 'mds-aml-cytogenetic',
      when: mdsAml(
        'icc-mds-aml-cytogenetic',
        '10-19 % blasts, myelodysplasia-related cytogenetics',
        '芽球10-19%、骨髄異形成関連染色体異常',
        c.holds({ id: 'icc-related-karyotype' }, 'relatedKaryotypeIcc'),
      ),
    },
    { category: 'mds-aml-nos', when: s.blasts10 },
    { category: 'mds-tp53', when: multiHit },
    { category: 'mds-eb', when: excess },
    { category: 'mds-del5q', when: s.isolatedDel5q },
    { category: 'mds-sf3b1', when: sf3b1 },
    { category: 'mds-nos-mld', when: s.multilineage },
    { category: 'mds-nos-sld', when: s.dysplasia },
    { category: 'mds-nos-without-dysplasia', when: cytogeneticMds },
  ],
  otherwise: 'not-mds',
  provisional: [
    { category: 'blasts-missing', when: blastsMissing },
    {
      category: 'mds-tp53-presumed',
      when: allOf(
        { id: 'icc-tp53-presumed', label: label('Multi-hit TP53 by convention', '規定によるTP53 multi-hit') },
        established(s.cytopenia),
        notAml,
        below10,
        established(multiHitPresumed),
        unsettled(multiHit),
      ),
    },
    {
      category: 'mds-aml-genetics-open',
      when: byMorphology('icc-mds-aml-open', 'Blasts 10-19 %', '芽球10-19%', s.blasts10),
    },
    { category: 'eb-genetics-open', when: byMorphology('icc-eb-open', 'Excess blasts', '芽球増加', excess) },
    {
      category: 'nos-genetics-open',
      when: byMorphology('icc-nos-open', 'Dysplasia', '異形成', s.dysplasia),
    },
    {
      category: 'mds-pattern-open',
      when: established(
        anyOf(
          { id: 'icc-morphology', label: label('Blasts or dysplasia of MDS', 'MDSの芽球または異形成') },
          excess,
          s.dysplasia,
        ),
      ),
    },
  ],
  labels: {
    'not-adult': label('Younger than 18: not classified here', '18歳未満：本分類の対象外'),
    aml: label('Acute myeloid leukaemia threshold met', '急性骨髄性白血病の基準に該当'),
    'mds-mpn': label(
      'Monocytosis or thrombocytosis: consider MDS/MPN',
      '単球増加または血小板増加：MDS/MPNを考慮',
    ),
    'no-cytopenia': label(
      'No cytopenia: MDS not established, other findings stand',
      '血球減少なし：MDSは成立せず、他の所見は残る',
    ),
    'mds-aml-tp53': label('MDS/AML with mutated TP53', 'TP53変異を伴うMDS/AML'),
    'mds-aml-gene': label(
      'MDS/AML with myelodysplasia-related gene mutations',
      '骨髄異形成関連遺伝子変異を伴うMDS/AML',
    ),
    'mds-aml-cytogenetic': label(
      'MDS/AML with myelodysplasia-related cytogenetic abnormalities',
      '骨髄異形成関連染色体異常を伴うMDS/AML',
    ),
    'mds-aml-nos': label('MDS/AML, NOS', 'MDS/AML, NOS'),
    'mds-tp53': label('MDS with mutated TP53', 'TP53変異を伴うMDS'),
    'mds-eb': label('MDS-EB', 'MDS-EB'),
    'mds-del5q': label('MDS-del(5q)', 'MDS-del(5q)'),
    'mds-sf3b1': label('MDS-SF3B1', 'MDS-SF3B1'),
    'mds-nos-mld': label('MDS, NOS with multilineage dysplasia', 'MDS, NOS（多系統異形成）'),
    'mds-nos-sld': label('MDS, NOS with single lineage dysplasia', 'MDS, NOS（単一系統異形成）'),
    'mds-nos-without-dysplasia': label('MDS, NOS without dysplasia', 'MDS, NOS（異形成なし）'),
    'not-mds': label('Not MDS by these findings', 'この所見ではMDSに該当しない'),
    'blasts-missing': label('Blast percentage missing: category open', '芽球比率なし：分類未確定'),
    'mds-tp53-presumed': label(
      'MDS with mutated TP53 (by convention for a complex karyotype; loss not tested)',
      'TP53変異を伴うMDS（複雑核型に関する規定による、欠失未検）',
    ),
    'mds-aml-genetics-open': label(`MDS/AML by blasts (${open})`, `芽球上MDS/AML（${openJa}）`),
    'eb-genetics-open': label(`MDS-EB by morphology (${open})`, `形態上MDS-EB（${openJa}）`),
    'nos-genetics-open': label(`MDS, NOS by morphology (${open})`, `形態上MDS, NOS（${openJa}）`),
    'mds-pattern-open': label('Pattern of MDS; a prerequisite is not known', 'MDSの所見あり、前提条件が不明'),
  },
  flags: [
    tp53,
    multiHitPresumed,
    geneticsOpen,
    c.holds({ id: 'therapy-related' }, 'cytotoxicGiven'),
    allOf(
      {
        id: 'tp53-at-10-percent',
        label: label('TP53 at exactly 10 %: sources print > and ≥', 'TP53がちょうど10%：出典により>と≥'),
      },
      c.compare({ id: 'tp53-at-least-10' }, 'tp53Vaf', '>=', limits.tp53Icc),
      notThat({ id: 'tp53-not-above-10', label: label('Not above 10 %', '10%超でない') }, tp53),
    ),
  ],
  scores: [],
});
