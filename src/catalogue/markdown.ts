// Parentheses and signs mean something only after brackets or at the start of a line, which are escaped or never reached.
const special = /[\\`*_{}[\]#|<>~]/g;

/**
 * Text from a record as it may stand in a card: markdown and HTML in it lose their meaning, line breaks become
 * spaces. Some clients render raw HTML inside markdown, so an angle bracket must never survive.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(special, (sign) => (sign === '<' ? '&lt;' : sign === '>' ? '&gt;' : `\\${sign}`));
}
