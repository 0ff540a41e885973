import type { Indicator } from '../../../cds/types.js';
import { useWords } from './locale.js';

const words = {
  info: { en: 'Information', ja: '情報' },
  warning: { en: 'Warning', ja: '注意' },
  critical: { en: 'Critical', ja: '緊急' },
} as const;

/** A different outline for each: a circle, a triangle, an octagon. */
const outlines: Readonly<Record<Indicator, string>> = {
  info: 'M12 2.5a9.5 9.5 0 1 1 0 19a9.5 9.5 0 0 1 0-19z',
  warning: 'M12 2.5 22.5 21H1.5z',
  critical: 'M8 2h8l6 6v8l-6 6H8l-6-6V8z',
};
const signs: Readonly<Record<Indicator, string>> = {
  info: 'M12 11v6M12 7v.4',
  warning: 'M12 9v5.5M12 17.6v.4',
  critical: 'M12 6.5v7M12 17.1v.4',
};

/** How urgent a card is: by shape, by word and by colour. */
export function IndicatorMark({ indicator }: { readonly indicator: Indicator }) {
  const named = useWords(words);
  return (
    <span class={`indicator ${indicator}`}>
      <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
        <path class="outline" d={outlines[indicator]} />
        <path class="sign" d={signs[indicator]} />
      </svg>
      {named[indicator]}
    </span>
  );
}
