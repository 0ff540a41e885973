import type { Analyte } from '../../engine/index.js';
import { loinc } from '../code-systems.js';

// Bone marrow. LOINC codes (c) Regenstrief Institute (https://loinc.org/license); check digits are tested.

export const blastsMarrowPct: Analyte<'%'> = {
  id: 'blasts-marrow-pct',
  label: { en: 'Blasts in marrow', ja: '骨髄芽球%' },
  kind: 'quantity',
  unit: '%',
  accepts: [
    { unit: '1', factor: 100 },
    { unit: '[ppth]', factor: 0.1 },
  ],
  plausible: { low: 0, high: 100 },
  specimen: 'marrow',
  codes: [
    { system: loinc, code: '11150-0', display: 'Blasts/100 cells in Bone marrow' },
    { system: loinc, code: '11113-8', display: 'Myeloblasts/100 cells' },
    { system: loinc, code: '74851-7', display: 'Blasts/100 cells' },
  ],
  notCodes: [
    { system: loinc, code: '51162-6', display: 'CD34+ as % OF BLASTS' },
    { system: loinc, code: '57400-4', display: 'CD34+ % of all cells (flow)' },
    { system: loinc, code: '50724-4', display: 'lymphoblasts' },
    { system: loinc, code: '61126-9', display: 'unspecified specimen, flow' },
  ],
  names: ['bone marrow blasts', 'marrow blasts %', '骨髄芽球%'],
};

export const ringSideroblastsPct: Analyte<'%'> = {
  id: 'ring-sideroblasts-pct',
  label: { en: 'Ring sideroblasts', ja: '環状鉄芽球%' },
  kind: 'quantity',
  unit: '%',
  accepts: [
    { unit: '1', factor: 100 },
    { unit: '[ppth]', factor: 0.1 },
  ],
  plausible: { low: 0, high: 100 },
  specimen: 'marrow',
  codes: [],
  names: ['ring sideroblasts', 'ringed sideroblasts', '環状鉄芽球'],
};

export const dysplasia: Analyte<'1'> = {
  id: 'dysplasia',
  label: { en: 'Dysplasia', ja: '異形成' },
  kind: 'text',
  unit: '1',
  accepts: [],
  codes: [
    { system: loinc, code: '51589-0', display: 'Dyserythropoiesis' },
    { system: loinc, code: '40654-6', display: 'Neutrophils.hypogranulated' },
    { system: loinc, code: '60526-1', display: 'Pseudo Pelger Huet cells' },
    { system: loinc, code: '18311-1', display: 'Pelger Huet cells [Presence] in Blood by Light microscopy' },
    { system: loinc, code: '51645-0', display: 'Micromegakaryocytes' },
  ],
  names: [],
};

export const marrowReport: Analyte<'1'> = {
  id: 'marrow-report',
  label: { en: 'Bone marrow report', ja: '骨髄検査報告' },
  kind: 'text',
  unit: '1',
  accepts: [],
  specimen: 'marrow',
  codes: [
    { system: loinc, code: '48807-2', display: 'Bone marrow aspiration report' },
    { system: loinc, code: '33721-2', display: 'Pathology biopsy report' },
    { system: loinc, code: '51628-6', display: 'Morphology' },
    { system: loinc, code: '57764-3', display: 'Microscopic exam' },
    {
      system: loinc,
      code: '10355-6',
      display: 'Microscopic observation [Identifier] in Bone marrow by Wright Giemsa stain',
    },
    { system: loinc, code: '47286-0', display: 'Differential panel' },
    { system: loinc, code: '22637-3', display: 'Path report.final diagnosis' },
  ],
  names: [],
};

export const marrowPcPct: Analyte<'%'> = {
  id: 'marrow-pc-pct',
  label: { en: 'Plasma cells in marrow', ja: '骨髄形質細胞の割合' },
  kind: 'quantity',
  unit: '%',
  accepts: [
    { unit: '1', factor: 100 },
    { unit: '[ppth]', factor: 0.1 },
  ],
  plausible: { low: 0, high: 100 },
  specimen: 'marrow',
  codes: [
    { system: loinc, code: '11118-7', display: 'Plasma cells/100 cells' },
    { system: loinc, code: '74849-1', display: 'Plasma cells/100 cells' },
  ],
  notCodes: [
    { system: loinc, code: '13047-6', display: 'blood, per 100 leukocytes' },
    { system: loinc, code: '42870-6', display: 'CD138 cells % by flow' },
  ],
  names: ['bone marrow plasma cells', 'marrow plasma cells %', 'plasma cells, bone marrow', '骨髄形質細胞%'],
};

export const marrowPcFlowAberrantPct: Analyte<'%'> = {
  id: 'marrow-pc-flow-aberrant-pct',
  label: { en: 'Aberrant plasma cells (flow)', ja: '異常形質細胞%（フローサイトメトリー）' },
  kind: 'quantity',
  unit: '%',
  accepts: [
    { unit: '1', factor: 100 },
    { unit: '[ppth]', factor: 0.1 },
  ],
  plausible: { low: 0, high: 100 },
  specimen: 'marrow',
  codes: [
    {
      system: loinc,
      code: '93021-4',
      display:
        'Plasma cells with abnormal marker pattern/Cells counted in Bone marrow by Flow cytometry (FC)',
    },
  ],
  notCodes: [
    { system: loinc, code: '93020-6', display: 'POLYCLONAL plasma cells as % of all plasma cells' },
    { system: loinc, code: '93358-0', display: 'polyclonal PC / cells counted' },
    { system: loinc, code: '93017-2', display: 'count, not %' },
  ],
  names: [],
};
