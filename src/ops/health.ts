import { Router } from 'express';
import type { Registry } from 'prom-client';

/** `/healthz`: the process lives. `/readyz`: it may be sent traffic. `/metrics`: Prometheus text. */
export function health(options: {
  readonly ready: () => boolean;
  /** What a person should know of a service that may be sent traffic all the same: ids, reasons and counts. */
  readonly details?: () => Readonly<Record<string, unknown>>;
  readonly registry: Registry;
}): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  router.get('/readyz', (_request, response) => {
    const ready = options.ready();
    response
      .status(ready ? 200 : 503)
      .json({ status: ready ? 'ready' : 'not ready', ...options.details?.() });
  });
  router.get('/metrics', async (_request, response) => {
    response.type(options.registry.contentType).send(await options.registry.metrics());
  });
  return router;
}
