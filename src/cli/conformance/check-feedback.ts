import { findingOf, type Finding } from './finding.js';
import type { Service } from './sample.js';
import type { Target } from './target.js';

const card = '4e0a3a1e-3283-4575-ab82-028d55fe2719';
const outcomeTimestamp = '2021-12-11T10:05:31Z';
const accepted = {
  card,
  outcome: 'accepted',
  acceptedSuggestions: [{ id: 'e56e1945-20b3-4393-8503-a1a20fd73152' }],
  outcomeTimestamp,
};
const overridden = { card, outcome: 'overridden', outcomeTimestamp };
const reason = { code: 'd7ecf885', system: 'https://example.com/cds-hooks/override-reason-system' };

/** The standard's own examples, and what clients send. */
const sound: Readonly<Record<string, unknown>> = {
  'an accepted suggestion': { feedback: [accepted] },
  'an override without a reason': { feedback: [overridden] },
  'an override with a reason': {
    feedback: [{ ...overridden, overrideReason: { reason, userComment: 'comment' } }],
  },
  'a batch with a duplicate': { feedback: [accepted, overridden, overridden] },
  'the override reason as Epic spells it': {
    feedback: [{ ...overridden, card: '123456', overrideReasons: { reason } }],
  },
};

/** Feedback, if the service takes any: batches, duplicates and cards it has never heard of are all legal (B2, B8). */
export async function checkFeedback(
  target: Target,
  services: readonly Service[],
): Promise<readonly Finding[]> {
  const [service] = services;
  if (service === undefined) return [];
  const send = (body: unknown) =>
    target.ask(`/cds-services/${service.id}/feedback`, { method: 'POST', body: JSON.stringify(body) });
  const first = await send(sound['an accepted suggestion']);
  if (first.status === 404 || first.status === 405)
    return [
      {
        id: 'B1',
        check: 'feedback',
        verdict: 'skip',
        expected: 'an endpoint, which is optional',
        came: String(first.status),
      },
    ];
  const findings: Finding[] = [];
  for (const [name, body] of Object.entries(sound)) {
    const { status } = await send(body);
    const place = { place: String(status), ok: status === 200 };
    const tolerated = status >= 200 && status < 300;
    findings.push(
      findingOf({ id: 'B2', check: `feedback: ${name}`, expected: '200' }, [place], {
        otherwise: tolerated ? 'warn' : 'fail',
      }),
    );
  }
  const { status } = await send({ cards: [] });
  findings.push(
    findingOf({ id: 'B8', check: 'feedback: a body that is none', expected: '400' }, [
      { place: String(status), ok: status === 400 || status === 422 },
    ]),
  );
  return findings;
}
