import type { FactDefinition, Source, Why } from '../engine/index.js';
import type { Gathered, NeedOutcome } from '../fhir/gathered.js';
import type { ListRead } from './conditions.js';
import type { NeedPlan } from './needs.js';
import { whyRank } from './why-rank.js';

function whyOf(outcome: NeedOutcome | undefined): Why {
  if (outcome?.complete === true) return 'not-recorded';
  return outcome?.why ?? 'fetch-failed';
}

function readOf(keys: readonly string[], outcomes: Gathered['outcomes']): ListRead {
  if (keys.length === 0) return { absent: 'fetch-failed', via: 'prefetch' };
  let absent: Why = 'not-recorded';
  let via: Source['via'] = 'prefetch';
  for (const key of keys) {
    const outcome = outcomes[key];
    const why = whyOf(outcome);
    if (why !== absent && whyRank(why) < whyRank(absent)) absent = why;
    if (outcome?.query === 'ok') via = 'query';
  }
  return { absent, via };
}

/**
 * What to say of a fact that was not found: `not-recorded` only where everything it could have been found in was read
 * completely. Without a plan everything that was asked for counts.
 */
export function absentWhy(
  { outcomes }: Gathered,
  plan: NeedPlan | undefined,
): (definition: FactDefinition) => ListRead {
  if (plan === undefined) {
    const whole = readOf(Object.keys(outcomes), outcomes);
    return () => whole;
  }
  return (definition) => readOf(plan.keysOf(definition), outcomes);
}
