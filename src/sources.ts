import { createHash } from 'node:crypto';
import { hooks } from '../hooks/index.js';
import type { CdsRouterOptions } from './cds/router.js';
import { AppError } from './errors.js';
import { ruleSets } from './knowledge/index.js';
import type { Site } from './service/evaluate-hook.js';
import { sourceAttributes } from './service/source-attributes.js';
import { sourcePage, sourcePageStyle } from './service/source-page.js';

/** What each service rests on; made anew for each question, as reviews grow old. */
export function sources(
  now: () => string,
  site: () => Site,
  knowledge: string,
): CdsRouterOptions['sourceOf'] {
  return (id) => {
    const hook = hooks.find((one) => one.id === id);
    if (hook === undefined) throw new AppError('unknown-service', `There is no service ${id}.`);
    const asOf = now();
    const { owner = 'not named by this site' } = site();
    const attributes = () => sourceAttributes({ hook, ruleSets, owner, knowledge, asOf });
    return {
      // The owner, and the day on which a review may fall overdue, are part of what is said.
      tag: `${knowledge}-${createHash('sha256').update(owner).digest('hex').slice(0, 8)}-${asOf.slice(0, 10)}`,
      json: attributes,
      page: () => sourcePage(attributes()),
      style: sourcePageStyle,
    };
  };
}
