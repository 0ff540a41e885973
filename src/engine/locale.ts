/** The languages in which a reader may be addressed. Adding one makes every missing translation a compile error. */
export type Locale = 'en' | 'ja';

export const locales: readonly Locale[] = ['en', 'ja'];

/** The same thing said in every language, written by hand, with the same numbers. */
export type Localized<T = string> = Readonly<Record<Locale, T>>;

export type NonEmpty<T> = readonly [T, ...T[]];

/** A list known to have a first element, or null. */
export function nonEmpty<T>(list: readonly T[]): NonEmpty<T> | null {
  const [first, ...rest] = list;
  return first === undefined ? null : [first, ...rest];
}
