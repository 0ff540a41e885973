import type { Locale, Localized } from '../../engine/index.js';
import { compareSnapshots, type Difference } from './compare-snapshots.js';
import { siteUrl, type SitePage } from './frame.js';
import type { KeptSnapshot } from './kept-snapshots.js';
import { markup, type Markup } from './markup.js';
import type { EntryKind, Snapshot } from './snapshot.js';
import { words } from './words.js';

const kindNames: Readonly<Record<EntryKind, Localized>> = {
  'rule-set': { en: 'Rule sets', ja: '判定規則' },
  state: { en: 'States', ja: '状態' },
  criterion: { en: 'Criteria', ja: '基準' },
  parameter: { en: 'Thresholds and numbers', ja: '基準値・数値' },
  score: { en: 'Scores', ja: 'スコア' },
  fact: { en: 'Facts wanted', ja: '必要な情報' },
  card: { en: 'Cards', ja: 'カード' },
  measurement: { en: 'Measurements', ja: '検査項目' },
  concept: { en: 'Conditions, drugs and orders', ja: '病名・薬剤・オーダー' },
  statement: { en: 'Cited sentences', ja: '引用文' },
  source: { en: 'Sources', ja: '出典' },
};

const note = {
  en: 'Compared are labels, thresholds, the structure of criteria, citations, facts, codes and the example texts of cards. Code inside derived facts, computed scores and coded conditions of cards is not: read the history of the repository for it.',
  ja: '比較対象は、表示名、基準値、基準の構造、出典、情報、コード、カードの例文です。算出情報・計算式スコア・カードのコード条件の内部は含まれません（リポジトリの履歴を参照）。',
} as const;

/** The current version and the kept ones that differ from it. */
export interface Versions {
  readonly current: Snapshot;
  readonly kept: readonly KeptSnapshot[];
}

function differenceMarkup({ id, how, fields }: Difference, locale: Locale): Markup {
  const rows = fields.map(
    ({ field, before, after }) =>
      markup`<tr><th scope="row">${field}</th>${how === 'added' ? null : markup`<td><del>${before}</del></td>`}${how === 'removed' ? null : markup`<td><ins>${after}</ins></td>`}</tr>`,
  );
  const heads = markup`<th scope="col">${locale === 'ja' ? '項目' : 'Field'}</th>${how === 'added' ? null : markup`<th scope="col">${words.old[locale]}</th>`}${how === 'removed' ? null : markup`<th scope="col">${words.new[locale]}</th>`}`;
  return markup`<section class="panel" data-filter><h3><span class="kind">${words[how][locale]}</span> <code>${id}</code></h3><div class="wide" tabindex="0" role="region" aria-label="${id}"><table class="diff"><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table></div></section>`;
}

function comparison(from: Snapshot, to: Snapshot, locale: Locale): Markup {
  const all = compareSnapshots(from, to);
  if (all.length === 0) return markup`<p class="notice">${words.same[locale]}</p>`;
  const kinds = [...new Set(all.map(({ kind }) => kind))];
  return markup`${kinds.map((kind) => {
    const own = all.filter((one) => one.kind === kind);
    return markup`<h2 id="${kind}">${kindNames[kind][locale]} (${own.length})</h2>${own.map((one) => differenceMarkup(one, locale))}`;
  })}`;
}

/** The path of the page that compares two versions. */
export function comparisonPath(from: string, to: string): string {
  return `changes/${from}/${to}`;
}

function choices({ current, kept }: Versions, locale: Locale): Markup {
  const all = [
    { version: current.version, name: words.current[locale] },
    ...kept.map(({ version, keptOn }) => ({ version, name: `${words.kept[locale]} ${keptOn}` })),
  ];
  const pairs = all.flatMap((to, index) => all.slice(index + 1).map((from) => ({ from, to })));
  if (pairs.length === 0) return markup`<p>${words.noKept[locale]}</p>`;
  return markup`<ul class="plain">${pairs.map(
    ({ from, to }) =>
      markup`<li><a href="${siteUrl(locale, comparisonPath(from.version, to.version))}"><code>${from.version}</code> (${from.name}) → <code>${to.version}</code> (${to.name})</a></li>`,
  )}</ul>`;
}

/** The versions that can be compared, and this build against the newest one kept. */
export function changesPage(versions: Versions, locale: Locale): SitePage {
  const [newest] = versions.kept;
  return {
    path: 'changes',
    title: words.changes[locale],
    body: markup`<p>${note[locale]}</p><h2>${words.compared[locale]}</h2>${choices(versions, locale)}
${newest === undefined ? null : [markup`<p><code>${newest.version}</code> (${words.kept[locale]} ${newest.keptOn}) → <code>${versions.current.version}</code> (${words.current[locale]})</p>`, comparison(newest, versions.current, locale)]}`,
  };
}

/** Two versions compared: the older first. */
export function comparisonPage(from: Snapshot, to: Snapshot, locale: Locale): SitePage {
  return {
    path: comparisonPath(from.version, to.version),
    title: `${words.changes[locale]}: ${from.version} → ${to.version}`,
    body: markup`<p>${note[locale]}</p><p><a href="${siteUrl(locale, 'changes')}">${words.changes[locale]}</a></p>${comparison(from, to, locale)}`,
  };
}
