import { useContext } from 'preact/hooks';
import { whyWords } from '../../../../engine/explain.js';
import type { ExplanationJson } from '../../../explanation-json.js';
import type { Answer } from '../../shared/ask.js';
import { fill } from '../../shared/fill.js';
import { LocaleContext, useWords } from '../../shared/locale.js';
import { readWords, words } from './words.js';

interface Props {
  readonly hook: Answer<unknown>;
  readonly explain: Answer<ExplanationJson>;
  readonly explanation: ExplanationJson;
}

/** How long it took, and what was read of the record on the way. */
export function TimingPanel({ hook, explain, explanation }: Props) {
  const w = useWords(words);
  const locale = useContext(LocaleContext);
  const said = (state: string): string => readWords[state]?.[locale] ?? state;
  const times = [
    [w.hookTime, hook],
    [w.explainTime, explain],
  ] as const;
  return (
    <div class="stack">
      <dl class="times">
        {times.map(([name, { ms, size }]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <strong>{Math.round(ms)} ms</strong>
              <span class="fine">
                {w.seenHere} · {fill(w.answerSize, { n: size.toLocaleString(locale) })}
              </span>
            </dd>
          </div>
        ))}
      </dl>
      <h3>{w.readTitle}</h3>
      <table class="facts">
        <thead>
          <tr>
            <th scope="col">{w.part}</th>
            <th scope="col">{w.prefetch}</th>
            <th scope="col">{w.query}</th>
            <th scope="col">{w.complete}</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(explanation.record.needs).map(([key, need]) => (
            <tr key={key}>
              <th scope="row">
                <code>{key}</code>
              </th>
              <td data-label={w.prefetch}>{said(need.prefetch)}</td>
              <td data-label={w.query}>{need.query === undefined ? '–' : said(need.query)}</td>
              <td data-label={w.complete}>
                {need.complete ? '✓' : need.why === undefined ? '✕' : whyWords[need.why][locale]}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="fine">{fill(w.knowledge, { hash: explanation.knowledge, asOf: explanation.asOf })}</p>
    </div>
  );
}
