import type { HookDefinition } from '../src/catalogue/index.js';
import { cards } from '../cards/index.js';

/** At admission or check-in: the same summary as on opening the chart. */
export const encounterStart: HookDefinition = {
  id: 'heme-encounter-start',
  hook: 'encounter-start',
  hookVersion: '1.0',
  title: 'Blood-cancer precursors: start of an encounter',
  description:
    'The summary of blood-cancer precursors and their mimics when an encounter starts: what the record supports and what is missing. Decision support for clinicians, not a diagnosis.',
  usageRequirements: 'FHIR R4. May fire once for each user who joins the encounter; the answer is the same.',
  moment: 'chart',
  cards,
  maxCards: 3,
};
