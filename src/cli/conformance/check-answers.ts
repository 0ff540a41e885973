import { cardRules } from './card-rules.js';
import { findingOf, type Finding, type Instance } from './finding.js';
import { isObject, items, type Json } from './json.js';
import { requestFor, type Service } from './sample.js';
import type { Target } from './target.js';

/** A request of the tester's own, for the service of its hook. */
export interface GivenRequest {
  readonly name: string;
  readonly body: Json;
}

interface Called {
  readonly name: string;
  readonly ours: boolean;
  readonly request: Json;
  readonly response: Json | undefined;
  readonly status: number;
  readonly json: boolean;
}

async function call(target: Target, service: Service, request: Json, given?: string): Promise<Called> {
  const { status, json, headers } = await target.ask(`/cds-services/${service.id}`, {
    method: 'POST',
    body: JSON.stringify(request),
  });
  const isJson = /^application\/(\w+\+)?json/.test(headers.get('content-type') ?? '');
  const name = given === undefined ? service.id : `${service.id} ${given}`;
  const ours = given === undefined;
  return {
    name,
    ours,
    request,
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
  const theirs = called.filter(({ ours }) => !ours);
  const broken = theirs.some(({ status }) => ![200, 400, 401, 403, 412].includes(status));
  const rule = { id: 'I4', check: 'the requests given are answered', expected: '200 and application/json' };
  return findingOf(rule, theirs.map(place), broken ? 'fail' : 'warn');
}

/** Calls every service with a sound request, and those given with theirs; then looks at every card. */
export async function checkAnswers(
  target: Target,
  services: readonly Service[],
  given: readonly GivenRequest[],
): Promise<readonly Finding[]> {
  const called: Called[] = [];
  for (const service of services) {
    called.push(await call(target, service, requestFor(service)));
    for (const { name, body } of given)
      if (body['hook'] === service.hook) called.push(await call(target, service, body, name));
  }
  const answered = called.flatMap(({ name, request, response, status }) =>
    response === undefined || status !== 200 ? [] : [{ name, request, response }],
  );
  const cards = answered.flatMap(({ response }) => items(response['cards']));
  const some: readonly Instance[] =
    answered.length === 0
      ? []
      : [{ place: 'every answer (give requests of known patients by --requests)', ok: cards.length > 0 }];
  return [
    findingOf(
      { id: 'I4', check: 'every sound request is answered', expected: '200 and application/json' },
      called.filter(({ ours }) => ours).map(place),
    ),
    ...(given.length === 0 ? [] : [givenFinding(called)]),
    findingOf(
      { id: 'I5', check: 'there is decision support to look at', expected: 'a card in some answer' },
      some,
      'warn',
    ),
    ...cardRules.map(({ instances, ...rule }) =>
      findingOf(
        rule,
        answered.flatMap(({ name, response, request }) =>
          instances(response, request).map(({ place, ok }) => ({ place: `${name} ${place}`, ok })),
        ),
      ),
    ),
  ];
}
