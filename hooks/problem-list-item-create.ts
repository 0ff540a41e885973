import type { HookDefinition } from '../src/catalogue/index.js';
import { cards } from '../cards/index.js';

/** While a problem is being added: the summary as it stands with the new entry. */
export const problemListItemCreate: HookDefinition = {
  id: 'heme-problem-list-item-create',
  hook: 'problem-list-item-create',
  hookVersion: '1.0',
  title: 'Blood-cancer precursors: a problem is added',
  description:
    'Reads the conditions being added (lupus, MGUS, systemic sclerosis and others) together with the record and says what they ask for. Decision support for clinicians, not a diagnosis.',
  usageRequirements: 'FHIR R4. Conditions of another patient are ignored.',
  moment: 'chart',
  cards,
  maxCards: 3,
};
