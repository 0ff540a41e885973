import { useContext } from 'preact/hooks';
import type { Locale } from '../../../../engine/locale.js';
import type { CardCatalogue, RuleSetEntry } from '../../../card-catalogue.js';
import type { ClassificationJson, ExplanationJson, ScoreJson } from '../../../explanation-json.js';
import { Fold } from '../../shared/fold.js';
import { fill } from '../../shared/fill.js';
import { LocaleContext, useWords } from '../../shared/locale.js';
import { FindingTree } from './finding-tree.js';
import { words } from './words.js';

/** Three decimals are more than any model states. */
const short = (value: number): number => Number(value.toFixed(3));

type LabelOf = (state: string) => string;

function labels(ruleSet: RuleSetEntry | undefined, locale: Locale): LabelOf {
  return (state) => ruleSet?.labels[state]?.[locale] ?? state;
}

function Score({
  score,
  ruleSet,
}: {
  readonly score: ScoreJson;
  readonly ruleSet: RuleSetEntry | undefined;
}) {
  const w = useWords(words);
  const locale = useContext(LocaleContext);
  const known = ruleSet?.scores[score.id];
  const { model, possibleBands, outcome, scope, contributions } = score;
  const [low, high] = [short(score.low), short(score.high)];
  const points = low === high ? fill(w.points, { low }) : fill(w.pointsRange, { low, high });
  const groups = possibleBands.map((band) => known?.bands[band]?.[locale] ?? band).join(' / ');
  return (
    <details class="score">
      <summary>
        <strong>{known?.title[locale] ?? model ?? score.id}</strong>: {groups} ({points})
      </summary>
      {outcome !== undefined && <p>{outcome}</p>}
      {scope !== undefined && <p class="fine">{scope}</p>}
      <ul>
        {contributions.map((term) => (
          <li key={term.term}>
            {term.label}:{' '}
            {term.low === term.high ? short(term.low) : `${short(term.low)} – ${short(term.high)}`}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** More possible categories than this are counted. */
const possibleShown = 4;

function heading(
  classification: ClassificationJson,
  labelOf: LabelOf,
  locale: Locale,
  w: { readonly open: string; readonly provisionally: string },
) {
  const { category, possible, provisional } = classification;
  if (category !== null) return labelOf(category);
  const rest = possible.length - possibleShown;
  const named = possible
    .slice(0, possibleShown)
    .map(labelOf)
    .join(locale === 'ja' ? '、' : ', ');
  const open = fill(w.open, { possible: rest > 0 ? `${named} (+${rest})` : named });
  if (provisional === null) return open;
  const now = fill(w.provisionally, { state: labelOf(provisional) });
  return locale === 'ja' ? `${now}。${open}` : `${now}. ${open}`;
}

function Rows({ rows }: { readonly rows: ClassificationJson['criteria'] }) {
  return (
    <ol class="tree">
      {rows.map((row, index) => (
        <li key={`${row.category}/${String(index)}`}>
          <FindingTree finding={row} open={row.status === 'met'} />
        </li>
      ))}
    </ol>
  );
}

/** Side questions, those that are met first. */
function Flags({ flags }: Pick<ClassificationJson, 'flags'>) {
  const w = useWords(words);
  const met = flags.filter(({ status }) => status === 'met');
  return (
    <Fold summaryClass="minor-heading" summary={fill(w.flags, { n: met.length })}>
      {() => (
        <ul class="tree">
          {[...met, ...flags.filter(({ status }) => status !== 'met')].map((flag) => (
            <li key={flag.id}>
              <FindingTree finding={flag} />
            </li>
          ))}
        </ul>
      )}
    </Fold>
  );
}

interface ClassificationProps {
  readonly classification: ClassificationJson;
  readonly ruleSet: RuleSetEntry | undefined;
  readonly labelOf: LabelOf;
  readonly first: boolean;
}

function Classification({ classification, ruleSet, labelOf, first }: ClassificationProps) {
  const w = useWords(words);
  const locale = useContext(LocaleContext);
  const { title, criteria, flags, scores, nextBestTest, category } = classification;
  const winner = criteria.findIndex(({ status }) => status === 'met');
  const asked = winner === -1 ? criteria.length : winner + 1;
  return (
    <Fold
      class="classification"
      open={first}
      summary={
        <>
          <h3>{title}</h3>
          <span class={category === null ? 'verdict open' : 'verdict'}>
            {heading(classification, labelOf, locale, w)}
          </span>
        </>
      }
    >
      {() => (
        <>
          {nextBestTest !== null && <p>{fill(w.nextTest, { label: nextBestTest.label })}</p>}
          {scores.length > 0 && <p class="minor-heading">{w.scores}</p>}
          {scores.map((score) => (
            <Score key={score.id} score={score} ruleSet={ruleSet} />
          ))}
          <p class="minor-heading">{w.rows}</p>
          <Rows rows={criteria.slice(0, asked)} />
          {asked < criteria.length && (
            <Fold summaryClass="minor-heading" summary={fill(w.notAsked, { n: criteria.length - asked })}>
              {() => <Rows rows={criteria.slice(asked)} />}
            </Fold>
          )}
          {flags.length > 0 && <Flags flags={flags} />}
        </>
      )}
    </Fold>
  );
}

/** Applies to nobody here: the rule set asks about another situation. */
const aside = 'not-applicable';

/** How much a reader wants to see it: what a card spoke of, what was found, what is open, what does not apply. */
function rank(one: ClassificationJson, spoken: ReadonlySet<string>, otherwise: string | undefined): number {
  const { ruleSet, category, provisional, scores } = one;
  if (spoken.has(ruleSet)) return 0;
  if (category === otherwise || category === aside) return 4;
  if (category !== null || scores.length > 0) return 1;
  return provisional === null ? 3 : 2;
}

function ranked({ classifications, decisions }: ExplanationJson, { cards, ruleSets }: CardCatalogue) {
  const shown = new Set(decisions.flatMap(({ card, shown: said }) => (said ? [card] : [])));
  const spoken = new Set(cards.flatMap(({ id, ruleSet }) => (shown.has(id) ? [ruleSet] : [])));
  return classifications
    .map((classification) => {
      const ruleSet = ruleSets.find(({ id }) => id === classification.ruleSet);
      return { classification, ruleSet, rank: rank(classification, spoken, ruleSet?.otherwise) };
    })
    .sort((a, b) => a.rank - b.rank);
}

interface Props {
  readonly explanation: ExplanationJson;
  readonly catalogue: CardCatalogue;
}

/** Every classification, criterion by criterion. */
export function CriteriaPanel({ explanation, catalogue }: Props) {
  const locale = useContext(LocaleContext);
  const w = useWords(words);
  const all = ranked(explanation, catalogue);
  const draw = (list: typeof all, openFirst: boolean) =>
    list.map(({ classification, ruleSet }, index) => (
      <Classification
        key={classification.ruleSet}
        classification={classification}
        ruleSet={ruleSet}
        first={openFirst && index === 0}
        labelOf={labels(ruleSet, locale)}
      />
    ));
  const settled = all.filter(({ rank: last }) => last === 4);
  return (
    <div class="stack">
      {draw(
        all.filter(({ rank: last }) => last < 4),
        true,
      )}
      {settled.length > 0 && (
        <Fold class="classification" summary={<h3>{fill(w.notApplicable, { n: settled.length })}</h3>}>
          {() => <div class="stack">{draw(settled, false)}</div>}
        </Fold>
      )}
    </div>
  );
}
