import type { CardTemplate, CardView, Exemption, HookDefinition } from '../catalogue/index.js';
import type { Indicator } from '../cds/types.js';
import type { Restraint } from './suppression.js';

/** Why a card was not shown. Nothing is dropped silently. */
export type Silence =
  | Exemption['id']
  | 'category'
  | 'hook'
  | 'order-not-relevant'
  | 'quiet-period'
  | 'overridden'
  | 'over-limit'
  | 'switched-off'
  | 'shadow';

export type Decision =
  | { readonly card: CardTemplate; readonly show: true; readonly indicator: Indicator }
  | { readonly card: CardTemplate; readonly show: false; readonly because: Exclude<Silence, 'shadow'> }
  /** It would have been shown, as this. */
  | {
      readonly card: CardTemplate;
      readonly show: false;
      readonly because: 'shadow';
      readonly indicator: Indicator;
    };

/** What a site does not want to see. */
export interface Switches {
  readonly topicsOff: readonly string[];
  readonly cardsOff: readonly string[];
  /** Exemptions that do not hold here, such as `haematology` in a haematology department that wants every card. */
  readonly saidAnyway?: readonly string[];
}

const urgency: Readonly<Record<Indicator, number>> = { critical: 2, warning: 1, info: 0 };

function scoreMatches(card: CardTemplate, view: CardView): boolean {
  const wanted = card.when.score;
  if (wanted === undefined) return true;
  const result = view.score(wanted.id);
  if (result === null) return false;
  return wanted.bands.includes(result.band ?? 'open');
}

function conditionHolds(card: CardTemplate, view: CardView): boolean {
  const { states, flags = [], anyFlag, noFlags = [] } = card.when;
  const { state } = view.classification;
  return (
    state !== null &&
    states.includes(state) &&
    flags.every((flag) => view.flag(flag)) &&
    (anyFlag === undefined || anyFlag.some((flag) => view.flag(flag))) &&
    !noFlags.some((flag) => view.flag(flag)) &&
    scoreMatches(card, view) &&
    (card.when.onlyIf?.(view) ?? true)
  );
}

/** What silences a card whoever the patient is. */
function silencedHere(
  card: CardTemplate,
  hook: HookDefinition,
  switches: Switches,
): 'switched-off' | 'hook' | null {
  if (switches.cardsOff.includes(card.id) || switches.topicsOff.includes(card.ruleSet.topic))
    return 'switched-off';
  return card.moment.kind === hook.moment ? null : 'hook';
}

function silence(card: CardTemplate, view: CardView): 'order-not-relevant' | 'category' | null {
  if (card.moment.kind === 'order' && !view.flag(card.moment.flag)) return 'order-not-relevant';
  return conditionHolds(card, view) ? null : 'category';
}

function exemption(
  card: CardTemplate,
  view: CardView,
  indicator: Indicator,
  { saidAnyway = [] }: Switches,
): Exemption | undefined {
  return card.unless?.find(
    (one) =>
      !saidAnyway.includes(one.id) && (one.evenCritical || indicator !== 'critical') && one.holds(view),
  );
}

/**
 * Which cards are shown now, most urgent first, and why not the others. `restrain` is asked of each card whose
 * condition holds, whether it was said or refused before. Pure.
 */
export function decide(
  hook: HookDefinition,
  viewOf: (card: CardTemplate) => CardView,
  switches: Switches,
  restrain: (card: CardTemplate, indicator: Indicator) => Restraint = () => 'speak',
): readonly Decision[] {
  const decideOn = (card: CardTemplate): Decision => {
    const silenced = silencedHere(card, hook, switches);
    if (silenced !== null) return { card, show: false, because: silenced };
    const view = viewOf(card);
    const because = silence(card, view);
    if (because !== null) return { card, show: false, because };
    const indicator = typeof card.indicator === 'function' ? card.indicator(view) : card.indicator;
    const exempt = exemption(card, view, indicator, switches);
    if (exempt !== undefined) return { card, show: false, because: exempt.id };
    const said = restrain(card, indicator);
    return said === 'speak' ? { card, show: true, indicator } : { card, show: false, because: said };
  };
  const speaking: Extract<Decision, { show: true }>[] = [];
  const silent: Decision[] = [];
  const replaced = new Set<string>();
  for (const card of hook.cards) {
    const decision = decideOn(card);
    if (decision.show) speaking.push(decision);
    else silent.push(decision);
    // A card that was said or refused still stands for the ones it replaces: dismissing it must not bring them back.
    if (decision.show || decision.because === 'quiet-period' || decision.because === 'overridden')
      card.replaces?.forEach((id) => replaced.add(id));
  }
  speaking.sort((a, b) => urgency[b.indicator] - urgency[a.indicator] || b.card.priority - a.card.priority);
  const own = speaking.filter(({ card }) => !replaced.has(card.id));
  const shown = own.slice(0, hook.maxCards);
  return [
    ...shown,
    ...speaking
      .filter((decision) => !shown.includes(decision))
      .map(({ card }): Decision => ({ card, show: false, because: 'over-limit' })),
    ...silent,
  ];
}
