import express, { type Router } from 'express';

const loopback = /^(?:::ffff:)?127\.|^::1$/;

/**
 * `DELETE /` forgets what was said and answered, so that cards that were overridden can be seen again: 204. Only from
 * this machine; to whoever else asks, and for other methods, it is not there. For demo mode only. No page of another
 * origin can ask for it: the browser would ask first, and is not answered.
 */
export function forgetEndpoint(forget: () => Promise<void>): Router {
  const router = express.Router();
  // Not `delete`: express would answer OPTIONS with what there is.
  router.use(async (request, response, next) => {
    if (
      request.method !== 'DELETE' ||
      request.path !== '/' ||
      !loopback.test(request.socket.remoteAddress ?? '')
    ) {
      next();
      return;
    }
    await forget();
    response.set('Cache-Control', 'no-store').status(204).end();
  });
  return router;
}
