import type { CardTemplate } from '../catalogue/index.js';
import type { Indicator } from '../cds/types.js';
import {
  member,
  type FactDefinition,
  type Facts,
  type GenomicVariant,
  type Quantity,
  type RuleSet,
} from '../engine/index.js';
import type { Result } from './explanation.js';
import { materialSteps, type EvidenceInput } from './suppression-evidence.js';

/** Facts of any rule set that are news when they become true. */
const cytopenias = ['anaemia', 'neutropenia', 'thrombocytopenia'] as const;
const harmless: ReadonlySet<string> = new Set(['benign', 'likely-benign']);

/** The measurements whose change is news; nothing else of the record is looked at. */
function measuresOf(facts: Facts): Readonly<Record<string, Quantity>> {
  return Object.fromEntries(
    materialSteps.flatMap(({ fact: key }) => {
      const fact = member(facts, key);
      const value = fact?.known === true ? (fact.value as Partial<Quantity> | null) : null;
      const measured =
        typeof value === 'object' && typeof value?.value === 'number' && typeof value.unit === 'string';
      return measured ? [[key, value as Quantity] as const] : [];
    }),
  );
}

const genomicFacts = new WeakMap<RuleSet, readonly string[]>();

function genomicFactsOf(ruleSet: RuleSet): readonly string[] {
  const known =
    genomicFacts.get(ruleSet) ??
    Object.entries<FactDefinition>(ruleSet.facts).flatMap(([key, { kind }]) =>
      kind === 'genomics' ? [key] : [],
    );
  genomicFacts.set(ruleSet, known);
  return known;
}

function variantsOf({ ruleSet, facts }: Result): readonly string[] {
  return genomicFactsOf(ruleSet).flatMap((key) => {
    const fact = facts[key];
    const value =
      fact?.known === true ? (fact.value as { readonly variants?: readonly GenomicVariant[] } | null) : null;
    if (typeof value !== 'object' || !Array.isArray(value?.variants)) return [];
    return (value.variants as readonly GenomicVariant[])
      .filter(({ presence, significance = '' }) => presence === 'present' && !harmless.has(significance))
      .map(({ gene, protein, coding = '' }) => `variant:${gene}:${protein ?? coding}`);
  });
}

/** The drafts that an order card judges, by what they order: their ids change from hook to hook. */
function draftsOf({ moment }: CardTemplate, { classification }: Result): readonly string[] {
  if (moment.kind === 'chart') return [];
  return (classification.flags[moment.flag]?.evidence ?? [])
    .filter(({ via }) => via === 'context')
    .map((source) => `draft:${source.as}`);
}

/** What a card rests on now: the state and how urgent it is, what was measured, and what is there. */
export function cardEvidence(card: CardTemplate, result: Result, indicator: Indicator): EvidenceInput {
  const { classification, facts } = result;
  const { flags = [], anyFlag = [] } = card.when;
  return {
    state: [
      indicator,
      String(classification.state),
      String(classification.category),
      ...classification.scores.map(({ id, band }) => `${id}=${band ?? 'open'}`),
    ],
    measures: measuresOf(facts),
    marks: [
      ...cytopenias.filter((key) => facts[key]?.known === true && facts[key].value === true),
      ...[...flags, ...anyFlag].filter((flag) => classification.flags[flag]?.status === 'met'),
      ...variantsOf(result),
      ...draftsOf(card, result),
    ],
  };
}
