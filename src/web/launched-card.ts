import express from 'express';

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
 * the card's name only. It comes in the body, so that it stands in no log. 404 where the ledger does not know it.
 */
export function launchedCard(find: (uuid: string) => Promise<string | undefined>): express.Router {
  const router = express.Router();
  let under = 0;
  router.post('/evidence/card', express.json({ limit: '1kb' }), async (request, response) => {
    response.set('Cache-Control', 'no-store');
    const uuid: unknown = (request.body as { readonly uuid?: unknown } | undefined)?.uuid;
    if (typeof uuid !== 'string' || !uuidForm.test(uuid)) {
      response.status(400).json({});
      return;
    }
    if (under >= most) {
      response.status(503).json({});
      return;
    }
    under += 1;
    try {
      const card = await find(uuid);
      if (card === undefined) response.status(404).json({});
      else response.json({ card } satisfies LaunchedCard);
    } catch {
      // The store counts and logs its own failures; the page does without.
      response.status(503).json({});
    } finally {
      under -= 1;
    }
  });
  return router;
}
