import { cite, defineRuleSet, established } from '../../../engine/index.js';
import { arber2022 } from '../../genetics/references.js';
import { cmml } from './cmml-criteria.js';
import { c, shared as s, type MdsCriterion } from './criteria.js';
import { neoplasmFacts } from './facts.js';
import { cmmlParameters as limits } from './parameters.js';
import { both, either, label, no } from './said.js';

const cytopenicCmus = (id: string, en: string, ja: string, ...more: readonly MdsCriterion[]) =>
  both(
    id,
    en,
    ja,
    s.monocytosis,
    cmml.persistent,
    cmml.excluded,
    c.holds({ id: 'clone-2-percent' }, 'cloneCmus'),
    no('cmus-no-dysplasia', 'No dysplasia', '異形成なし', s.dysplasia),
    no('cmus-no-blasts', 'No increased blasts', '芽球増加なし', s.excessBlasts),
    no(
      'cmus-no-marrow-cmml',
      'Marrow without features of CMML',
      '骨髄にCMMLの所見なし',
      c.holds({ id: 'cmus-marrow' }, 'marrowOfCmml'),
    ),
    ...more,
  );
const iccClonal = c.holds({ id: 'icc-clone-10' }, 'cloneIcc');
const iccNonClonal = both(
  'icc-without-clone',
  'Monocytes 1.0 or more and above 10 % with blasts, dysplasia or abnormal partition',
  '単球1.0以上かつ10%超と、芽球増加・異形成・分画異常',
  cmml.classicalCount,
  c.compare({ id: 'monocytes-above-10-percent' }, 'monocytesPercent', '>', limits.monocytesPercent),
  either(
    'icc-without-clone-support',
    'Blasts, dysplasia or abnormal partition',
    '芽球増加・異形成・分画異常',
    s.excessBlasts,
    s.dysplasia,
    cmml.partition,
  ),
);

/** CMML and clonal monocytosis of undetermined significance in ICC; WHO5 has no CMUS. Other causes must be cmml.excluded by the clinician. */
export const cmmlIcc = defineRuleSet({
  id: 'cmml-icc',
  topic: 'myeloid',
  edition: 'ICC 2022',
  title: label(
    'CMML and CMUS (International Consensus Classification)',
    'CMML・CMUS（国際コンセンサス分類）',
  ),
  cites: [cite(arber2022, 'CMML, CMUS')],
  facts: neoplasmFacts,
  table: [
    { category: 'not-adult', when: s.notAdult },
    {
      category: 'aml',
      when: either(
        'cmml-icc-aml',
        'Acute leukaemia threshold (ICC)',
        '急性白血病の基準（ICC）',
        cmml.blasts20,
        both(
          'cmml-icc-aml-10',
          'AML-defining genetics with 10 % blasts',
          '芽球10%以上とAMLを定義する異常',
          s.blasts10,
          either('cmml-icc-genetics', 'AML-defining genetics', 'AMLを定義する異常', s.fusion, s.npm1),
        ),
      ),
    },
    { category: 'other-neoplasm', when: cmml.otherNeoplasm },
    {
      category: 'cmml',
      when: both(
        'cmml-icc-met',
        'CMML (ICC)',
        'CMML（ICC）',
        s.monocytosis,
        s.cytopenia,
        cmml.excluded,
        c.holds({ id: 'marrow-of-cmml' }, 'marrowOfCmml'),
        either(
          'icc-clone-or-support',
          'Clone, or monocytes with support',
          'クローンまたは支持所見',
          iccClonal,
          iccNonClonal,
        ),
      ),
    },
    {
      category: 'ccmus',
      when: cytopenicCmus(
        'ccmus',
        'Clonal cytopenia and monocytosis',
        'クローン性血球減少と単球増加',
        s.cytopenia,
      ),
    },
    { category: 'cmus', when: cytopenicCmus('cmus', 'Clonal monocytosis', 'クローン性単球増加') },
  ],
  otherwise: 'not-cmml',
  provisional: [{ category: 'monocytosis-open', when: established(s.monocytosis) }],
  labels: {
    ...cmml.labels,
    cmml: label('CMML (ICC)', 'CMML（ICC）'),
    ccmus: label('CCMUS (ICC), if no other cause', 'CCMUS（ICC、他の原因がなければ）'),
    cmus: label('CMUS (ICC), if no other cause', 'CMUS（ICC、他の原因がなければ）'),
  },
  flags: [
    cmml.proliferative,
    // Sources differ at exactly 13: both answers are shown.
    c.compare({ id: 'white-cells-above-13' }, 'whiteCells', '>', limits.whiteCells),
  ],
  scores: [],
});
