/** The words that hooks/ and cards/ are written in. */
export { defineCard, type CardTemplate, type Exemption } from './card.js';
export { cardView, inReadersUnits, type CardView } from './card-view.js';
export type { HookDefinition } from './hook.js';
export { escapeMarkdown } from './markdown.js';
export { overrideReasons } from './override-reasons.js';
