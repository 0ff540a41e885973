import type { Attachment, CodeableConcept, DiagnosticReport } from 'fhir/r4.js';
import { type Chart, morningAgo } from './chart.js';

export interface ReportContent {
  readonly slug: string;
  readonly daysAgo: number;
  /** HL7 v2-0074: RAD imaging, GE genetics, PAT pathology. */
  readonly section: 'RAD' | 'GE' | 'PAT';
  readonly code: CodeableConcept;
  readonly conclusion?: string;
  readonly results?: readonly string[];
  readonly attachment?: Attachment;
}

/** A final report; `results` are ids of Observations in the same chart. */
export const report = (chart: Chart, content: ReportContent): DiagnosticReport => ({
  resourceType: 'DiagnosticReport',
  id: `${chart.person.id}-${content.slug}`,
  status: 'final',
  category: [
    { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0074', code: content.section }] },
  ],
  code: content.code,
  subject: chart.subject,
  effectiveDateTime: morningAgo(chart, content.daysAgo),
  issued: morningAgo(chart, content.daysAgo),
  ...(content.conclusion !== undefined && { conclusion: content.conclusion }),
  ...(content.results && { result: content.results.map((id) => ({ reference: `Observation/${id}` })) }),
  ...(content.attachment && { presentedForm: [content.attachment] }),
});
