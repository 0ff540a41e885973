import { cite, type Parameter } from '../../engine/index.js';
import { designChoice, icc, who5, whoBlueBook } from './references.js';

const reviewedOn = '2026-11-22';
const list = (text: string): readonly string[] => text.split(' ');

/** Drivers of clonal haematopoiesis (transcribed from WHO Table 2.02). */
export const driverGenes: Parameter<readonly string[]> = {
  value: list(
    'DNMT3A TET2 ASXL1 JAK2 TP53 SF3B1 PPM1D SRSF2 IDH1 IDH2 U2AF1 KRAS NRAS CTCF CBL GNB1 BRCC3 PTPN11 GNAS BCOR ' +
      'BCORL1 BRAF CALR CEBPA CREBBP CSF1R CSF3R CUX1 ETV6 EZH2 GATA2 JAK3 KDM6A KIT KMT2A MPL MYD88 NOTCH1 PHF6 PIGA ' +
      'PRPF40B PTEN RAD21 RUNX1 SETBP1 SF1 SF3A1 SMC1A SMC3 STAG2 STAT3 U2AF2 WT1 ZRSR2',
  ),
  label: { en: 'Driver genes of clonal haematopoiesis', ja: 'クローン性造血のドライバー遺伝子' },
  cites: [cite(whoBlueBook, 'Table 2.02')],
  evidence: 'secondary',
  reviewedOn,
};

/** A panel that does not hold all of these cannot say "no clone". */
export const corePanel: Parameter<readonly string[]> = {
  value: list('DNMT3A TET2 ASXL1 JAK2 TP53 SF3B1 PPM1D SRSF2 IDH1 IDH2 U2AF1'),
  label: { en: 'Genes a panel must cover to exclude a clone', ja: 'クローン否定に必要な遺伝子' },
  cites: [cite(designChoice, 'the most frequent drivers of WHO Table 2.02')],
  evidence: 'design',
  reviewedOn,
};

/** The rule is WHO's; which genes lie on the X chromosome is from memory and waits for a check. */
export const xLinkedGenes: Parameter<readonly string[]> = {
  value: list('ATRX BCOR BCORL1 KDM6A PHF6 STAG2 UBA1 ZRSR2'),
  label: { en: 'X-linked genes', ja: 'X連鎖遺伝子' },
  cites: [cite(who5, 'CHIP: X-linked genes (the list of genes is unverified)')],
  evidence: 'unverified',
  reviewedOn,
};

/** Drivers that mean lymphoid disease: always (the variant), with lymphocytosis or a lymphoid neoplasm, or
 * only with the neoplasm (SF3B1 is far more often myeloid). */
export const lymphoidGenes: Parameter<{
  readonly always: readonly { readonly gene: string; readonly protein: string }[];
  readonly inContext: readonly string[];
  readonly inNeoplasm: readonly string[];
}> = {
  value: {
    always: [{ gene: 'MYD88', protein: 'p.L265P' }],
    inContext: list('MYD88 NOTCH1 STAT3 BRAF PIGA'),
    inNeoplasm: list('SF3B1'),
  },
  label: { en: 'Lymphoid drivers', ja: 'リンパ系ドライバー' },
  cites: [cite(designChoice, 'lymphoid drivers are not CHIP')],
  evidence: 'design',
  reviewedOn,
};

/** Where a variant is usually found. A hint for the reader: it never overrides the laboratory's classification. */
export const regionHints: Parameter<Readonly<Record<string, string>>> = {
  value: {
    DNMT3A: 'truncating, or 292-350, 482-614, 634-912',
    TET2: 'truncating, or 1104-1481, 1843-2002',
    ASXL1: 'truncating in exons 11-12',
    JAK2: 'V617F, or 536-547',
    TP53: 'truncating, or 72, 95-288, 337',
    SF3B1: '529-1201',
    PPM1D: 'truncating in exon 5 or 6',
    SRSF2: 'P95',
    IDH1: 'R132',
    IDH2: 'R140, R172',
    U2AF1: 'S34, R156, Q157',
    KRAS: '12, 13, 61, 146',
    NRAS: '12, 13, 61',
    CBL: '345-434',
    GNB1: '53, 57, 81',
    GNAS: '201',
  },
  label: { en: 'Usual regions', ja: '好発領域' },
  cites: [cite(whoBlueBook, 'Table 2.02')],
  evidence: 'secondary',
  reviewedOn,
};

/** Rearrangements that define AML whatever the blast count (WHO), or from 10 % (ICC); NPM1 stands apart. */
export const leukaemiaFusions: Parameter<readonly string[]> = {
  value: list('PML::RARA RUNX1::RUNX1T1 CBFB::MYH11 DEK::NUP214 RBM15::MRTFA'),
  label: { en: 'AML-defining fusions', ja: 'AML定義融合遺伝子' },
  cites: [cite(who5, 'AML with defining genetic abnormalities'), cite(icc, 'AML: recurrent abnormalities')],
  evidence: 'primary',
  reviewedOn,
};

/** One partner suffices. */
export const leukaemiaPartners: Parameter<readonly string[]> = {
  value: list('KMT2A MECOM NUP98'),
  label: { en: 'AML-defining rearranged genes', ja: 'AML定義再構成遺伝子' },
  cites: [cite(who5, 'AML with defining genetic abnormalities')],
  evidence: 'primary',
  reviewedOn,
};

export const splicingGenes: readonly string[] = list('SF3B1 SRSF2 U2AF1 ZRSR2');
