import { useState } from 'preact/hooks';
import { fill } from '../../shared/fill.js';
import { useWords } from '../../shared/locale.js';
import type { Run } from '../run.js';
import { words } from './words.js';

const pretty = (value: unknown): string => JSON.stringify(value, null, 2);

/** A body in single quotes of a shell: a quote in it ends them, is escaped, and begins them again. */
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

function curl({ endpoint, request }: Run, origin: string): string {
  return `curl -s ${origin}${endpoint} -H 'Content-Type: application/json' -d ${quoted(JSON.stringify(request))}`;
}

/** What went over the wire, as an integrator wants to see it. */
export function JsonPanel({ run, service }: { readonly run: Run; readonly service: string }) {
  const w = useWords(words);
  const [copied, setCopied] = useState(false);
  return (
    <div class="stack">
      <div class="row">
        <code>POST {run.endpoint}</code>
        <button
          type="button"
          class="small"
          onClick={() => {
            void navigator.clipboard.writeText(curl(run, location.origin)).then(() => setCopied(true));
          }}
        >
          {w.copy}
        </button>
        <span role="status" class="fine">
          {copied ? w.copied : ''}
        </span>
      </div>
      <div class="exchange">
        <section aria-label={w.request}>
          <h3>{w.request}</h3>
          <pre class="json" tabIndex={0}>
            {pretty(run.request)}
          </pre>
        </section>
        <section aria-label={w.response}>
          <h3>
            {w.response} <span class="fine">HTTP {run.answer.status}</span>
          </h3>
          <pre class="json" tabIndex={0}>
            {run.answer.body === null ? run.answer.problem : pretty(run.answer.body)}
          </pre>
        </section>
      </div>
      <p class="fine">{fill(w.explainNote, { service })}</p>
    </div>
  );
}
