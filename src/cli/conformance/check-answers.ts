import { cardRules } from './card-rules.js';
import { findingOf, type Finding, type Instance } from './finding.js';
import { isObject, items, type Json } from './json.js';
import { requestFor, type Service } from './sample.js';
import type { Target } from './target.js';

/** A request with data of a patient, for the services of its hook. */
export interface GivenRequest {
  readonly name: string;
  readonly body: Json;
}

/** Whose request it is: a sound one without data, one of an invented patient, or the tester's own. */
type From = 'sound' | 'invented' | 'given';

interface Called {
  readonly name: string;
  readonly from: From;
  readonly request: Json;
  readonly response: Json | undefined;
  readonly status: number;
  readonly json: boolean;
}

async function call(
  target: Target,
  service: Service,
  from: From,
  { name, body }: GivenRequest,
): Promise<Called> {
  const { status, json, headers } = await target.ask(`/cds-services/${service.id}`, {
    method: 'POST',
    body: JSON.stringify(body),
  });
  const isJson = /^application\/(\w+\+)?json/.test(headers.get('content-type') ?? '');
  return {
    name: name === '' ? service.id : `${service.id} ${name}`,
    from,
    request: body,
    response: isObject(json) ? json : undefined,
    status,
    json: isJson && json !== undefined,
  };
}

const place = ({ name, status, json }: Called): Instance => ({
  place: `${name}: ${status}`,
  ok: status === 200 && json,
});

/** A request of the tester's may be faulty, or of a patient whose data cannot be had: refused is well, broken is not. */
function givenFinding(called: readonly Called[]): Finding {
  const theirs = called.filter(({ from }) => from === 'given');
  const broken = theirs.some(({ status }) => ![200, 400, 401, 403, 412].includes(status));
  const rule = { id: 'I4', check: 'the requests given are answered', expected: '200 and application/json' };
  const none = 'none is of a hook of this service';
  return findingOf(rule, theirs.map(place), { otherwise: broken ? 'fail' : 'warn', none });
}

function inventedFinding(called: readonly Called[]): Finding {
  const ours = called.filter(({ from }) => from === 'invented');
  return findingOf(
    { id: 'I4', check: 'invented patients are answered', expected: '200 and application/json, or 412' },
    ours.map((one) => ({ ...place(one), ok: place(one).ok || one.status === 412 })),
  );
}

/** Why a rule about cards had nothing to look at, and what would give it something. */
function nothingSeen(answers: number, cards: number): string {
  if (answers === 0) return 'no call was answered';
  if (cards === 0)
    return 'no card came: name patients it knows (--patient ID) or give requests (--requests DIR)';
  return `none in ${answers} answers with ${cards} cards: it applies only if the service sends such; to try more: --requests DIR`;
}

/**
 * Calls every service with a sound request, those of invented patients and those given by the tester; then looks at
 * every card.
 */
export async function checkAnswers(
  target: Target,
  services: readonly Service[],
  given: readonly GivenRequest[],
  invented: readonly GivenRequest[] = [],
): Promise<readonly Finding[]> {
  const called: Called[] = [];
  for (const service of services) {
    called.push(await call(target, service, 'sound', { name: '', body: requestFor(service) }));
    const isMine = ({ body }: GivenRequest): boolean => body['hook'] === service.hook;
    for (const one of invented.filter(isMine)) called.push(await call(target, service, 'invented', one));
    for (const one of given.filter(isMine)) called.push(await call(target, service, 'given', one));
  }
  const answered = called.flatMap(({ name, request, response, status }) =>
    response === undefined || status !== 200 ? [] : [{ name, request, response }],
  );
  const cards = answered.flatMap(({ response }) => items(response['cards']));
  const none = nothingSeen(answered.length, cards.length);
  const some: readonly Instance[] = answered.length === 0 ? [] : [{ place: none, ok: cards.length > 0 }];
  return [
    findingOf(
      { id: 'I4', check: 'every sound request is answered', expected: '200 and application/json' },
      called.filter(({ from }) => from === 'sound').map(place),
    ),
    ...(invented.length === 0 ? [] : [inventedFinding(called)]),
    ...(given.length === 0 ? [] : [givenFinding(called)]),
    findingOf(
      { id: 'I5', check: 'there is decision support to look at', expected: 'a card in some answer' },
      some,
      { otherwise: 'warn', none },
    ),
    ...cardRules.map(({ instances, ...rule }) =>
      findingOf(
        rule,
        answered.flatMap(({ name, response, request }) =>
          instances(response, request).map(({ place, ok }) => ({ place: `${name} ${place}`, ok })),
        ),
        { none },
      ),
    ),
  ];
}
