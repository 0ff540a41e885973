import {
  derivedFrom,
  evaluate,
  knownFrom,
  nonEmpty,
  sourcesBehind,
  unknownFrom,
  type Criterion,
  type Fact,
  type FactDefinition,
  type FactDefinitions,
  type Facts,
  type Finding,
  type Localized,
  type Source,
  type Tri,
} from '../../engine/index.js';

/**
 * A three-valued answer as a fact, resting on others whose sources are gathered when someone asks: most truths are
 * only weighed. Known only where something stands behind it, used or looked at.
 */
export function triFact(status: Tri, from: readonly Fact<unknown>[]): Fact<boolean> {
  const sources = sourcesBehind(from);
  return status === 'unknown' || sources === null
    ? unknownFrom('not-recorded', sources ?? (() => []))
    : knownFrom(status === 'met', sources);
}

/** A known boolean, or unknown, as a Tri. */
export function triOf(fact: Fact<boolean>): Tri {
  if (!fact.known) return 'unknown';
  return fact.value ? 'met' : 'not-met';
}

function keysOf<K extends string>(criterion: Criterion<K>): readonly K[] {
  if (criterion.kind === 'compare' || criterion.kind === 'is') return [criterion.fact];
  const of = Array.isArray(criterion.of)
    ? (criterion.of as readonly Criterion<K>[])
    : [criterion.of as Criterion<K>];
  return [...new Set(of.flatMap(keysOf))];
}

/** What it rests on is gathered when someone asks: most truths are only weighed. */
function factOf(finding: Finding): Fact<boolean> {
  if (finding.status === 'unknown') return unknownFrom('not-recorded', () => finding.evidence);
  const { id, label } = finding.criterion;
  const byDefinition: Source = { reference: `Rule/${id}`, via: 'entered', as: label.en };
  return knownFrom(finding.status === 'met', () => nonEmpty(finding.evidence) ?? [byDefinition]);
}

/** A criterion as a derived boolean fact, so that tables can be read and tested by their base questions. */
export function truthOf<D extends FactDefinitions>(definitions: D) {
  return <K extends keyof D & string>(
    criterion: Criterion<K>,
    options: { readonly label?: Localized; readonly supply?: readonly string[] } = {},
  ): FactDefinition<boolean> =>
    derivedFrom(definitions)(keysOf(criterion), { label: criterion.label, ...options }, (facts) =>
      factOf(evaluate(criterion, facts as unknown as Facts)),
    );
}
