export type Language = 'en' | 'ja';

const languages: readonly string[] = ['en', 'ja'] satisfies readonly Language[];
const isLanguage = (tag: string): tag is Language => languages.includes(tag);

/**
 * The language to answer in: the first of ours among those that an `Accept-Language` header ranks highest
 * (RFC 9110), else the default. `q=0` excludes; a malformed entry is passed over.
 */
export function language(header: string | undefined, byDefault: Language): Language {
  const ranges = (header ?? '').split(',', 32).flatMap((entry) => {
    const [, tag, weight] = /^\s*([a-z]{2})(?:-[\w-]*)?\s*(?:;\s*q=([\d.]+)\s*)?$/i.exec(entry) ?? [];
    const q = weight === undefined ? 1 : Number(weight);
    const found = tag?.toLowerCase();
    return found !== undefined && isLanguage(found) && q > 0 && q <= 1 ? [{ found, q }] : [];
  });
  // The sort is stable: among equals the client's order decides.
  return ranges.sort((a, b) => b.q - a.q)[0]?.found ?? byDefault;
}
