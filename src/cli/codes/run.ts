import { needsFor } from '../../facts/index.js';
import { analyteGroups, analytes } from '../../knowledge/analytes/index.js';
import { ruleSets } from '../../knowledge/index.js';
import type { SiteCode } from '../../facts/index.js';
import { blindness } from './blindness.js';
import type { ReadingSummary, Receiver } from './record-source.js';
import type { CodesReport } from './report.js';
import { survey } from './survey.js';

export interface RunOptions {
  readonly siteCodes: readonly SiteCode[];
  /** ISO 8601. */
  readonly now: string;
  readonly read: (receiver: Receiver) => Promise<ReadingSummary>;
  readonly progress: Receiver['progress'];
}

/** Reads everything once and reports on it. */
export async function runCodes({ siteCodes, now, read, progress }: RunOptions): Promise<CodesReport> {
  const counted = survey({ analytes, siteCodes, now: Date.parse(now) });
  const plan = needsFor(
    ruleSets.map(({ facts }) => facts),
    analyteGroups,
    siteCodes,
  );
  const asked = blindness({ ruleSets, analytes, siteCodes, plan, now });
  const summary = await read({
    progress,
    resource: (resource) => {
      counted.add(resource);
      asked.add(resource);
    },
  });
  const result = counted.result();
  return {
    ...result,
    patients: asked.patients(),
    broken: summary.broken,
    remarks: [...summary.remarks, ...asked.remarks(), ...result.remarks],
    blind: asked.result(summary.read),
  };
}
