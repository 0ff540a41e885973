import { remembered, type Provenance } from '../engine/index.js';
import { list, members, textOf } from './json.js';
import { normalText } from './normal-text.js';
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

function isSameProvenance(a: Provenance, b: Provenance): boolean {
  return a.method === b.method && a.device === b.device && a.laboratory === b.laboratory && a.code === b.code;
}

type Stated = { -readonly [K in keyof Provenance]: Provenance[K] };

const normalOf = remembered(normalText);

/**
 * Method, device, laboratory and code of a result as its Observation states them, folded for comparison; null where
 * it states none. A device counts by its name: two analysers of one make are one method. What says the same as `before`
 * is `before`: a course is made in one way, mostly.
 */
export function provenanceOf(
  result: Result,
  code: string | null,
  before: Provenance | null,
): Provenance | null {
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
  if (method === null && device === null && laboratory === null && code === null) return null;
  return before !== null && isSameProvenance(made, before) ? before : made;
}
