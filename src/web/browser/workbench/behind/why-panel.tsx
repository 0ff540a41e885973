import { useContext } from 'preact/hooks';
import { inReadersUnits } from '../../../../catalogue/index.js';
import { whyWords } from '../../../../engine/explain.js';
import type { CardCatalogue, CardEntry, RuleSetEntry } from '../../../card-catalogue.js';
import type { DecisionJson, ExplanationJson } from '../../../explanation-json.js';
import { Fold } from '../../shared/fold.js';
import { fill } from '../../shared/fill.js';
import { LocaleContext, useWords } from '../../shared/locale.js';
import { smallestChange, type Need, type SmallestChange } from '../smallest-change.js';
import { valueText } from './value-text.js';
import { remedies, silences, words } from './words.js';

type Because = keyof typeof silences;
/** More than this is counted: a card that far from speaking needs no list. */
const needsShown = 4;
const cardsShown = 8;

interface Silent {
  readonly card: CardEntry;
  readonly title: string;
  readonly because: Because;
  readonly change: SmallestChange | null;
  /** For order cards: what the flag that recognises the order is called. */
  readonly order: string;
  readonly settledBy: readonly string[];
  readonly ruleSet: RuleSetEntry;
}

function silentCards(
  { decisions, classifications }: ExplanationJson,
  { cards, ruleSets }: CardCatalogue,
  locale: 'en' | 'ja',
): readonly Silent[] {
  const silentOf = ({ card: id, because, settledBy = [] }: DecisionJson): readonly Silent[] => {
    const card = cards.find((one) => one.id === id);
    const ruleSet = ruleSets.find((one) => one.id === card?.ruleSet);
    const classification = classifications.find((one) => one.ruleSet === card?.ruleSet);
    if (card === undefined || ruleSet === undefined || because === undefined) return [];
    const change =
      because === 'category' && classification !== undefined
        ? smallestChange(card, ruleSet, classification)
        : null;
    const order = card.order === undefined ? '' : (ruleSet.flags[card.order]?.label[locale] ?? card.order);
    const answers = [...new Set(settledBy.map(({ resource }) => resource))];
    return [{ card, title: ruleSet.title[locale], because, change, order, settledBy: answers, ruleSet }];
  };
  return decisions.filter(({ shown }) => !shown).flatMap(silentOf);
}

function NeedLine({ need, facts }: { readonly need: Need; readonly facts: ExplanationJson['facts'] }) {
  const w = useWords(words);
  const locale = useContext(LocaleContext);
  const { finding, target } = need;
  const fact = facts.find(({ id }) => id === finding.fact);
  const said = inReadersUnits([finding.label, finding.threshold].filter(Boolean).join(' '));
  const why = fact?.why === undefined ? '' : whyWords[fact.why][locale];
  const now =
    finding.value === undefined
      ? fill(w.needsUnknown, { why: why === '' ? whyWords['not-recorded'][locale] : why })
      : fill(w.needsNow, { value: valueText(finding, locale) });
  return (
    <li>
      {target ? said : fill(w.notThis, { label: said })} <span class="soft">({now})</span>
    </li>
  );
}

interface ScoreLineProps {
  readonly score: NonNullable<SmallestChange['score']>;
  readonly ruleSet: RuleSetEntry;
}

function ScoreLine({ score, ruleSet }: ScoreLineProps) {
  const w = useWords(words);
  const locale = useContext(LocaleContext);
  const known = ruleSet.scores[score.id];
  const named = (band: string): string =>
    band === 'open' ? w.scoreOpen : (known?.bands[band]?.[locale] ?? band);
  const now = score.now === null ? w.scoreNone : named(score.now);
  const bands = score.bands.map(named).join(locale === 'ja' ? '、' : ', ');
  return <p>{fill(w.scoreBand, { id: known?.title[locale] ?? score.id, bands, now })}</p>;
}

interface ChangeProps {
  readonly change: SmallestChange;
  readonly ruleSet: RuleSetEntry;
  readonly facts: ExplanationJson['facts'];
}

function Change({ change, ruleSet, facts }: ChangeProps) {
  const w = useWords(words);
  const locale = useContext(LocaleContext);
  const { state, provisional, needs, score, coded } = change;
  const rest = needs.length - needsShown;
  return (
    <>
      {state !== null && <p>{fill(w.speaksFor, { state: state[locale] })}</p>}
      {provisional && <p>{w.provisional}</p>}
      {needs.length > 0 && (
        <ul class="needs">
          {needs.slice(0, needsShown).map((need) => (
            <NeedLine key={`${need.finding.id}/${String(need.target)}`} need={need} facts={facts} />
          ))}
          {rest > 0 && <li class="soft">{fill(w.needsOneMore, { n: rest })}</li>}
        </ul>
      )}
      {score !== undefined && <ScoreLine score={score} ruleSet={ruleSet} />}
      {coded !== null && (
        <p class="fine">
          {fill(state === null && needs.length === 0 && score === undefined ? w.codedOnly : w.coded, {
            condition: coded[locale],
          })}
        </p>
      )}
    </>
  );
}

function Remedy({ silent }: { readonly silent: Silent }) {
  const w = useWords(words);
  const r = useWords(remedies);
  const { because, card, order, settledBy } = silent;
  const moment = card.order === undefined ? r.chartMoment : r.orderMoment;
  if (because === 'category') return null;
  if (settledBy.length > 0) return <p>{fill(w.settledBy, { resources: settledBy.join(', ') })}</p>;
  return <p>{fill(r[because], { moment, order, days: card.quietForDays })}</p>;
}

function SilentCard({
  silent,
  facts,
}: {
  readonly silent: Silent;
  readonly facts: ExplanationJson['facts'];
}) {
  const w = useWords(words);
  const locale = useContext(LocaleContext);
  const { card, title, change, ruleSet } = silent;
  return (
    <li class="silent-card">
      <p class="silent-title">
        <span class="visually-hidden">{w.forExample} </span>
        <strong>{card.says[locale]}</strong>{' '}
        <span class="fine">
          {title} ·{' '}
          <a href={`/knowledge/${locale}/cards#card-${card.id}`}>
            <code>{card.id}</code>
          </a>
        </span>
      </p>
      <p class="smallest">{w.smallest}</p>
      {change === null ? (
        <Remedy silent={silent} />
      ) : (
        <Change change={change} facts={facts} ruleSet={ruleSet} />
      )}
    </li>
  );
}

interface SilentCardsProps {
  readonly cards: readonly Silent[];
  readonly facts: ExplanationJson['facts'];
}

function SilentCards({ cards, facts }: SilentCardsProps) {
  const w = useWords(words);
  const rest = cards.slice(cardsShown);
  const list = (some: readonly Silent[]) => (
    <ul>
      {some.map((silent) => (
        <SilentCard key={silent.card.id} silent={silent} facts={facts} />
      ))}
    </ul>
  );
  return (
    <>
      {list(cards.slice(0, cardsShown))}
      {rest.length > 0 && <Fold summary={fill(w.moreCards, { n: rest.length })}>{() => list(rest)}</Fold>}
    </>
  );
}

interface Props {
  readonly explanation: ExplanationJson;
  readonly catalogue: CardCatalogue;
}

/** Why each card that was not shown stayed silent, and the least that would make it speak. */
export function WhyPanel({ explanation, catalogue }: Props) {
  const w = useWords(words);
  const reasons = useWords(silences);
  const locale = useContext(LocaleContext);
  const all = silentCards(explanation, catalogue, locale);
  const order: readonly Because[] = [
    'overridden',
    'quiet-period',
    'over-limit',
    'order-not-relevant',
    'comfort-care',
    'haematology',
    'category',
    'hook',
    'switched-off',
    'shadow',
  ];
  const groups = order.flatMap((because) => {
    const cards = all
      .filter((one) => one.because === because)
      .sort((a, b) => (a.change?.cost ?? 0) - (b.change?.cost ?? 0));
    return cards.length === 0 ? [] : [{ because, cards }];
  });
  return (
    <div class="stack">
      <p>{fill(w.whyLead, { silent: all.length, all: explanation.decisions.length })}</p>
      {groups.map(({ because, cards }) => (
        <Fold
          key={because}
          class="reason"
          open={because !== 'hook'}
          summary={
            <h3>
              {reasons[because]} <span class="count">{cards.length}</span> <code>{because}</code>
            </h3>
          }
        >
          {() => <SilentCards cards={cards} facts={explanation.facts} />}
        </Fold>
      ))}
    </div>
  );
}
