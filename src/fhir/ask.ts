import type { Query } from './need-query.js';
import { failed, type FhirReader, type SearchResult } from './reader.js';
import { untilAborted } from './until-aborted.js';

async function reply(reader: FhirReader, query: Query, signal: AbortSignal): Promise<SearchResult> {
  if (query.kind === 'search') return reader.search(query.url, signal);
  const read = await reader.read(query.type, query.id, signal);
  return read.ok ? { ok: true, entries: [{ resource: read.resource }] } : read;
}

/** Asks a reader for what a query names; a reader that throws or outlives the signal cannot hold the answer up. */
export async function ask(reader: FhirReader, query: Query, signal: AbortSignal): Promise<SearchResult> {
  const isOver = () => signal.aborted;
  if (isOver()) return failed('timeout');
  try {
    return await untilAborted(reply(reader, query, signal), signal);
  } catch {
    return failed(isOver() ? 'timeout' : 'failed');
  }
}
