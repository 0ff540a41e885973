import type { Instance } from './finding.js';
import { isObject, isText, items, type Json } from './json.js';

/** One requirement on the answer to a service call, looked for wherever it applies. */
export interface CardRule {
  readonly id: string;
  readonly check: string;
  readonly expected: string;
  readonly instances: (response: Json, request: Json) => readonly Instance[];
}

/** A part of an answer with its place in it. */
interface Part {
  readonly place: string;
  readonly value: Json;
}

function parts(list: unknown, place: string): readonly Part[] {
  return items(list).flatMap((value, index) =>
    isObject(value) ? [{ place: `${place}[${index}]`, value }] : [],
  );
}
const cards = (response: Json): readonly Part[] => parts(response['cards'], 'cards');
const inCards =
  (name: string) =>
  (response: Json): readonly Part[] =>
    cards(response).flatMap(({ place, value }) => parts(value[name], `${place}.${name}`));
const suggestions = inCards('suggestions');
const links = inCards('links');
const actions = (response: Json): readonly Part[] => [
  ...suggestions(response).flatMap(({ place, value }) => parts(value['actions'], `${place}.actions`)),
  ...parts(response['systemActions'], 'systemActions'),
];
const ofType =
  (...types: readonly string[]) =>
  (response: Json): readonly Part[] =>
    actions(response).filter(({ value: { type } }) => typeof type === 'string' && types.includes(type));

const rule = (
  id: string,
  check: string,
  expected: string,
  of: (response: Json) => readonly Part[],
  ok: (value: Json, request: Json) => boolean,
): CardRule => ({
  id,
  check,
  expected,
  instances: (response, request) =>
    of(response).map(({ place, value }) => ({ place, ok: ok(value, request) })),
});

const optional = (value: Json, name: string, fits: (member: unknown) => boolean): boolean =>
  !(name in value) || fits(value[name]);
const nonEmpty = (value: unknown): boolean => Array.isArray(value) && value.length > 0;
const isCoding = (value: unknown): value is Json =>
  isObject(value) && isText(value['code']) && isText(value['system']);
const isWebUrl = (value: unknown): boolean =>
  isText(value) && /^https?:\/\/[^/]/.test(value) && URL.canParse(value);

const isBlank = (value: unknown): boolean =>
  value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);
/** Blank members and items; resources are FHIR's affair, `cards` may be empty. */
function blanks(value: unknown, place: string): readonly Instance[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]: [string, unknown]): readonly Instance[] => {
    const here = Array.isArray(value) ? `${place}[${name}]` : place === '' ? name : `${place}.${name}`;
    if (name === 'resource') return [];
    return here !== 'cards' && isBlank(member) ? [{ place: here, ok: false }] : blanks(member, here);
  });
}

function inDrafts({ resource }: Json, { context }: Json): boolean {
  const drafts =
    isObject(context) && isObject(context['draftOrders']) ? items(context['draftOrders']['entry']) : [];
  return drafts.some((entry) => {
    const draft = isObject(entry) ? entry['resource'] : undefined;
    return (
      isObject(draft) &&
      isObject(resource) &&
      draft['resourceType'] === resource['resourceType'] &&
      draft['id'] === resource['id']
    );
  });
}

const oneRecommended = ({ selectionBehavior, suggestions: list }: Json): boolean =>
  selectionBehavior === 'any' ||
  items(list).filter((one) => isObject(one) && one['isRecommended'] === true).length < 2;

/** The generic cases of Inferno's CRD suite (protocol.md 4.1, I5 to I20) and what it does not look at. */
export const cardRules: readonly CardRule[] = [
  {
    id: 'I5',
    check: 'the answer is an object with cards',
    expected: '`cards` is an array of objects',
    instances: ({ cards: list }) => [{ place: 'cards', ok: Array.isArray(list) && list.every(isObject) }],
  },
  rule(
    'I6',
    'each card has what is required',
    '`summary`, `indicator`, `source`, not blank',
    cards,
    (card) =>
      isText(card['summary']) &&
      isText(card['indicator']) &&
      isObject(card['source']) &&
      !isBlank(card['source']),
  ),
  rule(
    'I7',
    'summaries are short',
    'fewer than 140 characters',
    cards,
    ({ summary }) => typeof summary !== 'string' || summary.length < 140,
  ),
  rule('I8', 'indicators are known', 'info, warning or critical', cards, ({ indicator }) =>
    ['info', 'warning', 'critical'].some((one) => one === indicator),
  ),
  rule(
    'I9',
    'sources are named',
    '`source.label` is text',
    cards,
    ({ source }) => isObject(source) && isText(source['label']),
  ),
  rule(
    'I10',
    'topics are codings',
    '`source.topic` has `code` and `system`, if present',
    cards,
    ({ source }) => !isObject(source) || optional(source, 'topic', isCoding),
  ),
  rule(
    'I12',
    'actions say what they do',
    '`type` is create, update or delete; `description` is text',
    actions,
    (action) =>
      ['create', 'update', 'delete'].some((one) => one === action['type']) && isText(action['description']),
  ),
  rule(
    'I13',
    'creations and updates carry a resource',
    '`resource` with `resourceType`; `id` in an update',
    ofType('create', 'update'),
    ({ type, resource }) =>
      isObject(resource) && isText(resource['resourceType']) && (type === 'create' || isText(resource['id'])),
  ),
  rule(
    'I14',
    'deletions name a resource',
    '`resourceId` as Type/id',
    ofType('delete'),
    ({ resourceId }) => isText(resourceId) && /^[A-Za-z]+\/[^/\s]+$/.test(resourceId),
  ),
  rule(
    'I15',
    'optional members of cards have their type',
    'text or filled arrays',
    cards,
    (card) =>
      ['uuid', 'detail'].every((name) => optional(card, name, isText)) &&
      ['suggestions', 'overrideReasons', 'links'].every((name) => optional(card, name, nonEmpty)),
  ),
  rule(
    'I16',
    'suggestions say how to choose',
    '`selectionBehavior` at-most-one or any, with suggestions',
    (response) => cards(response).filter(({ value }) => 'suggestions' in value),
    ({ selectionBehavior }) => selectionBehavior === 'at-most-one' || selectionBehavior === 'any',
  ),
  rule(
    'I17',
    'suggestions are labelled and do something',
    '`label` is text; `actions` is not empty',
    suggestions,
    (suggestion) => isText(suggestion['label']) && optional(suggestion, 'actions', nonEmpty),
  ),
  rule(
    'I18',
    'override reasons are codings for people',
    '`code`, `system`, `display`',
    inCards('overrideReasons'),
    (reason) => isCoding(reason) && isText(reason['display']),
  ),
  rule(
    'I19',
    'links lead somewhere',
    '`label`, `type` absolute or smart, `url`; `appContext` with smart only',
    links,
    (link) =>
      isText(link['label']) &&
      isWebUrl(link['url']) &&
      (link['type'] === 'smart' || (link['type'] === 'absolute' && !('appContext' in link))),
  ),
  rule(
    'I20',
    'updates are of orders that were sent',
    'Type/id of the resource is in `draftOrders`',
    ofType('update'),
    inDrafts,
  ),
  rule(
    'C19',
    'recommendations do not contradict',
    'one `isRecommended` at most, but with any',
    cards,
    oneRecommended,
  ),
  rule(
    'C21',
    'nothing of 3.0 that the client must know',
    'no `actionSelectionBehavior`',
    suggestions,
    (suggestion) => !('actionSelectionBehavior' in suggestion),
  ),
  {
    id: 'E1',
    check: 'extensions are objects',
    expected: '`extension` is a JSON object',
    instances: (response) =>
      [{ place: '$this', value: response }, ...cards(response), ...suggestions(response), ...links(response)]
        .filter(({ value }) => 'extension' in value)
        .map(({ place, value }) => ({ place: `${place}.extension`, ok: isObject(value['extension']) })),
  },
  {
    id: 'G3',
    check: 'nothing is sent empty',
    expected: 'no null, "", [] or {} but `cards: []`',
    instances: (response) => {
      const found = blanks(response, '');
      return found.length > 0 ? found : [{ place: '$this', ok: true }];
    },
  },
];
