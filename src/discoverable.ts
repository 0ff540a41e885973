import { hooks } from '../hooks/index.js';
import type { CdsService } from './cds/types.js';
import type { NeedPlan } from './facts/index.js';

/** The wire is CDS Hooks 2.0.1. */
const cdsHooksVersion = '2.0.1';

function servicesWith(prefetch: Readonly<Record<string, string>>): readonly CdsService[] {
  return hooks.map(({ id, hook, hookVersion, title, description, usageRequirements }) => ({
    id,
    hook,
    title,
    description,
    usageRequirements,
    prefetch,
    version: cdsHooksVersion,
    hookVersion,
  }));
}

/** What discovery offers: its prefetch templates follow the site's codes. */
export function discoverable(plan: () => NeedPlan): () => readonly CdsService[] {
  let of: NeedPlan | undefined;
  let services: readonly CdsService[] = [];
  return () => {
    const now = plan();
    if (now !== of)
      services = servicesWith(Object.fromEntries(now.needs.map(({ key, query }) => [key, query])));
    of = now;
    return services;
  };
}
