import type { Kysely, Selectable } from 'kysely';
import type { Evidence } from '../evidence.js';
import { answersLimit, type CardAnswer, type HistoryReader, type ShownCard } from '../patient-history.js';
import { inParts } from './in-parts.js';
import type { Tables } from './tables.js';

/** The newest cards of a patient that are looked at: one who is seen daily for a year stays below. */
const shownLimit = 1000;

/** The databases bound how many selections one statement unites. */
const cardsPerQuery = 100;

type Answered = Pick<
  Selectable<Tables['feedback']>,
  'id' | 'card' | 'outcome' | 'reasoned' | 'reason_code' | 'at' | 'received_at'
>;

const inOrder = (a: Answered, b: Answered): number => {
  const [one, other] = [a, b].map(({ at, received_at, id }) => `${at} ${received_at} ${id}`);
  return (one ?? '') < (other ?? '') ? -1 : 1;
};

/** Each card's answers end at a limit of their own, within the index: a flood on one is not read. */
function newestAnswers(
  db: Kysely<Tables>,
  uuids: readonly string[],
  issuer: string,
  tenant: string,
): Promise<readonly Answered[]> {
  const to = (uuid: string) =>
    db
      .selectFrom((from) =>
        from
          .selectFrom('feedback')
          .select(['id', 'card', 'outcome', 'reasoned', 'reason_code', 'at', 'received_at'])
          .where('card', '=', uuid)
          .where('issuer', '=', issuer)
          .where('tenant', '=', tenant)
          .orderBy('at', 'desc')
          .orderBy('received_at', 'desc')
          .orderBy('id', 'desc')
          .limit(answersLimit)
          .as('newest'),
      )
      .selectAll();
  const [first = '', ...others] = uuids;
  return others.reduce((all, uuid) => all.unionAll(to(uuid)), to(first)).execute();
}

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
      const uuids = [...new Set(shown.map(({ uuid }) => uuid))];
      const answers: Answered[] = [];
      for (const part of inParts(uuids, cardsPerQuery))
        answers.push(...(await newestAnswers(db, part, issuer, tenant)));
      answers.sort(inOrder);
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
