import { markup, type Markup, type Part } from './markup.js';

/** A part of a page that is closed until a reader, a link to something in it, or the printer opens it. */
export interface FoldedPart {
  readonly id: string;
  readonly level: 2 | 3;
  readonly title: Part;
  /** What stands beside the title while it is closed: how many there are, or what it says. */
  readonly hint?: Part;
  readonly open?: boolean;
  readonly content: Part;
}

/**
 * Works without a script. The id stands inside: a browser opens a closed part when an address leads into it, not when
 * it leads to its outside.
 */
export function foldMarkup({ id, level, title, hint = null, open = false, content }: FoldedPart): Markup {
  const heading = level === 2 ? markup`<h2>${title}</h2>` : markup`<h3>${title}</h3>`;
  return markup`<details class="fold${level === 2 ? ' section' : ''}"${open ? markup` open` : null}><summary>${heading}${hint === null ? null : markup` <span class="fine">${hint}</span>`}</summary><div class="folded" id="${id}">${content}</div></details>`;
}
