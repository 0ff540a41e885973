import { unknown, type Fact } from './fact.js';
import type { FactDefinition, FactDefinitions, Facts } from './fact-definition.js';

/**
 * Facts already made of the same record at the same time. One definition means one fact, in whichever rule set it
 * stands: a definition that is derived stands beside the same definitions everywhere.
 */
export type FactsMade = Map<FactDefinition, Fact<unknown>>;

/**
 * The facts of a rule set: those that were read, completed by those that are derived from them, in the order of
 * their definition. A fact that was not read is unknown, `not-recorded`.
 */
export function resolve<D extends FactDefinitions>(
  definitions: D,
  read: Readonly<Record<string, Fact<unknown>>>,
  asOf: string,
  made: FactsMade = new Map(),
): Facts<D> {
  const facts: Record<string, Fact<unknown>> = {};
  for (const [key, definition] of Object.entries<FactDefinition>(definitions)) {
    if (definition.kind !== 'derived') {
      facts[key] = read[key] ?? unknown('not-recorded');
      continue;
    }
    const known = made.get(definition) ?? definition.compute(facts, asOf);
    made.set(definition, known);
    facts[key] = known;
  }
  return facts as Facts<D>;
}

/** The facts that would have to be read for an unknown one to become known: derived facts name what they rest on. */
export function missingBehind(key: string, definitions: FactDefinitions, facts: Facts): readonly string[] {
  const definition: FactDefinition | undefined = definitions[key];
  if (definition?.kind !== 'derived') return [key];
  const behind = definition.from.filter((from) => facts[from]?.known === false);
  return behind.length === 0 ? [key] : behind.flatMap((from) => missingBehind(from, definitions, facts));
}
