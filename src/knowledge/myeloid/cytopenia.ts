import {
  allOf,
  anyOf,
  criteriaFor,
  derivedFrom,
  known,
  mergeSources,
  nonEmpty,
  unknown,
} from '../../engine/index.js';
import { readFacts } from './facts.js';
import { counts } from './parameters.js';
import { truthOf } from './truth.js';

const c = criteriaFor(readFacts);

/** Below the limit of men in a man, or below that of women in anyone: sex unknown leaves only the band between open. */
export const anaemia = anyOf(
  { id: 'anaemia', label: { en: 'Anaemia', ja: '貧血' } },
  c.compare({ id: 'hb-below-either' }, 'hemoglobin', '<', counts.hemoglobinEither),
  allOf(
    { id: 'hb-below-male', label: { en: 'Haemoglobin low for a man', ja: '男性として低いヘモグロビン' } },
    c.is({ id: 'male' }, 'sex', 'male'),
    c.compare({ id: 'hb-male-limit' }, 'hemoglobin', '<', counts.hemoglobinMale),
  ),
);

export const neutropenia = c.compare({ id: 'neutropenia' }, 'neutrophils', '<', counts.neutrophils);
export const thrombocytopenia = c.compare({ id: 'thrombocytopenia' }, 'platelets', '<', counts.platelets);

export const cytopenia = anyOf(
  { id: 'cytopenia', label: { en: 'Cytopenia in any lineage', ja: 'いずれかの系統の血球減少' } },
  anaemia,
  neutropenia,
  thrombocytopenia,
);

export const macrocytosis = c.compare({ id: 'macrocytosis' }, 'mcv', '>', counts.mcvRaised);

/** A reference-range mark of the laboratory is not the definition: only these limits are. */
const truth = truthOf(readFacts);
export const cytopeniaFacts = {
  ageYears: derivedFrom(readFacts)(['age'], { label: { en: 'Age', ja: '年齢' } }, ({ age }) => {
    const sources = nonEmpty(mergeSources([age]));
    if (!age.known || sources === null) return unknown('not-recorded', mergeSources([age]));
    return known({ value: age.value, unit: 'a' as const }, sources);
  }),
  anaemia: truth(anaemia),
  neutropenia: truth(neutropenia, { label: { en: 'Neutropenia', ja: '好中球減少' } }),
  thrombocytopenia: truth(thrombocytopenia, { label: { en: 'Thrombocytopenia', ja: '血小板減少' } }),
  cytopenia: truth(cytopenia),
};
