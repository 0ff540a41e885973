export type Verdict = 'pass' | 'fail' | 'warn' | 'skip';

/** One line of the report: a requirement, what was expected of the service, and what came. */
export interface Finding {
  /** The number of the requirement, or of the Inferno case, as in docs/conformance.md. */
  readonly id: string;
  readonly check: string;
  readonly verdict: Verdict;
  readonly expected: string;
  readonly came: string;
}

/** One place that a rule looked at. */
export interface Instance {
  readonly place: string;
  readonly ok: boolean;
}

export interface FindingOptions {
  /** What it is when a place is wrong. */
  readonly otherwise?: 'fail' | 'warn';
  /** Why there may be no place to look at, and what to give so that there be some. */
  readonly none?: string;
}

const placesShown = 3;

/** A rule's finding from all places it looked at: none to look at is `skip`; the first wrong ones are named. */
export function findingOf(
  { id, check, expected }: Pick<Finding, 'id' | 'check' | 'expected'>,
  instances: readonly Instance[],
  { otherwise = 'fail', none = 'the service has nothing of the kind' }: FindingOptions = {},
): Finding {
  const wrong = instances.filter(({ ok }) => !ok).map(({ place }) => place);
  if (instances.length === 0) return { id, check, verdict: 'skip', expected, came: none };
  if (wrong.length === 0)
    return { id, check, verdict: 'pass', expected, came: `${instances.length} looked at` };
  const rest = wrong.length - placesShown;
  const came = `not so at ${wrong.slice(0, placesShown).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
  return { id, check, verdict: otherwise, expected, came };
}
