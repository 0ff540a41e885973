import type { CodeableConcept, FhirResource, Observation, ObservationComponent, Quantity } from 'fhir/r4.js';
import type { Chart } from './chart.js';
import { loincConcept as loinc } from './coding.js';
import { observation, quantity } from './observation.js';
import { report } from './report.js';
import { specimen, specimenReference, type SpecimenKind } from './specimen.js';

/** The genes of the demo panel, with HGNC ids; a gene that is not here was not tested. */
const panel = {
  ASXL1: 'HGNC:18318',
  BCOR: 'HGNC:20893',
  CBL: 'HGNC:1541',
  DNMT3A: 'HGNC:2978',
  EZH2: 'HGNC:3527',
  FLT3: 'HGNC:3765',
  IDH1: 'HGNC:5382',
  IDH2: 'HGNC:5383',
  JAK2: 'HGNC:6192',
  KRAS: 'HGNC:6407',
  NPM1: 'HGNC:7910',
  NRAS: 'HGNC:7989',
  PPM1D: 'HGNC:9277',
  RUNX1: 'HGNC:10471',
  SETBP1: 'HGNC:15573',
  SF3B1: 'HGNC:10768',
  SRSF2: 'HGNC:10783',
  STAG2: 'HGNC:11355',
  TET2: 'HGNC:25941',
  TP53: 'HGNC:11998',
  U2AF1: 'HGNC:12453',
  UBA1: 'HGNC:12469',
  ZRSR2: 'HGNC:23019',
} as const;

/** What the larger panel covers beside them: the other genes of IPSS-M and of clonal haematopoiesis. */
const further = {
  BCORL1: 'HGNC:25657',
  BRCC3: 'HGNC:24185',
  CEBPA: 'HGNC:1833',
  CTCF: 'HGNC:13723',
  ETNK1: 'HGNC:24649',
  ETV6: 'HGNC:3495',
  GATA2: 'HGNC:4171',
  GNB1: 'HGNC:4396',
  KMT2A: 'HGNC:7132',
  NF1: 'HGNC:7765',
  PHF6: 'HGNC:18145',
  PRPF8: 'HGNC:17340',
  PTPN11: 'HGNC:9644',
  WT1: 'HGNC:12796',
} as const;

const ids = { ...panel, ...further } as const;
type PanelGene = keyof typeof ids;

export interface FoundVariant {
  readonly gene: PanelGene;
  readonly coding: string;
  readonly protein: string;
  /** Allele fraction: 0.28 as a fraction, or in percent where the laboratory reports it so. */
  readonly fraction: number | { readonly percent: number };
}

export interface PanelContent {
  readonly daysAgo: number;
  readonly sample: Extract<SpecimenKind, 'blood' | 'marrow'>;
  readonly variants: readonly FoundVariant[];
  /** `implication` as the implementation guide has it; `component` on the variant itself, as some laboratories send it. */
  readonly significance?: 'implication' | 'component';
  /** The larger panel, with FLT3-ITD and KMT2A-PTD tested by their own methods and not found. */
  readonly complete?: true;
}

const hgvs = (text: string): CodeableConcept => ({
  coding: [{ system: 'http://varnomen.hgvs.org', code: text, display: text }],
});
const geneStudied = (gene: PanelGene): ObservationComponent => ({
  code: loinc('48018-6', 'Gene studied [ID]'),
  valueCodeableConcept: {
    coding: [{ system: 'http://www.genenames.org/geneId', code: ids[gene], display: gene }],
  },
});
const pathogenic: ObservationComponent = {
  code: loinc('53037-8', 'Genetic variation clinical significance [Imp]'),
  valueCodeableConcept: loinc('LA6668-3', 'Pathogenic'),
};
const alleleFraction = (of: FoundVariant['fraction']): Quantity =>
  typeof of === 'number' ? quantity(of, '1') : quantity(of.percent, '%');

const genetics = (chart: Chart, content: PanelContent, slug: string, code: CodeableConcept): Observation => {
  const bare = observation(chart, {
    slug,
    daysAgo: content.daysAgo,
    category: 'laboratory',
    code,
    specimen: specimenReference(specimen(chart, 'ngs-sample', content.sample, content.daysAgo)),
  });
  const section = { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0074', code: 'GE' }] };
  return { ...bare, category: [...(bare.category ?? []), section] };
};

const variant = (chart: Chart, content: PanelContent, found: FoundVariant): Observation[] => {
  const slug = `variant-${found.gene.toLowerCase()}-${content.daysAgo}`;
  const onVariant = content.significance === 'component';
  const call: Observation = {
    ...genetics(chart, content, slug, loinc('69548-6', 'Genetic variant assessment')),
    valueCodeableConcept: loinc('LA9633-4', 'Present'),
    component: [
      geneStudied(found.gene),
      { code: loinc('48004-6', 'DNA change (c.HGVS)'), valueCodeableConcept: hgvs(found.coding) },
      { code: loinc('48005-3', 'Amino acid change (pHGVS)'), valueCodeableConcept: hgvs(found.protein) },
      {
        code: loinc('81258-6', 'Sample variant allelic frequency [NFr]'),
        valueQuantity: alleleFraction(found.fraction),
      },
      {
        code: loinc('48002-0', 'Genomic source class [Type]'),
        valueCodeableConcept: loinc('LA6684-0', 'Somatic'),
      },
      ...(onVariant ? [pathogenic] : []),
    ],
  };
  if (onVariant) return [call];
  const implication: Observation = {
    ...genetics(chart, content, `implication-${found.gene.toLowerCase()}-${content.daysAgo}`, {
      coding: [
        {
          system: 'http://hl7.org/fhir/uv/genomics-reporting/CodeSystem/tbd-codes-cs',
          code: 'diagnostic-implication',
          display: 'Diagnostic Implication',
        },
      ],
    }),
    derivedFrom: [{ reference: `Observation/${chart.person.id}-${slug}` }],
    component: [pathogenic],
  };
  return [call, implication];
};

/** Duplications that a panel misses: each has its own test, and only that result says that it is absent. */
const tandemDuplications = (chart: Chart, content: PanelContent): readonly Observation[] =>
  (
    [
      ['flt3-itd', loinc('79210-1', 'FLT3-ITD', 'FLT3-ITD')],
      ['kmt2a-ptd', { text: 'KMT2A-PTD' }],
    ] as const
  ).map(([slug, code]) => ({
    ...genetics(chart, content, `${slug}-${content.daysAgo}`, code),
    valueCodeableConcept: { ...loinc('LA9634-2', 'Absent'), text: 'Not detected' },
  }));

/**
 * A myeloid sequencing report in the shape of HL7 Genomics Reporting: the sample, the genes covered (so that a
 * covered gene without a variant is wild type), each variant and what it implies.
 */
export const myeloidPanel = (chart: Chart, content: PanelContent): readonly FhirResource[] => {
  const covered: Observation = {
    ...genetics(
      chart,
      content,
      `genes-covered-${content.daysAgo}`,
      loinc('53041-0', 'DNA region of interest panel'),
    ),
    component: (Object.keys(content.complete === true ? ids : panel) as PanelGene[]).map(geneStudied),
  };
  const lesions = content.complete === true ? tandemDuplications(chart, content) : [];
  const results = [
    covered,
    ...lesions,
    ...content.variants.flatMap((found) => variant(chart, content, found)),
  ];
  return [
    specimen(chart, 'ngs-sample', content.sample, content.daysAgo),
    ...results,
    report(chart, {
      slug: `ngs-report-${content.daysAgo}`,
      daysAgo: content.daysAgo,
      section: 'GE',
      code: loinc('51969-4', 'Genetic analysis summary report', 'Myeloid gene panel'),
      results: results.flatMap(({ id }) => (id === undefined ? [] : [id])),
    }),
  ];
};
