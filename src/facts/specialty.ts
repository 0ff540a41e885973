import { known, nonEmpty, unknown, type Concept, type Fact, type Source } from '../engine/index.js';
import { codingsOf, wordsOf } from './coding.js';
import { codedThing, type CodedThing } from './coded-thing.js';
import { compile, isCoded, isNamed } from './compiled-concept.js';
import type { ListRead } from './conditions.js';
import { field, list, textOf } from './json.js';
import { cleanText } from './normal-text.js';
import { localReference, type Indexed, type ResourceIndex } from './resource-index.js';

/** Who asks, and in which encounter: of other encounters and other people nothing is read. */
export interface Author {
  /** `Practitioner/123` or `PractitionerRole/123`. */
  readonly userId?: string;
  readonly encounterId?: string;
}

interface Said {
  readonly thing: CodedThing;
  readonly source: Source;
}

function said({ resource, via, reference }: Indexed, elements: readonly string[]): readonly Said[] {
  const concepts = elements.flatMap((element) => list(field(resource, element)));
  return concepts.flatMap((concept) => {
    const thing = codedThing(codingsOf(concept), wordsOf(concept));
    if (thing.codings.length === 0 && thing.normal === null) return [];
    const as = cleanText(thing.text ?? thing.codings[0]?.code ?? '');
    return [{ thing, source: { reference, via, as } }];
  });
}

/** What the encounter is for, and what the user's own roles are in. */
function saidOfAuthor(resources: ResourceIndex, { userId, encounterId }: Author): readonly Said[] {
  const isUsers = ({ resource: role, reference }: Indexed): boolean =>
    userId !== undefined &&
    field(role, 'active') !== false &&
    (reference === userId ||
      localReference(textOf(field(role, 'practitioner'), 'reference') ?? '') === userId);
  const encounters = resources
    .ofType('Encounter')
    .filter(({ resource }) => encounterId !== undefined && textOf(resource, 'id') === encounterId);
  const roles = resources.ofType('PractitionerRole').filter(isUsers);
  return [
    ...encounters.flatMap((encounter) => said(encounter, ['serviceType', 'type'])),
    ...roles.flatMap((role) => said(role, ['specialty'])),
  ];
}

/**
 * Whether this encounter, or the user in it, is of one of these specialties. Known only where the record names a
 * specialty at all.
 */
export function selectSpecialty(
  concepts: readonly Concept[],
  resources: ResourceIndex,
  author: Author,
  { absent }: ListRead,
): Fact<boolean> {
  const all = saidOfAuthor(resources, author);
  const compiled = concepts.map(compile);
  const own = all.filter(({ thing }) =>
    compiled.some((concept) => isCoded(thing, concept) || isNamed(thing, concept, 'whole')),
  );
  const sources = nonEmpty((own.length > 0 ? own : all).map(({ source }) => source));
  return sources === null ? unknown(absent) : known(own.length > 0, sources);
}
