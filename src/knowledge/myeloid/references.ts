import type { Reference } from '../../engine/index.js';

export const who5: Reference = {
  id: 'who5-2022',
  kind: 'consensus',
  title: 'Khoury JD et al. WHO classification, 5th ed.: myeloid neoplasms. Leukemia 2022;36:1703-1719',
  year: 2022,
  url: 'https://doi.org/10.1038/s41375-022-01613-1',
};

export const icc: Reference = {
  id: 'icc-2022',
  kind: 'consensus',
  title:
    'Arber DA et al. International Consensus Classification of myeloid neoplasms. Blood 2022;140:1200-1228',
  year: 2022,
  url: 'https://doi.org/10.1182/blood.2022015850',
};

export const whoBlueBook: Reference = {
  id: 'who5-blue-book',
  kind: 'consensus',
  title: 'WHO Classification of Tumours, 5th ed.: haematolymphoid tumours, 2024 (read in a transcription)',
  year: 2024,
  url: 'https://tumourclassification.iarc.who.int',
};

export const nccnMds: Reference = {
  id: 'nccn-mds-3-2026',
  kind: 'guideline',
  title: 'NCCN Guidelines: Myelodysplastic Syndromes, version 3.2026 (cited, not copied)',
  year: 2026,
  url: 'https://www.nccn.org',
};

export const weeks2023: Reference = {
  id: 'weeks-2023-chrs',
  kind: 'study',
  title: 'Weeks LD et al. Clonal Hematopoiesis Risk Score (CHRS). NEJM Evid 2023;2(5):EVIDoa2200310',
  year: 2023,
  url: 'https://doi.org/10.1056/EVIDoa2200310',
};

export const xie2024: Reference = {
  id: 'xie-2024-ccrs',
  kind: 'study',
  title: 'Xie Z et al. Clonal Cytopenia Risk Score (CCRS). Blood 2024;144:2033-2044',
  year: 2024,
  url: 'https://doi.org/10.1182/blood.2024024756',
};

export const merz2023: Reference = {
  id: 'merz-2023-duffy',
  kind: 'study',
  title: 'Merz LE et al. Duffy-null associated neutrophil count. Blood Adv 2023;7:317-320',
  year: 2023,
  url: 'https://doi.org/10.1182/bloodadvances.2022007679',
};

export const ctcae5: Reference = {
  id: 'ctcae-5',
  kind: 'specification',
  title: 'Common Terminology Criteria for Adverse Events, version 5.0 (NCI, 2017)',
  year: 2017,
  url: 'https://ctep.cancer.gov/protocoldevelopment/electronic_applications/ctc.htm',
};

export const baliakas2019: Reference = {
  id: 'baliakas-2019-germline',
  kind: 'guideline',
  title:
    'Baliakas P et al. Nordic guidelines for germline predisposition to myeloid neoplasms. HemaSphere 2019',
  year: 2019,
  url: 'https://journals.lww.com/hemasphere',
};

export const kraft2020: Reference = {
  id: 'kraft-godley-2020',
  kind: 'study',
  title: 'Kraft IL, Godley LA. Identifying potential germline variants from sequencing. Blood 2020',
  year: 2020,
  url: 'https://ashpublications.org/blood',
};

export const bloodAdvCv2024: Reference = {
  id: 'blood-adv-2024-ch-cvd',
  kind: 'study',
  title: 'Clonal haematopoiesis and cardiovascular disease: meta-analysis. Blood Adv 2024;8:3771',
  year: 2024,
  url: 'https://ashpublications.org/bloodadvances',
};

export const aha2026: Reference = {
  id: 'aha-2026-ch',
  kind: 'consensus',
  title: 'AHA statement: Clonal Hematopoiesis and Its Cardiovascular Implications (published 10 Feb 2026)',
  year: 2026,
  url: 'https://professional.heart.org',
};

/** For numbers chosen here: each is to be confirmed by a haematologist. */
export const designChoice: Reference = {
  id: 'myeloid-design',
  kind: 'specification',
  title: 'Design choice of this service, to be confirmed by a haematologist',
  year: 2026,
  url: 'urn:heme-precursor-cds:design',
};

export const freifeld2011: Reference = {
  id: 'freifeld-2011-idsa',
  kind: 'guideline',
  title:
    'Freifeld AG et al. Antimicrobial agents in neutropenic patients with cancer, IDSA 2010 update. Clin Infect Dis 2011;52:e56-e93',
  year: 2011,
  url: 'https://doi.org/10.1093/cid/cir073',
};
