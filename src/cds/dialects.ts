/** What one kind of client can show, and by what its requests are known. */
export interface Dialect {
  /** Keys of the request's `extension` that only this client sends, or their beginnings. */
  readonly extensionKeys: readonly string[];
  /** The values of `selectionBehavior` that it understands; others make it drop the card. */
  readonly selectionBehaviors: readonly ('at-most-one' | 'any')[];
  /** Actions of one suggestion that it carries out. */
  readonly maxActions: number;
  /** False where a suggestion without actions is shown as nothing, or breaks the client. */
  readonly bareSuggestions: boolean;
  readonly maxCards: number;
  /** False where `appContext` is not passed on, so that the launched app would start without it. */
  readonly appContext: boolean;
  /** Members that each card gets in its `extension`. */
  readonly cardExtension: Readonly<Record<string, string>>;
}

/** Plain CDS Hooks 2.0.1. */
const standard = {
  extensionKeys: [],
  selectionBehaviors: ['at-most-one', 'any'],
  maxActions: Infinity,
  bareSuggestions: true,
  maxCards: Infinity,
  appContext: true,
  cardExtension: {},
} as const satisfies Dialect;

/** By the name that a trust file may use. */
export const dialects = {
  standard,
  // fhir.epic.com/Documentation?docId=cds-hooks: shows the description of the one action, not the label.
  epic: {
    ...standard,
    extensionKeys: ['com.epic.cdshooks.request.', 'internal.epic.cdshooks.'],
    selectionBehaviors: ['any'],
    maxActions: 1,
    bareSuggestions: false,
    maxCards: 3,
    cardExtension: { 'com.epic.cdshooks.card.detail.content-type': 'text/markdown' },
  },
  // cerner/fhir.cerner.com, branch cds-hooks: CDS Hooks 1.0, which knows "at-most-one" only, and no appContext.
  oracle: { ...standard, selectionBehaviors: ['at-most-one'], maxCards: 3, appContext: false },
  // cds-hooks/sandbox: its order view fails on a suggestion without actions.
  sandbox: { ...standard, extensionKeys: ['com.cds-hooks.sandbox.'], bareSuggestions: false },
  // HL7/davinci-crd: pins 2.0, forbids suggestions that do nothing.
  crd: { ...standard, extensionKeys: ['davinci-crd.'], bareSuggestions: false },
} as const satisfies Readonly<Record<string, Dialect>>;

export type DialectName = keyof typeof dialects;
