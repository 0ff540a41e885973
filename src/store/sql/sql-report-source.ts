import type { Kysely, Selectable } from 'kysely';
import type { Evidence } from '../evidence.js';
import type { CallRecord, IssuedCard } from '../ledger.js';
import type { Firings, ReportSource } from '../report-source.js';
import { feedbackOf } from './sql-feedback-store.js';
import type { Tables } from './tables.js';

const pageSize = 500;

const cardOf = (row: Selectable<Tables['issued_cards']>): IssuedCard => ({
  card: row.card,
  topic: row.topic,
  edition: row.edition,
  ...(row.uuid === null ? {} : { uuid: row.uuid }),
  evidence: JSON.parse(row.evidence) as Evidence,
  ...(row.because === null ? {} : { because: row.because }),
});

function callOf(
  row: Selectable<Tables['calls']>,
  cards: readonly Selectable<Tables['issued_cards']>[],
): CallRecord {
  return {
    id: row.id,
    at: row.at,
    service: row.service,
    issuer: row.issuer,
    ...(row.tenant === '' ? {} : { tenant: row.tenant }),
    knowledge: row.knowledge,
    patient: row.patient,
    ...(row.encounter === null ? {} : { encounter: row.encounter }),
    cards: cards.map(cardOf),
    silences: JSON.parse(row.silences) as CallRecord['silences'],
    missing: JSON.parse(row.missing) as CallRecord['missing'],
  };
}

async function* calls(db: Kysely<Tables>, since: string): AsyncIterable<CallRecord> {
  let from = { at: since, id: '' };
  for (;;) {
    const { at, id } = from;
    const rows = await db
      .selectFrom('calls')
      .selectAll()
      .where((row) => row.or([row('at', '>', at), row.and([row('at', '=', at), row('id', '>', id)])]))
      .orderBy('at')
      .orderBy('id')
      .limit(pageSize)
      .execute();
    const last = rows.at(-1);
    if (last === undefined) return;
    const cards = await db
      .selectFrom('issued_cards')
      .selectAll()
      .where(
        'call_id',
        'in',
        rows.map((row) => row.id),
      )
      .orderBy('card')
      .execute();
    const byCall = new Map<string, typeof cards>(rows.map((row) => [row.id, []]));
    for (const card of cards) byCall.get(card.call_id)?.push(card);
    for (const row of rows) yield callOf(row, byCall.get(row.id) ?? []);
    from = last;
  }
}

async function* feedback(db: Kysely<Tables>, since: string) {
  let from = { received_at: since, id: '' };
  for (;;) {
    const { received_at: at, id } = from;
    const rows = await db
      .selectFrom('feedback')
      .selectAll()
      .where((row) =>
        row.or([row('received_at', '>', at), row.and([row('received_at', '=', at), row('id', '>', id)])]),
      )
      .orderBy('received_at')
      .orderBy('id')
      .limit(pageSize)
      .execute();
    const last = rows.at(-1);
    if (last === undefined) return;
    yield* rows.map(feedbackOf);
    from = last;
  }
}

async function firings(db: Kysely<Tables>, from: string, to: string): Promise<Firings> {
  const { calls: total } = await db
    .selectFrom('calls')
    .select(({ fn }) => fn.countAll<number | string>().as('calls'))
    .where('at', '>=', from)
    .where('at', '<', to)
    .executeTakeFirstOrThrow();
  const rows = await db
    .selectFrom('issued_cards')
    .select(['card', ({ fn }) => fn.countAll<number | string>().as('count')])
    .where('at', '>=', from)
    .where('at', '<', to)
    .groupBy('card')
    .execute();
  return {
    calls: Number(total),
    cards: Object.fromEntries(rows.map((row) => [row.card, Number(row.count)])),
  };
}

/** By the index on time: a uuid is asked for soon after its card was shown. */
async function cardShown(db: Kysely<Tables>, uuid: string, since: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('issued_cards')
    .select('card')
    .where('at', '>=', since)
    .where('uuid', '=', uuid)
    .where('because', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return row?.card;
}

/** Reads in pages by key, so that a year of calls needs no more memory than a day. */
export function sqlReportSource(db: Kysely<Tables>): ReportSource {
  return {
    calls: (since) => calls(db, since),
    feedback: (since) => feedback(db, since),
    firings: (from, to) => firings(db, from, to),
    cardOf: (uuid, since) => cardShown(db, uuid, since),
  };
}
