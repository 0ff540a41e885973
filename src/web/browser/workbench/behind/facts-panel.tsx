import { useContext, useId, useState } from 'preact/hooks';
import { whyWords } from '../../../../engine/explain.js';
import type { ExplanationJson, FactJson } from '../../../explanation-json.js';
import { Fold } from '../../shared/fold.js';
import { fill } from '../../shared/fill.js';
import { LocaleContext, useWords } from '../../shared/locale.js';
import { answerOf, valueText } from './value-text.js';
import { words } from './words.js';

const day = (at: string): string => at.slice(0, 'yyyy-mm-dd'.length);

/** What a conversion adds to its factor comes as a note of the service, in English. */
const subtracted = /^(-?[\d.]+) subtracted before the factor$/;

/** "converted [degF] → Cel, (value − 32) × 0.5556": what was done with the number that came. */
function convertedText(
  { converted, notes = [] }: FactJson,
  w: { readonly converted: string; readonly convertedOffset: string },
): string {
  if (converted === undefined) return '';
  const { from, to } = converted;
  const factor = Number(converted.factor.toPrecision(6));
  const [offset] = notes.flatMap((note) => subtracted.exec(note)?.[1] ?? []);
  return offset === undefined
    ? fill(w.converted, { from, to, factor })
    : fill(w.convertedOffset, { from, to, factor, offset });
}

function Known({ facts }: { readonly facts: readonly FactJson[] }) {
  const w = useWords(words);
  const locale = useContext(LocaleContext);
  return (
    <table class="facts">
      <thead>
        <tr>
          <th scope="col">{w.fact}</th>
          <th scope="col">{w.value}</th>
          <th scope="col">{w.received}</th>
          <th scope="col">{w.date}</th>
          <th scope="col">{w.resource}</th>
        </tr>
      </thead>
      <tbody>
        {facts.map((fact) => (
          <tr key={fact.id}>
            <th scope="row">{fact.label}</th>
            <td data-label={w.value}>
              <strong>{valueText(fact, locale)}</strong>
            </td>
            <td data-label={w.received}>
              {fact.asReceived ?? ''}
              {fact.converted !== undefined && <span class="fine"> {convertedText(fact, w)}</span>}
              {(fact.notes ?? [])
                .filter((note) => !subtracted.test(note))
                .map((note) => (
                  <span key={note} class="fine">
                    {' '}
                    {note}
                  </span>
                ))}
            </td>
            <td data-label={w.date}>{fact.at === undefined ? '' : day(fact.at)}</td>
            <td data-label={w.resource}>
              <code>{(fact.resources ?? []).join(', ')}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Unknown({ facts }: { readonly facts: readonly FactJson[] }) {
  const w = useWords(words);
  const locale = useContext(LocaleContext);
  return (
    <table class="facts">
      <thead>
        <tr>
          <th scope="col">{w.fact}</th>
          <th scope="col">{w.reason}</th>
          <th scope="col">{w.received}</th>
        </tr>
      </thead>
      <tbody>
        {facts.map((fact) => (
          <tr key={fact.id}>
            <th scope="row">{fact.label}</th>
            <td data-label={w.reason}>{fact.why === undefined ? '' : whyWords[fact.why][locale]}</td>
            <td data-label={w.received}>
              {fact.asReceived ?? ''} {fact.resource !== undefined && <code>{fact.resource}</code>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What the record said: measured values and things recorded first, "none recorded" after them. */
const weight = ({ value }: FactJson): number => (answerOf(value) === false ? 1 : 0);

/** Every fact with its source, or the reason why it is not known. */
export function FactsPanel({ explanation }: { readonly explanation: ExplanationJson }) {
  const w = useWords(words);
  const id = useId();
  const [wanted, setWanted] = useState('');
  const found = explanation.facts.filter(({ label, id: key }) =>
    `${label} ${key}`.toLowerCase().includes(wanted.trim().toLowerCase()),
  );
  const known = found.filter((fact) => fact.known).sort((a, b) => weight(a) - weight(b));
  // What was found and could not be used is more telling than what is not there at all.
  const unknown = found
    .filter((fact) => !fact.known)
    .sort((a, b) => Number(a.why === 'not-recorded') - Number(b.why === 'not-recorded'));
  return (
    <div class="stack">
      <div class="row">
        <label for={id}>{w.filter}</label>
        <input
          id={id}
          type="search"
          value={wanted}
          onInput={(event) => setWanted(event.currentTarget.value)}
        />
      </div>
      <Fold open summary={<h3>{fill(w.known, { n: known.length })}</h3>}>
        {() => <Known facts={known} />}
      </Fold>
      <Fold
        key={String(wanted !== '')}
        open={wanted !== ''}
        summary={<h3>{fill(w.unknown, { n: unknown.length })}</h3>}
      >
        {() => <Unknown facts={unknown} />}
      </Fold>
    </div>
  );
}
