const mostKept = 4000;
const longestKept = 200;

/**
 * A function of a text that remembers its answers: records repeat a handful of codes, units, dates and words
 * hundreds of times. Bounded, and texts too long to be any of these are not kept.
 */
export function remembered<T>(answer: (text: string) => T): (text: string) => T {
  const kept = new Map<string, T>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined || kept.has(text)) return known as T;
    const made = answer(text);
    if (text.length > longestKept) return made;
    if (kept.size >= mostKept) kept.clear();
    kept.set(text, made);
    return made;
  };
}
