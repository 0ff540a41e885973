import { c } from './criteria.js';
import { cmmlParameters as limits, mdsParameters } from './parameters.js';
import { either, label, no } from './said.js';

const persistent = c.holds({ id: 'persistent-monocytosis' }, 'persistentMonocytosis');
const bcrAbl1 = c.holds({ id: 'bcr-abl1' }, 'bcrAbl1Shown');
const kinaseFusion = c.holds({ id: 'tk-fusion' }, 'kinaseFusionShown');
const otherNeoplasm = either(
  'other-neoplasm',
  'BCR::ABL1 or a tyrosine kinase fusion',
  'BCR::ABL1またはチロシンキナーゼ融合',
  bcrAbl1,
  kinaseFusion,
);
const excluded = no(
  'no-other-neoplasm',
  'BCR::ABL1 and tyrosine kinase fusions excluded',
  'BCR::ABL1・チロシンキナーゼ融合を除外',
  otherNeoplasm,
);
const partition = c.compare(
  { id: 'classical-monocytes' },
  'classicalMonocytes',
  '>',
  limits.classicalMonocytes,
);
const classicalCount = c.compare({ id: 'monocytes-1.0' }, 'monocytes', '>=', limits.monocytesClassical);

const marrow20 = c.compare({ id: 'cmml-marrow-20' }, 'marrowBlastEquivalents', '>=', mdsParameters.blastsAml);
const blood20 = c.compare({ id: 'cmml-blood-20' }, 'bloodBlastEquivalents', '>=', mdsParameters.blastsAml);
const blasts20 = either(
  'cmml-blasts-20',
  'Blasts and promonocytes 20 % or more',
  '芽球と前単球20%以上',
  marrow20,
  blood20,
);
const proliferative = c.compare({ id: 'myeloproliferative' }, 'whiteCells', '>=', limits.whiteCells);

const labels = {
  'not-adult': label('Younger than 18: not classified here', '18歳未満：本分類の対象外'),
  aml: label('Acute myeloid leukaemia threshold met', '急性骨髄性白血病の基準に該当'),
  'other-neoplasm': label(
    'BCR::ABL1 or a tyrosine kinase fusion: not CMML',
    'BCR::ABL1またはチロシンキナーゼ融合：CMMLではない',
  ),
  'not-cmml': label('Not CMML by these findings', 'この所見ではCMMLに該当しない'),
  'monocytosis-open': label(
    'Monocytosis: CMML possible, evaluation incomplete',
    '単球増加：CMMLの可能性、評価未完',
  ),
} as const;

/** What WHO5 and ICC share on CMML: criteria, and labels of the states that both have. */
export const cmml = {
  persistent,
  otherNeoplasm,
  excluded,
  partition,
  classicalCount,
  blasts20,
  proliferative,
  labels,
} as const;
