/** A sentence that is said only where there is something to say: paragraphs of a card without the empty ones. */
export function said(...paragraphs: readonly (string | false)[]): readonly string[] {
  return paragraphs.filter((paragraph) => paragraph !== false && paragraph !== '') as readonly string[];
}
