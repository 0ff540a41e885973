import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'fhir-kit-client';
import type { Dispatcher } from 'undici';
import type { AllowedBase } from './base-url.js';
import { limitBytes } from './byte-limit.js';
import { readFailureOf, statusOf } from './failure.js';
import { isObject } from './json.js';
import type { Answer, Get } from './paged-reader.js';
import { failed } from './reader.js';
import type { Resilience } from './resilience.js';
import { retryPause } from './retry-after.js';
import { untilAborted } from './until-aborted.js';

export interface TransportOptions {
  readonly baseUrl: AllowedBase;
  /** Goes into the Authorization header of requests under `baseUrl`, and nowhere else. Lives as long as this client. */
  readonly token?: string;
  readonly dispatcher: Dispatcher;
  readonly resilience: Resilience;
  /** Bytes of all answers of one exchange. */
  readonly byteLimit: number;
  /** Milliseconds for one exchange with all its pages and pauses. */
  readonly timeoutMs: number;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

interface Attempt {
  readonly answer: Answer;
  /** Milliseconds after which the server may be asked once more. */
  readonly pauseMs?: number;
}

function clientFor({ baseUrl, token }: TransportOptions): Client {
  return new Client({
    baseUrl,
    customHeaders: { 'accept-encoding': 'identity' },
    requestOptions: { redirect: 'error' },
    ...(token === undefined ? {} : { bearerToken: token }),
  });
}

/**
 * Opens an exchange: one search or read, whose requests share one deadline, one signal and one byte count; each is
 * retried once where the server asks for it.
 */
export function transport(options: TransportOptions): (signal: AbortSignal) => Get {
  const { baseUrl, now, resilience, timeoutMs } = options;
  const client = clientFor(options);

  async function attempt(url: string, signal: AbortSignal, dispatcher: Dispatcher): Promise<Attempt> {
    // The type of fetch's options knows no dispatcher, but Node's fetch does, and the client passes it on.
    const unknownToTypes: object = { dispatcher };
    const task = () => untilAborted(client.request(url, { options: { signal, ...unknownToTypes } }), signal);
    try {
      const body: unknown = await resilience.run(baseUrl, task, signal);
      return { answer: isObject(body) ? { ok: true, body } : failed('failed') };
    } catch (error) {
      if (signal.aborted) return { answer: failed('timeout') };
      const pauseMs = retryPause(error, statusOf(error), now());
      return { answer: failed(readFailureOf(error)), ...(pauseMs === undefined ? {} : { pauseMs }) };
    }
  }

  return (outer) => {
    const signal = AbortSignal.any([outer, AbortSignal.timeout(timeoutMs)]);
    const dispatcher = limitBytes(options.dispatcher, options.byteLimit);
    const deadline = now() + timeoutMs;
    return async (url) => {
      const { answer, pauseMs } = await attempt(url, signal, dispatcher);
      if (pauseMs === undefined || now() + pauseMs >= deadline) return answer;
      const rested = await pause(pauseMs, true, { signal }).catch(() => false);
      return rested ? (await attempt(url, signal, dispatcher)).answer : failed('timeout');
    };
  };
}
