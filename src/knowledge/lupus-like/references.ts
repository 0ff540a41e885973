import type { Reference } from '../../engine/index.js';

export const chauffier2025: Reference = {
  id: 'chauffier-2025-lupus-mds',
  kind: 'study',
  title:
    'Chauffier J et al. Lupus-like disease in MDS and CMML (24 patients, retrospective). JAMA Dermatol 2025, e254586',
  year: 2025,
  url: 'https://doi.org/10.1001/jamadermatol.2025.4586',
};

export const obiorah2021: Reference = {
  id: 'obiorah-2021-vexas',
  kind: 'study',
  title: 'Obiorah IE et al. VEXAS: macrocytic anaemia and vacuoles. Blood Adv 2021;5:3203',
  year: 2021,
  url: 'https://ashpublications.org/bloodadvances',
};

/** Triggers chosen here: to be confirmed by a haematologist and a rheumatologist. */
export const lupusDesign: Reference = {
  id: 'lupus-like-design',
  kind: 'specification',
  title: 'Trigger chosen by this service, to be confirmed by a haematologist and a rheumatologist',
  year: 2026,
  url: 'urn:heme-precursor-cds:design',
};
