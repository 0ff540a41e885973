import type { Reference } from '../../../engine/index.js';

/** The chapter itself was not open to the authors: what is cited from it was read in a transcription. */
export const whoBlueBook: Reference = {
  id: 'who-blue-book',
  kind: 'consensus',
  title: 'WHO classification of tumours, 5th edition: haematolymphoid tumours (read in a transcription)',
  year: 2022,
  url: 'https://doi.org/10.1038/s41375-022-01613-1',
};

export const bernard2022: Reference = {
  id: 'bernard-2022',
  kind: 'study',
  title:
    'Bernard E et al. Molecular International Prognostic Scoring System for MDS (IPSS-M). NEJM Evid 2022;1(7):EVIDoa2200008',
  year: 2022,
  url: 'https://doi.org/10.1056/EVIDoa2200008',
};

export const ipssmPackage: Reference = {
  id: 'ipssm-r-package',
  kind: 'specification',
  title: 'R package ipssm at f1035bb (MIT, Copyright (c) 2022 Elsa Bernard): the formula',
  year: 2022,
  url: 'https://github.com/papaemmelab/ipssm',
};

export const such2013: Reference = {
  id: 'such-2013',
  kind: 'study',
  title: 'Such E et al. CMML-specific prognostic scoring system (CPSS). Blood 2013;121:3005-3015',
  year: 2013,
  url: 'https://doi.org/10.1182/blood-2012-08-452938',
};

export const elena2016: Reference = {
  id: 'elena-2016',
  kind: 'study',
  title: 'Elena C et al. CPSS-Mol. Blood 2016;128:1408-1417',
  year: 2016,
  url: 'https://doi.org/10.1182/blood-2016-05-714030',
};

export const nccnMds: Reference = {
  id: 'nccn-mds-3-2026',
  kind: 'guideline',
  title: 'NCCN Guidelines, Myelodysplastic Syndromes, version 3.2026 (read in a transcription)',
  year: 2026,
  url: 'https://www.nccn.org',
};

export const platzbecker2023: Reference = {
  id: 'platzbecker-2023',
  kind: 'study',
  title: 'Platzbecker U et al. COMMANDS, interim analysis. Lancet 2023;402:373-385',
  year: 2023,
  url: 'https://www.thelancet.com',
};

export const luspaterceptWithoutSideroblasts: Reference = {
  id: 'luspatercept-rs-negative-2025',
  kind: 'study',
  title: 'Luspatercept, long transfusion independence. Adv Ther 2025, PMID 40377899',
  year: 2025,
  url: 'https://pubmed.ncbi.nlm.nih.gov/40377899/',
};

export const fda: Reference = {
  id: 'fda-labels',
  kind: 'regulator',
  title: 'US Food and Drug Administration, approvals and labels as dated in the text',
  year: 2024,
  url: 'https://www.fda.gov',
};

export const ema: Reference = {
  id: 'ec-labels',
  kind: 'regulator',
  title: 'European Commission and EMA, approvals and labels as dated in the text',
  year: 2025,
  url: 'https://www.ema.europa.eu',
};

export const pmda: Reference = {
  id: 'pmda-approvals',
  kind: 'regulator',
  title: 'Japan, approvals as dated in the text',
  year: 2024,
  url: 'https://www.pmda.go.jp',
};
