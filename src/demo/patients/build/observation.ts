import type { CodeableConcept, Observation, Quantity, Reference } from 'fhir/r4.js';
import { type Chart, morningAgo } from './chart.js';

export type ObservationValue =
  | { readonly valueQuantity: Quantity }
  | { readonly valueString: string }
  | { readonly valueInteger: number }
  | { readonly valueBoolean: boolean }
  | { readonly valueCodeableConcept: CodeableConcept };

export interface ObservationContent {
  /** Unique within the chart; becomes the end of the resource id. */
  readonly slug: string;
  readonly daysAgo: number;
  readonly category: 'laboratory' | 'imaging' | 'exam';
  readonly code: CodeableConcept;
  /** Absent where the components carry all there is. */
  readonly value?: ObservationValue;
  readonly specimen?: Reference;
  readonly range?: { readonly low?: Quantity; readonly high?: Quantity };
  readonly method?: string;
}

/** An amount in UCUM; `unit` is both the printed unit and the code. */
export const quantity = (value: number, unit: string): Quantity => ({
  value,
  unit,
  system: 'http://unitsofmeasure.org',
  code: unit,
});

/** A final Observation of this chart. */
export const observation = (chart: Chart, content: ObservationContent): Observation => ({
  resourceType: 'Observation',
  id: `${chart.person.id}-${content.slug}`,
  status: 'final',
  category: [
    {
      coding: [
        { system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: content.category },
      ],
    },
  ],
  code: content.code,
  subject: chart.subject,
  effectiveDateTime: morningAgo(chart, content.daysAgo),
  ...content.value,
  ...(content.specimen && { specimen: content.specimen }),
  ...(content.range && { referenceRange: [content.range] }),
  ...(content.method !== undefined && { method: { text: content.method } }),
});
