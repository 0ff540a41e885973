import type { Criterion } from '../../engine/index.js';
import { aquilaLike } from './aquila-like.js';
import { evolving } from './evolving.js';
import type { FactKey } from './facts.js';
import { followUpFlags } from './follow-up.js';
import { notes } from './notes.js';
import { orderFlags } from './orders.js';
import { redFlags } from './red-flags.js';
import { highRisk22020 } from './smm-20-2-20.js';

/** Every side question of the rule set, each under its own id. */
export const flags: readonly Criterion<FactKey>[] = [
  ...redFlags,
  ...notes,
  ...evolving,
  ...followUpFlags,
  highRisk22020,
  aquilaLike,
  ...orderFlags,
];
