import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import { textOf } from '../../facts/json.js';
import type { ReadingSummary, Receiver } from './record-source.js';

const longestLine = 5_000_000;
const everyLines = 1000;

/** Lines one by one; null for one that is too long to be held. */
async function* linesOf(file: string): AsyncGenerator<string | null> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  let isTooLong = false;
  for await (const chunk of createReadStream(file)) {
    const parts = (rest + decoder.write(chunk as Buffer)).split('\n');
    rest = parts.pop() ?? '';
    for (const line of parts) {
      yield isTooLong ? null : line;
      isTooLong = false;
    }
    if (rest.length > longestLine) {
      rest = '';
      isTooLong = true;
    }
  }
  yield isTooLong ? null : rest + decoder.end();
}

/** Reads every `.ndjson` file of a folder line by line: bulk exports are larger than memory. Broken lines are counted. */
export async function readNdjson(dir: string, receiver: Receiver): Promise<ReadingSummary> {
  const files = (await readdir(dir)).filter((name) => name.endsWith('.ndjson')).sort();
  if (files.length === 0) throw new Error('there is no .ndjson file in this folder');
  const read = new Set<string>();
  let broken = 0;
  let lines = 0;
  for (const file of files) {
    for await (const line of linesOf(join(dir, file))) {
      lines += 1;
      if (lines % everyLines === 0) receiver.progress(file, lines);
      if (line?.trim() === '') continue;
      const type = line === null ? null : receive(line, receiver);
      if (type === null) broken += 1;
      else read.add(type);
    }
  }
  // An export holds no file for a type of which there is nothing: what is absent counts as read.
  return { read: new Set([...read, ...exported]), broken, remarks: [] };
}

const exported = [
  'Patient',
  'Observation',
  'Condition',
  'MedicationRequest',
  'Procedure',
  'DiagnosticReport',
  'ServiceRequest',
];

function receive(line: string, receiver: Receiver): string | null {
  try {
    const resource: unknown = JSON.parse(line);
    const type = textOf(resource, 'resourceType');
    if (type !== null) receiver.resource(resource);
    return type;
  } catch {
    return null;
  }
}
