import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { acknowledgedFeedback } from '../../store/acknowledged-feedback.js';
import { openStores } from '../../store/open-stores.js';
import { writeBehind } from '../../store/write-behind.js';
import type { CallRecord } from '../../store/ledger.js';

/** Writes until it is killed, as a busy service would; prints the uuid of each feedback once it is acknowledged. */
const [dataDir = '', databaseUrl = ''] = process.argv.slice(2);
const concurrency = 4;

const stores = openStores({
  dataDir,
  ...(databaseUrl === '' ? {} : { databaseUrl }),
  onError: (error) => console.error(error.message),
});
const report = (error: unknown): void => console.error(String(error));
const feedback = acknowledgedFeedback(stores.feedback, report);
const calls = writeBehind<CallRecord>({
  write: (batch) => stores.ledger.append(batch),
  capacity: 1000,
  batchSize: 100,
  firstRetryMs: 50,
  longestMs: 1000,
  schedule: (run, afterMs) => {
    const timer = setTimeout(run, afterMs);
    return () => clearTimeout(timer);
  },
  onFailure: report,
  onDropped: () => undefined,
});

async function clinician(): Promise<never> {
  for (;;) {
    const card = randomUUID();
    const at = new Date().toISOString();
    calls.add({
      id: randomUUID(),
      at,
      service: 'heme-patient-view',
      issuer: 'durability',
      knowledge: 'durability',
      patient: card,
      cards: [
        {
          card: 'durability',
          topic: 'durability',
          edition: 'durability',
          uuid: card,
          evidence: { state: '', measures: {}, marks: [] },
        },
      ],
      silences: [],
      missing: [],
    });
    await feedback.append([
      {
        service: 'heme-patient-view',
        issuer: 'durability',
        card,
        outcome: 'accepted',
        suggestions: [],
        at,
        receivedAt: at,
      },
    ]);
    // Straight to the pipe: what the kernel has, a kill does not take back.
    writeSync(1, `${card}\n`);
    // As between two requests: the embedded database answers without ever letting the queue's timer in.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

await Promise.all(Array.from({ length: concurrency }, clinician));
