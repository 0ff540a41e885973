import type { ComponentChildren } from 'preact';
import { useContext, useEffect, useMemo, useState } from 'preact/hooks';
import type { Card } from '../../../cds/types.js';
import type { Evaluation } from '../../../service/evaluate-hook.js';
import type { ExplanationJson } from '../../explanation-json.js';
import { Fold } from '../shared/fold.js';
import { fill } from '../shared/fill.js';
import { LocaleContext, useWords } from '../shared/locale.js';
import { ClassificationView } from './classification.js';
import type { OpenRecord } from './engine.js';
import { isSupposing, nothingSupposed, suppose, type Judged } from './hypothesis.js';
import { ranked } from './ranking.js';
import { trendFacts, trendsOf } from './trend.js';
import { Trends } from './trends.js';
import { supposedText, WhatIf } from './what-if.js';
import { words } from './words.js';

interface PatientJson {
  readonly name?: readonly {
    readonly text?: string;
    readonly family?: string;
    readonly given?: readonly string[];
  }[];
  readonly gender?: string;
  readonly birthDate?: string;
}

function bannerOf({ gathered }: Evaluation): string {
  const patient = gathered.resources.find(({ resource }) => resource.resourceType === 'Patient')?.resource as
    PatientJson | undefined;
  const [first] = patient?.name ?? [];
  const name = first?.text ?? [first?.family, ...(first?.given ?? [])].filter(Boolean).join(' ');
  return [name, patient?.gender, patient?.birthDate]
    .filter((part) => part !== undefined && part !== '')
    .join(' · ');
}

function Incomplete({ evaluation }: { readonly evaluation: Evaluation }) {
  const w = useWords(words);
  const { outcomes, wrongPatient } = evaluation.gathered;
  const parts = Object.entries(outcomes).flatMap(([key, { complete, why }]) =>
    complete ? [] : [`${key} (${why ?? ''})`],
  );
  return (
    <>
      {parts.length > 0 && <p class="notice">{fill(w.incomplete, { parts: parts.join(', ') })}</p>}
      {wrongPatient > 0 && <p class="notice">{fill(w.wrongPatient, { n: wrongPatient })}</p>}
    </>
  );
}

function Json({ record }: { readonly record: OpenRecord }) {
  const locale = useContext(LocaleContext);
  const [explained, setExplained] = useState<ExplanationJson | null>(null);
  useEffect(() => {
    let gone = false;
    void record.explain(locale).then((made) => (gone ? undefined : setExplained(made)));
    return () => {
      gone = true;
    };
  }, [record, locale]);
  return explained === null ? null : <pre class="json">{JSON.stringify(explained, null, 1)}</pre>;
}

interface ListProps {
  readonly judged: readonly Judged[];
  readonly recorded: readonly Judged[];
  readonly open: boolean;
}

function List({ judged, recorded, open }: ListProps) {
  return (
    <div class="stack">
      {judged.map((one) => (
        <ClassificationView
          key={one.ruleSet.id}
          judged={one}
          recorded={recorded.find(({ ruleSet }) => ruleSet === one.ruleSet) ?? one}
          open={open}
        />
      ))}
    </div>
  );
}

type Drawn = (props: { readonly cards: readonly Card[] }) => ComponentChildren;

/** The cards as an EHR draws them; what draws them (markdown) comes after the first load. */
function Cards({ evaluation, hidden }: { readonly evaluation: Evaluation; readonly hidden: boolean }) {
  const w = useWords(words);
  const [drawn, setDrawn] = useState<{ readonly Cards: Drawn } | null>(null);
  useEffect(() => {
    void import('./cards.js').then(({ CardList }) => setDrawn({ Cards: CardList }));
  }, []);
  const { cards } = evaluation;
  return (
    <section class="said-cards" aria-labelledby="cards-title">
      <h2 id="cards-title">{w.cardsTitle}</h2>
      {hidden && <p>{w.cardsHidden}</p>}
      {!hidden && cards.length === 0 && <p>{w.noCards}</p>}
      {!hidden && drawn !== null && <drawn.Cards cards={cards} />}
    </section>
  );
}

interface Props {
  readonly record: OpenRecord;
  readonly evaluation: Evaluation;
  readonly server: string;
  readonly knowledge: string;
  readonly onLeave: () => void;
}

/** One open record: cards, classifications, what-if and trends; marked while anything on it is supposed. */
export function RecordView({ record, evaluation, server, knowledge, onLeave }: Props) {
  const w = useWords(words);
  const locale = useContext(LocaleContext);
  const [hypothesis, setHypothesis] = useState(nothingSupposed);
  const { asOf } = record;
  const recorded: readonly Judged[] = evaluation.results;
  const judged = useMemo(() => suppose(recorded, hypothesis, asOf), [recorded, hypothesis, asOf]);
  const supposing = isSupposing(hypothesis);
  const { saying, undetermined, aside } = ranked(judged, supposing ? [] : evaluation.decisions);
  const relevant = useMemo(() => {
    const asRecorded = ranked(recorded, evaluation.decisions);
    return [...asRecorded.saying, ...asRecorded.undetermined].map(({ ruleSet }) => ruleSet);
  }, [recorded, evaluation.decisions]);
  const trends = useMemo(
    () => trendsOf(record.facts(trendFacts, evaluation.gathered), evaluation.gathered, relevant),
    [record, evaluation.gathered, relevant],
  );
  const banner = bannerOf(evaluation);
  useEffect(() => {
    // A PDF is named by the title: a supposed one must not pass for the record.
    document.title = supposing
      ? `[${words.hypothetical.en} / ${words.hypothetical.ja}] Heme Precursor CDS`
      : 'Heme Precursor CDS';
  }, [supposing]);
  return (
    <main class={supposing ? 'record supposing' : 'record'}>
      {supposing && (
        <>
          <div class="watermark" aria-hidden="true">
            {words.hypothetical.en} / {words.hypothetical.ja}
          </div>
          <p class="hypothetical" role="status">
            <strong>{w.hypotheticalNote}</strong>{' '}
            {fill(w.supposedList, { list: supposedText(hypothesis, locale) })}
          </p>
        </>
      )}
      <header class="banner panel">
        <div>
          <h2>{banner === '' ? `Patient/${record.patientId}` : banner}</h2>
          <p class="soft">
            Patient/{record.patientId} ·{' '}
            {fill(w.readFrom, { server, at: asOf.slice(0, 16).replace('T', ' ') })}
          </p>
        </div>
        <div class="row controls">
          <button type="button" onClick={() => print()}>
            {w.print}
          </button>
          <button type="button" onClick={onLeave}>
            {w.otherPatient}
          </button>
        </div>
      </header>
      <Incomplete evaluation={evaluation} />
      <Cards evaluation={evaluation} hidden={supposing} />
      <section aria-labelledby="classifications-title">
        <h2 id="classifications-title" tabIndex={-1}>
          {w.classifications}
        </h2>
        <List judged={saying} recorded={recorded} open />
        {undetermined.length > 0 && (
          <Fold class="aside" summary={<h3>{fill(w.undetermined, { n: undetermined.length })}</h3>}>
            {() => <List judged={undetermined} recorded={recorded} open={false} />}
          </Fold>
        )}
        {aside.length > 0 && (
          <Fold class="aside" summary={<h3>{fill(w.notApplicable, { n: aside.length })}</h3>}>
            {() => <List judged={aside} recorded={recorded} open={false} />}
          </Fold>
        )}
      </section>
      <WhatIf recorded={recorded} judged={judged} hypothesis={hypothesis} onHypothesis={setHypothesis} />
      <Trends trends={trends} />
      <Fold class="panel all-json" summary={<h2>{w.json}</h2>}>
        {() => <Json record={record} />}
      </Fold>
      <p class="fine">{fill(w.asOf, { at: asOf, knowledge })}</p>
    </main>
  );
}
