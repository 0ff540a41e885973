import { orders, problems } from './demo-orders.js';
import { patientNotes } from '../shared/demo-patients.js';

/** Whose chart is open: a demo patient, or one on a FHIR server that the user named. */
export type Chart =
  | { readonly kind: 'demo'; readonly patientId: string }
  | { readonly kind: 'server'; readonly url: string; readonly patientId: string };

export interface Choice {
  readonly chart: Chart;
  /** Id of the service that is called. */
  readonly service: string;
  readonly order: string;
  readonly problem: string;
}

const firstPatient = patientNotes[0]?.id ?? '';

const among = (wanted: string | null, known: readonly { readonly id: string }[]): string =>
  known.find(({ id }) => id === wanted)?.id ?? known[0]?.id ?? '';

/** The choice that an address names; what it does not name, or names wrongly, is the first there is. */
export function choiceFrom(search: string, services: readonly { readonly id: string }[]): Choice {
  const asked = new URLSearchParams(search);
  const patientId = among(asked.get('patient'), patientNotes) || firstPatient;
  return {
    chart: { kind: 'demo', patientId },
    service: among(asked.get('service'), services),
    order: among(asked.get('order'), orders),
    problem: among(asked.get('problem'), problems),
  };
}

/** What of the choice a moment uses: addresses name no order where none is drafted. */
export interface Uses {
  readonly order: boolean;
  readonly problem: boolean;
}

/** The address of a choice. Of a chart on another server it holds nothing: not the server, not the patient. */
export function searchOf({ chart, service, order, problem }: Choice, uses: Uses, lang: string): string {
  const search = new URLSearchParams();
  if (chart.kind === 'demo') search.set('patient', chart.patientId);
  search.set('service', service);
  if (uses.order) search.set('order', order);
  if (uses.problem) search.set('problem', problem);
  search.set('lang', lang);
  return `?${search.toString()}`;
}
