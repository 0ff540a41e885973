import { useContext } from 'preact/hooks';
import { inReadersUnits } from '../../../catalogue/index.js';
import {
  dateOf,
  thresholdText,
  valueText,
  whyWords,
  type Citation,
  type FactDefinitions,
  type Facts,
  type Finding,
  type Locale,
} from '../../../engine/index.js';
import { Fold } from '../shared/fold.js';
import { LocaleContext, useWords } from '../shared/locale.js';
import { StatusMark } from '../shared/status-mark.js';
import { words } from './words.js';

/** What a finding is explained with. */
export interface Ground {
  readonly definitions: FactDefinitions;
  readonly facts: Facts;
}

export const day = (at: string): string => at.slice(0, 'yyyy-mm-dd'.length);

/** A citation as a link that leaves the page in a tab of its own. */
export function Cite({ cite: { reference, locator } }: { readonly cite: Citation }) {
  const w = useWords(words);
  const label = `${reference.title}, ${locator}`;
  if (!/^https?:\/\//i.test(reference.url)) return <>{label}</>;
  return (
    <a href={reference.url} target="_blank" rel="noopener noreferrer">
      {label}
      <span class="visually-hidden"> ({w.opens})</span>
    </a>
  );
}

/** Citations behind one fold: there are many, and few readers look at a time. */
export function Cites({ cites }: { readonly cites: readonly Citation[] }) {
  const w = useWords(words);
  if (cites.length === 0) return null;
  return (
    <details class="cites">
      <summary>{w.source}</summary>
      <ul>
        {cites.map((cite) => (
          <li key={`${cite.reference.id}/${cite.locator}`}>
            <Cite cite={cite} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What the record says to a criterion that asks for one fact: the value with its date, or why there is none. */
function said({ criterion }: Finding, { definitions, facts }: Ground, locale: Locale): string | null {
  if ('of' in criterion) return null;
  const fact = facts[criterion.fact];
  if (fact?.known !== true) return fact === undefined ? null : whyWords[fact.why][locale];
  const at = dateOf(fact);
  const value = inReadersUnits(valueText(definitions[criterion.fact], fact, locale) ?? '');
  return at === undefined ? value : `${value} (${day(at)})`;
}

const resources = ({ evidence }: Finding): string =>
  [...new Set(evidence.map(({ reference }) => reference))].join(', ');

function Line({ finding, ground }: { readonly finding: Finding; readonly ground: Ground }) {
  const locale = useContext(LocaleContext);
  const { criterion, status } = finding;
  const threshold = thresholdText(criterion);
  const value = said(finding, ground, locale);
  const leaf = !('of' in criterion);
  return (
    <>
      <StatusMark status={status} /> <span class="finding-label">{criterion.label[locale]}</span>
      {threshold !== null && <span class="threshold"> {inReadersUnits(threshold)}</span>}
      {value !== null && <span class="value"> — {value}</span>}
      {leaf && finding.evidence.length > 0 && <code class="evidence">{resources(finding)}</code>}
    </>
  );
}

interface Props {
  readonly finding: Finding;
  readonly ground: Ground;
  /** How many levels are open. */
  readonly depth?: number;
}

/** A criterion and its parts: state, threshold, value, date, resource and source. */
export function FindingTree({ finding, ground, depth = 0 }: Props) {
  const { criterion, parts, status } = finding;
  if (parts.length === 0)
    return (
      <div class="finding">
        <Line finding={finding} ground={ground} />
        <Cites cites={criterion.cites} />
      </div>
    );
  return (
    <Fold class="finding" open={depth > 0} summary={<Line finding={finding} ground={ground} />}>
      {() => (
        <>
          <ul>
            {parts.map((part, index) => (
              <li key={`${part.criterion.id}/${String(index)}`}>
                <FindingTree finding={part} ground={ground} depth={part.status === status ? depth - 1 : 0} />
              </li>
            ))}
          </ul>
          <Cites cites={criterion.cites} />
        </>
      )}
    </Fold>
  );
}
