import { useContext, useRef, useState } from 'preact/hooks';
import type { Card } from '../../../cds/types.js';
import { CardView, type CardOutcome } from '../shared/card-view.js';
import { fill } from '../shared/fill.js';
import type { CardCatalogue } from '../../card-catalogue.js';
import { LocaleContext, useWords } from '../shared/locale.js';
import { silences, words as behind } from './behind/words.js';
import type { Run } from './run.js';
import { words } from './words.js';

/** What was done with a card and what became of the feedback. */
export interface Done {
  readonly outcome: CardOutcome;
  /** Null: recorded. */
  readonly problem: string | null;
}

interface Props {
  readonly run: Run | null;
  readonly busy: boolean;
  /** What each card is called. */
  readonly cards: CardCatalogue['cards'];
  readonly basket: readonly string[];
  /** Sends the feedback; resolves with what was wrong, or null. */
  readonly onOutcome: (card: Card, outcome: CardOutcome) => Promise<string | null>;
  readonly onAgain: () => void;
  readonly onNewVisit: () => void;
  /** Where a card's `smart` link leads for the chart that is open. */
  readonly launch: (url: string, appContext?: string) => string;
  /** Calls as if nothing had been said before. */
  readonly onAfresh: () => void;
}

function DoneNote({ done }: { readonly done: Done }) {
  const w = useWords(words);
  const { outcome, problem } = done;
  const status = problem === null ? w.recorded : fill(w.notRecorded, { problem });
  const text =
    outcome.kind === 'accepted'
      ? fill(w.acceptedNote, { order: outcome.suggestion.label, status })
      : fill(w.overriddenNote, { reason: outcome.reason.display ?? outcome.reason.code, status });
  return <p class={problem === null ? 'done' : 'done failed'}>{text}</p>;
}

type CardsProps = Pick<Props, 'onOutcome' | 'onAgain' | 'launch'> & { readonly cards: readonly Card[] };

function Cards({ cards, onOutcome, onAgain, launch }: CardsProps) {
  const w = useWords(words);
  const [done, setDone] = useState<Readonly<Record<string, readonly Done[]>>>({});
  const act = (card: Card, outcome: CardOutcome): void => {
    const key = card.uuid ?? card.summary;
    void onOutcome(card, outcome).then((problem) =>
      setDone((before) => ({ ...before, [key]: [...(before[key] ?? []), { outcome, problem }] })),
    );
  };
  const acted = Object.keys(done).length > 0;
  return (
    <>
      {cards.map((card) => {
        const mine = done[card.uuid ?? card.summary] ?? [];
        return (
          <div key={card.uuid ?? card.summary}>
            <CardView
              card={card}
              launch={launch}
              onOutcome={(outcome) => act(card, outcome)}
              overridden={mine.some(({ outcome }) => outcome.kind === 'overridden')}
              accepted={mine.flatMap(({ outcome }) =>
                outcome.kind === 'accepted' && outcome.suggestion.uuid !== undefined
                  ? [outcome.suggestion.uuid]
                  : [],
              )}
            />
            <div role="status">
              {mine.map((one, index) => (
                <DoneNote key={index} done={one} />
              ))}
            </div>
          </div>
        );
      })}
      {acted && (
        <div class="again">
          <button type="button" class="primary" onClick={onAgain}>
            {w.callAgain}
          </button>
          <p class="fine">{w.againHint}</p>
        </div>
      )}
    </>
  );
}

/** Reasons that have to do with what was said before, not with the patient. */
const fromBefore = ['quiet-period', 'overridden', 'over-limit'] as const;

type SilenceProps = Pick<Props, 'onNewVisit' | 'onAfresh' | 'cards'> & { readonly run: Run };

function Silence({ run, cards, onNewVisit, onAfresh }: SilenceProps) {
  const w = useWords(words);
  const locale = useContext(LocaleContext);
  const reasons = useWords(silences);
  const b = useWords(behind);
  const decisions = run.explained?.body?.decisions ?? [];
  const held = fromBefore.flatMap((because) =>
    decisions.flatMap((one) => (one.because === because ? [{ ...one, because }] : [])),
  );
  const settled = held.some(({ settledBy = [] }) => settledBy.length > 0);
  const says = (id: string): string => cards.find((one) => one.id === id)?.says[locale] ?? id;
  return (
    <div class="panel silence">
      <p>
        <strong>{w.silent}</strong>
      </p>
      <p class="soft">{w.silentWhy}</p>
      {held.length > 0 && <p class="minor-heading">{w.heldBack}</p>}
      <ul>
        {held.map(({ card, because, settledBy = [] }) => (
          <li key={card}>
            <strong>{says(card)}</strong> –{' '}
            {settledBy.length > 0
              ? fill(b.settledBy, { resources: settledBy.map(({ resource }) => resource).join(', ') })
              : reasons[because]}
          </li>
        ))}
      </ul>
      {held.some(({ because }) => because === 'overridden') && <p class="fine">{w.remembered}</p>}
      {!settled && held.some(({ because }) => because === 'quiet-period') && (
        <p class="row">
          <button type="button" class="small" onClick={onNewVisit}>
            {w.newVisit}
          </button>
          <button type="button" class="small" onClick={onAfresh}>
            {w.afresh}
          </button>
        </p>
      )}
    </div>
  );
}

function Answered(props: Props & { readonly run: Run }) {
  const { run, onOutcome, onAgain, launch } = props;
  const w = useWords(words);
  const cards = run.answer.body?.cards;
  if (cards === undefined)
    return (
      <div class="panel failure" role="alert">
        <p>
          <strong>{w.failed}</strong>
        </p>
        <p>{run.answer.problem}</p>
      </div>
    );
  if (cards.length === 0) return <Silence {...props} />;
  return (
    <Cards
      key={run.request.hookInstance}
      cards={cards}
      onOutcome={onOutcome}
      onAgain={onAgain}
      launch={launch}
    />
  );
}

/** The cards of a call as an EHR shows them, and what the clinician made of them. */
export function CardsPanel(props: Props) {
  const { run, busy, basket, onAgain, onNewVisit, onAfresh } = props;
  const title = useRef<HTMLHeadingElement>(null);
  // The buttons go away with the cards they stand by: who uses the keyboard goes on from the heading.
  const fromTitle = (act: () => void) => (): void => {
    title.current?.focus();
    act();
  };
  const w = useWords(words);
  const count = run?.answer.body?.cards.length ?? 0;
  return (
    <section class="cards" aria-labelledby="cards-title" aria-busy={busy}>
      <div class="section-head">
        <h2 id="cards-title" tabIndex={-1} ref={title}>
          {w.cards}
        </h2>
        <p class="fine" role="status">
          {busy ? w.calling : run === null ? '' : fill(w.cardCount, { n: count })}
        </p>
      </div>
      {run === null && !busy && <p class="panel soft">{w.notCalled}</p>}
      {run !== null && (
        <Answered
          {...props}
          run={run}
          onAgain={fromTitle(onAgain)}
          onNewVisit={fromTitle(onNewVisit)}
          onAfresh={fromTitle(onAfresh)}
        />
      )}
      {basket.length > 0 && (
        <section class="panel basket" aria-label={w.basket}>
          <p class="minor-heading">{w.basket}</p>
          <ul>
            {basket.map((order, index) => (
              <li key={index}>{order}</li>
            ))}
          </ul>
        </section>
      )}
    </section>
  );
}
