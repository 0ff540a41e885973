import type { Analyte } from '../../engine/index.js';
import { loinc } from '../code-systems.js';

// Cytokines of the multiplex panels; those without a usable LOINC are known by name only. LOINC codes (c) Regenstrief Institute.

export const cytokineIl1b: Analyte<'pg/mL'> = {
  id: 'cytokine-il-1b',
  label: { en: 'IL-1β', ja: 'IL-1β' },
  kind: 'quantity',
  unit: 'pg/mL',
  accepts: [
    { unit: 'ng/L', factor: 1 },
    { unit: 'ng/mL', factor: 1000 },
    { unit: 'ug/L', factor: 1000 },
  ],
  plausible: { low: 0, high: 10000000 },
  specimen: 'serum',
  codes: [{ system: loinc, code: '13629-1', display: 'Interleukin 1 beta' }],
  names: ['il-1b'],
};

export const cytokineIl1a: Analyte<'pg/mL'> = {
  id: 'cytokine-il-1a',
  label: { en: 'IL-1a', ja: 'IL-1a' },
  kind: 'quantity',
  unit: 'pg/mL',
  accepts: [
    { unit: 'ng/L', factor: 1 },
    { unit: 'ng/mL', factor: 1000 },
    { unit: 'ug/L', factor: 1000 },
  ],
  plausible: { low: 0, high: 10000000 },
  specimen: 'serum',
  codes: [{ system: loinc, code: '33821-0', display: 'Interleukin 1 alpha' }],
  names: ['il-1a'],
};

export const cytokineIl1raSoluble: Analyte<'pg/mL'> = {
  id: 'cytokine-il-1ra-soluble',
  label: { en: 'IL-1RA soluble', ja: 'IL-1RA soluble' },
  kind: 'quantity',
  unit: 'pg/mL',
  accepts: [
    { unit: 'ng/L', factor: 1 },
    { unit: 'ng/mL', factor: 1000 },
    { unit: 'ug/L', factor: 1000 },
  ],
  plausible: { low: 0, high: 10000000 },
  specimen: 'serum',
  codes: [{ system: loinc, code: '55927-8', display: 'Interleukin 1 receptor alpha chain.soluble' }],
  names: ['il-1ra soluble'],
};

export const cytokineIl2: Analyte<'pg/mL'> = {
  id: 'cytokine-il-2',
  label: { en: 'IL-2', ja: 'IL-2' },
  kind: 'quantity',
  unit: 'pg/mL',
  accepts: [
    { unit: 'ng/L', factor: 1 },
    { unit: 'ng/mL', factor: 1000 },
    { unit: 'ug/L', factor: 1000 },
  ],
  plausible: { low: 0, high: 10000000 },
  specimen: 'serum',
  codes: [{ system: loinc, code: '33939-0', display: 'Interleukin 2' }],
  names: ['il-2'],
};

export const cytokineSil2r: Analyte<'pg/mL'> = {
  id: 'cytokine-sil-2r',
  label: { en: 'sIL-2R', ja: 'sIL-2R' },
  kind: 'quantity',
  unit: 'pg/mL',
  accepts: [
    { unit: 'ng/L', factor: 1 },
    { unit: 'ng/mL', factor: 1000 },
    { unit: 'ug/L', factor: 1000 },
  ],
  plausible: { low: 0, high: 10000000 },
  specimen: 'serum',
  codes: [{ system: loinc, code: '76039-7', display: 'Interleukin 2 receptor.soluble' }],
  names: ['sil-2r'],
};

export const cytokineIl4: Analyte<'pg/mL'> = {
  id: 'cytokine-il-4',
  label: { en: 'IL-4', ja: 'IL-4' },
  kind: 'quantity',
  unit: 'pg/mL',
  accepts: [
    { unit: 'ng/L', factor: 1 },
    { unit: 'ng/mL', factor: 1000 },
    { unit: 'ug/L', factor: 1000 },
  ],
  plausible: { low: 0, high: 10000000 },
  specimen: 'serum',
  codes: [{ system: loinc, code: '27161-9', display: 'Interleukin 4' }],
  names: ['il-4'],
};

export const cytokineIl5: Analyte<'pg/mL'> = {
  id: 'cytokine-il-5',
  label: { en: 'IL-5', ja: 'IL-5' },
  kind: 'quantity',
  unit: 'pg/mL',
  accepts: [
    { unit: 'ng/L', factor: 1 },
    { unit: 'ng/mL', factor: 1000 },
    { unit: 'ug/L', factor: 1000 },
  ],
  plausible: { low: 0, high: 10000000 },
  specimen: 'serum',
  codes: [{ system: loinc, code: '33938-2', display: 'Interleukin 5' }],
  names: ['il-5'],
};

export const il6: Analyte<'pg/mL'> = {
  id: 'il-6',
  label: { en: 'IL-6', ja: 'IL-6' },
  kind: 'quantity',
  unit: 'pg/mL',
  accepts: [
    { unit: 'ng/L', factor: 1 },
    { unit: 'ng/mL', factor: 1000 },
    { unit: 'ug/L', factor: 1000 },
  ],
  plausible: { low: 0, high: 10000000 },
  specimen: 'serum',
  codes: [{ system: loinc, code: '26881-3', display: 'Interleukin 6' }],
  jlac10: [{ analyte: '5J130', materials: ['022', '023'] }],
  notCodes: [
    { system: loinc, code: '4655-7', display: 'arb units' },
    { system: loinc, code: '44322-6', display: 'Ql' },
  ],
  names: ['il-6', 'interleukin 6', 'インターロイキン6'],
};

export const cytokineIl8: Analyte<'pg/mL'> = {
  id: 'cytokine-il-8',
  label: { en: 'IL-8', ja: 'IL-8' },
  kind: 'quantity',
  unit: 'pg/mL',
  accepts: [
    { unit: 'ng/L', factor: 1 },
    { unit: 'ng/mL', factor: 1000 },
    { unit: 'ug/L', factor: 1000 },
  ],
  plausible: { low: 0, high: 10000000 },
  specimen: 'serum',
  codes: [{ system: loinc, code: '33211-4', display: 'Interleukin 8' }],
  names: ['il-8'],
};

export const cytokineIl10: Analyte<'pg/mL'> = {
  id: 'cytokine-il-10',
  label: { en: 'IL-10', ja: 'IL-10' },
  kind: 'quantity',
  unit: 'pg/mL',
  accepts: [
    { unit: 'ng/L', factor: 1 },
    { unit: 'ng/mL', factor: 1000 },
    { unit: 'ug/L', factor: 1000 },
  ],
  plausible: { low: 0, high: 10000000 },
  specimen: 'serum',
  codes: [{ system: loinc, code: '26848-2', display: 'Interleukin 10' }],
  names: ['il-10'],
};

export const cytokineIl12: Analyte<'pg/mL'> = {
  id: 'cytokine-il-12',
  label: { en: 'IL-12', ja: 'IL-12' },
  kind: 'quantity',
  unit: 'pg/mL',
  accepts: [
    { unit: 'ng/L', factor: 1 },
    { unit: 'ng/mL', factor: 1000 },
    { unit: 'ug/L', factor: 1000 },
  ],
  plausible: { low: 0, high: 10000000 },
  specimen: 'serum',
  codes: [{ system: loinc, code: '41760-0', display: 'Interleukin 12' }],
  names: ['il-12'],
};

export const cytokineIl13: Analyte<'pg/mL'> = {
  id: 'cytokine-il-13',
  label: { en: 'IL-13', ja: 'IL-13' },
  kind: 'quantity',
  unit: 'pg/mL',
  accepts: [
    { unit: 'ng/L', factor: 1 },
    { unit: 'ng/mL', factor: 1000 },
    { unit: 'ug/L', factor: 1000 },
  ],
  plausible: { low: 0, high: 10000000 },
  specimen: 'serum',
  codes: [{ system: loinc, code: '33822-8', display: 'Interleukin 13' }],
  names: ['il-13'],
};

export const cytokineIl17a: Analyte<'pg/mL'> = {
  id: 'cytokine-il-17a',
  label: { en: 'IL-17A', ja: 'IL-17A' },
  kind: 'quantity',
  unit: 'pg/mL',
  accepts: [
    { unit: 'ng/L', factor: 1 },
    { unit: 'ng/mL', factor: 1000 },
    { unit: 'ug/L', factor: 1000 },
  ],
  plausible: { low: 0, high: 10000000 },
  specimen: 'serum',
  codes: [{ system: loinc, code: '82334-4', display: 'Interleukin 17A' }],
  names: ['il-17a'],
};

export const cytokineIl18: Analyte<'pg/mL'> = {
  id: 'cytokine-il-18',
  label: { en: 'IL-18', ja: 'IL-18' },
  kind: 'quantity',
  unit: 'pg/mL',
  accepts: [
    { unit: 'ng/L', factor: 1 },
    { unit: 'ng/mL', factor: 1000 },
    { unit: 'ug/L', factor: 1000 },
  ],
  plausible: { low: 0, high: 10000000 },
  specimen: 'serum',
  codes: [{ system: loinc, code: '33823-6', display: 'Interleukin 18' }],
  names: ['il-18'],
};

export const cytokineIfnG: Analyte<'pg/mL'> = {
  id: 'cytokine-ifn-g',
  label: { en: 'IFN-g', ja: 'IFN-g' },
  kind: 'quantity',
  unit: 'pg/mL',
  accepts: [
    { unit: 'ng/L', factor: 1 },
    { unit: 'ng/mL', factor: 1000 },
    { unit: 'ug/L', factor: 1000 },
  ],
  plausible: { low: 0, high: 10000000 },
  specimen: 'serum',
  codes: [{ system: loinc, code: '27415-9', display: 'Interferon.gamma' }],
  names: ['ifn-g'],
};

export const cytokineIfnA: Analyte<'pg/mL'> = {
  id: 'cytokine-ifn-a',
  label: { en: 'IFN-a', ja: 'IFN-a' },
  kind: 'quantity',
  unit: 'pg/mL',
  accepts: [
    { unit: 'ng/L', factor: 1 },
    { unit: 'ng/mL', factor: 1000 },
    { unit: 'ug/L', factor: 1000 },
  ],
  plausible: { low: 0, high: 10000000 },
  specimen: 'serum',
  codes: [{ system: loinc, code: '33820-2', display: 'Interferon.alpha' }],
  names: ['ifn-a'],
};

export const cytokineTnfA: Analyte<'pg/mL'> = {
  id: 'cytokine-tnf-a',
  label: { en: 'TNF-α', ja: 'TNF-α' },
  kind: 'quantity',
  unit: 'pg/mL',
  accepts: [
    { unit: 'ng/L', factor: 1 },
    { unit: 'ng/mL', factor: 1000 },
    { unit: 'ug/L', factor: 1000 },
  ],
  plausible: { low: 0, high: 10000000 },
  specimen: 'serum',
  codes: [{ system: loinc, code: '3074-2', display: 'Tumor necrosis factor.alpha' }],
  names: ['tnf-a'],
};

export const cytokineGCsf: Analyte<'pg/mL'> = {
  id: 'cytokine-g-csf',
  label: { en: 'G-CSF', ja: 'G-CSF' },
  kind: 'quantity',
  unit: 'pg/mL',
  accepts: [
    { unit: 'ng/L', factor: 1 },
    { unit: 'ng/mL', factor: 1000 },
    { unit: 'ug/L', factor: 1000 },
  ],
  plausible: { low: 0, high: 10000000 },
  specimen: 'serum',
  codes: [{ system: loinc, code: '54458-5', display: 'Granulocyte colony stimulating factor' }],
  names: ['g-csf'],
};

export const cytokineVegf: Analyte<'pg/mL'> = {
  id: 'cytokine-vegf',
  label: { en: 'VEGF', ja: 'VEGF' },
  kind: 'quantity',
  unit: 'pg/mL',
  accepts: [
    { unit: 'ng/L', factor: 1 },
    { unit: 'ng/mL', factor: 1000 },
    { unit: 'ug/L', factor: 1000 },
  ],
  plausible: { low: 0, high: 10000000 },
  specimen: 'serum',
  codes: [{ system: loinc, code: '34694-0', display: 'Vascular endothelial growth factor' }],
  names: ['vegf'],
};

export const cytokineTgfB1: Analyte<'pg/mL'> = {
  id: 'cytokine-tgf-b1',
  label: { en: 'TGF-b1', ja: 'TGF-b1' },
  kind: 'quantity',
  unit: 'pg/mL',
  accepts: [
    { unit: 'ng/L', factor: 1 },
    { unit: 'ng/mL', factor: 1000 },
    { unit: 'ug/L', factor: 1000 },
  ],
  plausible: { low: 0, high: 10000000 },
  specimen: 'serum',
  codes: [{ system: loinc, code: '49853-5', display: 'Transforming growth factor beta 1' }],
  names: ['tgf-b1'],
};

export const cytokineCxcl13: Analyte<'pg/mL'> = {
  id: 'cytokine-cxcl13',
  label: { en: 'CXCL13', ja: 'CXCL13' },
  kind: 'quantity',
  unit: 'pg/mL',
  accepts: [
    { unit: 'ng/L', factor: 1 },
    { unit: 'ng/mL', factor: 1000 },
    { unit: 'ug/L', factor: 1000 },
  ],
  plausible: { low: 0, high: 10000000 },
  specimen: 'serum',
  codes: [{ system: loinc, code: '74917-6', display: 'CXCL13 Ag' }],
  names: ['cxcl13'],
};

export const cytokineCcl17: Analyte<'pg/mL'> = {
  id: 'cytokine-ccl17',
  label: { en: 'CCL17', ja: 'CCL17' },
  kind: 'quantity',
  unit: 'pg/mL',
  accepts: [
    { unit: 'ng/L', factor: 1 },
    { unit: 'ng/mL', factor: 1000 },
    { unit: 'ug/L', factor: 1000 },
  ],
  plausible: { low: 0, high: 10000000 },
  specimen: 'serum',
  codes: [{ system: loinc, code: '81786-6', display: 'Chemokine (C-C motif) ligand 17' }],
  names: ['ccl17'],
};

export const cytokineCcl18: Analyte<'pg/mL'> = {
  id: 'cytokine-ccl18',
  label: { en: 'CCL18', ja: 'CCL18' },
  kind: 'quantity',
  unit: 'pg/mL',
  accepts: [
    { unit: 'ng/L', factor: 1 },
    { unit: 'ng/mL', factor: 1000 },
    { unit: 'ug/L', factor: 1000 },
  ],
  plausible: { low: 0, high: 10000000 },
  specimen: 'serum',
  codes: [{ system: loinc, code: '74512-5', display: 'Chemokine (C-C motif) ligand 18' }],
  names: ['ccl18'],
};

export const cytokineIl7: Analyte<'pg/mL'> = {
  id: 'cytokine-il-7',
  label: { en: 'IL-7', ja: 'IL-7' },
  kind: 'quantity',
  unit: 'pg/mL',
  accepts: [
    { unit: 'ng/L', factor: 1 },
    { unit: 'ng/mL', factor: 1000 },
    { unit: 'ug/L', factor: 1000 },
  ],
  plausible: { low: 0, high: 10000000 },
  specimen: 'serum',
  codes: [],
  names: ['il-7'],
};

export const cytokineIl9: Analyte<'pg/mL'> = {
  id: 'cytokine-il-9',
  label: { en: 'IL-9', ja: 'IL-9' },
  kind: 'quantity',
  unit: 'pg/mL',
  accepts: [
    { unit: 'ng/L', factor: 1 },
    { unit: 'ng/mL', factor: 1000 },
    { unit: 'ug/L', factor: 1000 },
  ],
  plausible: { low: 0, high: 10000000 },
  specimen: 'serum',
  codes: [],
  names: ['il-9'],
};

export const cytokineIl15: Analyte<'pg/mL'> = {
  id: 'cytokine-il-15',
  label: { en: 'IL-15', ja: 'IL-15' },
  kind: 'quantity',
  unit: 'pg/mL',
  accepts: [
    { unit: 'ng/L', factor: 1 },
    { unit: 'ng/mL', factor: 1000 },
    { unit: 'ug/L', factor: 1000 },
  ],
  plausible: { low: 0, high: 10000000 },
  specimen: 'serum',
  codes: [],
  names: ['il-15'],
};

export const cytokineGmCsf: Analyte<'pg/mL'> = {
  id: 'cytokine-gm-csf',
  label: { en: 'GM-CSF', ja: 'GM-CSF' },
  kind: 'quantity',
  unit: 'pg/mL',
  accepts: [
    { unit: 'ng/L', factor: 1 },
    { unit: 'ng/mL', factor: 1000 },
    { unit: 'ug/L', factor: 1000 },
  ],
  plausible: { low: 0, high: 10000000 },
  specimen: 'serum',
  codes: [],
  names: ['gm-csf'],
};

export const cytokineMcp1: Analyte<'pg/mL'> = {
  id: 'cytokine-mcp-1',
  label: { en: 'MCP-1', ja: 'MCP-1' },
  kind: 'quantity',
  unit: 'pg/mL',
  accepts: [
    { unit: 'ng/L', factor: 1 },
    { unit: 'ng/mL', factor: 1000 },
    { unit: 'ug/L', factor: 1000 },
  ],
  plausible: { low: 0, high: 10000000 },
  specimen: 'serum',
  codes: [],
  names: ['mcp-1'],
};

export const cytokineMip1a: Analyte<'pg/mL'> = {
  id: 'cytokine-mip-1a',
  label: { en: 'MIP-1α', ja: 'MIP-1α' },
  kind: 'quantity',
  unit: 'pg/mL',
  accepts: [
    { unit: 'ng/L', factor: 1 },
    { unit: 'ng/mL', factor: 1000 },
    { unit: 'ug/L', factor: 1000 },
  ],
  plausible: { low: 0, high: 10000000 },
  specimen: 'serum',
  codes: [],
  names: ['mip-1a'],
};

export const cytokineMip1b: Analyte<'pg/mL'> = {
  id: 'cytokine-mip-1b',
  label: { en: 'MIP-1b', ja: 'MIP-1b' },
  kind: 'quantity',
  unit: 'pg/mL',
  accepts: [
    { unit: 'ng/L', factor: 1 },
    { unit: 'ng/mL', factor: 1000 },
    { unit: 'ug/L', factor: 1000 },
  ],
  plausible: { low: 0, high: 10000000 },
  specimen: 'serum',
  codes: [],
  names: ['mip-1b'],
};

export const cytokineIp10: Analyte<'pg/mL'> = {
  id: 'cytokine-ip-10',
  label: { en: 'IP-10', ja: 'IP-10' },
  kind: 'quantity',
  unit: 'pg/mL',
  accepts: [
    { unit: 'ng/L', factor: 1 },
    { unit: 'ng/mL', factor: 1000 },
    { unit: 'ug/L', factor: 1000 },
  ],
  plausible: { low: 0, high: 10000000 },
  specimen: 'serum',
  codes: [],
  names: ['ip-10'],
};

export const cytokineRantes: Analyte<'pg/mL'> = {
  id: 'cytokine-rantes',
  label: { en: 'RANTES', ja: 'RANTES' },
  kind: 'quantity',
  unit: 'pg/mL',
  accepts: [
    { unit: 'ng/L', factor: 1 },
    { unit: 'ng/mL', factor: 1000 },
    { unit: 'ug/L', factor: 1000 },
  ],
  plausible: { low: 0, high: 10000000 },
  specimen: 'serum',
  codes: [],
  names: ['rantes'],
};

export const cytokineEotaxin: Analyte<'pg/mL'> = {
  id: 'cytokine-eotaxin',
  label: { en: 'Eotaxin', ja: 'Eotaxin' },
  kind: 'quantity',
  unit: 'pg/mL',
  accepts: [
    { unit: 'ng/L', factor: 1 },
    { unit: 'ng/mL', factor: 1000 },
    { unit: 'ug/L', factor: 1000 },
  ],
  plausible: { low: 0, high: 10000000 },
  specimen: 'serum',
  codes: [],
  names: ['eotaxin'],
};

export const cytokinePdgfBb: Analyte<'pg/mL'> = {
  id: 'cytokine-pdgf-bb',
  label: { en: 'PDGF-BB', ja: 'PDGF-BB' },
  kind: 'quantity',
  unit: 'pg/mL',
  accepts: [
    { unit: 'ng/L', factor: 1 },
    { unit: 'ng/mL', factor: 1000 },
    { unit: 'ug/L', factor: 1000 },
  ],
  plausible: { low: 0, high: 10000000 },
  specimen: 'serum',
  codes: [],
  names: ['pdgf-bb'],
};

export const cytokineBfgf: Analyte<'pg/mL'> = {
  id: 'cytokine-bfgf',
  label: { en: 'bFGF', ja: 'bFGF' },
  kind: 'quantity',
  unit: 'pg/mL',
  accepts: [
    { unit: 'ng/L', factor: 1 },
    { unit: 'ng/mL', factor: 1000 },
    { unit: 'ug/L', factor: 1000 },
  ],
  plausible: { low: 0, high: 10000000 },
  specimen: 'serum',
  codes: [],
  names: ['bfgf'],
};
