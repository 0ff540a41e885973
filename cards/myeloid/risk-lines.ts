import type { CardView } from '../../src/catalogue/index.js';
import type { Locale } from '../../src/engine/index.js';
import { ccrs } from '../../src/knowledge/myeloid/ccrs.js';
import { chrs } from '../../src/knowledge/myeloid/chrs.js';
import { progressionNote } from '../../src/knowledge/myeloid/follow-up.js';

type Risk = 'low' | 'intermediate' | 'high';
const order: readonly Risk[] = ['low', 'intermediate', 'high'];

/** The groups that a score may still fall in, in words. */
export function groupsOf(view: CardView, id: 'chrs' | 'ccrs'): string {
  return view
    .bands(id)
    .join(view.locale === 'ja' ? 'または' : ' or ')
    .toLowerCase();
}

/** The higher group of the scores; null while one of them is open below high. */
export function highestRisk(view: CardView, ids: readonly ('chrs' | 'ccrs')[]): Risk | null {
  const bands = ids.map((id) => view.score(id)?.band ?? null);
  if (bands.includes('high')) return 'high';
  if (bands.includes(null)) return null;
  return order.findLast((risk) => bands.includes(risk)) ?? null;
}

function scoreLine(view: CardView, id: 'chrs' | 'ccrs'): readonly string[] {
  const result = view.score(id);
  if (result === null) return [];
  const { low, high, band } = result;
  const { model } = id === 'chrs' ? chrs : ccrs;
  const points = low === high ? `${low}` : `${low}-${high}`;
  const outcome = view.outcome(id);
  const open = { en: ' (open: not all is known)', ja: '（未確定：情報不足）' }[view.locale];
  const end = view.locale === 'ja' ? '。' : '.';
  const observed = outcome === null ? end : `${end} ${outcome}${end}`;
  const separator = view.locale === 'ja' ? '点、' : ' points, ';
  return [`${model}: ${points}${separator}${groupsOf(view, id)}${band === null ? open : ''}${observed}`];
}

const scopeWords = { en: 'Scope', ja: '適用範囲' } satisfies Record<Locale, string>;

/** Points, group, what was observed in it (model, year, endpoint, horizon) and for whom each score holds. */
export function riskLines(view: CardView, ids: readonly ('chrs' | 'ccrs')[]): readonly string[] {
  const { locale } = view;
  const open = ids.every((id) => view.outcome(id) === null);
  return [
    ...ids.flatMap((id) => scoreLine(view, id)),
    ...(open ? [progressionNote.text[locale]] : []),
    `${scopeWords[locale]}: ${ids.map((id) => (id === 'chrs' ? chrs : ccrs).scope[locale]).join(' ')}`,
  ];
}
