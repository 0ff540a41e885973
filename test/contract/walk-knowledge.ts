import { readdirSync } from 'node:fs';
import type { Criterion, FactDefinition, Parameter, RuleSet, Score, Term } from '../../src/engine/index.js';

/** Something found in the knowledge, with where it stands. */
export interface Located<T> {
  readonly at: string;
  readonly it: T;
}

export function criteriaBelow(criterion: Criterion): readonly Criterion[] {
  if (criterion.kind === 'compare' || criterion.kind === 'is') return [criterion];
  const parts = Array.isArray(criterion.of)
    ? (criterion.of as readonly Criterion[])
    : [criterion.of as Criterion];
  return [criterion, ...parts.flatMap(criteriaBelow)];
}

function termsOf(score: Score): readonly Term[] {
  return score.kind === 'additive' ? score.terms : [];
}

/** Every criterion that a rule set can reach: table, provisional table, flags and the terms of its scores. */
export function criteriaOf(ruleSet: RuleSet): readonly Located<Criterion>[] {
  const roots = [
    ...ruleSet.table.map(({ when }) => when),
    ...ruleSet.provisional.map(({ when }) => when),
    ...ruleSet.flags,
    ...ruleSet.scores.flatMap(({ score }) =>
      termsOf(score).flatMap((term) => (term.kind === 'criterion' ? [term.criterion] : [])),
    ),
  ];
  const all = [...new Set(roots.flatMap(criteriaBelow))];
  return all.map((it) => ({ at: `${ruleSet.id} / ${it.id}`, it }));
}

/** Every parameter that a rule set can reach through its criteria and scores. */
export function parametersOf(ruleSet: RuleSet): readonly Located<Parameter<unknown>>[] {
  const inCriteria = criteriaOf(ruleSet).flatMap(({ at, it }): readonly Located<Parameter<unknown>>[] => {
    if (it.kind === 'compare') return [{ at, it: it.to }];
    return it.kind === 'at-least' ? [{ at, it: it.n }] : [];
  });
  const inScores = ruleSet.scores.flatMap(({ score }): readonly Located<Parameter<unknown>>[] => [
    { at: `${ruleSet.id} / ${score.id}`, it: score.bands },
    ...termsOf(score).map((term) => ({
      at: `${ruleSet.id} / ${score.id} / ${term.id}`,
      it: term.kind === 'steps' ? term.steps : term.points,
    })),
  ]);
  return [...inCriteria, ...inScores];
}

export function definitionsOf(ruleSet: RuleSet): readonly Located<FactDefinition>[] {
  return Object.entries<FactDefinition>(ruleSet.facts).map(([key, it]) => ({
    at: `${ruleSet.id} / ${key}`,
    it,
  }));
}

const folder = new URL('../../src/knowledge/', import.meta.url);

/** Everything that any file of the knowledge exports, by file: what no rule set reaches is walked as well. */
export async function knowledgeModules(): Promise<readonly Located<unknown>[]> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  return Promise.all(
    files.sort().map(async (at) => ({ at, it: (await import(new URL(at, folder).href)) as unknown })),
  );
}

function below<T>(
  { at, it }: Located<unknown>,
  isWanted: (value: object) => boolean,
  seen: Set<unknown>,
): readonly Located<T>[] {
  if (typeof it !== 'object' || it === null || seen.has(it)) return [];
  seen.add(it);
  const own = isWanted(it) ? [{ at, it: it as T }] : [];
  const children = Object.entries(it).flatMap(([key, child]) =>
    below<T>({ at: `${at} ${key}`, it: child }, isWanted, seen),
  );
  return [...own, ...children];
}

/** Every object of one form below these roots, each once, where it is first met. */
export function everyBelow<T>(
  roots: readonly Located<unknown>[],
  isWanted: (value: object) => boolean,
): readonly Located<T>[] {
  const seen = new Set<unknown>();
  return roots.flatMap((root) => below<T>(root, isWanted, seen));
}
