import { createHash } from 'node:crypto';
import type { FeedbackRecord } from './feedback-store.js';

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
/** A code of a code system: no spaces, so no sentence and no name with its title. */
const code = /^[\w.-]{1,64}$/;
const system = /^(?:https?:\/\/|urn:)[\w./:#?=&%~-]{1,200}$/i;
/** More suggestions than this no card of ours has. */
const maxSuggestions = 32;

/** What the databases hold is what this lets through: ids of ours, codes and times. */
export interface StorableFeedback {
  readonly record: FeedbackRecord;
  /** The same for every report of the same answer (protocol.md B2); a reason added later is another answer. */
  readonly id: string;
}

function reasonOf({ reason }: FeedbackRecord): Pick<FeedbackRecord, 'reason'> {
  if (reason === undefined) return {};
  return {
    reason: {
      ...(reason.system !== undefined && system.test(reason.system) ? { system: reason.system } : {}),
      ...(reason.code !== undefined && code.test(reason.code) ? { code: reason.code } : {}),
    },
  };
}

/** Drops whatever a client may have put where an id or a code belongs, and gives the record its id. */
export function storableFeedback(given: FeedbackRecord): StorableFeedback {
  const stated = Date.parse(given.at);
  const at = Number.isNaN(stated) ? given.receivedAt : new Date(stated).toISOString();
  const record: FeedbackRecord = {
    service: given.service,
    issuer: given.issuer,
    ...(given.tenant === undefined ? {} : { tenant: given.tenant }),
    card: uuid.test(given.card) ? given.card.toLowerCase() : 'unrecognised',
    outcome: given.outcome,
    suggestions: given.suggestions
      .filter((id) => uuid.test(id))
      .slice(0, maxSuggestions)
      .map((id) => id.toLowerCase()),
    ...reasonOf(given),
    // A clock ahead of ours must not quiet a card for longer than its period.
    at: at < given.receivedAt ? at : given.receivedAt,
    receivedAt: given.receivedAt,
  };
  const { issuer, tenant = '', card, outcome, suggestions, reason = null } = record;
  const identity = JSON.stringify([issuer, tenant, card, outcome, at, suggestions, reason]);
  return { record, id: createHash('sha256').update(identity).digest('hex') };
}
