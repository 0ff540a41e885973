import {
  amount,
  cleanMarrow,
  excluded,
  fact,
  healthy,
  lowPlatelets,
  run,
  sequenced,
  tet2,
  variant,
  without,
  type Read,
} from './support.js';

const noClone = sequenced();
const worked: Read = { ...lowPlatelets, ...excluded };

/** Every state, by a patient who is in it. */
export const patients: Readonly<Record<string, Read>> = {
  'under-18': { ...healthy, age: fact(17) },
  'existing-neoplasm': { ...healthy, myeloidNeoplasm: fact({ recorded: true }) },
  'mds-or-other-neoplasm': { ...worked, genomics: tet2, ...cleanMarrow, dysplasiaErythroid: amount(10, '%') },
  'lymphoid-clone': { ...healthy, genomics: sequenced(variant('MYD88', 0.2, { protein: 'p.L265P' })) },
  'germline-suspect': { ...healthy, genomics: sequenced(variant('RUNX1', 0.48)) },
  chip: { ...healthy, genomics: tet2 },
  'no-finding': { ...healthy, genomics: noClone },
  'ch-with-explained-cytopenia': { ...worked, genomics: tet2, vitaminB12: amount(100, 'pg/mL') },
  'explained-cytopenia': { ...worked, genomics: noClone, vitaminB12: amount(100, 'pg/mL') },
  'ch-with-resolved-cytopenia': {
    ...worked,
    genomics: tet2,
    plateletsSeries: fact(run('10*9/L', ['2026-11-10', 180])),
  },
  'resolved-cytopenia': {
    ...worked,
    genomics: noClone,
    plateletsSeries: fact(run('10*9/L', ['2026-11-10', 180])),
  },
  ccus: { ...worked, genomics: tet2, ...cleanMarrow },
  icus: { ...worked, genomics: noClone, ...cleanMarrow },
  'ch-cytopenia-unknown': { ...without(healthy, 'platelets'), genomics: tet2 },
  'possible-ccus': { ...lowPlatelets, genomics: tet2 },
  'cytopenia-under-evaluation': lowPlatelets,
  'unexplained-cytopenia-clone-unknown': worked,
  'provisional-ccus-marrow-needed': { ...worked, genomics: tet2 },
  'provisional-icus-marrow-needed': { ...worked, genomics: noClone },
  'clone-open': { ...healthy, genomics: sequenced(variant('TET2', null)) },
  'blasts-unclassified': { ...healthy, bloodBlasts: amount(1, '%'), bloodBlastsReported: fact(true) },
};
