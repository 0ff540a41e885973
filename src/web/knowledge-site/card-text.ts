import { markup, type Markup } from './markup.js';

const bold = /\*\*(.+?)\*\*/g;
const unescaped = (text: string): string =>
  text
    .replace(/\\([\\`*_{}[\]#|~])/g, '$1')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>');

function inline(text: string): Markup {
  // Odd pieces stood between the asterisks.
  const pieces = text.split(bold);
  return markup`${pieces.map((piece, index) => (index % 2 === 1 ? markup`<strong>${unescaped(piece)}</strong>` : unescaped(piece)))}`;
}

/** A paragraph or a list of a card. Own code: cards use bold and lists only, and the markdown library is the browser's. */
export function cardText(paragraph: string): Markup {
  const lines = paragraph.split('\n').filter((line) => line !== '');
  if (lines.length > 0 && lines.every((line) => line.startsWith('- ')))
    return markup`<ul class="bullets">${lines.map((line) => markup`<li>${inline(line.slice(2))}</li>`)}</ul>`;
  return markup`<p>${inline(lines.join(' '))}</p>`;
}
