import type { Analyte } from '../../engine/index.js';
import { loinc } from '../code-systems.js';

// Karyotype and FISH. LOINC codes (c) Regenstrief Institute (https://loinc.org/license); check digits are tested.

export const karyotype: Analyte<'1'> = {
  id: 'karyotype',
  label: { en: 'Karyotype (ISCN)', ja: '染色体核型（ISCN）' },
  kind: 'text',
  unit: '1',
  accepts: [],
  codes: [
    { system: loinc, code: '62356-1', display: 'Chromosome analysis result in ISCN expression' },
    { system: loinc, code: '81291-7', display: 'Structural variant ISCN name (Variant ISCN)' },
    { system: loinc, code: '62357-9', display: 'Chromosome analysis overall interpretation' },
    { system: loinc, code: '94589-9', display: 'Hematologic neoplasm chromosome analysis' },
    { system: loinc, code: '86611-1', display: 'Chromosome analysis' },
    { system: loinc, code: '94087-4', display: 'Chromosome analysis' },
    { system: loinc, code: '62348-8', display: 'Chromosome analysis panel' },
    { system: loinc, code: '62389-2', display: 'Chromosome analysis master panel' },
    { system: loinc, code: '57802-1', display: 'Chromosome analysis.interphase' },
    { system: loinc, code: '50659-2', display: 'Chromosome analysis.interphase' },
    { system: loinc, code: '50684-0', display: 'Chromosome analysis.interphase' },
    { system: loinc, code: '62367-8', display: 'Chromosome analysis panel' },
  ],
  names: ['karyotype', 'cytogenetics', 'chromosome analysis', '染色体検査', '核型'],
};

export const fishDel5q: Analyte<'1'> = {
  id: 'fish-del5q',
  label: { en: 'FISH del(5q)', ja: 'FISH del(5q)' },
  kind: 'text',
  unit: '1',
  accepts: [],
  codes: [
    { system: loinc, code: '84912-5', display: 'Cells.chromosome region 5q31 deletion/Cells counted' },
    { system: loinc, code: '84920-8', display: 'Cells.chromosome region 5q31 deletion/Cells counted' },
  ],
  names: [],
};

export const fishMonosomy7: Analyte<'1'> = {
  id: 'fish-monosomy7',
  label: { en: 'FISH -7 / del(7q)', ja: 'FISH -7/del(7q)' },
  kind: 'text',
  unit: '1',
  accepts: [],
  codes: [
    { system: loinc, code: '84922-4', display: 'Cells.chromosome 7 monosomy/Cells counted' },
    { system: loinc, code: '42712-0', display: 'AML+MDS gene 7q31 deletion' },
  ],
  names: [],
};

export const fishTrisomy8: Analyte<'1'> = {
  id: 'fish-trisomy8',
  label: { en: 'FISH +8', ja: 'FISH +8' },
  kind: 'text',
  unit: '1',
  accepts: [],
  codes: [
    { system: loinc, code: '21773-7', display: 'Chromosome 8 trisomy' },
    { system: loinc, code: '42713-8', display: 'AML+MDS gene CEP 8 trisomy' },
  ],
  names: [],
};

export const fishDel20q: Analyte<'1'> = {
  id: 'fish-del20q',
  label: { en: 'FISH del(20q)', ja: 'FISH del(20q)' },
  kind: 'text',
  unit: '1',
  accepts: [],
  codes: [{ system: loinc, code: '53628-4', display: '20q chromosome deletion' }],
  names: [],
};

export const fishDel17p: Analyte<'1'> = {
  id: 'fish-del17p',
  label: { en: 'FISH del(17p)/TP53', ja: 'FISH del(17p)/TP53' },
  kind: 'text',
  unit: '1',
  accepts: [],
  codes: [
    { system: loinc, code: '81746-0', display: 'Chromosome region 17p13.1 deletion' },
    { system: loinc, code: '84916-6', display: 'Cells.chromosome region 17p13.1 deletion/Cells counted' },
  ],
  names: ['fish del(17p)'],
};

export const fishGain1q: Analyte<'1'> = {
  id: 'fish-gain1q',
  label: { en: 'FISH gain/amp 1q21', ja: 'FISH 1q21増幅' },
  kind: 'text',
  unit: '1',
  accepts: [],
  codes: [
    { system: loinc, code: '81752-8', display: 'Chromosome region 1q21 duplication' },
    { system: loinc, code: '93800-1', display: '1p chromosome deletion/1q chromosome deletion' },
  ],
  names: ['fish 1q21'],
};

export const fishT414: Analyte<'1'> = {
  id: 'fish-t4-14',
  label: { en: 'FISH t(4;14)', ja: 'FISH t(4;14)' },
  kind: 'text',
  unit: '1',
  accepts: [],
  codes: [{ system: loinc, code: '72726-3', display: 't(4;14)(p16;q32)(FGFR3,IGH) fusion transcript' }],
  names: ['fish t(4;14)'],
};

export const fishT1114: Analyte<'1'> = {
  id: 'fish-t11-14',
  label: { en: 'FISH t(11;14)', ja: 'FISH t(11;14)' },
  kind: 'text',
  unit: '1',
  accepts: [],
  codes: [
    { system: loinc, code: '21801-6', display: 't(11;14)(q13;q32)(CCND1,IGH) fusion transcript' },
    { system: loinc, code: '72368-4', display: 't(11;14)(q13;q32)(CCND1,IGH) fusion transcript' },
    { system: loinc, code: '77037-0', display: 't(11;14)(q13;q32)(CCND1,IGH) fusion transcript' },
    { system: loinc, code: '21777-8', display: 'Cells.t(11;14)(q13;q32)(CCND1,IGH)/Cells.total' },
  ],
  names: [],
};

export const fishT1416: Analyte<'1'> = {
  id: 'fish-t14-16',
  label: { en: 'FISH t(14;16)', ja: 'FISH t(14;16)' },
  kind: 'text',
  unit: '1',
  accepts: [],
  codes: [{ system: loinc, code: '77033-9', display: 't(14;16)(q32;q23)(IGH,MAF) fusion transcript' }],
  names: ['fish t(14;16)'],
};

export const fishT1420: Analyte<'1'> = {
  id: 'fish-t14-20',
  label: { en: 'FISH t(14;20)', ja: 'FISH t(14;20)' },
  kind: 'text',
  unit: '1',
  accepts: [],
  codes: [{ system: loinc, code: '90043-1', display: 't(14;20)(q32;q12)(IGH,MAFB) fusion transcript' }],
  names: [],
};
