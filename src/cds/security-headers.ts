import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** The headers by which helmet hardens an answer. They are the same for all, so helmet is asked for them once. */
export function securityHeaders(): RequestHandler {
  const headers = new Map<string, string | number | readonly string[]>();
  const request = new IncomingMessage(new Socket());
  const example = new ServerResponse(request);
  example.setHeader = (name, value) => {
    headers.set(name, value);
    return example;
  };
  helmet({ crossOriginResourcePolicy: { policy: 'cross-origin' } })(request, example, () => undefined);
  return (_request, response, next) => {
    response.setHeaders(headers);
    next();
  };
}
