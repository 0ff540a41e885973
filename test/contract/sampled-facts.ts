import fc from 'fast-check';
import {
  known,
  type Criterion,
  type Fact,
  type FactDefinition,
  type Quantity,
  type RuleSet,
  type Source,
} from '../../src/engine/index.js';

export const asOf = '2026-11-24';
const source: Source = { reference: 'Observation/1', via: 'entered', as: 'entered', at: '2026-11-10' };
const missing: Fact<unknown> = { known: false, why: 'not-recorded', looked: [] };
const asKnown = (value: unknown): Fact<unknown> => known(value, [source]);

function limitsIn(criterion: Criterion): readonly Quantity[] {
  switch (criterion.kind) {
    case 'compare':
      return 'value' in criterion.to.value ? [criterion.to.value] : criterion.to.value;
    case 'is':
      return [];
    case 'all':
    case 'any':
    case 'at-least':
      return criterion.of.flatMap(limitsIn);
    case 'not':
    case 'established':
    case 'unsettled':
      return limitsIn(criterion.of);
  }
}

/** Every limit that a rule set compares with. */
function limitsOf({ table, provisional, flags, scores }: RuleSet): readonly Quantity[] {
  const terms = scores.flatMap(({ score }) => (score.kind === 'additive' ? score.terms : []));
  const steps = terms.flatMap((term) =>
    term.kind === 'criterion' ? limitsIn(term.criterion) : ([] as readonly Quantity[]),
  );
  const rows = [...table, ...provisional].map(({ when }) => when);
  return [...[...rows, ...flags].flatMap(limitsIn), ...steps];
}

const words = [
  ...['IgG kappa', 'IgA lambda', 'IgM kappa', 'IgD lambda', 'kappa light chains', 'no monoclonal protein'],
  ...['positive', 'negative', 'monoclonal', 'Freelite', 'N Latex', '46,XY[20]'],
];

function quantities(limits: readonly Quantity[], unit: string): readonly Quantity[] {
  const near = limits.filter((limit) => limit.unit === unit).map(({ value }) => value);
  const factors = [0.4, 0.99, 1, 1.01, 2.5];
  const values = new Set([0, 1, ...near.flatMap((value) => factors.map((factor) => value * factor))]);
  return [...values].map((value) => ({ value, unit }));
}

/** The values that a fact may be known by, chosen where the rules of its rule set change their answer. */
function valuesOf(definition: FactDefinition, limits: readonly Quantity[]): readonly unknown[] {
  switch (definition.kind) {
    case 'quantity':
      return definition.analytes.flatMap(({ unit }) => quantities(limits, unit));
    case 'limit':
      return quantities(limits, definition.analyte.unit);
    case 'series':
      return quantities(limits, definition.analyte.unit).map((value, index, all) => [
        { at: '2026-06-01', value: all[(index * 7 + 3) % all.length] ?? value },
        { at: '2026-11-10', value },
      ]);
    case 'reported':
      return words.flatMap((text) => definition.read({ text, codes: [] }) ?? []);
    case 'condition':
      return [{ recorded: false }, { recorded: true, onset: '2026-10-01' }];
    case 'drug':
      return [
        { recorded: false, active: false },
        { recorded: true, active: true, lastAt: '2026-10-01' },
      ];
    case 'drafted':
      return [
        { drafted: false, references: [] },
        { drafted: true, references: ['ServiceRequest/1'] },
      ];
    case 'done':
    case 'specialty':
      return [true, false];
    case 'patient':
      return { sex: ['female', 'male'], age: [7, 31, 67, 88], birthDate: ['1959-04-02'] }[definition.element];
    case 'genomics':
    case 'derived':
      return [];
  }
}

/**
 * Patients of a rule set: each fact unknown or at a value near one of the limits; rare findings are rare. A fact
 * with usual values has mostly one of those, so that whole patients make sense more often.
 */
export function sampledFacts(
  ruleSet: RuleSet,
  count: number,
  usual: Readonly<Record<string, readonly unknown[]>> = {},
): readonly Readonly<Record<string, Fact<unknown>>>[] {
  const limits = limitsOf(ruleSet);
  const entries = Object.entries<FactDefinition>(ruleSet.facts)
    .filter(([, { kind }]) => kind !== 'derived')
    .map(([key, definition]) => {
      const values = valuesOf(definition, limits);
      if (values.length === 0) return [key, fc.constant(missing)] as const;
      const rare = { condition: 1, drug: 1, drafted: 3 }[definition.kind as string];
      const some = fc.constantFrom(...values).map(asKnown);
      const first = fc.constant(asKnown(values[0]));
      const calm = usual[key];
      if (calm !== undefined) {
        return [
          key,
          fc.oneof(
            { weight: 12, arbitrary: fc.constantFrom(...calm).map(asKnown) },
            { weight: 1, arbitrary: some },
            { weight: 1, arbitrary: fc.constant(missing) },
          ),
        ] as const;
      }
      return [
        key,
        rare !== undefined
          ? fc.oneof({ weight: 9, arbitrary: first }, { weight: rare, arbitrary: some })
          : fc.oneof({ weight: 1, arbitrary: fc.constant(missing) }, { weight: 2, arbitrary: some }),
      ] as const;
    });
  return fc.sample(fc.record(Object.fromEntries(entries)), { numRuns: count, seed: 20261124 });
}
