import type { Kysely } from 'kysely';
import type { Evidence } from '../evidence.js';
import type { CardAnswer, HistoryReader, ShownCard } from '../patient-history.js';
import type { Tables } from './tables.js';

/** The newest cards of a patient that are looked at: one who is seen daily for a year stays below. */
const shownLimit = 1000;

/** Two queries by index: what was shown, and what was answered to it, at whichever process. */
export function sqlHistoryReader(db: Kysely<Tables>): HistoryReader {
  return {
    async read({ issuer, tenant = '', patient }, since) {
      const rows = await db
        .selectFrom('issued_cards')
        .select(['uuid', 'card', 'service', 'encounter', 'evidence', 'at', 'because'])
        .where('patient', '=', patient)
        .where('at', '>=', since)
        .where('issuer', '=', issuer)
        .where('tenant', '=', tenant)
        .where((row) => row.or([row('because', 'is', null), row('because', '=', 'shadow')]))
        .where('uuid', 'is not', null)
        .orderBy('at', 'desc')
        .limit(shownLimit)
        .execute();
      const shown = rows.reverse().map((row): ShownCard => ({
        uuid: row.uuid ?? '',
        card: row.card,
        service: row.service,
        ...(row.encounter === null ? {} : { encounter: row.encounter }),
        evidence: JSON.parse(row.evidence) as Evidence,
        at: row.at,
        ...(row.because === null ? {} : { inShadow: true as const }),
      }));
      if (shown.length === 0) return { shown, answers: [] };
      const answers = await db
        .selectFrom('feedback')
        .select(['card', 'outcome', 'reasoned', 'reason_code', 'at'])
        .where('card', 'in', [...new Set(shown.map(({ uuid }) => uuid))])
        .where('issuer', '=', issuer)
        .where('tenant', '=', tenant)
        .orderBy('at')
        .execute();
      return {
        shown,
        answers: answers.map(({ card, outcome, reasoned, reason_code, at }): CardAnswer => ({
          uuid: card,
          outcome: outcome === 'accepted' ? 'accepted' : 'overridden',
          reasoned: reasoned !== 0,
          ...(reason_code === null ? {} : { code: reason_code }),
          at,
        })),
      };
    },
  };
}
