import { AppError } from '../errors.js';
import { inspectJson } from './inspect-json.js';
import { isJsonObject, type JsonObject } from './json-object.js';
import type { Coding, Feedback } from './types.js';
import { validatorOf } from './validator-of.js';

/** UTF-16 units kept of a clinician's free text, which may hold what should not be kept at all. */
const maxCommentLength = 1000;

/** Longer text is no timestamp, and is kept from the format check, which is slow on megabytes. */
const maxTimestampLength = 64;

/** The body of a feedback call, sorted: what can be recorded and what cannot. */
export interface ParsedFeedback {
  /** In the order sent; what was said twice in one body is here once. */
  readonly items: readonly Feedback[];
  readonly duplicates: number;
  /** Where an item is not usable, as `feedback[2].outcome`; one place per item. */
  readonly invalid: readonly string[];
}

const itemFaults = validatorOf('feedback#/$defs/item');

const nonEmpty = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined;

/** Epic's reasons from the customer's own build have no code in the card: they ride as extensions. */
const epic = 'com.epic.cdshooks.feedback.overrideReason';

function reasonOf(override: JsonObject): Partial<Coding> | undefined {
  const given = isJsonObject(override['reason']) ? override['reason'] : {};
  const holder = [given['extension'], override['extension']].find(isJsonObject) ?? {};
  const system = nonEmpty(given['system']);
  const code = nonEmpty(given['code']) ?? nonEmpty(holder[`${epic}.reasonCategory`]);
  const display =
    nonEmpty(given['display']) ??
    nonEmpty(holder[`${epic}.reasonDisplay`]) ??
    nonEmpty(holder[`${epic}.reasonTitle`]);
  if (system === undefined && code === undefined && display === undefined) return undefined;
  return {
    ...(system === undefined ? {} : { system }),
    ...(code === undefined ? {} : { code }),
    ...(display === undefined ? {} : { display }),
  };
}

/** Epic says `overrideReasons`, with one object in it. */
function overrideOf(item: JsonObject): Feedback['overrideReason'] {
  const plural: unknown = item['overrideReasons'];
  const given = [
    item['overrideReason'],
    plural,
    Array.isArray(plural) ? (plural as readonly unknown[])[0] : undefined,
  ];
  const override = given.find(isJsonObject);
  if (override === undefined) return undefined;
  const reason = reasonOf(override);
  const comment = nonEmpty(override['userComment'])?.slice(0, maxCommentLength);
  if (reason === undefined && comment === undefined) return undefined;
  return {
    ...(reason === undefined ? {} : { reason }),
    ...(comment === undefined ? {} : { userComment: comment }),
  };
}

function suggestionsOf(item: JsonObject): readonly { readonly id: string }[] {
  const given: unknown = item['acceptedSuggestions'];
  if (!Array.isArray(given)) return [];
  return (given as readonly unknown[]).flatMap((suggestion) => {
    const id = isJsonObject(suggestion) ? nonEmpty(suggestion['id']) : undefined;
    return id === undefined ? [] : [{ id }];
  });
}

/** The item in the one spelling of the standard; unusable parts of it are left out, required ones unchecked. */
function canonicalItem(item: JsonObject): JsonObject {
  const { outcomeTimestamp } = item;
  const tooLong = typeof outcomeTimestamp === 'string' && outcomeTimestamp.length > maxTimestampLength;
  const acceptedSuggestions = suggestionsOf(item);
  const overrideReason = overrideOf(item);
  return {
    card: item['card'],
    outcome: item['outcome'],
    ...(acceptedSuggestions.length === 0 ? {} : { acceptedSuggestions }),
    ...(overrideReason === undefined ? {} : { overrideReason }),
    ...(tooLong ? {} : { outcomeTimestamp }),
  };
}

/** What makes two reports the same (protocol.md B2): the reason may be added by a second report. */
const keyOf = (item: Feedback): string =>
  JSON.stringify([
    item.card,
    item.outcome,
    item.outcomeTimestamp,
    item.acceptedSuggestions ?? [],
    item.overrideReason ?? null,
  ]);

const isFeedback = (item: JsonObject, fault: string | undefined): item is JsonObject & Feedback =>
  fault === undefined && typeof item['card'] === 'string';

/**
 * Reads the body of a feedback call, Epic's spelling included.
 * @throws AppError `invalid-request` only when the body is not `{"feedback": [...]}`; a bad item spoils no other.
 */
export function parseFeedback(body: unknown): ParsedFeedback {
  inspectJson(body);
  const list: unknown = isJsonObject(body) ? body['feedback'] : undefined;
  if (!Array.isArray(list)) {
    throw new AppError('invalid-request', 'The body is not CDS Hooks feedback', [
      { expression: 'feedback', message: 'feedback is required and must be an array' },
    ]);
  }
  const items = new Map<string, Feedback>();
  const invalid: string[] = [];
  let duplicates = 0;
  for (const [index, given] of (list as readonly unknown[]).entries()) {
    const place = `feedback[${index}]`;
    if (!isJsonObject(given)) {
      invalid.push(place);
      continue;
    }
    const item = canonicalItem(given);
    const fault = itemFaults(item)[0]?.expression;
    if (!isFeedback(item, fault)) {
      invalid.push(`${place}.${fault ?? ''}`);
      continue;
    }
    const key = keyOf(item);
    if (items.has(key)) duplicates += 1;
    else items.set(key, item);
  }
  return { items: [...items.values()], duplicates, invalid };
}
