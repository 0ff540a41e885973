import type { CardView } from '../../src/catalogue/index.js';
import type { Locale, Localized } from '../../src/engine/index.js';
import { ccrs } from '../../src/knowledge/myeloid/ccrs.js';
import { chrs } from '../../src/knowledge/myeloid/chrs.js';
import { nextTestLine } from '../next-test-line.js';

type Risk = 'low' | 'intermediate' | 'high';
const scoreOf = { chrs, ccrs };
const order: readonly Risk[] = ['low', 'intermediate', 'high'];

/** The groups that a score may still fall in, in words. */
export function groupsOf(view: CardView, id: 'chrs' | 'ccrs'): string {
  const [separator, or] = view.locale === 'ja' ? ['、', 'または'] : [', ', ' or '];
  const names = view.bands(id);
  const last = names.at(-1) ?? '';
  return (names.length < 2 ? last : `${names.slice(0, -1).join(separator)}${or}${last}`).toLowerCase();
}

/** The higher group of the scores; null while one of them is open below high. */
export function highestRisk(view: CardView, ids: readonly ('chrs' | 'ccrs')[]): Risk | null {
  const bands = ids.map((id) => view.score(id)?.band ?? null);
  if (bands.includes('high')) return 'high';
  if (bands.includes(null)) return null;
  return order.findLast((risk) => bands.includes(risk)) ?? null;
}

/** What was observed in each group that the score may still fall in: model, year, endpoint and horizon. */
function observed(view: CardView, id: 'chrs' | 'ccrs'): readonly string[] {
  const possible: readonly string[] = view.score(id)?.possibleBands ?? [];
  const bands = scoreOf[id].bands.value.filter(({ band }) => possible.includes(band));
  return bands.flatMap(({ label, outcome }) => {
    if (outcome === undefined) return [];
    const colon = view.locale === 'ja' ? '：' : ': ';
    const group = bands.length === 1 ? '' : `${label[view.locale]}${colon}`;
    return [`${group}${outcome[view.locale]}`];
  });
}

function scoreLine(view: CardView, id: 'chrs' | 'ccrs'): readonly string[] {
  const result = view.score(id);
  if (result === null) return [];
  const { low, high, band } = result;
  const points = low === high ? `${low}` : `${low}${view.locale === 'ja' ? '〜' : '-'}${high}`;
  const open = { en: ' (still open)', ja: '（未確定）' }[view.locale];
  const [separator, end] = view.locale === 'ja' ? ['点、', '。'] : [' points, ', '. '];
  const group = `${groupsOf(view, id)}${band === null ? open : ''}`;
  return [
    `${[`${nameOf[id][view.locale]} ${points}${separator}${group}`, ...observed(view, id)].join(end)}${end}`.trim(),
  ];
}

/** The score by its short and its full name, once in every card. */
const nameOf = {
  chrs: { en: 'CHRS (Clonal Hematopoiesis Risk Score)', ja: 'CHRS（クローン性造血リスクスコア）' },
  ccrs: { en: 'CCRS (Clonal Cytopenia Risk Score)', ja: 'CCRS（クローン性血球減少リスクスコア）' },
} satisfies Record<string, Localized>;

function scopeLine(id: 'chrs' | 'ccrs', locale: Locale): string {
  const scope = scoreOf[id].scope[locale];
  return locale === 'ja'
    ? `${id.toUpperCase()}の適用範囲：${scope}`
    : `Scope of ${id.toUpperCase()}: ${scope}`;
}

/** Points, group, what was observed in it and for whom each score holds. */
export function riskLines(view: CardView, ids: readonly ('chrs' | 'ccrs')[]): readonly string[] {
  const { locale } = view;
  return [
    ...ids.flatMap((id) => scoreLine(view, id)),
    ...(ids.some((id) => view.score(id)?.band === null) ? nextTestLine(view) : []),
    ...ids.map((id) => scopeLine(id, locale)),
  ];
}
