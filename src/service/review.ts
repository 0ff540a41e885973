import type { Evidence, Locale, Localized, Parameter, RuleSet } from '../engine/index.js';

/** A rule whose numbers were compared with their sources longer ago than this is overdue. */
const reviewEveryMonths = 12;

const overdue: Localized<(date: string) => string> = {
  en: (date) => `**Evidence review overdue:** last compared with its sources on ${date}.`,
  ja: (date) => `**根拠の見直し期限超過：**最終確認日 ${date}。`,
};

function isParameter(value: object): value is Parameter<unknown> {
  return 'reviewedOn' in value && 'evidence' in value && 'cites' in value;
}

function collect(value: unknown, seen: Set<unknown>, found: Parameter<unknown>[]): void {
  if (typeof value !== 'object' || value === null || seen.has(value)) return;
  seen.add(value);
  if (isParameter(value)) found.push(value);
  for (const child of Object.values(value)) collect(child, seen, found);
}

const known = new WeakMap<RuleSet, Review>();

/** When the numbers of a rule were last compared with their sources, and how sure they are. */
export interface Review {
  /** ISO date of the parameter whose comparison is longest ago. */
  readonly reviewedOn: string;
  /** How many numbers are of each kind. */
  readonly evidence: Readonly<Record<Evidence, number>>;
}

/** The review of a rule set: over every number that its criteria and scores hold. Computed once for each. */
export function reviewOf(ruleSet: RuleSet): Review {
  const made = known.get(ruleSet);
  if (made !== undefined) return made;
  const found: Parameter<unknown>[] = [];
  collect(ruleSet, new Set(), found);
  const count = (kind: Evidence): number => found.filter(({ evidence }) => evidence === kind).length;
  const review: Review = {
    reviewedOn: [...found, ruleSet].flatMap(({ reviewedOn = [] }) => reviewedOn).sort()[0] ?? '',
    evidence: {
      primary: count('primary'),
      secondary: count('secondary'),
      design: count('design'),
      unverified: count('unverified'),
    },
  };
  known.set(ruleSet, review);
  return review;
}

/** Whether a review of this date is over 12 months old at the time of asking (ISO 8601); one without a date is. */
export function isOverdue(reviewedOn: string, asOf: string): boolean {
  const due = new Date(reviewedOn);
  due.setUTCMonth(due.getUTCMonth() + reviewEveryMonths);
  return Number.isNaN(due.getTime()) || asOf.slice(0, 10) > due.toISOString().slice(0, 10);
}

/** What a card says of the review of its rule: nothing while it is in time. */
export function reviewNote(ruleSet: RuleSet, asOf: string, locale: Locale): readonly string[] {
  const { reviewedOn, evidence } = reviewOf(ruleSet);
  const numbers = Object.values(evidence).reduce((sum, count) => sum + count, 0);
  return (numbers > 0 || reviewedOn !== '') && isOverdue(reviewedOn, asOf)
    ? [overdue[locale](reviewedOn)]
    : [];
}
