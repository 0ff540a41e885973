import type { Criterion, Parameter, RuleSet, Score, Term } from '../../engine/index.js';
import * as genetics from '../../knowledge/genetics/parameters.js';
import * as lupusLike from '../../knowledge/lupus-like/parameters.js';
import * as ccrs from '../../knowledge/myeloid/ccrs.js';
import * as chrs from '../../knowledge/myeloid/chrs.js';
import * as myeloidGenes from '../../knowledge/myeloid/genes.js';
import * as ipssMVariables from '../../knowledge/myeloid/neoplasm/ipss-m-variables.js';
import * as ipssR from '../../knowledge/myeloid/neoplasm/ipss-r.js';
import * as neoplasm from '../../knowledge/myeloid/neoplasm/parameters.js';
import * as myeloid from '../../knowledge/myeloid/parameters.js';
import * as cytopenia from '../../knowledge/myeloid/cytopenia.js';
import * as course from '../../knowledge/plasma-cell/course-parameters.js';
import * as followUp from '../../knowledge/plasma-cell/follow-up.js';
import * as imwgScore from '../../knowledge/plasma-cell/imwg-score.js';
import * as mayo2008 from '../../knowledge/plasma-cell/mayo-2008.js';
import * as mayoMgus from '../../knowledge/plasma-cell/mayo-mgus.js';
import * as plasmaOrders from '../../knowledge/plasma-cell/order-parameters.js';
import * as plasmaCell from '../../knowledge/plasma-cell/parameters.js';
import * as plasmaRisk from '../../knowledge/plasma-cell/risk-parameters.js';
import * as seed5f from '../../knowledge/plasma-cell/seed-5f.js';
import * as smm22020 from '../../knowledge/plasma-cell/smm-20-2-20.js';
import * as monitoring from '../../knowledge/systemic-sclerosis/monitoring.js';
import * as systemicSclerosis from '../../knowledge/systemic-sclerosis/parameters.js';

/** Where numbers stand that derived facts use and no criterion shows. A test walks every file for what is missing. */
const rooms: Readonly<Record<string, object>> = {
  'plasma-cell': plasmaCell,
  'plasma-cell/risk': plasmaRisk,
  'plasma-cell/course': course,
  'plasma-cell/orders': plasmaOrders,
  'plasma-cell/follow-up': followUp,
  'plasma-cell/mayo-mgus': mayoMgus,
  'plasma-cell/20-2-20': smm22020,
  'plasma-cell/imwg-score': imwgScore,
  'plasma-cell/mayo-2008': mayo2008,
  'plasma-cell/seed-5f': seed5f,
  myeloid,
  'myeloid/genes': myeloidGenes,
  'myeloid/cytopenia': cytopenia,
  'myeloid/chrs': chrs,
  'myeloid/ccrs': ccrs,
  'myeloid/neoplasm': neoplasm,
  'myeloid/ipss-r': ipssR,
  'myeloid/ipss-m': ipssMVariables,
  genetics,
  'lupus-like': lupusLike,
  'systemic-sclerosis': systemicSclerosis,
  'systemic-sclerosis/monitoring': monitoring,
};

/** A number of the medicine under a name that stays the same from version to version. */
export interface NamedParameter {
  readonly id: string;
  readonly parameter: Parameter<unknown>;
}

function isParameter(value: object): value is Parameter<unknown> {
  return 'evidence' in value && 'reviewedOn' in value && 'cites' in value && 'value' in value;
}

function below(id: string, value: unknown, seen: Set<unknown>): readonly NamedParameter[] {
  if (typeof value !== 'object' || value === null || seen.has(value)) return [];
  seen.add(value);
  if (isParameter(value)) return [{ id, parameter: value }];
  // What has an id is named by it, not by its place in a list.
  return Object.entries(value).flatMap(([key, child]) => {
    const own = (child as { readonly id?: unknown } | null)?.id;
    return below(`${id}.${typeof own === 'string' ? own : key}`, child, seen);
  });
}

/** The criteria below this one and itself. */
export function criteriaBelow(criterion: Criterion): readonly Criterion[] {
  if (criterion.kind === 'compare' || criterion.kind === 'is') return [criterion];
  const parts = Array.isArray(criterion.of)
    ? (criterion.of as readonly Criterion[])
    : [criterion.of as Criterion];
  return [criterion, ...parts.flatMap(criteriaBelow)];
}

const termsOf = (score: Score): readonly Term[] => (score.kind === 'additive' ? score.terms : []);

/** Every criterion of a rule set, each once: its table, provisional states, flags and the terms of its scores. */
export function criteriaOf(ruleSet: RuleSet): readonly Criterion[] {
  const roots = [
    ...ruleSet.table.map(({ when }) => when),
    ...ruleSet.provisional.map(({ when }) => when),
    ...ruleSet.flags,
    ...ruleSet.scores.flatMap(({ score }) =>
      termsOf(score).flatMap((term) => (term.kind === 'criterion' ? [term.criterion] : [])),
    ),
  ];
  return [...new Set(roots.flatMap(criteriaBelow))];
}

function ofRuleSet(ruleSet: RuleSet): readonly NamedParameter[] {
  const inCriteria = criteriaOf(ruleSet).flatMap((criterion): readonly NamedParameter[] => {
    const id = `${ruleSet.id}.${criterion.id}`;
    if (criterion.kind === 'compare') return [{ id, parameter: criterion.to }];
    return criterion.kind === 'at-least' ? [{ id, parameter: criterion.n }] : [];
  });
  const inScores = ruleSet.scores.flatMap(({ score }): readonly NamedParameter[] => [
    { id: `${score.id}.bands`, parameter: score.bands },
    ...termsOf(score).map((term) => ({
      id: `${score.id}.${term.id}`,
      parameter: term.kind === 'steps' ? term.steps : term.points,
    })),
  ]);
  return [...inCriteria, ...inScores];
}

/** Every cited number there is, each once, under a stable name; those of one room together. */
export function parameterList(ruleSets: readonly RuleSet[]): readonly NamedParameter[] {
  const seen = new Set<unknown>();
  const named = Object.entries(rooms).flatMap(([room, module]) => below(room, { ...module }, seen));
  const inRules = ruleSets.flatMap(ofRuleSet).filter(({ parameter }) => {
    const isNew = !seen.has(parameter);
    seen.add(parameter);
    return isNew;
  });
  const taken = new Map<string, number>();
  return [...named, ...inRules].map(({ id, parameter }) => {
    const count = (taken.get(id) ?? 0) + 1;
    taken.set(id, count);
    return { id: count === 1 ? id : `${id}-${count}`, parameter };
  });
}
