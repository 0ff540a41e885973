import type { FhirResource, Observation } from 'fhir/r4.js';
import type { Chart } from './chart.js';
import { loincConcept } from './coding.js';
import { labTests, type LabTest, type LabTestDefinition } from './lab-tests.js';
import { observation, quantity, type ObservationContent } from './observation.js';
import { specimen, specimenReference, type SpecimenKind } from './specimen.js';

/** A number is an amount in the test's unit; a string is what the laboratory wrote instead. */
export type LabValues = Readonly<Partial<Record<LabTest, number | string>>>;

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const rangeFor = (chart: Chart, { limits, unit }: LabTestDefinition): Pick<ObservationContent, 'range'> => {
  if (limits === undefined || unit === undefined) return {};
  const [low, high] = 'male' in limits ? limits[chart.person.gender] : limits;
  return {
    range: {
      ...(low !== null && { low: quantity(low, unit) }),
      ...(high !== null && { high: quantity(high, unit) }),
    },
  };
};

const result = (chart: Chart, daysAgo: number, test: LabTest, value: number | string): Observation => {
  const definition: LabTestDefinition = labTests[test];
  const { loinc, display, unit, method } = definition;
  return observation(chart, {
    slug: `${kebab(test)}-${daysAgo}`,
    daysAgo,
    category: 'laboratory',
    code: loincConcept(loinc, display, display),
    value:
      typeof value === 'string' || unit === undefined
        ? { valueString: String(value) }
        : { valueQuantity: quantity(value, unit) },
    specimen: specimenReference(specimen(chart, definition.specimen, definition.specimen, daysAgo)),
    ...rangeFor(chart, definition),
    ...(method !== undefined && { method }),
  });
};

/** The results of one day: an Observation for each, and one Specimen for each kind of sample. Once per day. */
export const labs = (chart: Chart, daysAgo: number, values: LabValues): readonly FhirResource[] => {
  const entries = Object.entries(values) as [LabTest, number | string][];
  const kinds = new Set<SpecimenKind>(entries.map(([test]) => labTests[test].specimen));
  return [
    ...[...kinds].map((kind) => specimen(chart, kind, kind, daysAgo)),
    ...entries.map(([test, value]) => result(chart, daysAgo, test, value)),
  ];
};
