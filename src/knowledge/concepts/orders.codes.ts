import type { Concept } from '../../engine/index.js';
import { loinc, snomed } from '../code-systems.js';

// Orders that cards suggest and drafts are recognised by. The text is what every EHR will show; codings are a bonus.
// No standard code was found for some: those are text only, and a site maps its own catalogue.
export const orderCbc: Concept = {
  id: 'cbc',
  label: { en: 'Complete blood count with differential', ja: '血算（白血球分画を含む）' },
  codes: [
    { system: loinc, code: '57021-8', display: 'Complete blood count W Auto Differential panel' },
    { system: loinc, code: '58410-2', display: 'Complete blood count panel' },
    { system: loinc, code: '57782-5', display: 'CBC W Ordered Manual Differential panel - Blood' },
  ],
  names: [
    'complete blood count with differential',
    '血算（白血球分画を含む）',
    'cbc',
    'complete blood count',
  ],
};

export const orderSmear: Concept = {
  id: 'smear',
  label: { en: 'Peripheral blood smear review', ja: '末梢血塗抹標本の鏡検' },
  codes: [
    {
      system: loinc,
      code: '5909-7',
      display: 'Blood smear finding [Identifier] in Blood by Light microscopy',
    },
    { system: loinc, code: '34994-4', display: 'Smear morphology panel' },
    { system: loinc, code: '24318-8', display: 'Manual Differential panel - Blood' },
  ],
  names: ['peripheral blood smear review', '末梢血塗抹標本の鏡検', 'blood smear', 'smear review'],
};

export const orderSpep: Concept = {
  id: 'spep',
  label: { en: 'Serum protein electrophoresis', ja: '血清蛋白分画' },
  codes: [
    { system: loinc, code: '24351-9', display: 'Protein fractions panel' },
    { system: loinc, code: '90991-1', display: 'Protein electrophoresis & monoclonal protein isotype panel' },
  ],
  names: [
    'serum protein electrophoresis',
    '血清蛋白分画',
    'spep',
    'serum protein electrophoresis',
    'protein electrophoresis',
  ],
};

// 25700-6 is a result code; no IFE order panel confirmed
export const orderIfe: Concept = {
  id: 'ife',
  label: { en: 'Serum immunofixation', ja: '血清免疫固定法' },
  codes: [
    { system: loinc, code: '25700-6', display: 'Immunofixation for Serum or Plasma' },
    { system: loinc, code: '29586-5', display: 'Immunoelectrophoresis panel' },
    { system: loinc, code: '90992-9', display: 'Monoclonal gammopathy panel' },
  ],
  names: ['serum immunofixation', '血清免疫固定法', 'serum immunofixation', 'immunofixation'],
};

export const orderFlc: Concept = {
  id: 'flc',
  label: { en: 'Serum free light chains', ja: '血清遊離軽鎖（κ・λ）' },
  codes: [{ system: loinc, code: '57778-3', display: 'Immunoglobulin light chains.free panel' }],
  names: ['serum free light chains', '血清遊離軽鎖（κ・λ）', 'serum free light chains', 'free light chains'],
};

export const orderUrineIfe: Concept = {
  id: 'urine-ife',
  label: {
    en: 'Urine immunofixation / 24 h urine protein electrophoresis',
    ja: '尿免疫固定法・24時間尿蛋白分画',
  },
  codes: [
    { system: loinc, code: '34539-7', display: 'Protein fractions panel' },
    { system: loinc, code: '13440-3', display: 'Immunofixation for Urine' },
  ],
  names: [
    'urine immunofixation / 24 h urine protein electrophoresis',
    '尿免疫固定法・24時間尿蛋白分画',
    'upep',
    'urine immunofixation',
  ],
};

export const orderWbmri: Concept = {
  id: 'wbmri',
  label: { en: 'Whole-body MRI (diffusion weighted, no contrast)', ja: '全身MRI（拡散強調、造影なし）' },
  codes: [
    { system: loinc, code: '46358-8', display: 'Multisection' },
    { system: snomed, code: '113091000', display: 'Magnetic resonance imaging' },
  ],
  names: [
    'whole-body mri (diffusion weighted, no contrast)',
    '全身MRI（拡散強調、造影なし）',
    'whole-body mri',
    'whole body mri',
    '全身mri',
  ],
};

export const orderBm: Concept = {
  id: 'bm',
  label: { en: 'Bone marrow aspirate and biopsy', ja: '骨髄穿刺・生検' },
  codes: [
    { system: loinc, code: '48807-2', display: 'Bone marrow aspiration report' },
    { system: loinc, code: '33721-2', display: 'Pathology biopsy report' },
    { system: snomed, code: '49401003', display: 'Bone marrow aspiration procedure' },
    { system: snomed, code: '234326005', display: 'Bone marrow sampling' },
  ],
  names: [
    'bone marrow aspirate and biopsy',
    '骨髄穿刺・生検',
    'bone marrow biopsy',
    'bone marrow aspirate and biopsy',
    'bone marrow aspirate',
    '骨髄生検',
    '骨髄穿刺',
  ],
};

// no myeloid-panel LOINC confirmed; send text + performer-specific code
export const orderNgsMyeloid: Concept = {
  id: 'ngs-myeloid',
  label: { en: 'Myeloid NGS panel (incl. UBA1 if VEXAS suspected)', ja: '骨髄系遺伝子パネル検査（NGS）' },
  codes: [
    { system: loinc, code: '55232-3', display: 'Genetic analysis summary panel' },
    { system: loinc, code: '51969-4', display: 'Genetic analysis summary report' },
  ],
  names: [
    'myeloid ngs panel (incl. uba1 if vexas suspected)',
    '骨髄系遺伝子パネル検査（NGS）',
    'myeloid ngs panel',
    'myeloid ngs',
  ],
};

export const orderCytogenetics: Concept = {
  id: 'cytogenetics',
  label: { en: 'Conventional karyotype', ja: '染色体検査（G分染法）' },
  codes: [
    { system: loinc, code: '62389-2', display: 'Chromosome analysis master panel' },
    { system: loinc, code: '94589-9', display: 'Hematologic neoplasm chromosome analysis' },
  ],
  names: ['conventional karyotype', '染色体検査（G分染法）', 'conventional karyotype', 'karyotype'],
};

export const orderFish: Concept = {
  id: 'fish',
  label: { en: 'Interphase FISH', ja: '間期核FISH' },
  codes: [
    { system: loinc, code: '62367-8', display: 'Chromosome analysis panel' },
    { system: loinc, code: '57802-1', display: 'Chromosome analysis.interphase' },
  ],
  names: ['interphase fish', '間期核FISH'],
};

export const orderSkinBiopsy: Concept = {
  id: 'skin-biopsy',
  label: { en: 'Skin biopsy', ja: '皮膚生検' },
  codes: [{ system: snomed, code: '240977001', display: 'Biopsy of skin' }],
  names: ['skin biopsy', '皮膚生検'],
};

// 57172-9 is a referral NOTE document type; no specific SNOMED haematology-referral concept found in a source: send 306206005 + code.text, performerType free text
export const orderHaemReferral: Concept = {
  id: 'haem-referral',
  label: { en: 'Referral to haematology', ja: '血液内科への紹介' },
  codes: [
    { system: loinc, code: '57172-9', display: 'Referral note' },
    { system: snomed, code: '306206005', display: 'Referral to service' },
    { system: snomed, code: '3457005', display: 'Patient referral' },
  ],
  names: [
    'referral to haematology',
    '血液内科への紹介',
    'referral to haematology',
    'referral to hematology',
    'hematology referral',
    'haematology referral',
  ],
};

export const orderCardioReferral: Concept = {
  id: 'cardio-referral',
  label: { en: 'Referral to cardiology', ja: '循環器内科への紹介' },
  codes: [{ system: snomed, code: '183519002', display: 'Referral to cardiology service' }],
  names: ['referral to cardiology', '循環器内科への紹介'],
};

export const orderEpo: Concept = {
  id: 'epo',
  label: { en: 'Serum erythropoietin', ja: '血清エリスロポエチン' },
  codes: [
    { system: loinc, code: '15061-5', display: 'Erythropoietin (EPO) [Units/volume] in Serum or Plasma' },
  ],
  names: ['serum erythropoietin', '血清エリスロポエチン'],
};

export const orderB12: Concept = {
  id: 'b12',
  label: { en: 'Vitamin B12', ja: 'ビタミンB12' },
  codes: [
    { system: loinc, code: '2132-9', display: 'Cobalamin (Vitamin B12) [Mass/volume] in Serum or Plasma' },
  ],
  names: ['vitamin b12', 'ビタミンB12', 'vitamin b12'],
};

export const orderCopper: Concept = {
  id: 'copper',
  label: { en: 'Copper', ja: '血清銅' },
  codes: [{ system: loinc, code: '5631-7', display: 'Copper [Mass/volume] in Serum or Plasma' }],
  names: ['copper', '血清銅'],
};

export const orderAna: Concept = {
  id: 'ana',
  label: { en: 'ANA by IFA', ja: '抗核抗体（間接蛍光抗体法）' },
  codes: [
    { system: loinc, code: '5048-4', display: 'Nuclear Ab [Titer] in Serum by Immunofluorescence' },
    { system: loinc, code: '8061-4', display: 'Nuclear Ab [Presence] in Serum' },
  ],
  names: ['ana by ifa', '抗核抗体（間接蛍光抗体法）', 'ana'],
};

export const orderDsdna: Concept = {
  id: 'dsdna',
  label: { en: 'Anti-dsDNA', ja: '抗dsDNA抗体' },
  codes: [{ system: loinc, code: '5130-0', display: 'DNA double strand Ab' }],
  names: ['anti-dsdna', '抗dsDNA抗体'],
};

export const orderC3c4: Concept = {
  id: 'c3c4',
  label: { en: 'Complement C3 and C4', ja: '補体C3・C4' },
  codes: [
    { system: loinc, code: '34544-7', display: 'Complement C3 & C4 panel' },
    { system: loinc, code: '4485-9', display: 'Complement C3 [Mass/volume] in Serum or Plasma' },
    { system: loinc, code: '4498-2', display: 'Complement C4 [Mass/volume] in Serum or Plasma' },
  ],
  names: ['complement c3 and c4', '補体C3・C4'],
};

export const orderB2m: Concept = {
  id: 'b2m',
  label: { en: 'Beta-2 microglobulin', ja: 'β2ミクログロブリン' },
  codes: [
    { system: loinc, code: '1952-1', display: 'Beta-2-Microglobulin [Mass/volume] in Serum or Plasma' },
  ],
  names: ['beta-2 microglobulin', 'β2ミクログロブリン'],
};

export const orderFerritin: Concept = {
  id: 'ferritin',
  label: { en: 'Ferritin', ja: 'フェリチン' },
  codes: [{ system: loinc, code: '2276-4', display: 'Ferritin [Mass/volume] in Serum or Plasma' }],
  names: ['ferritin', 'フェリチン'],
};

export const orderLiveVaccine: Concept = {
  id: 'live-vaccine',
  label: { en: 'Live vaccine', ja: '生ワクチン' },
  codes: [],
  names: [
    'live vaccine',
    '生ワクチン',
    'measles, mumps and rubella vaccine',
    'mmr vaccine',
    'varicella vaccine',
    'yellow fever vaccine',
    'zoster vaccine, live',
    '麻しん風しん混合ワクチン',
    '水痘ワクチン',
    '黄熱ワクチン',
  ],
};
