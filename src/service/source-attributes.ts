import type { CardTemplate, HookDefinition } from '../catalogue/index.js';
import type { Citation, RuleSet } from '../engine/index.js';
import { deviceCriteria, guidelineAttributes, scoreAttributes } from './onc-attributes.js';
import { isOverdue, reviewOf } from './review.js';

const cited = ({ reference, locator }: Citation) => ({
  title: reference.title,
  year: reference.year,
  url: reference.url,
  locator,
});

function ruleAttributes(ruleSet: RuleSet, cards: readonly CardTemplate[], owner: string, asOf: string) {
  const { reviewedOn, evidence } = reviewOf(ruleSet);
  return {
    id: ruleSet.id,
    topic: ruleSet.topic,
    title: ruleSet.title,
    edition: ruleSet.edition,
    cards: cards.map(({ id }) => id),
    owner,
    reviewedOn,
    reviewOverdue: isOverdue(reviewedOn, asOf),
    evidence,
    citations: ruleSet.cites.map(cited),
    evidenceBased: guidelineAttributes(ruleSet, owner),
    nonDeviceCriteria: deviceCriteria(ruleSet, cards),
    scores: ruleSet.scores.map(({ score }) => ({
      id: score.id,
      title: score.title,
      model: score.model,
      predictive: scoreAttributes(ruleSet, score, owner),
    })),
  };
}

export interface SourceAttributesInput {
  readonly hook: HookDefinition;
  readonly ruleSets: readonly RuleSet[];
  /** Who answers for the rules at this site. */
  readonly owner: string;
  /** Hash of rules and words. */
  readonly knowledge: string;
  /** ISO 8601. */
  readonly asOf: string;
}

/** The source attributes of every rule that one service may speak from; no patient is known here. */
export function sourceAttributes({ hook, ruleSets, owner, knowledge, asOf }: SourceAttributesInput) {
  const spoken = (ruleSet: RuleSet): readonly CardTemplate[] =>
    hook.cards.filter((card) => card.ruleSet.id === ruleSet.id && card.moment.kind === hook.moment);
  return {
    service: hook.id,
    title: hook.title,
    knowledge,
    asOf,
    basis: {
      onc: '45 CFR 170.315(b)(11)(iv)(A) and (B), HTI-1 final rule, 89 FR 1192 (9 January 2024); the proposed rule HTI-5, 90 FR 60970 (29 December 2025), would take the lists out',
      fda: 'Section 520(o)(1)(E) of the FD&C Act and the guidance Clinical Decision Support Software, FDA, January 2026; the answers are those of the developers, not of a regulator',
    },
    rules: ruleSets
      .map((ruleSet) => ({ ruleSet, cards: spoken(ruleSet) }))
      .filter(({ cards }) => cards.length > 0)
      .map(({ ruleSet, cards }) => ruleAttributes(ruleSet, cards, owner, asOf)),
  };
}

export type SourceAttributes = ReturnType<typeof sourceAttributes>;
