import { useContext } from 'preact/hooks';
import type { Locale } from '../../../engine/locale.js';
import { LocaleContext } from './locale.js';

/** Each language in its own name, so that whoever cannot read the page can still find it. */
const names: Readonly<Record<Locale, string>> = { en: 'English', ja: '日本語' };
const choices: readonly Locale[] = ['en', 'ja'];

/** Chooses the language of the page; the cards are asked for again by the page itself. */
export function LanguageSwitch({ onChoose }: { readonly onChoose: (locale: Locale) => void }) {
  const current = useContext(LocaleContext);
  return (
    <div class="language" role="group" aria-label="Language / 言語">
      {choices.map((locale) => (
        <button
          type="button"
          key={locale}
          lang={locale}
          aria-pressed={locale === current}
          onClick={() => onChoose(locale)}
        >
          {names[locale]}
        </button>
      ))}
    </div>
  );
}
