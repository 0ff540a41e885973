import type { Reference } from '../../engine/index.js';

export const iscn: Reference = {
  id: 'iscn',
  kind: 'specification',
  title: 'ISCN: An International System for Human Cytogenomic Nomenclature. Karger',
  year: 2020,
  url: 'https://iscn.karger.com',
};

export const khoury2022: Reference = {
  id: 'khoury-2022',
  kind: 'consensus',
  title:
    'Khoury JD et al. The 5th edition of the WHO classification of haematolymphoid tumours: myeloid. Leukemia 2022;36:1703-1719',
  year: 2022,
  url: 'https://doi.org/10.1038/s41375-022-01613-1',
};

export const arber2022: Reference = {
  id: 'arber-2022',
  kind: 'consensus',
  title:
    'Arber DA et al. International Consensus Classification of myeloid neoplasms. Blood 2022;140:1200-1228',
  year: 2022,
  url: 'https://doi.org/10.1182/blood.2022015850',
};

export const xiao2024: Reference = {
  id: 'xiao-2024',
  kind: 'study',
  title: 'Xiao Y et al. J Hematol Oncol 2024;17:56',
  year: 2024,
  url: 'https://doi.org/10.1186/s13045-024-01571-4',
};

export const greenberg2012: Reference = {
  id: 'greenberg-2012',
  kind: 'study',
  title:
    'Greenberg PL et al. Revised International Prognostic Scoring System (IPSS-R). Blood 2012;120:2454-2465',
  year: 2012,
  url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC4425443/',
};
