import { inReadersUnits } from '../../catalogue/index.js';
import type { Locale } from '../../engine/index.js';
import { citationsMarkup, evidenceMarkup } from './citation-markup.js';
import { foldMarkup } from './fold-markup.js';
import { anchorOf, type SitePage } from './frame.js';
import { topicNames, type Known } from './known.js';
import { markup, type Markup } from './markup.js';
import { parameterList, type NamedParameter } from './parameter-list.js';
import { parameterText } from './parameter-text.js';
import { statementList } from './statement-list.js';
import { words } from './words.js';

/** Where a number stands on its page. */
export function parameterAnchor(id: string): string {
  return anchorOf('parameter', id);
}

function row({ id, parameter }: NamedParameter, locale: Locale): Markup {
  const { label, value, evidence, cites, reviewedOn } = parameter;
  return markup`<tr id="${parameterAnchor(id)}" data-filter><th scope="row">${label[locale]}<br /><code class="id">${id}</code></th><td>${inReadersUnits(parameterText(value, locale))}</td><td>${evidenceMarkup(evidence, locale)}<br />${citationsMarkup(cites, locale)}</td><td>${reviewedOn}</td></tr>`;
}

const roomOf = ({ id }: NamedParameter): string => id.split(/[./]/)[0] ?? id;

/** Every threshold and number with its value, source, evidence and the day it was last compared. */
export function parametersPage({ ruleSets }: Known, locale: Locale): SitePage {
  const topicOf = new Map(ruleSets.map(({ id, topic }) => [id, topic]));
  const scores = new Map(
    ruleSets.flatMap(({ scores: used, topic }) => used.map(({ score }) => [score.id, topic])),
  );
  const topic = (named: NamedParameter): string => {
    const room = roomOf(named);
    return topicOf.get(room) ?? scores.get(room) ?? room;
  };
  const groups = new Map<string, NamedParameter[]>();
  for (const named of parameterList(ruleSets)) {
    const list = groups.get(topic(named)) ?? [];
    list.push(named);
    groups.set(topic(named), list);
  }
  const name = (id: string): string =>
    topicNames[id]?.[locale] ?? (locale === 'ja' ? '細胞遺伝学' : 'Genetics');
  const body = markup`${[...groups].map(([id, list]) =>
    foldMarkup({
      id: anchorOf('topic', id),
      level: 2,
      title: name(id),
      hint: list.length,
      content: markup`<div class="wide" tabindex="0" role="region" aria-label="${words.parameters[locale]}: ${name(id)}"><table><thead><tr><th scope="col">${words.number[locale]}</th><th scope="col">${words.value[locale]}</th><th scope="col">${words.evidence[locale]}</th><th scope="col">${words.reviewedShort[locale]}</th></tr></thead><tbody>${list.map((named) => row(named, locale))}</tbody></table></div>`,
    }),
  )}`;
  const sentences = markup`<ul class="rows">${statementList.map(
    ({ text, cites }) =>
      markup`<li class="panel" data-filter>${text[locale]}<br />${citationsMarkup(cites, locale)}</li>`,
  )}</ul>`;
  const statements = foldMarkup({
    id: 'statements',
    level: 2,
    title: words.statements[locale],
    hint: statementList.length,
    content: sentences,
  });
  return {
    path: 'parameters',
    title: words.parameters[locale],
    body: markup`${body}${statements}`,
    sections: [
      ...[...groups.keys()].map((id) => [anchorOf('topic', id), name(id)] as const),
      ['statements', words.statements[locale]],
    ],
  };
}
