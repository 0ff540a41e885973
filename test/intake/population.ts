export type Json = Readonly<Record<string, unknown>>;

interface Test {
  readonly code: string;
  readonly display: string;
  readonly unit: string;
  /** The value of patient `n`, 0-based: deterministic, around what laboratories see. */
  readonly value: (n: number) => number;
}

const spread = (from: number, to: number) => (n: number) =>
  Number((from + ((n * 5) % 12) * ((to - from) / 11)).toPrecision(3));
/** As `spread` on a logarithmic scale: most values are low and a few very high, as those of CRP are. */
const skewed = (from: number, to: number) => (n: number) =>
  Number((from * (to / from) ** (((n * 5) % 12) / 11)).toPrecision(3));
const kappa = spread(12, 90);
const lambda = spread(9, 24);

/** LOINC codes, names and UCUM units as the product's own tables have them. */
export const tests = {
  hemoglobin: {
    code: '718-7',
    display: 'Hemoglobin [Mass/volume] in Blood',
    unit: 'g/dL',
    value: spread(10.5, 14.5),
  },
  wbc: {
    code: '6690-2',
    display: 'Leukocytes [#/volume] in Blood by Automated count',
    unit: '10*9/L',
    value: spread(3, 9),
  },
  anc: {
    code: '751-8',
    display: 'Neutrophils [#/volume] in Blood by Automated count',
    unit: '10*9/L',
    value: spread(1.9, 5),
  },
  monocytes: {
    code: '742-7',
    display: 'Monocytes [#/volume] in Blood by Automated count',
    unit: '10*9/L',
    value: spread(0.3, 0.8),
  },
  monocytesPct: {
    code: '5905-5',
    display: 'Monocytes/100 leukocytes in Blood by Automated count',
    unit: '%',
    value: spread(4, 11),
  },
  platelets: {
    code: '777-3',
    display: 'Platelets [#/volume] in Blood by Automated count',
    unit: '10*3/uL',
    value: spread(120, 320),
  },
  reticulocytes: {
    code: '60474-4',
    display: 'Reticulocytes [#/volume] in Blood by Automated count',
    unit: '10*9/L',
    value: spread(30, 90),
  },
  rdwCv: {
    code: '788-0',
    display: 'Erythrocyte distribution width [Ratio] by Automated count',
    unit: '%',
    value: spread(12, 16),
  },
  mcv: {
    code: '787-2',
    display: 'MCV [Entitic volume] by Automated count',
    unit: 'fL',
    value: spread(84, 99),
  },
  creatinine: {
    code: '2160-0',
    display: 'Creatinine [Mass/volume] in Serum or Plasma',
    unit: 'mg/dL',
    value: spread(0.7, 1.4),
  },
  calcium: {
    code: '17861-6',
    display: 'Calcium [Mass/volume] in Serum or Plasma',
    unit: 'mg/dL',
    value: spread(8.9, 10),
  },
  albumin: {
    code: '1751-7',
    display: 'Albumin [Mass/volume] in Serum or Plasma',
    unit: 'g/dL',
    value: spread(3.5, 4.5),
  },
  crp: {
    code: '1988-5',
    display: 'C reactive protein [Mass/volume] in Serum or Plasma',
    unit: 'mg/L',
    value: skewed(0.8, 80),
  },
  mProtein: {
    code: '33358-3',
    display: 'Protein.monoclonal [Mass/volume] in Serum or Plasma by Electrophoresis',
    unit: 'g/dL',
    value: spread(1.2, 2.8),
  },
  kappa: {
    code: '36916-5',
    display: 'Kappa light chains.free [Mass/volume] in Serum',
    unit: 'mg/L',
    value: kappa,
  },
  lambda: {
    code: '33944-0',
    display: 'Lambda light chains.free [Mass/volume] in Serum or Plasma',
    unit: 'mg/L',
    value: lambda,
  },
  ratio: {
    code: '48378-4',
    display: 'Kappa light chains.free/Lambda light chains.free [Mass Ratio] in Serum',
    unit: '{ratio}',
    value: (n: number) => Number((kappa(n) / lambda(n)).toPrecision(3)),
  },
  igg: {
    code: '2465-3',
    display: 'IgG [Mass/volume] in Serum or Plasma',
    unit: 'mg/dL',
    value: spread(800, 2600),
  },
  plasmaCells: {
    code: '11118-7',
    display: 'Plasma cells/100 cells in Bone marrow',
    unit: '%',
    value: spread(4, 9),
  },
  bloodBlasts: { code: '26446-5', display: 'Blasts/100 leukocytes in Blood', unit: '%', value: () => 0 },
  marrowBlasts: {
    code: '11150-0',
    display: 'Blasts/100 cells in Bone marrow',
    unit: '%',
    value: spread(1, 3),
  },
} as const satisfies Readonly<Record<string, Test>>;

const marrow: ReadonlySet<string> = new Set([tests.plasmaCells.code, tests.marrowBlasts.code]);

function observation(key: string, { code, display, unit, value }: Test, n: number): Json {
  return {
    resourceType: 'Observation',
    id: `${key}-${n}`,
    status: 'final',
    code: { coding: [{ system: 'http://loinc.org', code, display }], text: display },
    subject: { reference: 'Patient/p' },
    // Every patient is read alone, so all may be called p; the hour keeps their draws apart.
    effectiveDateTime: `2026-11-20T${String(n + 1).padStart(2, '0')}:00:00Z`,
    specimen: { display: marrow.has(code) ? 'Bone marrow' : 'Blood' },
    valueQuantity: { value: value(n), unit, system: 'http://unitsofmeasure.org', code: unit },
  };
}

function variant(n: number): Json {
  const component = (code: string, value: Json): Json => ({
    code: { coding: [{ system: 'http://loinc.org', code }] },
    ...value,
  });
  return {
    resourceType: 'Observation',
    id: `variant-${n}`,
    status: 'final',
    code: {
      coding: [{ system: 'http://loinc.org', code: '69548-6', display: 'Genetic variant assessment' }],
    },
    subject: { reference: 'Patient/p' },
    effectiveDateTime: '2026-11-18',
    valueCodeableConcept: { coding: [{ system: 'http://loinc.org', code: 'LA9633-4', display: 'Present' }] },
    component: [
      component('48018-6', {
        valueCodeableConcept: {
          coding: [{ system: 'http://www.genenames.org', code: 'HGNC:2978', display: 'DNMT3A' }],
        },
      }),
      component('48005-3', { valueString: 'p.Arg882His' }),
      component('81258-6', {
        valueQuantity: { value: 0.12, unit: '1', system: 'http://unitsofmeasure.org', code: '1' },
      }),
    ],
  };
}

/** `count` invented patients with plausible results, rightly coded: each a list of FHIR resources. */
export function population(count: number): readonly (readonly Json[])[] {
  return Array.from({ length: count }, (_, n) => [
    { resourceType: 'Patient', id: 'p', gender: n % 2 === 0 ? 'female' : 'male', birthDate: '1958-04-12' },
    ...Object.entries(tests).map(([key, test]) => observation(key, test, n)),
    variant(n),
  ]);
}
