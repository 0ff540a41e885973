import type { Locale } from '../../../engine/locale.js';

/** What came back from this service, and how long it took as the browser saw it. */
export interface Answer<T> {
  readonly status: number;
  /** Null where the body is not JSON or the answer is an error. */
  readonly body: T | null;
  /** For people: what the OperationOutcome of an error says. */
  readonly problem: string | null;
  readonly ms: number;
  /** Characters of the body. */
  readonly size: number;
}

interface Outcome {
  readonly issue?: readonly { readonly diagnostics?: string }[];
}

function problemOf(status: number, body: unknown): string {
  const said = (body as Outcome | null)?.issue?.flatMap(({ diagnostics = '' }) =>
    diagnostics === '' ? [] : [diagnostics],
  );
  return said === undefined || said.length === 0 ? `HTTP ${status}` : `HTTP ${status}: ${said.join(' · ')}`;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function read<T>(url: string, init: RequestInit): Promise<Answer<T>> {
  const from = performance.now();
  try {
    const response = await fetch(url, init);
    const text = await response.text();
    const ms = performance.now() - from;
    const body = parse(text);
    const { status, ok } = response;
    return {
      status,
      body: ok ? (body as T | null) : null,
      problem: ok && body !== null ? null : problemOf(status, body),
      ms,
      size: text.length,
    };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    return {
      status: 0,
      body: null,
      problem: 'The service did not answer.',
      ms: performance.now() - from,
      size: 0,
    };
  }
}

/** Reads JSON from this origin. Never rejects but with AbortError. */
export function getJson<T>(url: string, signal?: AbortSignal): Promise<Answer<T>> {
  return read<T>(url, signal === undefined ? {} : { signal });
}

/** Sends JSON to this origin and reads JSON. Never rejects but with AbortError. */
export function postJson<T>(
  url: string,
  body: unknown,
  locale: Locale,
  signal?: AbortSignal,
): Promise<Answer<T>> {
  return read<T>(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Accept-Language': locale },
    body: JSON.stringify(body),
    ...(signal === undefined ? {} : { signal }),
  });
}
