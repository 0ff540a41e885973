import type { Localized } from '../../../engine/locale.js';
import type { CardEntry, CriterionShape, RuleSetEntry } from '../../card-catalogue.js';
import type { ClassificationJson, FindingJson } from '../../explanation-json.js';

/** One fact that would have to be otherwise. */
export interface Need {
  readonly finding: FindingJson;
  /** Whether the finding must become met or not met. */
  readonly target: boolean;
}

/** The least that would make a card's condition hold. */
export interface SmallestChange {
  /** The state of its rule set in which the card speaks and that is nearest; null: the state holds already. */
  readonly state: Localized | null;
  /** Whether that state is one of not yet knowing enough, which more facts cannot bring about. */
  readonly provisional: boolean;
  readonly needs: readonly Need[];
  /** Groups of a score in which it speaks, where the score stands in the way. */
  readonly score?: { readonly id: string; readonly bands: readonly string[]; readonly now: string | null };
  /** The part of its condition that is code, in words. */
  readonly coded: Localized | null;
  readonly cost: number;
}

interface Way {
  readonly cost: number;
  readonly needs: readonly Need[];
}

const impossible: Way = { cost: Infinity, needs: [] };
const nothing: Way = { cost: 0, needs: [] };
/** A missing result may yet come out so; a known one would have to change. */
const costOf = { unknown: 1, known: 3 } as const;

const sum = (ways: readonly Way[]): Way => ({
  cost: ways.reduce((total, { cost }) => total + cost, 0),
  needs: ways.flatMap(({ needs }) => needs),
});

const cheapest = (ways: readonly Way[], count: number): Way =>
  ways.length < count ? impossible : sum([...ways].sort((a, b) => a.cost - b.cost).slice(0, count));

function leaf(finding: FindingJson, target: boolean): Way {
  const reached = target ? 'met' : 'not-met';
  if (finding.status === reached) return nothing;
  return {
    cost: finding.status === 'unknown' ? costOf.unknown : costOf.known,
    needs: [{ finding, target }],
  };
}

function partsOf(
  shape: CriterionShape,
  finding: FindingJson,
): readonly (readonly [CriterionShape, FindingJson])[] {
  return (shape.parts ?? []).flatMap((part, index) => {
    const found = finding.parts[index];
    return found === undefined ? [] : [[part, found] as const];
  });
}

/** The least that would bring a criterion to `target`. */
function way(shape: CriterionShape, finding: FindingJson, target: boolean): Way {
  if (finding.status === (target ? 'met' : 'not-met')) return nothing;
  const parts = partsOf(shape, finding);
  const each = (wanted: boolean): readonly Way[] => parts.map(([s, f]) => way(s, f, wanted));
  switch (shape.kind) {
    case 'compare':
    case 'is':
      return leaf(finding, target);
    case 'all':
      return target ? sum(each(true)) : cheapest(each(false), 1);
    case 'any':
      return target ? cheapest(each(true), 1) : sum(each(false));
    case 'at-least': {
      const n = shape.n ?? parts.length;
      return target ? cheapest(each(true), n) : cheapest(each(false), parts.length - n + 1);
    }
    case 'not':
      return cheapest(each(!target), 1);
    case 'established':
      return cheapest(each(target), 1);
    case 'unsettled':
      return impossible;
  }
}

/** The least that makes `state` the category: its row met and every row before it not met. */
function toState(ruleSet: RuleSetEntry, classification: ClassificationJson, state: string): Way {
  const rows = ruleSet.table.flatMap((row, index) => {
    const finding = classification.criteria[index];
    return finding === undefined ? [] : [{ ...row, finding }];
  });
  const ways = rows.flatMap(({ category, when, finding }, index) => {
    if (category !== state) return [];
    const before = rows.slice(0, index).map((row) => way(row.when, row.finding, false));
    return [sum([way(when, finding, true), ...before])];
  });
  const none = state === ruleSet.otherwise ? [sum(rows.map((row) => way(row.when, row.finding, false)))] : [];
  return cheapest([...ways, ...none], 1);
}

function flagWays(card: CardEntry, ruleSet: RuleSetEntry, { flags }: ClassificationJson): Way {
  const wayOf = (id: string, target: boolean): Way => {
    const shape = ruleSet.flags[id]?.when;
    const finding = flags.find((flag) => flag.id === id);
    return shape === undefined || finding === undefined ? impossible : way(shape, finding, target);
  };
  // A flag that must not be there may be unknown.
  const absent = (id: string): Way =>
    flags.find((flag) => flag.id === id)?.status === 'met' ? wayOf(id, false) : nothing;
  return sum([
    ...(card.flags ?? []).map((id) => wayOf(id, true)),
    ...(card.anyFlag === undefined
      ? []
      : [
          cheapest(
            card.anyFlag.map((id) => wayOf(id, true)),
            1,
          ),
        ]),
    ...(card.noFlags ?? []).map(absent),
  ]);
}

function once(needs: readonly Need[]): readonly Need[] {
  const seen = new Map<string, Need>();
  for (const need of needs) seen.set(`${need.finding.id}/${need.target}`, need);
  return [...seen.values()];
}

function scoreInTheWay(card: CardEntry, { scores }: ClassificationJson): SmallestChange['score'] {
  const { score } = card;
  if (score === undefined) return undefined;
  const result = scores.find(({ id }) => id === score.id);
  if (result !== undefined && score.bands.includes(result.band ?? 'open')) return undefined;
  return { ...score, now: result === undefined ? null : (result.band ?? 'open') };
}

/** A settled group would have to change; one that is open, or a score not yet asked for, may come out so. */
function scoreCost(score: SmallestChange['score']): number {
  if (score === undefined) return 0;
  return score.now === null || score.now === 'open' ? costOf.unknown : costOf.known;
}

/**
 * The least change of the facts that would make a silent card's condition hold, as far as the condition is data.
 * Several cards can be compared by `cost`: a missing result is nearer than one that would have to change.
 */
export function smallestChange(
  card: CardEntry,
  ruleSet: RuleSetEntry,
  classification: ClassificationJson,
): SmallestChange {
  const state = classification.category ?? classification.provisional;
  const holds = state !== null && card.states.includes(state);
  const targets = holds ? [] : card.states.map((id) => ({ id, found: toState(ruleSet, classification, id) }));
  const [nearest] = targets.sort((a, b) => a.found.cost - b.found.cost);
  const open = nearest !== undefined && nearest.found.cost === Infinity;
  const provisional = open ? card.states.find((id) => ruleSet.provisional.includes(id)) : undefined;
  const wanted = provisional ?? nearest?.id;
  const stateWay = nearest === undefined || open ? nothing : nearest.found;
  const found = sum([stateWay, flagWays(card, ruleSet, classification)]);
  const score = scoreInTheWay(card, classification);
  return {
    state: wanted === undefined ? null : (ruleSet.labels[wanted] ?? { en: wanted, ja: wanted }),
    provisional: provisional !== undefined,
    needs: once(found.needs),
    ...(score === undefined ? {} : { score }),
    coded: card.coded ?? null,
    cost: found.cost + (open ? 100 : 0) + scoreCost(score),
  };
}
