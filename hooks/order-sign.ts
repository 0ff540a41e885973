import type { HookDefinition } from '../src/catalogue/index.js';
import { cards } from '../cards/index.js';

/** Before orders are signed: judges all drafts against what the record shows. */
export const orderSign: HookDefinition = {
  id: 'heme-order-sign',
  hook: 'order-sign',
  hookVersion: '1.1.0',
  title: 'Blood-cancer precursors: orders to be signed',
  description:
    'Judges draft orders before signature in patients with plasma-cell or myeloid precursors, lupus-like disease or systemic sclerosis. Decision support for clinicians, not a diagnosis.',
  usageRequirements: 'FHIR R4. Orders that are signed again are judged again.',
  moment: 'order',
  cards,
  maxCards: 3,
};
