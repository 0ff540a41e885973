import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Metrics } from './metrics.js';

interface AccessLogOptions {
  readonly services: readonly { readonly id: string }[];
  readonly counted: Pick<Metrics, 'call'>;
  readonly log: Logger;
  /** Epoch milliseconds. */
  readonly clock: () => number;
}

/** One line and one measurement for each answer: the service, the status, the time; never a path or a body. */
export function accessLog({ services, counted, log, clock }: AccessLogOptions): RequestHandler {
  return (request, response, next) => {
    const from = clock();
    response.once('finish', () => {
      const [, , id = ''] = request.path.split('/');
      const service = services.some((one) => one.id === id) ? id : 'other';
      const ms = clock() - from;
      counted.call(service, response.statusCode, ms / 1000);
      log.info({ method: request.method, service, status: response.statusCode, ms }, 'answered');
    });
    next();
  };
}
