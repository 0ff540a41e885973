import type { CdsResponse } from '../../../cds/types.js';
import type { Locale } from '../../../engine/locale.js';
import type { ExplanationJson } from '../../explanation-json.js';
import { postJson, type Answer } from '../shared/ask.js';
import type { CardOutcome } from '../shared/card-view.js';
import type { HookRequest } from './hook-request.js';

/** One call of the service and all that is known of it. */
export interface Run {
  readonly service: string;
  readonly endpoint: string;
  readonly request: HookRequest;
  readonly answer: Answer<CdsResponse>;
  /** Null until it has come. */
  readonly explained: Answer<ExplanationJson> | null;
}

export interface CallOptions {
  readonly service: string;
  readonly request: HookRequest;
  readonly locale: Locale;
  readonly signal: AbortSignal;
  /** Told twice: when the cards are there, and when their explanation is. */
  readonly onRun: (run: Run) => void;
}

/** Calls the service, then asks why it answered so. Rejects with AbortError only. */
export async function call({ service, request, locale, signal, onRun }: CallOptions): Promise<void> {
  const endpoint = `/cds-services/${service}`;
  const answer = await postJson<CdsResponse>(endpoint, request, locale, signal);
  const run: Run = { service, endpoint, request, answer, explained: null };
  onRun(run);
  const explained = await postJson<ExplanationJson>(`/api/explain/${service}`, request, locale, signal);
  onRun({ ...run, explained });
}

/** What became of one feedback: null when it was recorded, else what was wrong. */
export async function sendFeedback(
  service: string,
  card: string,
  outcome: CardOutcome,
  at: string,
  locale: Locale,
): Promise<string | null> {
  const said =
    outcome.kind === 'accepted'
      ? {
          outcome: 'accepted',
          ...(outcome.suggestion.uuid === undefined
            ? {}
            : { acceptedSuggestions: [{ id: outcome.suggestion.uuid }] }),
        }
      : {
          outcome: 'overridden',
          overrideReason: {
            reason: { system: outcome.reason.system, code: outcome.reason.code },
            ...(outcome.comment === '' ? {} : { userComment: outcome.comment }),
          },
        };
  const answer = await postJson<{ readonly accepted: number }>(
    `/cds-services/${service}/feedback`,
    { feedback: [{ card, ...said, outcomeTimestamp: at }] },
    locale,
  );
  return answer.body?.accepted === 1 ? null : (answer.problem ?? `HTTP ${answer.status}`);
}
