import { cards } from '../../../cards/index.js';
import { patientView } from '../../../hooks/patient-view.js';
import { cardView } from '../../catalogue/index.js';
import {
  classify,
  evaluateScore,
  type Classification,
  type Facts,
  type ScoreResult,
} from '../../engine/index.js';
import { mapFacts, needsFor, readRecord } from '../../facts/index.js';
import { analyteGroups, analytes } from '../../knowledge/analytes/index.js';
import { plasmaCell } from '../../knowledge/plasma-cell/stage.js';
import { mayoMgus } from '../../knowledge/plasma-cell/mayo-mgus.js';
import { ruleSets } from '../../knowledge/index.js';
import { decide } from '../../service/policy.js';
import { asRecord, type Row } from './as-record.js';

const plan = needsFor(
  ruleSets.map(({ facts }) => facts),
  analyteGroups,
);
const now = '2026-11-24T09:00:00.000Z';
const view = { topicsOff: [], cardsOff: [] };
const plasmaCards = cards.filter(({ ruleSet }) => ruleSet.id === plasmaCell.id);

export interface Answer {
  readonly facts: Facts<typeof plasmaCell.facts>;
  readonly classification: Classification;
  /** The state as the case files write it: `MGUS provisional`, `SUSPECTED_MM`, `INDETERMINATE`. */
  readonly stage: string;
  readonly mayo: ScoreResult;
  readonly cards: readonly string[];
}

const certain = new Set(['suspected-mm', 'indeterminate']);

function stageOf({ category, provisional }: Classification): string {
  const state = category ?? provisional ?? 'indeterminate';
  const name = state.replaceAll('-', '_').toUpperCase();
  return category !== null || certain.has(state) ? name : `${name} provisional`;
}

/** One row through the same mapping, rules and policy as a hook call. */
export function answer(row: Row): Answer {
  const facts = mapFacts(plasmaCell.facts, readRecord(asRecord(row, plan, now), { now, analytes, plan }));
  const classification = classify(plasmaCell, facts, now) as Classification;
  const shown = decide(
    { ...patientView, cards: plasmaCards },
    (card) => cardView({ ruleSet: card.ruleSet, classification, facts, locale: 'en', region: null }),
    view,
  );
  return {
    facts,
    classification,
    stage: stageOf(classification),
    mayo: evaluateScore(mayoMgus, facts, now),
    cards: shown.flatMap((decision) => (decision.show ? [decision.indicator] : [])),
  };
}
