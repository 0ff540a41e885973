import type { Query } from './need-query.js';
import { failed, type FhirReader, type SearchResult } from './reader.js';

async function reply(reader: FhirReader, query: Query, signal: AbortSignal): Promise<SearchResult> {
  if (query.kind === 'search') return reader.search(query.url, signal);
  const read = await reader.read(query.type, query.id, signal);
  return read.ok ? { ok: true, entries: [{ resource: read.resource }] } : read;
}

/** Asks a reader for what a query names; a reader that throws or outlives the signal cannot hold the answer up. */
export function ask(reader: FhirReader, query: Query, signal: AbortSignal): Promise<SearchResult> {
  return new Promise((resolve) => {
    const late = () => resolve(failed('timeout'));
    if (signal.aborted) {
      late();
      return;
    }
    signal.addEventListener('abort', late, { once: true });
    reply(reader, query, signal)
      .catch(() => failed(signal.aborted ? 'timeout' : 'failed'))
      .then(resolve, late)
      .finally(() => signal.removeEventListener('abort', late));
  });
}
