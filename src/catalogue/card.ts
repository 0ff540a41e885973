import type { Concept, FactDefinitions, Localized, NonEmpty, Reference, RuleSet } from '../engine/index.js';
import type { Indicator } from '../cds/types.js';
import type { CardView } from './card-view.js';

/** What a card says, in the words of its author. Everything countable (values, dates, missing) is added by rendering. */
export interface CardText {
  /** One sentence, fewer than 140 characters: the finding and what to consider. */
  readonly summary: string;
  /** Short paragraphs: why it matters, what to consider, what not to read into it. */
  readonly paragraphs: readonly string[];
}

/** When a card speaks: the rule set's state, and optionally a score's band and side criteria (flags). */
export interface CardCondition {
  readonly states: NonEmpty<string>;
  /** `open` stands for a score whose group is not settled by what is known. */
  readonly score?: { readonly id: string; readonly bands: NonEmpty<string> };
  readonly flags?: NonEmpty<string>;
  readonly anyFlag?: NonEmpty<string>;
  readonly noFlags?: NonEmpty<string>;
  /** What states, flags and one score cannot say, such as what another rule set answers. It must hold as well. */
  readonly onlyIf?: (view: CardView) => boolean;
}

/** Circumstances in which a card is not said although its condition holds. */
export interface Exemption {
  readonly id: 'comfort-care' | 'haematology';
  readonly holds: (view: CardView) => boolean;
  /** Whether it also holds back what is critical. */
  readonly evenCritical: boolean;
}

/**
 * One card: when it speaks, how loudly, and what it says in each language.
 * `moment`: `chart` cards summarise on opening a chart; `order` cards judge a drafted order and name the flag that
 * recognises it.
 */
export interface CardTemplate {
  readonly id: string;
  readonly ruleSet: RuleSet;
  readonly when: CardCondition;
  readonly moment: { readonly kind: 'chart' } | { readonly kind: 'order'; readonly flag: string };
  readonly indicator: Indicator | ((view: CardView) => Indicator);
  /** Among cards of one indicator the higher is shown first. */
  readonly priority: number;
  readonly text: Localized<(view: CardView) => CardText>;
  /** Keys of the facts listed with value and date. */
  readonly facts: readonly string[];
  /** Orders offered as drafts; a function where they depend on what is missing. */
  readonly suggestions: readonly Concept[] | ((view: CardView) => readonly Concept[]);
  /** The primary source of the guidance. */
  readonly source: Reference;
  readonly quietForDays: number;
  /** Ids of cards that say less of the same finding: while this one speaks they are silent, `over-limit`. */
  readonly replaces?: NonEmpty<string>;
  readonly unless?: readonly Exemption[];
}

interface Written<K extends string, S extends string> extends Omit<
  CardTemplate,
  'ruleSet' | 'when' | 'facts' | 'moment'
> {
  readonly when: Omit<CardCondition, 'states'> & { readonly states: NonEmpty<S> };
  readonly moment?: CardTemplate['moment'];
  readonly facts: readonly K[];
}

/** A card of one rule set: a state, a fact or a language that does not exist does not compile. */
export function defineCard<D extends FactDefinitions, C extends string, P extends string>(
  ruleSet: RuleSet<D, C, P>,
  card: Written<keyof D & string, C | P>,
): CardTemplate {
  return { moment: { kind: 'chart' }, ...card, ruleSet };
}
