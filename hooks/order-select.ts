import type { HookDefinition } from '../src/catalogue/index.js';
import { cards } from '../cards/index.js';

/** While orders are being chosen: judges the selected drafts against what the record shows. */
export const orderSelect: HookDefinition = {
  id: 'heme-order-select',
  hook: 'order-select',
  hookVersion: '1.0',
  title: 'Blood-cancer precursors: orders being chosen',
  description:
    'Judges selected draft orders (imaging, electrophoresis, marrow, drugs) in patients with plasma-cell or myeloid precursors, lupus-like disease or systemic sclerosis. Decision support for clinicians, not a diagnosis.',
  usageRequirements: 'FHIR R4. A draft is judged once it has a code or a text.',
  moment: 'order',
  cards,
  maxCards: 3,
};
