import type { HookDefinition } from '../src/catalogue/index.js';
import { cards } from '../cards/index.js';

/** On opening a chart: what the record supports, and what is missing. */
export const patientView: HookDefinition = {
  id: 'heme-patient-view',
  hook: 'patient-view',
  hookVersion: '1.0',
  title: 'Blood-cancer precursors: summary',
  description:
    'Classifies what the record shows of blood-cancer precursors and their mimics (MGUS, smouldering myeloma, clonal haematopoiesis, CCUS, MDS/CMML, lupus-like disease) and says what is missing. Decision support for clinicians, not a diagnosis.',
  usageRequirements:
    'FHIR R4. Works from prefetch alone; reads the FHIR server for what prefetch leaves out.',
  moment: 'chart',
  cards,
  maxCards: 3,
};
