import { unknown, type Fact } from './fact.js';
import type { FactDefinition, FactDefinitions, Facts } from './fact-definition.js';
import { lazyRecord, member } from './lazy-record.js';

/**
 * Facts already made of the same record at the same time. One definition means one fact, in whichever rule set it
 * stands: a definition that is derived stands beside the same definitions everywhere.
 */
export type FactsMade = Map<FactDefinition, Fact<unknown>>;

/** How a fact that is not derived is found. */
export type ReadFact = (definition: FactDefinition, key: string) => Fact<unknown>;

interface Shape {
  readonly record: ReturnType<typeof lazyRecord<string, Fact<unknown>>>;
  /** By the place of their keys. */
  readonly definitions: readonly FactDefinition[];
}
const shapes = new WeakMap<FactDefinitions, Shape>();

function shapeOf(definitions: FactDefinitions): Shape {
  const shape = shapes.get(definitions) ?? {
    record: lazyRecord<string, Fact<unknown>>(Object.keys(definitions)),
    definitions: Object.values(definitions),
  };
  shapes.set(definitions, shape);
  return shape;
}

/**
 * The facts of a rule set, each made when it is first asked for: read, or derived from the others. `read` holds them
 * by key, or finds them; what it does not hold is unknown, `not-recorded`.
 */
export function resolve<D extends FactDefinitions>(
  definitions: D,
  read: Readonly<Record<string, Fact<unknown>>> | ReadFact,
  asOf: string,
  made: FactsMade = new Map(),
): Facts<D> {
  const find: ReadFact = typeof read === 'function' ? read : (_, key) => read[key] ?? unknown('not-recorded');
  const shape = shapeOf(definitions);
  const facts = shape.record((key, place) => {
    const definition = shape.definitions[place] as FactDefinition;
    const known = made.get(definition);
    if (known !== undefined) return known;
    const fact = definition.kind === 'derived' ? definition.compute(facts, asOf) : find(definition, key);
    made.set(definition, fact);
    return fact;
  });
  return facts as Facts<D>;
}

/** Every fact of a rule set by its key, each made: for explanations, not for decisions. */
export function factEntries(facts: Facts): readonly (readonly [string, Fact<unknown>])[] {
  const entries: (readonly [string, Fact<unknown>])[] = [];
  // Facts stand on the prototype of their record, which Object.entries does not see.
  for (const key in facts) entries.push([key, member(facts, key) ?? unknown('not-recorded')]);
  return entries;
}

/** The facts that would have to be read for unknown ones to become known: derived facts name what they rest on. */
export function missingBehind(
  keys: readonly string[],
  definitions: FactDefinitions,
  facts: Facts,
): readonly string[] {
  const found = new Set<string>();
  const seen = new Set<string>();
  const visit = (key: string): void => {
    if (seen.has(key)) return;
    seen.add(key);
    const definition: FactDefinition | undefined = definitions[key];
    const from = definition?.kind === 'derived' ? definition.from : [];
    const behind = from.filter((one) => member(facts, one)?.known === false);
    if (behind.length === 0) found.add(key);
    else behind.forEach(visit);
  };
  keys.forEach(visit);
  return [...found];
}
