import type { Citation, Reference, RuleSet } from '../../engine/index.js';
import { treatmentNotes } from '../../knowledge/myeloid/neoplasm/treatment-notes.js';
import { allCorrections } from './corrections/all-corrections.js';
import { referenceAnchor } from './citation-markup.js';
import { cardsOf, type Known } from './known.js';
import { criteriaOf, parameterList } from './parameter-list.js';
import { statementList } from './statement-list.js';

/** A publication and what rests on it. */
export interface CitedSource {
  readonly reference: Reference;
  readonly locators: readonly string[];
  /** Rule sets that cite it, by id. */
  readonly ruleSets: readonly string[];
  /** Cards that name it as their source, by id. */
  readonly cards: readonly string[];
}

interface Mention {
  readonly reference: Reference;
  readonly locator?: string;
  readonly ruleSet?: string;
  readonly card?: string;
}

const inRuleSet = (ruleSet: RuleSet): readonly Mention[] =>
  [
    ...ruleSet.cites,
    ...criteriaOf(ruleSet).flatMap(({ cites }) => cites),
    ...ruleSet.scores.flatMap(({ score }) => score.cites),
    ...parameterList([ruleSet]).flatMap(({ id, parameter }) =>
      id.startsWith(ruleSet.id) ? parameter.cites : [],
    ),
  ].map((cite) => ({ ...cite, ruleSet: ruleSet.id }));

/** Every publication that something rests on, in alphabetical order. */
export function sourceList(known: Known): readonly CitedSource[] {
  const loose: readonly Citation[] = [
    ...parameterList(known.ruleSets).flatMap(({ parameter }) => parameter.cites),
    ...treatmentNotes.flatMap(({ facts }) => facts.map(({ cite }) => cite)),
    ...statementList.flatMap(({ cites }) => cites),
  ];
  const mentions: readonly Mention[] = [
    ...known.ruleSets.flatMap(inRuleSet),
    ...loose,
    ...cardsOf(known).map(({ id, source }) => ({ reference: source, card: id })),
    ...allCorrections.flatMap(({ sources }) =>
      sources.flatMap((source) =>
        typeof source === 'string' || 'en' in source ? [] : [{ reference: source }],
      ),
    ),
  ];
  const byAnchor = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const anchor = referenceAnchor(mention.reference);
    const list = byAnchor.get(anchor) ?? [];
    list.push(mention);
    byAnchor.set(anchor, list);
  }
  const each = (list: readonly (string | undefined)[]): readonly string[] => [
    ...new Set(list.filter((one) => one !== undefined)),
  ];
  return [...byAnchor.values()]
    .flatMap((list): readonly CitedSource[] => {
      const [first] = list;
      if (first === undefined) return [];
      return [
        {
          reference: first.reference,
          locators: each(list.map(({ locator }) => locator)),
          ruleSets: each(list.map(({ ruleSet }) => ruleSet)),
          cards: each(list.map(({ card }) => card)),
        },
      ];
    })
    .sort((a, b) => (a.reference.title < b.reference.title ? -1 : 1));
}
