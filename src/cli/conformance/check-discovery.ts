import { publishedHooks } from '../../cds/published-hooks.js';
import { findingOf, type Finding } from './finding.js';
import { isObject, isText, items, type Json } from './json.js';
import type { Target } from './target.js';

const tokens = /\{\{(.*?)\}\}/g;
const userTokens = ['userPractitionerId', 'userPractitionerRoleId', 'userPatientId', 'userRelatedPersonId'];

/** P2, P3: only fields of the hook's context that its definition allows in templates. */
function isToken(token: string, hook: unknown): boolean {
  if (userTokens.includes(token)) return true;
  const name = /^context\.(\w+)$/.exec(token)?.[1];
  if (name === undefined) return false;
  const known: Readonly<
    Record<string, { readonly context: Readonly<Record<string, { readonly token: boolean }>> }>
  > = publishedHooks;
  const fields = typeof hook === 'string' ? known[hook]?.context : undefined;
  return fields === undefined || fields[name]?.token === true;
}

const isLocal = (url: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname);

const at = (index: number): string => `services[${index}]`;

function templateFindings(entries: readonly Json[]): readonly Finding[] {
  const templates = entries.flatMap(({ prefetch, hook }, index) =>
    Object.entries(isObject(prefetch) ? prefetch : {}).map(([key, value]) => ({
      place: `${at(index)}.prefetch.${key}`,
      value,
      hook,
    })),
  );
  return [
    findingOf({ id: 'D6', check: 'templates are text', expected: 'text, and `prefetch` not empty' }, [
      ...templates.map(({ place, value }) => ({ place, ok: isText(value) })),
      ...entries.flatMap(({ prefetch }, index) =>
        prefetch === undefined
          ? []
          : [{ place: `${at(index)}.prefetch`, ok: isObject(prefetch) && Object.keys(prefetch).length > 0 }],
      ),
    ]),
    findingOf(
      {
        id: 'P2',
        check: 'templates use only tokens of the hook',
        expected: 'fields marked as tokens, or user…Id',
      },
      templates.flatMap(({ place, value, hook }) =>
        typeof value === 'string'
          ? [...value.matchAll(tokens)].map(([, token = '']) => ({ place, ok: isToken(token, hook) }))
          : [],
      ),
    ),
  ];
}

/** Discovery: that it is there, says what it must, and offers templates that clients can fill. */
export async function checkDiscovery(target: Target): Promise<readonly Finding[]> {
  const answer = await target.ask('/cds-services');
  const list: unknown = isObject(answer.json) ? answer.json['services'] : undefined;
  const entries = items(list).filter(isObject);
  const head = await target.ask('/cds-services', { method: 'HEAD' });
  const slash = await target.ask('/cds-services/');
  return [
    findingOf(
      { id: 'G2', check: 'the connection is private', expected: 'https, but on this machine' },
      [{ place: new URL(target.url).protocol, ok: target.url.startsWith('https:') || isLocal(target.url) }],
      { otherwise: 'warn' },
    ),
    findingOf({ id: 'I1', check: 'discovery answers', expected: '200 and JSON' }, [
      { place: `status ${answer.status}`, ok: answer.status === 200 && answer.json !== undefined },
    ]),
    findingOf({ id: 'I2', check: 'services are listed', expected: '`services` is an array' }, [
      { place: '`services`', ok: Array.isArray(list) },
    ]),
    findingOf(
      { id: 'I3', check: 'each service is described', expected: '`hook`, `description`, `id` are text' },
      entries.map((entry, index) => ({
        place: at(index),
        ok: [entry['hook'], entry['description'], entry['id']].every(isText),
      })),
    ),
    findingOf(
      { id: 'D8', check: 'each id can stand in a URL', expected: 'one path segment, no escapes' },
      entries.map(({ id }, index) => ({
        place: at(index),
        ok: typeof id === 'string' && /^[\w.~-]+$/.test(id),
      })),
    ),
    findingOf(
      { id: 'D12', check: 'the version is told', expected: '`version`, as recommended since 3.0' },
      entries.map(({ version }, index) => ({ place: at(index), ok: isText(version) })),
      { otherwise: 'warn' },
    ),
    ...templateFindings(entries),
    findingOf(
      { id: 'D16', check: 'discovery tolerates HEAD and a slash', expected: '200 twice' },
      [
        { place: `HEAD: ${head.status}`, ok: head.status === 200 },
        { place: `slash: ${slash.status}`, ok: slash.status === 200 },
      ],
      { otherwise: 'warn' },
    ),
  ];
}
