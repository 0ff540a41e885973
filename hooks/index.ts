import type { HookDefinition } from '../src/catalogue/index.js';
import { encounterStart } from './encounter-start.js';
import { orderSelect } from './order-select.js';
import { orderSign } from './order-sign.js';
import { patientView } from './patient-view.js';
import { problemListItemCreate } from './problem-list-item-create.js';

/** What discovery offers. */
export const hooks: readonly HookDefinition[] = [
  patientView,
  orderSelect,
  orderSign,
  encounterStart,
  problemListItemCreate,
];
