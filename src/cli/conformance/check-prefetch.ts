import { findingOf, type Finding } from './finding.js';
import { isObject, type Json } from './json.js';
import { emptyAnswer, requestFor, type Service } from './sample.js';
import type { Target } from './target.js';

const outcome = { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'exception' }] };
const warning = { resourceType: 'OperationOutcome', issue: [{ severity: 'warning', code: 'not-found' }] };

/** The states in which a template's answer may arrive (protocol.md Q7), and shapes seen in the field (Q4, Q8, Q9). */
const states: Readonly<Record<string, (template: string) => unknown>> = {
  'null, as for data that the client does not have': () => null,
  'an empty search set': emptyAnswer,
  'an OperationOutcome instead of data': () => outcome,
  'an OperationOutcome inside a search set': () => ({
    resourceType: 'Bundle',
    type: 'searchset',
    total: 0,
    entry: [{ resource: warning, search: { mode: 'outcome' } }],
  }),
  'the first of more pages': () => ({
    resourceType: 'Bundle',
    type: 'searchset',
    link: [{ relation: 'next', url: 'https://elsewhere.invalid/next' }],
    entry: [],
  }),
  "another patient's resource": () => ({
    resourceType: 'Bundle',
    type: 'searchset',
    entry: [
      {
        resource: {
          resourceType: 'Observation',
          id: 'o',
          status: 'final',
          subject: { reference: 'Patient/other' },
          code: {},
        },
      },
    ],
  }),
  'bare text': () => '123',
  'the wrapper of before 1.0': (template) => ({
    response: { status: '200' },
    resource: emptyAnswer(template),
  }),
};

/** Every state of prefetch: answered or refused by 412, never by a bug; and the same twice for the same request. */
export async function checkPrefetch(
  target: Target,
  services: readonly Service[],
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  const send = (service: Service, body: Json) =>
    target.ask(`/cds-services/${service.id}`, { method: 'POST', body: JSON.stringify(body) });
  const check = async (id: string, name: string, bodyOf: (service: Service) => Json): Promise<void> => {
    const places = [];
    for (const service of services) {
      const { status, json } = await send(service, bodyOf(service));
      const sound = isObject(json) && (status === 412 || (status === 200 && Array.isArray(json['cards'])));
      places.push({ place: `${service.id}: ${status}`, ok: sound });
    }
    findings.push(
      findingOf({ id, check: `prefetch is ${name}`, expected: '200 with cards, or 412' }, places),
    );
  };
  await check('Q2', 'absent', (service) => ({ ...requestFor(service), prefetch: undefined }));
  await check('Q2', 'empty', (service) => requestFor(service, { prefetch: {} }));
  for (const [name, value] of Object.entries(states)) {
    await check('Q7', name, (service) =>
      requestFor(service, {
        prefetch: Object.fromEntries(
          Object.entries(service.prefetch).map(([key, template]) => [key, value(template)]),
        ),
      }),
    );
  }
  const repeated = [];
  for (const service of services) {
    const body = requestFor(service);
    const answers = [await send(service, body), await send(service, body)];
    repeated.push({ place: service.id, ok: answers[0]?.text === answers[1]?.text });
  }
  findings.push(
    findingOf({ id: 'R7', check: 'a request that is repeated', expected: 'the same answer' }, repeated, {
      otherwise: 'warn',
    }),
  );
  return findings;
}
