import type { Reference } from '../../engine/index.js';

// R numbers are those of the project's evidence review (plasma-cell disorders and systemic sclerosis).

const doi = (id: string): string => `https://doi.org/${id}`;
const pubmed = (id: string): string => `https://pubmed.ncbi.nlm.nih.gov/${id}/`;

/** R49: thresholds before and during treatment, boxed warning, monitoring. */
export const usLabel: Reference = {
  id: 'tocilizumab-us-label',
  kind: 'label',
  title: 'Tocilizumab, US prescribing information (Genentech, 2024)',
  year: 2024,
  url: 'https://dailymed.nlm.nih.gov/dailymed/drugInfo.cfm?setid=2e5365ff-cb2a-4b16-b2c7-e35c6bf2de13',
};

/** R50: contraindications and boxed warnings in Japan. */
export const japanInsert: Reference = {
  id: 'tocilizumab-japan-insert',
  kind: 'label',
  title: 'トシリズマブ 添付文書 (package insert, Japan), 2023-09',
  year: 2023,
  url: 'https://www.pmda.go.jp/PmdaSearch/iyakuSearch/',
};

/** R47: why IL-6 rises under receptor blockade and CRP falls. */
export const nishimoto2008: Reference = {
  id: 'nishimoto-2008',
  kind: 'study',
  title: 'Nishimoto N et al, Blood 2008;112:3959-64',
  year: 2008,
  url: doi('10.1182/blood-2008-05-155846'),
};

/** R51: serious infection with normal CRP under tocilizumab. */
export const berman2021: Reference = {
  id: 'berman-2021',
  kind: 'study',
  title: 'Berman M et al, Life 2021;11:258',
  year: 2021,
  url: doi('10.3390/life11030258'),
};

/** R52a. */
export const khanna2019: Reference = {
  id: 'khanna-2019-mcid',
  kind: 'study',
  title: 'Khanna D et al, Arthritis Res Ther 2019 (minimal clinically important difference of mRSS)',
  year: 2019,
  url: doi('10.1186/s13075-019-1809-y'),
};

/** R52b. */
export const khanna2006: Reference = {
  id: 'khanna-2006-mcid',
  kind: 'study',
  title: 'Khanna D et al, 2006 (minimal clinically important difference of mRSS)',
  year: 2006,
  url: pubmed('16540546'),
};

/** R52c: standard deviation within (2.45) and between (4.6) raters. */
export const clements1995: Reference = {
  id: 'clements-1995-mrss',
  kind: 'study',
  title: 'Clements P et al, J Rheumatol 1995 (variability of the modified Rodnan skin score)',
  year: 1995,
  url: pubmed('7562759'),
};

/** R45: post-hoc analysis of the phase 3 trial by baseline IL-6. */
export const ghuman2024: Reference = {
  id: 'ghuman-2024',
  kind: 'study',
  title: 'Ghuman A et al, Rheumatology 2024;63:472-81 (focuSSced, post hoc)',
  year: 2024,
  url: doi('10.1093/rheumatology/kead234'),
};

/** R46. */
export const deLauretis2013: Reference = {
  id: 'de-lauretis-2013',
  kind: 'study',
  title: 'De Lauretis A et al, J Rheumatol 2013 (serum IL-6 and SSc-associated interstitial lung disease)',
  year: 2013,
  url: 'https://www.jrheum.org/',
};

/** R43. */
export const fasscinate: Reference = {
  id: 'fasscinate-2016',
  kind: 'study',
  title: 'Khanna D et al, Lancet 2016 (faSScinate, NCT01532869)',
  year: 2016,
  url: pubmed('27156934'),
};

/** R44. */
export const focussced: Reference = {
  id: 'focussced-2020',
  kind: 'study',
  title: 'Khanna D et al, Lancet Respir Med 2020 (focuSSced, NCT02453256)',
  year: 2020,
  url: 'https://clinicaltrials.gov/study/NCT02453256',
};

/** R48: the registry of the trial whose sera the four-patient report measured. */
export const umin5550: Reference = {
  id: 'umin000005550',
  kind: 'study',
  title: 'UMIN000005550, registry result (tocilizumab against conventional therapy, open label)',
  year: 2016,
  url: 'https://www.umin.ac.jp/ctr/',
};

/** Report 003: 23 cytokines in four treated patients. It prints no year; this is that of the trial it compares with. */
export const fourPatientReport: Reference = {
  id: 'kaken-four-patients',
  kind: 'study',
  title: 'KAKEN research report 2016: cytokines in four patients with systemic sclerosis given tocilizumab',
  year: 2016,
  url: 'https://kaken.nii.ac.jp/',
};

/** R53: screening and monitoring of interstitial lung disease. */
export const acrChest2023: Reference = {
  id: 'acr-chest-2023-monitoring',
  kind: 'guideline',
  title: 'ACR/CHEST 2023, screening and monitoring of interstitial lung disease in rheumatic disease',
  year: 2024,
  url: doi('10.1002/art.42860'),
};

/** R54. */
export const eular2023: Reference = {
  id: 'eular-2023-ssc',
  kind: 'guideline',
  title: 'EULAR recommendations for the treatment of systemic sclerosis: 2023 update',
  year: 2024,
  url: doi('10.1136/ard-2024-226430'),
};

/** US approval of the systemic sclerosis indication, March 2021. */
export const fda2021: Reference = {
  id: 'fda-2021-ssc-ild',
  kind: 'regulator',
  title: 'FDA approval, March 2021: slowing the decline of pulmonary function in adult SSc-ILD',
  year: 2021,
  url: 'https://www.accessdata.fda.gov/scripts/cder/daf/',
};
