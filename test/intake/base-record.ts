import { demoPatients } from '../../src/demo/patients/index.js';
import type { Json } from './population.js';

const person = 'smm-high-risk';
const donor = 'mds-ring-sideroblasts';
/** Days before now of the donor's marrow, sequencing and review: its blood counts stay behind. */
const marrowDays = /-(?:28|27|11)$/;

function resourcesOf(id: string, now: string): readonly Json[] {
  const patient = demoPatients(now).find((one) => one.id === id);
  if (patient === undefined) throw new Error(`There is no demo patient ${id}`);
  return patient.resources as unknown as readonly Json[];
}

/**
 * One invented record: smouldering myeloma with a whole work-up (blood count, electrophoresis, light chains, marrow,
 * calcium, creatinine, imaging), and a myeloid panel and marrow review as in MDS with SF3B1.
 */
export function baseRecord(now: string): readonly Json[] {
  const moved = resourcesOf(donor, now)
    .filter(({ resourceType, id }) => resourceType !== 'Patient' && marrowDays.test(String(id)))
    .map((resource) => JSON.parse(JSON.stringify(resource).replaceAll(donor, person)) as Json);
  return [...resourcesOf(person, now), ...moved];
}
