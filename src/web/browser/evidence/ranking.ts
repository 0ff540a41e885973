import type { Decision } from '../../../service/policy.js';
import type { Judged } from './hypothesis.js';

/** What a reader wants to see first: what says something; then what is open; then what does not apply. */
export interface Ranked {
  readonly saying: readonly Judged[];
  readonly undetermined: readonly Judged[];
  readonly aside: readonly Judged[];
}

/** The category by which a rule set says that it asks about another situation. */
const notApplicable = 'not-applicable';

function place({ ruleSet, classification }: Judged, spoken: ReadonlySet<string>): 0 | 1 | 2 | 3 {
  const { category, provisional, scores } = classification;
  if (spoken.has(ruleSet.id)) return 0;
  if (category === ruleSet.otherwise || category === notApplicable) return 3;
  if (category !== null || scores.length > 0 || provisional !== null) return 1;
  return 2;
}

/** Those of which a card speaks come first; the order of the rules otherwise. */
export function ranked(judged: readonly Judged[], decisions: readonly Decision[]): Ranked {
  const spoken = new Set(decisions.flatMap((one) => (one.show ? [one.card.ruleSet.id] : [])));
  const placed = judged.map((one) => ({ one, at: place(one, spoken) }));
  const of = (...wanted: readonly number[]): readonly Judged[] =>
    wanted.flatMap((at) => placed.filter((each) => each.at === at).map(({ one }) => one));
  return { saying: of(0, 1), undetermined: of(2), aside: of(3) };
}
