import type { CardTemplate } from '../../src/catalogue/index.js';
import type { Fact } from '../../src/engine/index.js';
import { entered } from '../knowledge/plasma-cell/support.js';

export type Read = Readonly<Record<string, Fact<unknown>>>;

/** One patient by the facts of the record, and the cards that may speak of them. */
export interface GoldenCase {
  readonly name: string;
  readonly moment: 'chart' | 'order';
  readonly cards: readonly CardTemplate[];
  readonly read: Read;
  readonly region?: string;
}

/** The day of every fact that names none. */
export const drawn = '2026-11-10';
const isFact = (value: unknown): value is Fact<unknown> =>
  typeof value === 'object' && value !== null && 'known' in value;
/** Facts as they are, and bare values as facts of that day; an absent value is no fact. */
export const facts = (entries: Readonly<Record<string, unknown>>): Read =>
  Object.fromEntries(
    Object.entries(entries).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, isFact(value) ? value : entered(value, drawn)]],
    ),
  );

/** An order that is drafted and not yet signed. */
export const drafted = { drafted: true, references: ['ServiceRequest/1'] };
