import { defineCard, type CardView } from '../../src/catalogue/index.js';
import { compare, type Concept, type Localized, type Quantity } from '../../src/engine/index.js';
import { arber2022, khoury2022 } from '../../src/knowledge/genetics/references.js';
import { cmmlIcc } from '../../src/knowledge/myeloid/neoplasm/cmml-icc.js';
import { cmmlWho5 } from '../../src/knowledge/myeloid/neoplasm/cmml-who5.js';
import { cpssNote } from '../../src/knowledge/myeloid/neoplasm/cpss-note.js';
import { cmmlParameters } from '../../src/knowledge/myeloid/neoplasm/parameters.js';
import { orders } from '../myeloid/orders.js';
import { bothLabels, bothShort } from './labels.js';

const named = ['cmml-2-mp', 'cmml-2-md', 'cmml-1-mp', 'cmml-1-md', 'cmml-open'] as const;
const facts = [
  'monocytes',
  'monocytesPercent',
  'persistentMonocytosis',
  'whiteCells',
  'bloodBlasts',
  'marrowBlasts',
  'karyotype',
  'genomics',
  'bcrAbl1',
  'tkFusion',
] as const;

const stateOf = (view: CardView | null): string => view?.classification.state ?? '';
const isCmml = (view: CardView): boolean =>
  named.some((state) => state === stateOf(view)) || stateOf(view.elsewhere('cmml-icc')) === 'cmml';

const adverse = ['ASXL1', 'NRAS', 'RUNX1', 'SETBP1'] as const;

/** Genes that weigh in CPSS-Mol, as found. */
function adverseGenes(view: CardView): readonly string[] {
  const found = adverse.filter((gene) => view.flag(`adverse-${gene.toLowerCase()}`));
  if (found.length === 0) return [];
  return [
    view.locale === 'ja'
      ? `CMMLで予後不良とされる変異：${found.join('、')}。`
      : `Mutations of adverse outlook in CMML: ${found.join(', ')}.`,
  ];
}

/** At exactly 13 the sources differ on the type. */
function atTheLimit(view: CardView): readonly string[] {
  const limit = cmmlParameters.whiteCells.value.value;
  if (view.number('whiteCells') !== limit) return [];
  return [
    view.locale === 'ja'
      ? `白血球数がちょうど${limit}：WHO5ではMP型、ICCの一部の文献では${limit}超をMP型とします。`
      : `White cells at exactly ${limit}: myeloproliferative in WHO5; some texts of ICC ask for more than ${limit}.`,
  ];
}

const noScore: Localized = {
  en: 'IPSS-R and IPSS-M, the scores of MDS, are not given for CMML.',
  ja: 'IPSS-RとIPSS-MはMDSのスコアであり、CMMLには示しません。',
};

const missingTests = (view: CardView): readonly Concept[] => {
  const wanted = [
    'bcr-abl1',
    'tk-fusion',
    'monocyte-subsets',
    'ngs-myeloid',
    'cytogenetics',
    'bm',
    'cbc',
    'smear',
  ];
  const missing = new Set(view.supply());
  return orders('haem-referral', ...wanted.filter((id) => missing.has(id)));
};

const paragraphs = (view: CardView): readonly string[] => [
  ...bothLabels(view, view.elsewhere('cmml-icc')),
  ...adverseGenes(view),
  ...atTheLimit(view),
  cpssNote.text[view.locale],
  noScore[view.locale],
];

/** Findings of CMML by either classification. */
export const cmmlCard = defineCard(cmmlWho5, {
  id: 'cmml',
  when: { states: [...named, 'monocytosis-open', 'not-cmml'], onlyIf: isCmml },
  indicator: 'warning',
  priority: 83,
  text: {
    en: (view) => ({
      summary: `Findings fit CMML: ${bothShort(view, view.elsewhere('cmml-icc'))}; refer to haematology`,
      paragraphs: paragraphs(view),
    }),
    ja: (view) => ({
      summary: `CMMLに合致する所見：${bothShort(view, view.elsewhere('cmml-icc'))}。血液内科へ紹介`,
      paragraphs: paragraphs(view),
    }),
  },
  facts,
  suggestions: missingTests,
  source: khoury2022,
  quietForDays: 30,
  replaces: ['cmus', 'monocytosis-open', 'clone-with-high-counts', 'mds-pattern'],
});

const cmusText: Localized = {
  en: 'CMUS (clonal monocytosis of undetermined significance; with cytopenia CCMUS): ICC uses the name when monocytes of at least 0.5 ×10⁹/L and 10 % persist with a clone of at least 2 %, without dysplasia, increased blasts or a marrow of CMML. WHO5 has no such category. Infection, inflammation and other causes are for the clinician to exclude.',
  ja: 'CMUS（意義不明のクローン性単球増加、血球減少を伴う場合はCCMUS）：ICCでは、単球0.5 ×10⁹/L以上かつ10 %以上が持続し、2 %以上のクローンがあり、異形成・芽球増加・CMMLの骨髄所見がない場合の名称です。WHO5にこの分類はありません。感染症・炎症など他の原因の除外は臨床医が行います。',
};

/** Clonal monocytosis without CMML: followed, not treated. */
export const cmusCard = defineCard(cmmlIcc, {
  id: 'cmus',
  when: { states: ['cmus', 'ccmus'] },
  indicator: 'info',
  priority: 45,
  text: {
    en: (view) => ({
      summary: `Clonal monocytosis (${stateOf(view).toUpperCase()} in ICC; not a WHO5 category): blood count every 3-6 months`,
      paragraphs: [cmusText.en, 'The interval of 3-6 months is a design choice.'],
    }),
    ja: (view) => ({
      summary: `クローン性単球増加（ICCの${stateOf(view).toUpperCase()}、WHO5に分類なし）：3〜6か月ごとに血算`,
      paragraphs: [cmusText.ja, '3〜6か月の間隔は設計上の判断です。'],
    }),
  },
  facts,
  suggestions: orders('cbc', 'haem-referral'),
  source: arber2022,
  quietForDays: 90,
  replaces: ['clone-with-high-counts', 'monocytosis-open'],
});

/** A passing monocytosis is common: the card waits for persistence or for the older limit. */
function isTelling(view: CardView): boolean {
  const persists = view.fact('persistentMonocytosis');
  const count = view.fact('monocytes');
  const limit = cmmlParameters.monocytesClassical.value;
  return (
    (persists.known && persists.value === true) ||
    (count.known && compare(count.value as Quantity, '>=', limit) === 'met')
  );
}

const persists = (view: CardView): boolean => {
  const fact = view.fact('persistentMonocytosis');
  return fact.known && fact.value === true;
};
const openText: Localized = {
  en: 'CMML (chronic myelomonocytic leukaemia) asks that monocytes persist (90 days here, a design choice), that BCR::ABL1 and tyrosine kinase fusions (PDGFRA, PDGFRB, FGFR1, JAK2) are excluded, and for blasts in blood and marrow, dysplasia and a clone. Until then it is neither named nor excluded. Infection, inflammation and recovery of the marrow raise monocytes for a while.',
  ja: 'CMML（慢性骨髄単球性白血病）の判断には、単球増加の持続（ここでは90日、設計上の判断）、BCR::ABL1とチロシンキナーゼ融合（PDGFRA、PDGFRB、FGFR1、JAK2）の除外、末梢血・骨髄の芽球、異形成、クローンの評価が必要です。それまでは該当とも非該当とも言えません。感染症、炎症、骨髄の回復期にも単球は一時的に増加します。',
};

/** Monocytosis in the range of CMML whose evaluation is incomplete. */
export const monocytosisOpenCard = defineCard(cmmlWho5, {
  id: 'monocytosis-open',
  when: { states: ['monocytosis-open'], onlyIf: isTelling },
  indicator: 'info',
  priority: 42,
  text: {
    en: (view) => ({
      summary: persists(view)
        ? 'Persistent monocytosis: CMML possible. Exclude BCR::ABL1 and kinase fusions; marrow and gene panel'
        : 'Monocytosis: repeat the count; if it persists, exclude BCR::ABL1 and kinase fusions (CMML possible)',
      paragraphs: [openText.en],
    }),
    ja: (view) => ({
      summary: persists(view)
        ? '持続する単球増加：CMMLの可能性。BCR::ABL1・キナーゼ融合の除外、骨髄検査と遺伝子パネル'
        : '単球増加：再検し、持続すればBCR::ABL1・キナーゼ融合を除外（CMMLの可能性）',
      paragraphs: [openText.ja],
    }),
  },
  facts,
  suggestions: (view) => (persists(view) ? missingTests(view) : orders('cbc', 'smear')),
  source: khoury2022,
  quietForDays: 30,
});
