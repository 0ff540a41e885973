import { cite, defineRuleSet, established, unsettled } from '../../../engine/index.js';
import { khoury2022 } from '../../genetics/references.js';
import { cmml } from './cmml-criteria.js';
import { c, shared as s, type MdsCriterion } from './criteria.js';
import { neoplasmFacts } from './facts.js';
import { cmmlParameters as limits, mdsParameters } from './parameters.js';
import { both, either, label } from './said.js';

const anyClone = c.holds({ id: 'clone' }, 'cloneAny');
const listedClone = c.holds({ id: 'clone-listed' }, 'cloneListed');
const lowCount = c.compare({ id: 'monocytes-below-1.0' }, 'monocytes', '<', limits.monocytesClassical);
const marrow10 = c.compare({ id: 'cmml-marrow-10' }, 'marrowBlastEquivalents', '>=', mdsParameters.marrowIb2);
const blood5 = c.compare({ id: 'cmml-blood-5' }, 'bloodBlastEquivalents', '>=', mdsParameters.bloodIb2);
const aml = either(
  'cmml-aml',
  'Acute leukaemia threshold',
  '急性白血病の基準',
  cmml.blasts20,
  s.fusion,
  s.npm1Defining,
);

const met = both(
  'cmml-who',
  'CMML (WHO5): prerequisites and supporting criteria',
  'CMML（WHO5）：必須条件と支持所見',
  s.monocytosis,
  cmml.persistent,
  cmml.excluded,
  either(
    'cmml-supporting',
    'Supporting criteria',
    '支持所見',
    both(
      'cmml-supporting-1.0',
      'Monocytes 1.0 or more and one supporting criterion',
      '単球1.0以上と支持所見1つ',
      cmml.classicalCount,
      either(
        'one-supporting',
        'Dysplasia, clone or monocyte partition',
        '異形成・クローン・単球分画',
        s.dysplasia,
        anyClone,
        cmml.partition,
      ),
    ),
    both(
      'cmml-supporting-0.5',
      'Monocytes 0.5 to below 1.0 with dysplasia and a clone',
      '単球0.5以上1.0未満で異形成とクローン',
      lowCount,
      s.dysplasia,
      listedClone,
    ),
  ),
);
const grade2 = either('cmml-2', 'Blasts of CMML-2', 'CMML-2相当の芽球', marrow10, blood5);
const prognosticFlags: readonly MdsCriterion[] = [
  c.holds({ id: 'adverse-runx1' }, 'runx1Mutated'),
  c.holds({ id: 'adverse-nras' }, 'nrasMutated'),
  c.holds({ id: 'adverse-setbp1' }, 'setbp1Mutated'),
  c.holds({ id: 'adverse-asxl1' }, 'asxl1Truncated'),
];
/** CMML in the WHO classification, 5th edition, with grade (blasts) and type (white cells). */
export const cmmlWho5 = defineRuleSet({
  id: 'cmml-who5',
  topic: 'myeloid',
  edition: 'WHO 5th ed. 2022',
  title: label('CMML (WHO 5th edition)', 'CMML（WHO第5版）'),
  cites: [cite(khoury2022, 'Table 6')],
  facts: neoplasmFacts,
  table: [
    { category: 'not-adult', when: s.notAdult },
    { category: 'aml', when: aml },
    { category: 'other-neoplasm', when: cmml.otherNeoplasm },
    {
      category: 'cmml-2-mp',
      when: both(
        'cmml-2-mp',
        'CMML-2, myeloproliferative',
        'CMML-2（MP型）',
        met,
        grade2,
        cmml.proliferative,
      ),
    },
    { category: 'cmml-2-md', when: both('cmml-2-md', 'CMML-2', 'CMML-2', met, grade2) },
    {
      category: 'cmml-1-mp',
      when: both('cmml-1-mp', 'CMML-1, myeloproliferative', 'CMML-1（MP型）', met, cmml.proliferative),
    },
    { category: 'cmml-1-md', when: met },
  ],
  otherwise: 'not-cmml',
  provisional: [
    { category: 'cmml-open', when: established(met) },
    {
      category: 'monocytosis-open',
      when: both(
        'cmml-monocytosis-open',
        'Monocytosis, CMML not settled',
        '単球増加、CMML未確定',
        established(s.monocytosis),
        unsettled(met),
      ),
    },
  ],
  labels: {
    ...cmml.labels,
    'cmml-2-mp': label('MP-CMML-2', 'MP-CMML-2'),
    'cmml-2-md': label('MD-CMML-2', 'MD-CMML-2'),
    'cmml-1-mp': label('MP-CMML-1', 'MP-CMML-1'),
    'cmml-1-md': label('MD-CMML-1', 'MD-CMML-1'),
    'cmml-open': label(
      'CMML; grade, type or the acute leukaemia threshold open',
      'CMML：グレード・病型・急性白血病の基準が未確定',
    ),
  },
  flags: [...prognosticFlags, cmml.proliferative, grade2],
  scores: [],
});
