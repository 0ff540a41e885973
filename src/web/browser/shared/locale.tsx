import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Locale, Localized } from '../../../engine/locale.js';

/** The language of the page; every component below speaks it. */
export const LocaleContext = createContext<Locale>('en');

/** A page's words, each in every language: a missing translation does not compile. */
export type Words = Readonly<Record<string, Localized>>;

/** The words in the language of the page. */
export function useWords<W extends Words>(words: W): { readonly [K in keyof W]: string } {
  const locale = useContext(LocaleContext);
  return Object.fromEntries(Object.entries(words).map(([key, word]) => [key, word[locale]])) as {
    readonly [K in keyof W]: string;
  };
}

const isLocale = (text: string | null | undefined): text is Locale => text === 'en' || text === 'ja';

/** `?lang=` of the page's address, else the first of the browser's languages that is ours, else English. */
export function firstLocale(search: string, languages: readonly string[]): Locale {
  const asked = new URLSearchParams(search).get('lang');
  if (isLocale(asked)) return asked;
  return languages.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLocale) ?? 'en';
}
