import type { Coding, Condition } from 'fhir/r4.js';
import { type Chart, dayAgo } from './chart.js';

const term = (name: string, code: string): Coding[] => [
  { system: `http://terminology.hl7.org/CodeSystem/condition-${name}`, code },
];

/** An active, confirmed entry of the problem list with its onset. */
export const condition = (
  chart: Chart,
  content: {
    readonly slug: string;
    readonly onsetDaysAgo: number;
    readonly text: string;
    readonly coding?: Coding[];
  },
): Condition => ({
  resourceType: 'Condition',
  id: `${chart.person.id}-${content.slug}`,
  clinicalStatus: { coding: term('clinical', 'active') },
  verificationStatus: { coding: term('ver-status', 'confirmed') },
  category: [{ coding: term('category', 'problem-list-item') }],
  code: { ...(content.coding && { coding: content.coding }), text: content.text },
  subject: chart.subject,
  onsetDateTime: dayAgo(chart, content.onsetDaysAgo),
});
