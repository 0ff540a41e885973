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

const plans = new WeakMap<readonly SiteCode[], NeedPlan>();

function planned(siteCodes: readonly SiteCode[]): NeedPlan {
  const plan = needsFor(
    ruleSets.map(({ facts }) => facts),
    analyteGroups,
    siteCodes,
  );
  return { ...plan, needs: [...plan.needs, appointments] };
}

/** What is read for each call: what the rules ask for, and appointments. The same list of codes gives the same plan. */
export function planFor(siteCodes: readonly SiteCode[]): NeedPlan {
  const plan = plans.get(siteCodes) ?? planned(siteCodes);
  plans.set(siteCodes, plan);
  return plan;
}
