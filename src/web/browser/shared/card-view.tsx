import { useId, useState } from 'preact/hooks';
import type { Card, Coding, Suggestion } from '../../../cds/types.js';
import { IndicatorMark } from './indicator.js';
import { useWords } from './locale.js';
import { Markdown } from './markdown.js';

const words = {
  suggestions: { en: 'Suggested draft orders', ja: '下書きオーダーの提案' },
  accept: { en: 'Add draft', ja: '下書きに追加' },
  added: { en: 'Added', ja: '追加済み' },
  override: { en: 'Override', ja: '採用しない' },
  reason: { en: 'Reason for not following', ja: '採用しない理由' },
  choose: { en: 'Choose a reason', ja: '理由を選択' },
  comment: { en: 'Comment (optional)', ja: 'コメント（任意）' },
  send: { en: 'Send override', ja: '送信' },
  cancel: { en: 'Cancel', ja: '取消' },
  more: { en: 'Show the rest', ja: '続きを表示' },
  source: { en: 'Source', ja: '出典' },
  opens: { en: 'opens in a new tab', ja: '新しいタブで開きます' },
} as const;

/** What the clinician did with a card, as feedback says it. */
export type CardOutcome =
  | { readonly kind: 'accepted'; readonly suggestion: Suggestion }
  | { readonly kind: 'overridden'; readonly reason: Coding; readonly comment: string };

export interface CardViewProps {
  readonly card: Card;
  /** Told what the clinician did; absent where cards are only shown. */
  readonly onOutcome?: (outcome: CardOutcome) => void;
  /** The uuids of the suggestions that were accepted. */
  readonly accepted?: readonly string[];
  readonly overridden?: boolean;
  /** Where a `smart` link leads, as the EHR that launches the app has it; absent: to the app's own address. */
  readonly launch?: (url: string, appContext?: string) => string;
}

function OutsideLink({ url, label }: { readonly url: string; readonly label: string }) {
  const w = useWords(words);
  if (!/^https?:\/\//i.test(url)) return <>{label}</>;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {label}
      <span class="visually-hidden"> ({w.opens})</span>
    </a>
  );
}

function Suggestions({ card, onOutcome, accepted = [], overridden = false }: CardViewProps) {
  const w = useWords(words);
  const { suggestions = [] } = card;
  if (suggestions.length === 0) return null;
  return (
    <div class="suggestions">
      <p class="minor-heading">{w.suggestions}</p>
      <ul>
        {suggestions.map((suggestion) => {
          const done = suggestion.uuid !== undefined && accepted.includes(suggestion.uuid);
          return (
            <li key={suggestion.uuid ?? suggestion.label}>
              <span>{suggestion.label}</span>
              {onOutcome !== undefined && (
                <button
                  type="button"
                  class="small"
                  disabled={done || overridden}
                  aria-label={`${done ? w.added : w.accept}: ${suggestion.label}`}
                  onClick={() => onOutcome({ kind: 'accepted', suggestion })}
                >
                  {done ? `✓ ${w.added}` : w.accept}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

interface OverrideProps {
  readonly reasons: readonly Coding[];
  readonly onSend: (reason: Coding, comment: string) => void;
  readonly onCancel: () => void;
}

function OverrideForm({ reasons, onSend, onCancel }: OverrideProps) {
  const w = useWords(words);
  const id = useId();
  const [code, setCode] = useState('');
  const [comment, setComment] = useState('');
  const reason = reasons.find((one) => one.code === code);
  return (
    <form
      class="override"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason !== undefined) onSend(reason, comment.trim());
      }}
    >
      <label for={`${id}-reason`}>{w.reason}</label>
      <select
        id={`${id}-reason`}
        required
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      >
        <option value="">{w.choose}</option>
        {reasons.map((one) => (
          <option key={one.code} value={one.code}>
            {one.display ?? one.code}
          </option>
        ))}
      </select>
      <label for={`${id}-comment`}>{w.comment}</label>
      <input
        id={`${id}-comment`}
        maxLength={200}
        value={comment}
        onInput={(event) => setComment(event.currentTarget.value)}
      />
      <div class="row">
        <button type="submit" class="primary small">
          {w.send}
        </button>
        <button type="button" class="small" onClick={onCancel}>
          {w.cancel}
        </button>
      </div>
    </form>
  );
}

/** One CDS Hooks card as an EHR draws it. All of its text may hold what a record holds, and is shown as text. */
export function CardView(props: CardViewProps) {
  const { card, onOutcome, accepted = [], overridden = false, launch = (url: string) => url } = props;
  const w = useWords(words);
  const id = useId();
  const [asking, setAsking] = useState(false);
  const reasons = card.overrideReasons ?? [];
  return (
    <article class={`card ${card.indicator}`} aria-labelledby={`${id}-summary`}>
      <header>
        <IndicatorMark indicator={card.indicator} />
        <h3 id={`${id}-summary`}>{card.summary}</h3>
      </header>
      {card.detail !== undefined && <Markdown text={card.detail} more={w.more} />}
      <Suggestions {...props} />
      {(card.links ?? []).map((link) => (
        <p key={link.url} class="link">
          <OutsideLink
            label={link.label}
            url={link.type === 'smart' ? launch(link.url, link.appContext) : link.url}
          />
        </p>
      ))}
      {asking && onOutcome !== undefined && (
        <OverrideForm
          reasons={reasons}
          onCancel={() => setAsking(false)}
          onSend={(reason, comment) => {
            setAsking(false);
            onOutcome({ kind: 'overridden', reason, comment });
          }}
        />
      )}
      <footer>
        <span class="source">
          {w.source}:{' '}
          {card.source.url === undefined ? (
            card.source.label
          ) : (
            <OutsideLink url={card.source.url} label={card.source.label} />
          )}
        </span>
        {onOutcome !== undefined && reasons.length > 0 && !asking && (
          <button
            type="button"
            class="small"
            disabled={overridden || accepted.length > 0}
            onClick={() => setAsking(true)}
          >
            {w.override}
          </button>
        )}
      </footer>
    </article>
  );
}
