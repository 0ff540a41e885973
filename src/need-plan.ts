import { needsFor, type NeedPlan, type SiteCode } from './facts/index.js';
import type { Need } from './fhir/need.js';
import { analyteGroups } from './knowledge/analytes/index.js';
import { ruleSets } from './knowledge/index.js';

/** What is booked: no rule asks for it, but a booked visit answers a card that suggests a referral. */
const appointments: Need = {
  key: 'appointments',
  resourceType: 'Appointment',
  query: 'Appointment?patient={{context.patientId}}&_sort=-date&_count=50',
};

/** What is read for each call: what the rules ask for, and appointments. */
export function planFor(siteCodes: readonly SiteCode[]): NeedPlan {
  const plan = needsFor(
    ruleSets.map(({ facts }) => facts),
    analyteGroups,
    siteCodes,
  );
  return { ...plan, needs: [...plan.needs, appointments] };
}
