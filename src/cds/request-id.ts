import type { Response } from 'express';

const header = 'X-Request-Id';

/**
 * The id of the request in the answer's `X-Request-Id`; given now if nobody in front has set one. The caller's
 * own id is not taken over: it could hold anything.
 */
export function requestIdOf(response: Response, newId: () => string): string {
  const present = response.getHeader(header);
  if (typeof present === 'string') return present;
  const requestId = newId();
  response.setHeader(header, requestId);
  return requestId;
}
