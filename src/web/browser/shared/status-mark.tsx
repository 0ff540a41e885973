import { useContext } from 'preact/hooks';
import { statusWords } from '../../../engine/explain.js';
import type { Tri } from '../../../engine/tri.js';
import { LocaleContext } from './locale.js';

const signs: Readonly<Record<Tri, string>> = { met: '✓', 'not-met': '✕', unknown: '?' };

/** Met, not met or unknown: by sign, by word and by colour. */
export function StatusMark({ status }: { readonly status: Tri }) {
  const locale = useContext(LocaleContext);
  return (
    <span class={`status ${status}`}>
      <span aria-hidden="true">{signs[status]}</span> {statusWords[status][locale]}
    </span>
  );
}
