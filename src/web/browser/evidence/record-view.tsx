import type { ComponentChildren } from 'preact';
import { useContext, useEffect, useMemo, useState } from 'preact/hooks';
import type { Card } from '../../../cds/types.js';
import type { Locale, Localized } from '../../../engine/locale.js';
import type { Evaluation } from '../../../service/evaluate-hook.js';
import type { ExplanationJson } from '../../explanation-json.js';
import { Fold } from '../shared/fold.js';
import { fill } from '../shared/fill.js';
import { LocaleContext, useWords } from '../shared/locale.js';
import { ClassificationView } from './classification.js';
import type { OpenRecord } from './engine.js';
import { isSupposing, nothingSupposed, suppose, type Judged } from './hypothesis.js';
import { Mark, useLaunched, type Launched } from './launched.js';
import { ranked, type Ranked } from './ranking.js';
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

/** The sexes of FHIR in the reader's language. */
const genders: Readonly<Record<string, Localized>> = {
  male: { en: 'male', ja: '男性' },
  female: { en: 'female', ja: '女性' },
  other: { en: 'other', ja: 'その他' },
  unknown: { en: 'unknown', ja: '不明' },
};

function bannerOf({ gathered }: Evaluation, locale: Locale): string {
  const patient = gathered.resources.find(({ resource }) => resource.resourceType === 'Patient')?.resource as
    PatientJson | undefined;
  const [first] = patient?.name ?? [];
  const name = first?.text ?? [first?.family, ...(first?.given ?? [])].filter(Boolean).join(' ');
  const { gender } = patient ?? {};
  const sex = gender === undefined ? undefined : (genders[gender]?.[locale] ?? gender);
  return [name, sex, patient?.birthDate].filter((part) => part !== undefined && part !== '').join(' · ');
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
  /** The rule set that the reader came for, where its card is not on the page. */
  readonly marked?: string;
}

function List({ judged, recorded, open, marked }: ListProps) {
  const w = useWords(words);
  return (
    <div class="stack">
      {judged.map((one) => {
        const view = (
          <ClassificationView
            key={one.ruleSet.id}
            judged={one}
            recorded={recorded.find(({ ruleSet }) => ruleSet === one.ruleSet) ?? one}
            open={open}
          />
        );
        return one.ruleSet.id === marked ? (
          <Mark key={one.ruleSet.id} note={w.launchedRules}>
            {view}
          </Mark>
        ) : (
          view
        );
      })}
    </div>
  );
}

/** The rule set that the reader came for, and whether its card is among those shown. */
function cameFor(launched: Launched, { cards }: Evaluation) {
  if (launched.kind !== 'card') return undefined;
  const shown = cards.some(({ source }) => source.topic?.code === launched.card);
  return { ruleSet: launched.ruleSet, shown };
}

/** What the reader came for stands first. */
function firstOf(all: Ranked, wanted: string | undefined): Ranked {
  const is = ({ ruleSet }: Judged): boolean => ruleSet.id === wanted;
  const rest = (list: readonly Judged[]): readonly Judged[] => list.filter((one) => !is(one));
  const { saying, undetermined, aside } = all;
  return {
    saying: [...[...saying, ...undetermined, ...aside].filter(is), ...rest(saying)],
    undetermined: rest(undetermined),
    aside: rest(aside),
  };
}

type Drawn = (props: {
  readonly cards: readonly Card[];
  readonly launched: string | undefined;
}) => ComponentChildren;

interface CardsProps {
  readonly evaluation: Evaluation;
  readonly hidden: boolean;
  readonly launched: Launched;
}

/** The cards as an EHR draws them; what draws them (markdown) comes after the first load. */
function Cards({ evaluation, hidden, launched }: CardsProps) {
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
      {!hidden && drawn !== null && (
        <drawn.Cards cards={cards} launched={launched.kind === 'card' ? launched.card : undefined} />
      )}
    </section>
  );
}

interface Props {
  readonly record: OpenRecord;
  readonly evaluation: Evaluation;
  readonly server: string;
  readonly knowledge: string;
  /** The uuid of the card that the page was launched from. */
  readonly launchedFrom?: string;
  readonly onLeave: () => void;
}

/** Across every page, on screen and on paper, in both languages: a supposed record must not pass for the real one. */
function Watermark({ list }: { readonly list: string }) {
  const w = useWords(words);
  return (
    <>
      <div class="watermark" aria-hidden="true">
        <span>{words.hypothetical.en}</span> <span>{words.hypothetical.ja}</span>
      </div>
      <p class="hypothetical" role="status">
        <strong>{w.hypotheticalNote}</strong> {fill(w.supposedList, { list })}
      </p>
    </>
  );
}

function Banner({
  record,
  evaluation,
  server,
  onLeave,
}: Pick<Props, 'record' | 'evaluation' | 'server' | 'onLeave'>) {
  const w = useWords(words);
  const locale = useContext(LocaleContext);
  const { asOf, patientId } = record;
  const banner = bannerOf(evaluation, locale);
  return (
    <header class="banner panel">
      <div>
        <h2>{banner === '' ? `Patient/${patientId}` : banner}</h2>
        <p class="soft">
          Patient/{patientId} · {fill(w.readFrom, { server, at: asOf.slice(0, 16).replace('T', ' ') })}
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
  );
}

/** One open record: cards, classifications, what-if and trends; marked while anything on it is supposed. */
export function RecordView({ record, evaluation, server, knowledge, launchedFrom, onLeave }: Props) {
  const w = useWords(words);
  const locale = useContext(LocaleContext);
  const [hypothesis, setHypothesis] = useState(nothingSupposed);
  const { asOf } = record;
  const recorded: readonly Judged[] = evaluation.results;
  const judged = useMemo(() => suppose(recorded, hypothesis, asOf), [recorded, hypothesis, asOf]);
  const supposing = isSupposing(hypothesis);
  const launched = useLaunched(launchedFrom);
  const wanted = cameFor(launched, evaluation);
  const { saying, undetermined, aside } = firstOf(
    ranked(judged, supposing ? [] : evaluation.decisions),
    wanted?.ruleSet,
  );
  const relevant = useMemo(() => {
    const asRecorded = ranked(recorded, evaluation.decisions);
    return [...asRecorded.saying, ...asRecorded.undetermined];
  }, [recorded, evaluation.decisions]);
  const trends = useMemo(
    () => trendsOf(record.facts(trendFacts, evaluation.gathered), evaluation.gathered, relevant),
    [record, evaluation.gathered, relevant],
  );
  useEffect(() => {
    // A PDF is named by the title: a supposed one must not pass for the record.
    document.title = supposing
      ? `[${words.hypothetical.en} / ${words.hypothetical.ja}] Heme Precursor CDS`
      : 'Heme Precursor CDS';
  }, [supposing]);
  return (
    <main class={supposing ? 'record supposing' : 'record'}>
      {supposing && <Watermark list={supposedText(hypothesis, locale)} />}
      <Banner {...{ record, evaluation, server, onLeave }} />
      <Incomplete evaluation={evaluation} />
      {launched.kind === 'lost' && (
        <p class="notice" role="status">
          {w.launchedLost}
        </p>
      )}
      <Cards evaluation={evaluation} hidden={supposing} launched={launched} />
      <section aria-labelledby="classifications-title">
        <h2 id="classifications-title" tabIndex={-1}>
          {w.classifications}
        </h2>
        <List
          judged={saying}
          recorded={recorded}
          open
          {...(wanted === undefined || wanted.shown ? {} : { marked: wanted.ruleSet })}
        />
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
