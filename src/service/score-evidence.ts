/** What is known of the data that a score was made from and tried on; what is absent was not read. */
export interface ScoreEvidence {
  readonly training: string;
  readonly external?: {
    readonly setting: string;
    readonly party: string;
    readonly process: string;
    readonly validity: string;
  };
}

/**
 * By id of the score. The abstract was read again on 2026-11-24 for IPSS-R (and IPSS-RA, the same patients), CHRS, CCRS
 * and the external validation of IPSS-M, which names its own publication. The figures of the Mayo and IMWG scores
 * (`mayo-mgus`, `mayo-2008`, `20-2-20`, `20-2-20-fish`, `imwg-2020-score`) come from the specification of this
 * product and were not read again; so does what is said of the public rows of IPSS-M.
 */
export const scoreEvidence: Readonly<Record<string, ScoreEvidence>> = {
  'mayo-mgus': { training: '1,148 of 1,384 patients with MGUS whose light chains could be measured' },
  '20-2-20': { training: '1,996 patients with smouldering myeloma' },
  '20-2-20-fish': { training: 'The patients of the 20-2-20 model (1,996) of whom FISH was available' },
  'imwg-2020-score': { training: '689 patients with smouldering myeloma and FISH' },
  'mayo-2008': {
    training:
      '273 patients with smouldering myeloma, diagnosed before the biomarkers of 2014 counted as myeloma',
  },
  chrs: {
    training:
      'Exomes of 438,890 healthy UK Biobank participants in separate derivation and validation cohorts; 11,337 with CHIP or CCUS were scored',
    external: {
      setting: 'Independent cohorts of patients with CHIP or CCUS',
      party: 'The authors of the score',
      process: 'The score applied to the clinical cohorts',
      validity: 'Most myeloid neoplasms arose in the high risk group; no figure in the abstract',
    },
  },
  ccrs: {
    training: '357 patients with CCUS, several centres',
    external: {
      setting: 'An independent cohort of 104 patients with CCUS',
      party: 'The authors of the score',
      process: 'The score applied to the cohort; cumulative incidence of myeloid neoplasm',
      validity: 'c-index 0.64 (p = 0.005)',
    },
  },
  'ipss-r': { training: '7,012 patients with primary, untreated MDS, databases of several institutions' },
  'ipss-ra': {
    training: '7,012 patients with primary, untreated MDS, databases of several institutions',
  },
  'ipss-m': {
    training:
      'The cohort of the publication (2,648 public rows, on which a re-implementation of the formula gave the published score and category in 2,645; this code was not run on them)',
    external: {
      setting: '2,876 patients with primary MDS of the GenoMed4All consortium, retrospective',
      party: 'Sauta E et al., J Clin Oncol 2023;41:2827-2842, doi 10.1200/JCO.22.01784',
      process: 'The score applied to the cohort and compared with IPSS-R',
      validity: 'Concordance for overall survival 0.81 (IPSS-R 0.74)',
    },
  },
};
