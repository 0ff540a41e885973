import type { HookDefinition } from '../src/catalogue/index.js';
import { orderSelect } from './order-select.js';
import { orderSign } from './order-sign.js';
import { patientView } from './patient-view.js';

/** What discovery offers. */
export const hooks: readonly HookDefinition[] = [patientView, orderSelect, orderSign];
