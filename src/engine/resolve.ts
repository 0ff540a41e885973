import { unknown, type Fact } from './fact.js';
import type { FactDefinition, FactDefinitions, Facts } from './fact-definition.js';
import { FactsMade, numberOf } from './facts-made.js';
import { lazyRecord, member, membersOf } from './lazy-record.js';

/** How a fact that is not derived is found. */
export type ReadFact = (definition: FactDefinition, key: string) => Fact<unknown>;

const nothing: readonly string[] = [];

interface Shape {
  readonly record: ReturnType<typeof lazyRecord<string, Fact<unknown>>>;
  /** By the place of their keys. */
  readonly definitions: readonly FactDefinition[];
  readonly numbers: readonly number[];
}
const shapes = new WeakMap<FactDefinitions, Shape>();

function shapeOf(definitions: FactDefinitions): Shape {
  const known = shapes.get(definitions);
  if (known !== undefined) return known;
  const all = Object.values(definitions);
  const shape: Shape = {
    record: lazyRecord<string, Fact<unknown>>(Object.keys(definitions)),
    definitions: all,
    numbers: all.map(numberOf),
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
  made: FactsMade = new FactsMade(),
): Facts<D> {
  const find: ReadFact = typeof read === 'function' ? read : (_, key) => read[key] ?? unknown('not-recorded');
  const shape = shapeOf(definitions);
  const facts = shape.record((key, place) => {
    const number = shape.numbers[place] as number;
    const known = made.at(number);
    if (known !== undefined) return known;
    const definition = shape.definitions[place] as FactDefinition;
    const fact = definition.kind === 'derived' ? definition.compute(facts, asOf) : find(definition, key);
    made.keep(number, fact);
    return fact;
  });
  return facts as Facts<D>;
}

/** Every fact of a rule set by its key, each made: for explanations, not for decisions. */
export function factEntries(facts: Facts): readonly (readonly [string, Fact<unknown>])[] {
  // Facts stand on the prototype of their record, which Object.entries does not see.
  const lazy = membersOf<Fact<unknown>>(facts);
  return lazy === undefined ? Object.entries(facts) : lazy.entries();
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
    let isBehind = false;
    for (const one of definition?.kind === 'derived' ? definition.from : nothing) {
      if (member(facts, one)?.known !== false) continue;
      isBehind = true;
      visit(one);
    }
    if (!isBehind) found.add(key);
  };
  keys.forEach(visit);
  return [...found];
}
