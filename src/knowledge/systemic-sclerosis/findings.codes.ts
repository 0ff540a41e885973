import type { Analyte } from '../../engine/index.js';
import { loinc } from '../code-systems.js';

// Findings asked for before tocilizumab. Most have no single standard code: they are known by whole text names, and
// a site maps its own codes. LOINC codes (c) Regenstrief Institute; each names where its meaning was read.

const text = { kind: 'text', unit: '1', accepts: [] } as const;

/** Latent or active tuberculosis: interferon-gamma release assay, skin test, or the clinician's statement. */
export const tuberculosisScreen: Analyte<'1'> = {
  id: 'tuberculosis-screen',
  label: { en: 'Tuberculosis screening', ja: '結核スクリーニング' },
  ...text,
  codes: [
    // TB screening value set of a national HIV implementation guide (build.fhir.org/ig/jembi/ethiopia-hiv).
    {
      system: loinc,
      code: '71773-6',
      display: 'Mycobacterium tuberculosis stimulated gamma interferon [Interpretation] in Blood Qualitative',
    },
  ],
  names: [
    'tuberculosis screen',
    'tuberculosis screening',
    'igra',
    'interferon-gamma release assay',
    '結核スクリーニング',
    'インターフェロンγ遊離試験',
  ],
};

export const seriousInfection: Analyte<'1'> = {
  id: 'serious-infection',
  label: { en: 'Serious infection present', ja: '重篤な感染症' },
  ...text,
  codes: [],
  names: ['serious infection', '重篤な感染症'],
};

export const hbsAg: Analyte<'1'> = {
  id: 'hbsag',
  label: { en: 'HBs antigen', ja: 'HBs抗原' },
  ...text,
  specimen: 'serum',
  codes: [
    // Core value set of the Taiwan Health Assessment implementation guide (twcore.mohw.gov.tw/ig/twha).
    { system: loinc, code: '5196-1', display: 'Hepatitis B virus surface Ag [Presence] in Serum' },
  ],
  names: ['hbsag', 'hbs antigen', 'hepatitis b surface antigen', 'hbs抗原'],
};

export const antiHbc: Analyte<'1'> = {
  id: 'anti-hbc',
  label: { en: 'HBc antibody', ja: 'HBc抗体' },
  ...text,
  specimen: 'serum',
  codes: [
    // Value set laboratoryTestHBVP of the Robert Koch Institute (demis.rki.de).
    { system: loinc, code: '16933-4', display: 'Hepatitis B virus core Ab [Presence] in Serum' },
    {
      system: loinc,
      code: '13952-7',
      display: 'Hepatitis B virus core Ab [Presence] in Serum or Plasma by Immunoassay',
    },
  ],
  names: ['anti-hbc', 'hbc antibody', 'hepatitis b core antibody', 'hbc抗体'],
};

export const antiHbs: Analyte<'1'> = {
  id: 'anti-hbs',
  label: { en: 'HBs antibody', ja: 'HBs抗体' },
  ...text,
  specimen: 'serum',
  codes: [
    // Value set hspc-OrdinalLabCodes (hl7.org/fhir/2016Jan).
    {
      system: loinc,
      code: '10900-9',
      display: 'Hepatitis B virus surface Ab [Presence] in Serum by Immunoassay',
    },
  ],
  names: ['anti-hbs', 'hbs antibody', 'hepatitis b surface antibody', 'hbs抗体'],
};

export const hbvDna: Analyte<'1'> = {
  id: 'hbv-dna',
  label: { en: 'HBV DNA', ja: 'HBV-DNA' },
  ...text,
  specimen: 'serum',
  codes: [
    // Value set laboratoryTestHBVP of the Robert Koch Institute (demis.rki.de).
    {
      system: loinc,
      code: '29610-3',
      display: 'Hepatitis B virus DNA [Presence] in Serum or Plasma by NAA with probe detection',
    },
  ],
  names: ['hbv dna', 'hbv-dna'],
};

export const lungImaging: Analyte<'1'> = {
  id: 'hrct-ild',
  label: { en: 'Interstitial lung disease on high-resolution CT', ja: '高分解能CTでの間質性肺疾患' },
  ...text,
  codes: [],
  names: [
    'interstitial lung disease on hrct',
    'hrct: interstitial lung disease',
    '高分解能ctでの間質性肺疾患',
  ],
};

export const lipids: Analyte<'1'> = {
  id: 'lipids',
  label: { en: 'Lipids', ja: '脂質' },
  kind: 'event',
  unit: '1',
  accepts: [],
  codes: [
    // Example value set "LOINC Codes for Cholesterol" of the FHIR specification (hl7.org/fhir, valueset-example).
    { system: loinc, code: '2093-3', display: 'Cholesterol [Mass/Volume]' },
    { system: loinc, code: '14647-2', display: 'Cholesterol [Moles/Volume]' },
  ],
  names: ['lipid panel', 'lipids', '脂質検査'],
};

/** Whether the skin scores that are compared were taken by the same person. */
export const mrssSameRater: Analyte<'1'> = {
  id: 'mrss-same-rater',
  label: { en: 'Skin scores by the same rater', ja: 'mRSSを同じ評価者が測定' },
  ...text,
  codes: [],
  names: ['mrss same rater', 'mrss同一評価者'],
};

export const skinSubset: Analyte<'1'> = {
  id: 'ssc-subset',
  label: { en: 'Cutaneous subset', ja: '皮膚病型' },
  ...text,
  codes: [],
  names: ['ssc subset', 'cutaneous subset', '皮膚硬化の病型'],
};

/** Whether the cytokine results that are compared were measured with the same kit. */
export const cytokineSameKit: Analyte<'1'> = {
  id: 'cytokine-same-kit',
  label: { en: 'Cytokines measured with the same kit', ja: 'サイトカインを同じ測定キットで測定' },
  ...text,
  codes: [],
  names: ['cytokines same kit', 'サイトカイン測定キット同一'],
};
