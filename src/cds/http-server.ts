import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { AppError, type ErrorCode } from '../errors.js';
import { operationOutcome } from './operation-outcome.js';

/** Milliseconds in which the headers, and all of a request, must have arrived. */
const arrival = { headersTimeout: 10_000, requestTimeout: 30_000 } as const;

/** What Node's parser refuses, by its code; everything else is a request that breaks HTTP itself. */
const refusals: Readonly<Record<string, ErrorCode>> = {
  HPE_HEADER_OVERFLOW: 'headers-too-large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 'too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request-timeout',
};
const words: Partial<Record<ErrorCode, string>> = {
  'headers-too-large': 'The URL or the headers are larger than this service accepts',
  'too-large': 'The body is larger than this service accepts',
  'request-timeout': 'The request did not arrive in time',
  'method-not-allowed': 'This is no proxy',
};
const reasons: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  405: 'Method Not Allowed',
  408: 'Request Timeout',
  413: 'Content Too Large',
  431: 'Request Header Fields Too Large',
};

function answer(socket: Duplex, code: ErrorCode, requestId: string): void {
  const error = new AppError(code, words[code] ?? 'This is not an HTTP/1.1 request');
  const body = JSON.stringify(operationOutcome(error, requestId));
  const head = [
    `HTTP/1.1 ${error.status} ${reasons[error.status] ?? ''}`,
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Cache-Control: no-store',
    'X-Content-Type-Options: nosniff',
    `X-Request-Id: ${requestId}`,
    ...(code === 'method-not-allowed' ? ['Allow: GET, HEAD, POST, OPTIONS'] : []),
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

/**
 * The HTTP server in front of the application. What Node refuses before the application sees it is told like every
 * other error; an expectation that nobody knows is ignored; what does not arrive in time is given up.
 */
export function httpServer(app: RequestListener, newId: () => string): Server {
  const server = createServer(arrival, app);
  // Into an answer that has begun nothing may be written.
  const answers = new WeakMap<Duplex, ServerResponse>();
  server.on('request', ({ socket }, response) => {
    answers.set(socket, response);
    response.once('close', () => answers.delete(socket));
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const begun = answers.get(socket)?.headersSent === true;
    if (begun || !socket.writable || error.code === 'ECONNRESET') socket.destroy();
    else answer(socket, refusals[error.code ?? ''] ?? 'malformed-request', newId());
  });
  server.on('connect', (_request, socket: Duplex) => answer(socket, 'method-not-allowed', newId()));
  server.on('checkExpectation', app);
  return server;
}
