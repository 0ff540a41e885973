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
  readonly request: Json;
  readonly response: Json | undefined;
  readonly status: number;
  readonly json: boolean;
}

async function call(target: Target, service: Service, name: string, request: Json): Promise<Called> {
  const { status, json, headers } = await target.ask(`/cds-services/${service.id}`, {
    method: 'POST',
    body: JSON.stringify(request),
  });
  const isJson = /^application\/(\w+\+)?json/.test(headers.get('content-type') ?? '');
  return {
    name,
    request,
    response: isObject(json) ? json : undefined,
    status,
    json: isJson && json !== undefined,
  };
}

/** Calls every service with a sound request, and those given with theirs; then looks at every card. */
export async function checkAnswers(
  target: Target,
  services: readonly Service[],
  given: readonly GivenRequest[],
): Promise<readonly Finding[]> {
  const called: Called[] = [];
  for (const service of services) {
    called.push(await call(target, service, service.id, requestFor(service)));
    for (const { name, body } of given)
      if (body['hook'] === service.hook)
        called.push(await call(target, service, `${service.id} ${name}`, body));
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
      called.map(({ name, status, json }) => ({ place: `${name}: ${status}`, ok: status === 200 && json })),
    ),
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
