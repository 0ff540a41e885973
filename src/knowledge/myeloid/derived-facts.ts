import { allOf, anyOf, criteriaFor, derivedFrom, notThat, type Fact } from '../../engine/index.js';
import { neoplasmFacts } from './aml-threshold.js';
import { cloneFacts } from './clone.js';
import { contextFacts } from './context-facts.js';
import { cytopeniaFacts } from './cytopenia.js';
import { causeFacts, explainedFacts } from './explained.js';
import { readFacts } from './facts.js';
import { feverFacts } from './neutropenic-fever.js';
import { neoplasmLimits } from './parameters.js';
import { persistenceFacts, persistentUnexplained } from './persistence.js';
import { triFact, triOf, truthOf } from './truth.js';

const base = {
  ...readFacts,
  ...cytopeniaFacts,
  ...persistenceFacts,
  ...causeFacts,
  ...explainedFacts,
  ...cloneFacts,
  ...neoplasmFacts,
  ...contextFacts,
  ...feverFacts,
};
const c = criteriaFor(base);

const dysplasia = anyOf(
  {
    id: 'dysplasia-10',
    label: { en: 'Dysplasia of 10 % or more in a lineage', ja: '10%以上の異形成（1系統以上）' },
  },
  c.compare({ id: 'dysplasia-erythroid' }, 'dysplasiaErythroid', '>=', neoplasmLimits.dysplasia),
  c.compare({ id: 'dysplasia-granulocytic' }, 'dysplasiaGranulocytic', '>=', neoplasmLimits.dysplasia),
  c.compare({ id: 'dysplasia-megakaryocytic' }, 'dysplasiaMegakaryocytic', '>=', neoplasmLimits.dysplasia),
);

/** Dysplasia may be said to be absent only of a marrow that was examined. */
export function marrowDysplasia(examined: Fact<boolean>, found: Fact<boolean>): Fact<boolean> {
  const status = triOf(examined) === 'met' ? triOf(found) : 'unknown';
  return triFact(status, [examined, found]);
}

const dysplasiaFacts = { dysplasiaFound: truthOf(base)(dysplasia, { supply: ['bm'] }) };
const withDysplasia = { ...base, ...dysplasiaFacts };

const stateFacts = {
  persistent: derivedFrom(withDysplasia)(
    [
      'countsConfounded',
      'anaemiaPersistent',
      'neutropeniaPersistent',
      'thrombocytopeniaPersistent',
      'explainedAnaemia',
      'explainedNeutropenia',
      'explainedThrombocytopenia',
    ],
    {
      label: {
        en: 'A cytopenia not otherwise explained, for at least 4 months',
        ja: '他に説明のない4か月以上の血球減少',
      },
      supply: ['cbc'],
    },
    (f) =>
      persistentUnexplained(
        [f.anaemiaPersistent, f.neutropeniaPersistent, f.thrombocytopeniaPersistent],
        [f.explainedAnaemia, f.explainedNeutropenia, f.explainedThrombocytopenia],
        f.countsConfounded,
      ),
  ),
  dysplasia10: derivedFrom(withDysplasia)(
    ['marrowExamined', 'dysplasiaFound'],
    { label: { en: 'Marrow dysplasia of 10 % or more', ja: '骨髄の10%以上の異形成' }, supply: ['bm'] },
    ({ marrowExamined, dysplasiaFound }) => marrowDysplasia(marrowExamined, dysplasiaFound),
  ),
};

const unexplainedLow = (id: string, finding: 'dysplasia10' | 'mdsKaryotype') => {
  const d = criteriaFor({ ...withDysplasia, ...stateFacts });
  return allOf(
    { id, label: { en: 'Unexplained cytopenia with an MDS finding', ja: 'MDS所見を伴う説明のない血球減少' } },
    d.holds({ id: `${id}-cytopenia` }, 'cytopenia'),
    notThat(
      { id: `${id}-unexplained`, label: { en: 'Not otherwise explained', ja: '他に説明なし' } },
      d.holds({ id: `${id}-explained` }, 'explained'),
    ),
    d.holds({ id: `${id}-finding` }, finding),
  );
};

/** Any finding that ends the question of CHIP or CCUS; its name is given by the neoplasm rules and the pathologist. */
const definingFinding = anyOf(
  { id: 'defining-finding', label: { en: 'Finding that defines a neoplasm', ja: '腫瘍を定義する所見' } },
  c.holds({ id: 'blood-blasts-2' }, 'increasedBloodBlasts'),
  c.holds({ id: 'marrow-blasts-5' }, 'increasedMarrowBlasts'),
  c.holds({ id: 'auer-rods' }, 'auerRodsSeen'),
  c.holds({ id: 'leukaemia-genetics' }, 'leukaemiaGenetics'),
  unexplainedLow('dysplastic-cytopenia', 'dysplasia10'),
  unexplainedLow('karyotype-cytopenia', 'mdsKaryotype'),
);

const complete = { ...withDysplasia, ...stateFacts };

/**
 * All facts of the myeloid rules: those read and those derived from them, in the order of their derivation. The state
 * table asks only about the last, boolean ones, so that it can be run on their answers alone.
 */
export const myeloidFacts = { ...complete, definingFinding: truthOf(complete)(definingFinding) };
