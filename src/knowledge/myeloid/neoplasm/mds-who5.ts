import {
  allOf,
  anyOf,
  cite,
  defineRuleSet,
  established,
  notThat,
  unsettled,
  type NonEmpty,
} from '../../../engine/index.js';
import { khoury2022 } from '../../genetics/references.js';
import { c, shared as s, type MdsCriterion } from './criteria.js';
import { ipssM } from './ipss-m.js';
import { ipssRA } from './ipss-ra.js';
import { ipssR } from './ipss-r.js';
import { mdsFacts } from './mds-facts.js';
import { mdsParameters as limits } from './parameters.js';
import { treatmentNotes } from './treatment-notes.js';
import { label } from './said.js';

const isAml = anyOf(
  { id: 'who-aml', label: label('Acute leukaemia threshold (WHO5)', '急性白血病の基準（WHO5）') },
  s.blasts20,
  s.fusion,
  s.npm1Defining,
);
const biallelic = c.holds({ id: 'who-biallelic-tp53' }, 'biallelicTp53');
const ib2 = anyOf(
  { id: 'who-ib2', label: label('Blasts of IB2, or Auer rods', 'IB2相当の芽球またはアウエル小体') },
  s.marrow10,
  s.blood5,
  s.auerRods,
);
const ib1 = anyOf({ id: 'who-ib1', label: label('Blasts of IB1', 'IB1相当の芽球') }, s.marrow5, s.blood2);
const fibrosis = c.compare({ id: 'who-fibrosis' }, 'fibrosis', '>=', limits.fibrosis);
const withFibrosis = allOf(
  { id: 'who-f', label: label('Increased blasts with fibrosis', '芽球増加と線維化') },
  s.excessBlasts,
  fibrosis,
);
const del5q = allOf(
  { id: 'who-5q', label: label('Isolated del(5q) with dysplasia', '異形成を伴う単独del(5q)') },
  s.isolatedDel5q,
  s.dysplasia,
);
const noDel5q = notThat({ id: 'who-no-5q', label: label('No del(5q)', 'del(5q)なし') }, s.del5q);
const sideroblastic = [noDel5q, s.noMonosomy7, s.notComplex, s.dysplasia] as const;
const sf3b1 = allOf(
  {
    id: 'who-sf3b1',
    label: label(
      'SF3B1 mutation without del(5q), monosomy 7 or complex karyotype',
      'del(5q)・7番モノソミー・複雑核型のないSF3B1変異',
    ),
  },
  c.compare({ id: 'who-sf3b1-vaf' }, 'sf3b1Vaf', '>=', limits.sf3b1Who),
  ...sideroblastic,
);
const rings = c.compare({ id: 'who-ring-sideroblasts' }, 'ringSideroblasts', '>=', limits.ringSideroblasts);
const ringsInstead = allOf(
  {
    id: 'who-lb-rs',
    label: label('Ring sideroblasts without an SF3B1 mutation', 'SF3B1変異のない環状鉄芽球'),
  },
  rings,
  ...sideroblastic,
);
const hypoplastic = allOf(
  { id: 'who-h', label: label('Hypocellular with dysplasia', '異形成を伴う低形成') },
  c.holds({ id: 'who-hypocellular' }, 'hypocellular'),
  s.dysplasia,
);

const genetics = anyOf(
  { id: 'who-genetics', label: label('A category defined by genetics', '遺伝子異常で定義される分類') },
  s.fusion,
  s.npm1Defining,
  biallelic,
  del5q,
  sf3b1,
);
const blastsMissing = anyOf(
  {
    id: 'who-blasts-missing',
    label: label('Blasts not known in marrow or blood', '骨髄または末梢血の芽球が不明'),
  },
  unsettled(s.marrow20),
  unsettled(s.blood20),
);
const morphology = anyOf(
  { id: 'who-morphology', label: label('Blasts or dysplasia of MDS', 'MDSの芽球または異形成') },
  ib2,
  ib1,
  s.dysplasia,
);
const mdsByMorphology = (id: string, en: string, ja: string, pattern: MdsCriterion) =>
  allOf(
    { id, label: label(en, ja) },
    established(s.cytopenia),
    established(pattern),
    notThat(
      { id: `${id}-not-aml`, label: label('Not acute leukaemia by blasts', '芽球上は急性白血病でない') },
      established(s.blasts20),
    ),
    unsettled(genetics),
  );

export const mdsStatesWho = [
  'mds-bitp53',
  'mds-f',
  'mds-ib2',
  'mds-ib1',
  'mds-5q',
  'mds-sf3b1',
  'mds-lb-rs',
  'mds-h',
  'mds-lb',
] as const;
const openStates = [
  'ib2-genetics-open',
  'ib1-genetics-open',
  'lb-genetics-open',
  'mds-pattern-open',
] as const;
const scored: NonEmpty<(typeof mdsStatesWho)[number] | (typeof openStates)[number]> = [
  ...mdsStatesWho,
  ...openStates,
];
const open = 'provisional; genetic category not excluded';
const openJa = '暫定：遺伝子異常で定義される分類を除外していない';

/** MDS in the WHO classification, 5th edition. The label is what findings match; the diagnosis is the pathologist's. */
export const mdsWho5 = defineRuleSet({
  id: 'mds-who5',
  topic: 'myeloid',
  edition: 'WHO 5th ed. 2022',
  title: label('MDS (WHO 5th edition)', 'MDS（WHO第5版）'),
  cites: [cite(khoury2022, 'Table 3')],
  facts: mdsFacts,
  table: [
    { category: 'not-adult', when: s.notAdult },
    { category: 'aml', when: isAml },
    { category: 'mds-mpn', when: s.suggestsMdsMpn },
    { category: 'no-cytopenia', when: s.noCytopenia },
    { category: 'mds-bitp53', when: biallelic },
    { category: 'mds-f', when: withFibrosis },
    { category: 'mds-ib2', when: ib2 },
    { category: 'mds-ib1', when: ib1 },
    { category: 'mds-5q', when: del5q },
    { category: 'mds-sf3b1', when: sf3b1 },
    { category: 'mds-lb-rs', when: ringsInstead },
    { category: 'mds-h', when: hypoplastic },
    { category: 'mds-lb', when: s.dysplasia },
  ],
  otherwise: 'not-mds',
  provisional: [
    { category: 'blasts-missing', when: blastsMissing },
    {
      category: 'ib2-genetics-open',
      when: mdsByMorphology('who-ib2-open', 'IB2 by morphology', '形態上IB2', ib2),
    },
    {
      category: 'ib1-genetics-open',
      when: mdsByMorphology('who-ib1-open', 'IB1 by morphology', '形態上IB1', ib1),
    },
    {
      category: 'lb-genetics-open',
      when: mdsByMorphology('who-lb-open', 'Low blasts with dysplasia', '異形成のある低芽球', s.dysplasia),
    },
    { category: 'mds-pattern-open', when: established(morphology) },
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
    'mds-bitp53': label('MDS-biTP53', 'MDS-biTP53'),
    'mds-f': label('MDS-f', 'MDS-f'),
    'mds-ib2': label('MDS-IB2', 'MDS-IB2'),
    'mds-ib1': label('MDS-IB1', 'MDS-IB1'),
    'mds-5q': label('MDS-5q', 'MDS-5q'),
    'mds-sf3b1': label('MDS-SF3B1', 'MDS-SF3B1'),
    'mds-lb-rs': label('MDS-LB-RS', 'MDS-LB-RS'),
    'mds-h': label('MDS-h', 'MDS-h'),
    'mds-lb': label('MDS-LB', 'MDS-LB'),
    'not-mds': label('Not MDS by these findings', 'この所見ではMDSに該当しない'),
    'blasts-missing': label('Blast percentage missing: category open', '芽球比率なし：分類未確定'),
    'ib2-genetics-open': label(`MDS-IB2 by morphology (${open})`, `形態上MDS-IB2（${openJa}）`),
    'ib1-genetics-open': label(`MDS-IB1 by morphology (${open})`, `形態上MDS-IB1（${openJa}）`),
    'lb-genetics-open': label(`MDS-LB by morphology (${open})`, `形態上MDS-LB（${openJa}）`),
    'mds-pattern-open': label('Pattern of MDS; a prerequisite is not known', 'MDSの所見あり、前提条件が不明'),
  },
  flags: [
    ib1,
    ib2,
    s.blasts20,
    s.auerRods,
    c.compare({ id: 'new-blood-blasts' }, 'bloodBlasts', '>=', limits.bloodBlastsNew),
    c.holds({ id: 'apl-fusion' }, 'apl'),
    c.holds({ id: 'post-cytotoxic' }, 'cytotoxicGiven'),
    c.holds({ id: 'transfused' }, 'transfusedRecently'),
    c.holds({ id: 'already-treated' }, 'treated'),
    unsettled(genetics),
    ...treatmentNotes.map((note) => note.when),
  ],
  scores: [
    { score: ipssR, states: scored },
    { score: ipssRA, states: scored },
    { score: ipssM, states: scored },
  ],
});
