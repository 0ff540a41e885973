import type { Provenance } from '../engine/index.js';
import { list, members, textOf } from './json.js';
import { normalText } from './normal-text.js';
import { remembered } from './remembered.js';
import { methodOf, type Result } from './result.js';

/** Who reported: only an organisation is a laboratory; the person who signs changes from day to day. */
function laboratoryOf(performer: unknown): string | null {
  const organisations = list(performer).filter((one) => {
    const reference = textOf(one, 'reference') ?? '';
    return textOf(one, 'type') === 'Organization' || /(^|\/)Organization\//.test(reference);
  });
  const [first] = organisations;
  return organisations.length === 1 ? (textOf(first, 'reference') ?? textOf(first, 'display')) : null;
}

type Stated = { -readonly [K in keyof Provenance]: Provenance[K] };

const normalOf = remembered(normalText);

/**
 * Method, device, laboratory and code of a result as its Observation states them, folded for comparison; null where
 * it states none. A device counts by its name: two analysers of one make are one method.
 */
export function provenanceOf(result: Result, code: string | null): Provenance | null {
  const { resource } = result.origin;
  const { device: used, performer } = members(resource);
  const method = methodOf(result);
  const device = textOf(used, 'display');
  const laboratory = performer === undefined ? null : laboratoryOf(performer);
  const made: Stated = {};
  if (method !== null) made.method = normalOf(method);
  if (device !== null) made.device = normalOf(device);
  if (laboratory !== null) made.laboratory = laboratory;
  if (code !== null) made.code = code;
  return method === null && device === null && laboratory === null && code === null ? null : made;
}
