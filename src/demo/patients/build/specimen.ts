import type { Coding, Reference, Specimen } from 'fhir/r4.js';
import { type Chart, morningAgo } from './chart.js';
import { snomed } from './coding.js';

export type SpecimenKind = 'blood' | 'serum' | 'marrow' | 'urine';

const kinds: Readonly<Record<SpecimenKind, { readonly text: string; readonly coding?: Coding[] }>> = {
  blood: { text: 'Blood', coding: [snomed('119297000', 'Blood specimen')] },
  serum: { text: 'Serum', coding: [snomed('119364003', 'Serum specimen')] },
  marrow: { text: 'Bone marrow', coding: [snomed('119359002', 'Bone marrow specimen')] },
  urine: { text: 'Urine, 24 h collection' },
};

/** One sample taken `daysAgo`; the slug tells two samples of the same day apart. */
export const specimen = (chart: Chart, slug: string, kind: SpecimenKind, daysAgo: number): Specimen => ({
  resourceType: 'Specimen',
  id: `${chart.person.id}-${slug}-${daysAgo}`,
  type: kinds[kind],
  subject: chart.subject,
  collection: { collectedDateTime: morningAgo(chart, daysAgo) },
});

/** Points to a specimen and names its kind, for readers who are handed the result alone. */
export const specimenReference = (taken: Specimen): Reference => ({
  reference: `Specimen/${taken.id ?? ''}`,
  ...(taken.type?.text !== undefined && { display: taken.type.text }),
});
