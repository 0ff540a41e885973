import type { CardTemplate } from './card.js';

/** A CDS service: one per hook, covering all topics. The declaration is its discovery entry; there is no handler. */
export interface HookDefinition {
  /** One URL path segment. */
  readonly id: string;
  readonly hook: string;
  /** Version of the published hook definition. */
  readonly hookVersion: string;
  readonly title: string;
  readonly description: string;
  readonly usageRequirements: string;
  /** Which of the cards' moments this hook is. */
  readonly moment: CardTemplate['moment']['kind'];
  readonly cards: readonly CardTemplate[];
  /** At most this many cards are shown; the others are decided `over-limit`. */
  readonly maxCards: number;
}
