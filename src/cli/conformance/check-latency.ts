import { findingOf, type Finding } from './finding.js';
import { requestFor, type Service } from './sample.js';
import type { Target } from './target.js';

const calls = 20;
/** Milliseconds: what the standard hopes for, and what the payers' guide gives nine calls of ten. */
const hoped = 500;
const bound = 5000;

/** How long a call takes, one after the other. */
export async function checkLatency(
  target: Target,
  services: readonly Service[],
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const service of services) {
    const times: number[] = [];
    for (let i = 0; i < calls; i += 1) {
      const { ms } = await target.ask(`/cds-services/${service.id}`, {
        method: 'POST',
        body: JSON.stringify(requestFor(service)),
      });
      times.push(ms);
    }
    const p90 = times.sort((a, b) => a - b)[Math.floor(calls * 0.9) - 1] ?? Infinity;
    const id = {
      id: 'G7',
      check: `${service.id} answers soon`,
      expected: `nine calls of ten within ${hoped} ms`,
    };
    const place = { place: `${Math.round(p90)} ms`, ok: p90 <= hoped };
    findings.push({
      ...findingOf(id, [place], { otherwise: p90 <= bound ? 'warn' : 'fail' }),
      came: `${Math.round(p90)} ms`,
    });
  }
  return findings;
}
