import { useContext } from 'preact/hooks';
import { nextBestTest, sourcesOf, type FactDefinition, type Finding } from '../../../engine/index.js';
import { karyotype } from '../../../knowledge/analytes/cytogenetics.codes.js';
import { reviewOf } from '../../../service/review.js';
import { editionText } from '../../edition-text.js';
import { Fold } from '../shared/fold.js';
import { fill } from '../shared/fill.js';
import { LocaleContext, useWords } from '../shared/locale.js';
import { day, FindingTree, type Ground } from './finding.js';
import type { Judged } from './hypothesis.js';
import { Score } from './score.js';
import { labelOf, verdict } from './verdict.js';
import { words } from './words.js';

function Next({ judged }: { readonly judged: Judged }) {
  const w = useWords(words);
  const locale = useContext(LocaleContext);
  const { ruleSet, facts, classification } = judged;
  const separator = locale === 'ja' ? '、' : ', ';
  const name = (key: string): string => ruleSet.facts[key]?.label[locale] ?? key;
  const { missing } = classification;
  if (missing.length === 0) return null;
  const next = nextBestTest(ruleSet, facts, classification.asOf);
  return (
    <>
      <dt>{w.missing}</dt>
      <dd>{missing.map(name).join(separator)}</dd>
      {next !== null && (
        <>
          <dt>{w.nextTest}</dt>
          <dd>
            {fill(w.narrows, {
              label: next.facts.map(name).join(separator),
              from: next.from,
              to: Number(next.narrowsTo.toFixed(1)),
            })}
          </dd>
        </>
      )}
    </>
  );
}

/** The karyotype as the laboratory wrote it, also where it could not be read: a haematologist reads ISCN. */
function Karyotype({ judged: { ruleSet, facts } }: { readonly judged: Judged }) {
  const w = useWords(words);
  const found = Object.entries<FactDefinition>(ruleSet.facts).flatMap(([key, definition]) => {
    const fact = facts[key];
    return fact !== undefined && definition.kind === 'reported' && definition.analytes.includes(karyotype)
      ? sourcesOf(fact)
      : [];
  });
  const reports = new Map(found.map((source) => [`${source.reference} ${source.as}`, source]));
  if (reports.size === 0) return null;
  return (
    <>
      <dt>{w.karyotype}</dt>
      {[...reports].map(([key, { as, at, reference }]) => (
        <dd key={key} class="as-received">
          <code>{as}</code> {at !== undefined && `(${day(at)})`} <code class="evidence">{reference}</code>
        </dd>
      ))}
    </>
  );
}

function Rows({
  rows,
  judged,
}: {
  readonly rows: readonly (readonly [string, Finding])[];
  readonly judged: Judged;
}) {
  const locale = useContext(LocaleContext);
  const { ruleSet, facts } = judged;
  const ground: Ground = { definitions: ruleSet.facts, facts };
  return (
    <ol class="tree">
      {rows.map(([category, finding], index) => (
        <li key={`${category}/${String(index)}`}>
          <p class="minor-heading">{labelOf(ruleSet, category, locale)}</p>
          <FindingTree finding={finding} ground={ground} depth={finding.status === 'not-met' ? 0 : 2} />
        </li>
      ))}
    </ol>
  );
}

function Flags({ judged }: { readonly judged: Judged }) {
  const w = useWords(words);
  const { ruleSet, facts, classification } = judged;
  const ground: Ground = { definitions: ruleSet.facts, facts };
  const all = ruleSet.flags.flatMap(({ id }) => {
    const finding = classification.flags[id];
    return finding === undefined ? [] : [finding];
  });
  if (all.length === 0) return null;
  const met = all.filter(({ status }) => status === 'met');
  const draw = (list: readonly Finding[]) => (
    <ul class="tree">
      {list.map((finding) => (
        <li key={finding.criterion.id}>
          <FindingTree finding={finding} ground={ground} />
        </li>
      ))}
    </ul>
  );
  return (
    <Fold summaryClass="minor-heading" summary={fill(w.flags, { n: met.length })}>
      {() => draw([...met, ...all.filter(({ status }) => status !== 'met')])}
    </Fold>
  );
}

function Body({ judged }: { readonly judged: Judged }) {
  const w = useWords(words);
  const locale = useContext(LocaleContext);
  const { ruleSet, classification } = judged;
  const { category, possible, scores, findings } = classification;
  const rows = ruleSet.table.flatMap(({ category: name }, index) => {
    const finding = findings[index];
    return finding === undefined ? [] : [[name, finding] as const];
  });
  const winner = rows.findIndex(([, { status }]) => status === 'met');
  const asked = winner === -1 ? rows.length : winner + 1;
  return (
    <div class="stack">
      <dl class="said">
        {category === null && (
          <>
            <dt>{w.possible}</dt>
            <dd>
              <ul class="possible">
                {possible.map((one) => (
                  <li key={one}>{labelOf(ruleSet, one, locale)}</li>
                ))}
              </ul>
            </dd>
          </>
        )}
        <Next judged={judged} />
        <Karyotype judged={judged} />
      </dl>
      {scores.length > 0 && <p class="minor-heading">{w.scores}</p>}
      {scores.map((result) => (
        <Score key={result.id} ruleSet={ruleSet} result={result} />
      ))}
      <p class="minor-heading">{w.decides}</p>
      <Rows rows={rows.slice(0, asked)} judged={judged} />
      {asked < rows.length && (
        <Fold summaryClass="minor-heading" summary={fill(w.notAsked, { n: rows.length - asked })}>
          {() => <Rows rows={rows.slice(asked)} judged={judged} />}
        </Fold>
      )}
      <Flags judged={judged} />
      <p class="fine">
        {fill(w.edition, { edition: editionText(ruleSet.edition, locale) })}
        {' · '}
        {fill(w.reviewed, { date: reviewOf(ruleSet).reviewedOn })}
      </p>
    </div>
  );
}

interface Props {
  readonly judged: Judged;
  /** The same rule set on the record as it is; another object while values are supposed. */
  readonly recorded: Judged;
  readonly open: boolean;
}

/** One classification: the verdict, what stays possible, what is missing, the scores and every criterion. */
export function ClassificationView({ judged, recorded, open }: Props) {
  const w = useWords(words);
  const locale = useContext(LocaleContext);
  const now = verdict(judged, locale, w);
  const was = verdict(recorded, locale, w);
  return (
    <Fold
      class="classification"
      open={open}
      summary={
        <>
          <h3>{judged.ruleSet.title[locale]}</h3>
          <span class={judged.classification.category === null ? 'verdict open' : 'verdict'}>{now}</span>
          {was !== now && <span class="was">{fill(w.before, { state: was })}</span>}
        </>
      }
    >
      {() => <Body judged={judged} />}
    </Fold>
  );
}
