import type { Provenance } from '../engine/index.js';
import { field, list, textOf } from './json.js';
import { normalText } from './normal-text.js';
import type { Result } from './result.js';

/** Who reported: only an organisation is a laboratory; the person who signs changes from day to day. */
function laboratoryOf(resource: unknown): string | null {
  const organisations = list(field(resource, 'performer')).filter((one) => {
    const reference = textOf(one, 'reference') ?? '';
    return textOf(one, 'type') === 'Organization' || /(^|\/)Organization\//.test(reference);
  });
  const [first] = organisations;
  return organisations.length === 1 ? (textOf(first, 'reference') ?? textOf(first, 'display')) : null;
}

/**
 * Method, device, laboratory and code of a result as its Observation states them, folded for comparison; null where
 * it states none. A device counts by its name: two analysers of one make are one method.
 */
export function provenanceOf({ origin: { resource, method }, code }: Result): Provenance | null {
  const device = textOf(field(resource, 'device'), 'display');
  const laboratory = laboratoryOf(resource);
  const made = {
    ...(method === null ? {} : { method: normalText(method) }),
    ...(device === null ? {} : { device: normalText(device) }),
    ...(laboratory === null ? {} : { laboratory }),
    ...(code === null ? {} : { code }),
  };
  return Object.keys(made).length === 0 ? null : made;
}
