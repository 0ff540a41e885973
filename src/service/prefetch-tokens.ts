import type { HookCall } from '../cds/types.js';
import type { Tokens } from '../fhir/need-query.js';

const userTokens: Readonly<Record<string, string>> = {
  Practitioner: 'userPractitionerId',
  PractitionerRole: 'userPractitionerRoleId',
};

/** What stands for the prefetch tokens of a call beside the patient (CDS Hooks 2.0.1, protocol specification P2). */
export function prefetchTokens({ encounterId, userId }: HookCall['request']['context']): Tokens {
  const [type = '', id] = userId?.split('/') ?? [];
  const token = userTokens[type];
  return {
    ...(encounterId === undefined ? {} : { 'context.encounterId': encounterId }),
    ...(token === undefined || id === undefined || id === '' ? {} : { [token]: id }),
  };
}
