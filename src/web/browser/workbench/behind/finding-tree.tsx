import { useContext } from 'preact/hooks';
import { inReadersUnits } from '../../../../catalogue/index.js';
import type { FindingJson } from '../../../explanation-json.js';
import { Fold } from '../../shared/fold.js';
import { LocaleContext, useWords } from '../../shared/locale.js';
import { StatusMark } from '../../shared/status-mark.js';
import { valueText } from './value-text.js';
import { words } from './words.js';

function Cites({ cites }: { readonly cites: readonly string[] }) {
  const w = useWords(words);
  if (cites.length === 0) return null;
  return (
    <details class="cites">
      <summary>{w.cites}</summary>
      <ul>
        {cites.map((cite) => (
          <li key={cite}>{cite}</li>
        ))}
      </ul>
    </details>
  );
}

function Line({ finding }: { readonly finding: FindingJson }) {
  const locale = useContext(LocaleContext);
  const { label, status, threshold, value, evidence, parts } = finding;
  const said = value === undefined ? '' : valueText(finding, locale);
  return (
    <>
      <StatusMark status={status} /> <span class="finding-label">{label}</span>
      {threshold !== undefined && <span class="threshold"> {inReadersUnits(threshold)}</span>}
      {said !== '' && <span class="value"> — {said}</span>}
      {parts.length === 0 && evidence.length > 0 && <code class="evidence">{evidence.join(', ')}</code>}
    </>
  );
}

/** A criterion and its parts with their states; branches open where there is something to see. */
export function FindingTree({
  finding,
  open = false,
}: {
  readonly finding: FindingJson;
  readonly open?: boolean;
}) {
  const { parts, cites, status } = finding;
  if (parts.length === 0)
    return (
      <div class="finding">
        <Line finding={finding} />
        <Cites cites={cites} />
      </div>
    );
  return (
    <Fold class="finding" open={open} summary={<Line finding={finding} />}>
      {() => (
        <>
          <ul>
            {parts.map((part, index) => (
              <li key={`${part.id}/${String(index)}`}>
                <FindingTree finding={part} open={open && part.status === status} />
              </li>
            ))}
          </ul>
          <Cites cites={cites} />
        </>
      )}
    </Fold>
  );
}
