import express from 'express';
import { AppError } from '../errors.js';

/** What a card was, found again by its uuid: the id of its template, never anything of the patient. */
export interface LaunchedCard {
  readonly card: string;
}

/** Look-ups at a time: nobody signs in to ask, so nobody may ask the store for more. */
const most = 4;
const uuidForm = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;

/**
 * `POST /evidence/card` with `{"uuid": …}`: which card the evidence page was launched from (its `appContext`). The
 * uuid is a keyed hash of 122 bits that this service made: who does not hold the card cannot ask for it, and learns
 * the card's name only. It comes in the body, so that it stands in no log. Throws AppError: `invalid-request`,
 * `not-found` where the ledger does not know it, `unavailable`.
 */
export function launchedCard(find: (uuid: string) => Promise<string | undefined>): express.Router {
  const router = express.Router();
  let under = 0;
  router.post('/evidence/card', express.json({ limit: '1kb' }), async (request, response) => {
    const uuid: unknown = (request.body as { readonly uuid?: unknown } | undefined)?.uuid;
    if (typeof uuid !== 'string' || !uuidForm.test(uuid))
      throw new AppError('invalid-request', 'The body must hold the uuid of a card', [
        { message: 'uuid is not that of a card', expression: 'uuid' },
      ]);
    if (under >= most) throw new AppError('unavailable', 'Too many cards are looked up at a time');
    under += 1;
    try {
      // The store counts and logs its own failures; the page does without.
      const card = await find(uuid).catch((error: unknown) => {
        throw new AppError('unavailable', 'The ledger cannot be read', [], error);
      });
      if (card === undefined) throw new AppError('not-found', 'No card of the last day has this uuid');
      response.set('Cache-Control', 'no-store').json({ card } satisfies LaunchedCard);
    } finally {
      under -= 1;
    }
  });
  return router;
}
