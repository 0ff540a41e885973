import type { Reference } from '../../engine/index.js';

type Entry = Omit<Reference, 'id'>;

/**
 * The publications this folder rests on. The keys are the reference numbers of the rule specification, so that a
 * reader can go from a line here to the paper and back. Where no DOI was seen, the link is a search for the paper.
 */
const entries = {
  R1: {
    kind: 'consensus',
    title: 'Rajkumar SV et al. IMWG updated criteria for multiple myeloma. Lancet Oncol 2014;15:e538-48',
    year: 2014,
    url: 'https://doi.org/10.1016/S1470-2045(14)70442-5',
  },
  R2: {
    kind: 'consensus',
    title:
      'Rajkumar SV. Evolving diagnostic criteria for multiple myeloma. Hematology ASH Educ 2015;2015:272-8',
    year: 2015,
    url: 'https://pubmed.ncbi.nlm.nih.gov/?term=Rajkumar+Evolving+diagnostic+criteria+for+multiple+myeloma+2015',
  },
  R3: {
    kind: 'consensus',
    title:
      'Rajkumar SV. Multiple myeloma: 2016 update. Am J Hematol 2016;91:90 (Table 1: MGUS, plasmacytoma)',
    year: 2016,
    url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC4715763/',
  },
  R4: {
    kind: 'consensus',
    title: 'Go RS, Rajkumar SV. How I manage MGUS. Blood 2018;131:163-73',
    year: 2018,
    url: 'https://pubmed.ncbi.nlm.nih.gov/?term=Go+Rajkumar+How+I+manage+monoclonal+gammopathy+Blood+2018',
  },
  R5: {
    kind: 'study',
    title: 'Rajkumar SV, Kyle RA, Therneau TM et al. Free light chain ratio in MGUS. Blood 2005;106:812-7',
    year: 2005,
    url: 'https://doi.org/10.1182/blood-2005-03-1038',
  },
  R6: {
    kind: 'guideline',
    title: 'Kyle RA et al. IMWG monitoring of MGUS and smouldering myeloma. Leukemia 2010;24:1121-7',
    year: 2010,
    url: 'https://doi.org/10.1038/leu.2010.60',
  },
  R7: {
    kind: 'study',
    title: 'Kyle RA et al. Long-term follow-up of MGUS. N Engl J Med 2018;378:241-9',
    year: 2018,
    url: 'https://doi.org/10.1056/NEJMoa1709974',
  },
  R9: {
    kind: 'study',
    title: 'Dispenzieri A et al. Light-chain MGUS. Lancet 2010;375:1721-8',
    year: 2010,
    url: 'https://doi.org/10.1016/S0140-6736(10)60482-5',
  },
  R10: {
    kind: 'study',
    title: 'Katzmann JA et al. Clin Chem 2002, as quoted on wikilite.com (run by the maker of the assay)',
    year: 2002,
    url: 'https://www.wikilite.com',
  },
  R11: {
    kind: 'study',
    title: 'Long TE et al. Free light chain intervals in kidney disease. Blood Cancer J 2022;12',
    year: 2022,
    url: 'https://doi.org/10.1038/s41408-022-00732-3',
  },
  R17: {
    kind: 'study',
    title: 'Chabrun F et al. PANGEA-SMM. Nat Med 2026',
    year: 2026,
    url: 'https://doi.org/10.1038/s41591-026-04304-x',
  },
  R18: {
    kind: 'study',
    title: 'Dispenzieri A et al. Free light chain ratio in smouldering myeloma. Blood 2008;111:785-9',
    year: 2008,
    url: 'https://pubmed.ncbi.nlm.nih.gov/?term=Dispenzieri+immunoglobulin+free+light+chain+ratio+smoldering+Blood+2008+111+785',
  },
  R20: {
    kind: 'consensus',
    title: 'Mateos MV, Kumar S, Dimopoulos MA et al. IMWG risk model for SMM. Blood Cancer J 2020;10:102',
    year: 2020,
    url: 'https://doi.org/10.1038/s41408-020-00366-3',
  },
  R20b: {
    kind: 'study',
    title: 'Source of a Mayo-authored calculator of the IMWG 2020 score (bands and risk for each score)',
    year: 2020,
    url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC7567803/',
  },
  R22: {
    kind: 'consensus',
    title: 'Rajkumar SV, Landgren O, Mateos MV. Smoldering multiple myeloma. Blood 2015;125:3069-75',
    year: 2015,
    url: 'https://doi.org/10.1182/blood-2014-09-568899',
  },
  R23: {
    kind: 'study',
    title: 'Ravi P et al. Evolving changes in disease biomarkers in SMM. Blood Cancer J 2016;6:e454',
    year: 2016,
    url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC5030386/',
  },
  R24: {
    kind: 'study',
    title: 'Risk stratification of smoldering multiple myeloma by trajectories. Blood Adv 2018;2:1470-9',
    year: 2018,
    url: 'http://ashpublications.net/bloodadvances/article-split/2/12/1470/15906/Risk-stratification-of-smoldering-multiple-myeloma',
  },
  R25: {
    kind: 'study',
    title: 'Dimopoulos MA, Voorhees PM, Schjesvold F et al. AQUILA. N Engl J Med 2025;392:1777-88',
    year: 2025,
    url: 'https://doi.org/10.1056/NEJMoa2409029',
  },
  R26: {
    kind: 'study',
    title: 'AQUILA, eligibility in the trial registry (NCT03301220)',
    year: 2025,
    url: 'https://clinicaltrials.gov/study/NCT03301220',
  },
  R27: {
    kind: 'regulator',
    title: 'US Food and Drug Administration, approval of 6 Nov 2025 (as reported by ASCO Post, OncNet)',
    year: 2025,
    url: 'https://www.fda.gov/drugs/resources-information-approved-drugs',
  },
  R28: {
    kind: 'regulator',
    title: 'European Commission, approval of 23 Jul 2025 (as reported by mpeurope, mm Hub)',
    year: 2025,
    url: 'https://www.ema.europa.eu/en/medicines',
  },
  R29: {
    kind: 'regulator',
    title: 'Japan, approval of 20 Nov 2025 (as reported by CareNet 61828, Medical Tribune)',
    year: 2025,
    url: 'https://www.pmda.go.jp',
  },
  R30: {
    kind: 'regulator',
    title: 'IQWiG, press release of 19 Nov 2025: added benefit not proven',
    year: 2025,
    url: 'https://www.iqwig.de',
  },
  R31: {
    kind: 'guideline',
    title: 'Dimopoulos MA et al. EHA-EMN guideline. Nat Rev Clin Oncol 2025',
    year: 2025,
    url: 'https://doi.org/10.1038/s41571-025-01041-x',
  },
  R33: {
    kind: 'guideline',
    title: 'Hillengass J et al. IMWG imaging recommendations. Lancet Oncol 2019;20:e302-12',
    year: 2019,
    url: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC8626374/',
  },
  R34: {
    kind: 'consensus',
    title: 'Fernández de Larrea C et al. Plasma cell leukaemia. Blood Cancer J 2021;11:192',
    year: 2021,
    url: 'https://doi.org/10.1038/s41408-021-00587-0',
  },
  R35: {
    kind: 'study',
    title: 'Kyle RA et al. Idiopathic Bence Jones proteinuria. Lancet Haematol 2014;1:e28-36',
    year: 2014,
    url: 'https://doi.org/10.1016/S2352-3026(14)70001-8',
  },
  R36: {
    kind: 'consensus',
    title: 'Leung N et al. Monoclonal gammopathy of renal significance. Nat Rev Nephrol 2019;15:45-59',
    year: 2019,
    url: 'https://doi.org/10.1038/s41581-018-0077-4',
  },
  R37: {
    kind: 'consensus',
    title: 'European Consortium for Waldenström, diagnostics. Leukemia 2022',
    year: 2022,
    url: 'https://doi.org/10.1038/s41375-022-01762-3',
  },
  R38: {
    kind: 'study',
    title: 'Mangiacavalli S et al. Biomarker screening for AL in MGUS. Am J Hematol 2025;100:342-5',
    year: 2025,
    url: 'https://doi.org/10.1002/ajh.27545',
  },
  R39: {
    kind: 'guideline',
    title: 'ESUR contrast media safety committee. Eur Radiol 2018',
    year: 2018,
    url: 'https://doi.org/10.1007/s00330-017-5023-5',
  },
  R40: {
    kind: 'guideline',
    title: 'Terpos E et al. Bone disease in multiple myeloma. Lancet Oncol 2021;22:e119-30',
    year: 2021,
    url: 'https://doi.org/10.1016/S1470-2045(20)30559-3',
  },
  R41: {
    kind: 'guideline',
    title: 'Dimopoulos MA et al. IMWG renal recommendations. J Clin Oncol 2016;34:1544; Lancet Oncol 2023',
    year: 2016,
    url: 'https://pubmed.ncbi.nlm.nih.gov/?term=Dimopoulos+IMWG+renal+impairment+J+Clin+Oncol+2016+34+1544',
  },
  R42: {
    kind: 'label',
    title: 'Daratumumab label text and blood-bank interference letter (medical information, Jul 2024)',
    year: 2024,
    url: 'https://www.accessdata.fda.gov/scripts/cder/daf/',
  },
  LEN: {
    kind: 'study',
    title:
      'Lenalidomide US label as quoted in: Drug toxicity with and without renal impairment. Blood 2013;122(21):1977',
    year: 2013,
    url: 'https://ashpublications.org/blood/article/122/21/1977/14941/Assessment-Of-Drug-Toxicity-In-Patients-With-and',
  },
  IMID: {
    kind: 'consensus',
    title:
      'Palumbo A et al. IMWG: thalidomide- and lenalidomide-associated thrombosis. Leukemia 2008;22:414-23',
    year: 2008,
    url: 'https://doi.org/10.1038/sj.leu.2405062',
  },
  ZOL: {
    kind: 'label',
    title:
      'Zoledronic acid product information, section 4.2 (transcription read in 2026); MHRA drug safety update on the kidney',
    year: 2026,
    url: 'https://www.gov.uk/drug-safety-update/intravenous-zoledronic-acid-adverse-effects-on-renal-function',
  },
  SPEC: {
    kind: 'specification',
    title:
      'Rule specification of this product (plasma cell, 2026): engineering defaults to be confirmed by a clinician',
    year: 2026,
    url: 'urn:heme-precursor-cds:design',
  },
  SEED: {
    kind: 'specification',
    title: 'Teaching document 001 (source not stated; differs from IMWG 2020)',
    year: 2025,
    url: 'urn:heme-precursor-cds:teaching-document-001',
  },
} as const satisfies Readonly<Record<string, Entry>>;

type Id = keyof typeof entries;

export const references = Object.fromEntries(
  Object.entries(entries).map(([id, entry]) => [id, { id, ...entry }]),
) as unknown as Readonly<Record<Id, Reference>>;
