import { describe, expect, it } from '@jest/globals';
import type { Analyte, Citation, Concept, Localized, Parameter, Reference } from '../../src/engine/index.js';
import { cards } from '../../cards/index.js';
import { hasCheckDigit } from '../../src/facts/check-digit.js';
import { analytes } from '../../src/knowledge/analytes/index.js';
import { loinc } from '../../src/knowledge/code-systems.js';
import { ruleSets } from '../../src/knowledge/index.js';
import { orderConcepts } from '../../src/knowledge/order-concepts.js';
import { offByDefault } from '../../src/knowledge/plasma-cell/off-by-default.js';
import { now } from '../support/client.js';
import { numbersOf } from '../support/numbers-of.js';
import {
  criteriaOf,
  definitionsOf,
  everyBelow,
  knowledgeModules,
  parametersOf,
  type Located,
} from './walk-knowledge.js';

const modules = await knowledgeModules();
const criteria = ruleSets.flatMap(criteriaOf);
const definitions = ruleSets.flatMap(definitionsOf);
const has =
  (...keys: readonly string[]) =>
  (value: object): boolean =>
    keys.every((key) => key in value);
const parameters = everyBelow<Parameter<unknown>>(
  [...modules, ...ruleSets.flatMap(parametersOf)],
  has('value', 'label', 'cites', 'evidence', 'reviewedOn'),
);
const texts = everyBelow<Localized>([...modules, ...definitions], has('en', 'ja'));
const citations = everyBelow<Citation>(modules, has('reference', 'locator'));
const references = [
  ...new Set([
    ...citations.map(({ it: { reference } }) => reference),
    ...everyBelow<Reference>(modules, has('id', 'kind', 'title', 'year', 'url')).map(({ it: one }) => one),
  ]),
];
const concepts = everyBelow<Concept>(
  modules,
  (value) => has('id', 'label', 'codes', 'names')(value) && !('accepts' in value),
);

/** Where something is wrong; the tests expect none and print what they found. */
const places = <T>(list: readonly Located<T>[], isWrong: (it: T) => boolean): readonly string[] => [
  ...new Set(list.filter(({ it: one }) => isWrong(one)).map(({ at }) => at)),
];
const repeated = (list: readonly string[]): readonly string[] => [
  ...new Set(list.filter((one, index) => list.indexOf(one) !== index)),
];

describe('the walk', () => {
  it('reaches every rule set and file and finds something of each kind', () => {
    expect(ruleSets.length).toBeGreaterThan(5);
    for (const list of [modules, criteria, parameters, definitions, texts, citations, references, concepts])
      expect(list.length).toBeGreaterThan(40);
  });
});

describe('citations', () => {
  it('every comparison with a limit is cited', () => {
    expect(places(criteria, (one) => one.kind === 'compare' && one.cites.length === 0)).toEqual([]);
  });

  it('every parameter is cited, says how far it may be trusted, and when it was reviewed', () => {
    const known = ['primary', 'secondary', 'design', 'unverified'];
    expect(
      places(
        parameters,
        ({ cites, evidence, reviewedOn }) =>
          cites.length === 0 || !known.includes(evidence) || !/^\d{4}-\d{2}-\d{2}$/.test(reviewedOn),
      ),
    ).toEqual([]);
  });

  it('every parameter was compared with its source within the last 24 months, and not in the future', () => {
    const today = now.slice(0, 'yyyy-mm-dd'.length);
    const oldest = `${Number(today.slice(0, 4)) - 2}${today.slice(4)}`;
    expect(places(parameters, ({ reviewedOn }) => reviewedOn < oldest || reviewedOn > today)).toEqual([]);
  });

  it('every rule set and score is cited', () => {
    const cited = ruleSets.flatMap((ruleSet) => [
      { at: ruleSet.id, it: ruleSet.cites },
      ...ruleSet.scores.map(({ score }) => ({ at: `${ruleSet.id} / ${score.id}`, it: score.cites })),
    ]);
    expect(places(cited, ({ length }) => length === 0)).toEqual([]);
  });

  it('every reference can be found: id, title, year and an absolute address', () => {
    const wrong = references.filter(
      ({ id, title, year, url }) =>
        id === '' || title === '' || !Number.isInteger(year) || !/^(https?:\/\/|urn:)/.test(url),
    );
    expect(wrong).toEqual([]);
  });

  it('a reference id means one publication across the product', () => {
    const urls = new Map<string, Set<string>>();
    for (const { id, url } of references) urls.set(id, (urls.get(id) ?? new Set()).add(url));
    expect([...urls].filter(([, { size }]) => size > 1).map(([id]) => id)).toEqual([]);
  });
});

describe('numbers that nobody has verified', () => {
  /** Each with how it is kept from being read as fact. A new one fails here until someone says how. */
  const marked: Readonly<Record<string, string>> = {
    'Worsening (unverified threshold)': 'its label says so; an additional line of an info card',
    'Weeks after the last dose (unverified)': 'its label, the state and the card say so',
    'X-linked genes': 'its locator says that the list of genes is unverified',
    'Involved light chain that suggests cast nephropathy': 'flag cast-nephropathy is off by default',
  };
  /** The score of document 001 belongs to no rule set: it is computed for its own vectors only. */
  const inNoRuleSet = /^Document 001: /;
  const unverified = parameters.filter(({ it: { evidence } }) => evidence === 'unverified');

  it('are those that are named here, with how each is marked or kept off', () => {
    const labels = unverified
      .map(({ it: { label } }) => label.en)
      .filter((label) => !inNoRuleSet.test(label));
    expect([...new Set(labels)].sort()).toEqual(Object.keys(marked).sort());
  });

  it('those of document 001 are in no rule set', () => {
    const reached = ruleSets.flatMap(parametersOf).map(({ it: { label } }) => label.en);
    expect(reached.filter((label) => inNoRuleSet.test(label))).toEqual([]);
  });

  it('say so in their own words unless a flag keeps them off', () => {
    const silent = unverified.filter(
      ({ it: { label, cites } }) =>
        !/unverified|from memory|document 001/i.test(
          [label.en, ...cites.map(({ locator }) => locator)].join(),
        ),
    );
    expect(silent.map(({ at }) => at)).toEqual([]);
  });

  it('no card speaks from a flag that is off by default', () => {
    const spoken = cards.flatMap(({ id, when, moment }) =>
      [...(when.flags ?? []), ...(when.anyFlag ?? []), ...(moment.kind === 'order' ? [moment.flag] : [])]
        .filter((flag) => offByDefault.includes(flag))
        .map((flag) => `${id}: ${flag}`),
    );
    expect(spoken).toEqual([]);
  });
});

describe('texts in both languages', () => {
  it('are there in both, and Japanese is Japanese or the same name', () => {
    expect(places(texts, ({ en, ja }) => en.trim() === '' || ja.trim() === '')).toEqual([]);
  });

  it('hold the same numbers', () => {
    const differing = texts.filter(({ it: { en, ja } }) => String(numbersOf(en)) !== String(numbersOf(ja)));
    expect(differing.map(({ at, it: { en, ja } }) => `${at}: ${en} | ${ja}`)).toEqual([]);
  });

  it('every category, provisional state and state of a score has a label', () => {
    const states = ruleSets.flatMap((ruleSet) => {
      const used = [
        ...ruleSet.table.map(({ category }) => category),
        ruleSet.otherwise,
        ...ruleSet.provisional.map(({ category }) => category),
        ...ruleSet.scores.flatMap(({ states: list }) => list),
      ];
      return used.map((state) => ({ at: `${ruleSet.id} / ${state}`, it: ruleSet.labels[state] }));
    });
    expect(places(states, (label) => label === undefined)).toEqual([]);
  });
});

describe('identities', () => {
  it('rule sets have ids of their own', () => {
    expect(repeated(ruleSets.map(({ id }) => id))).toEqual([]);
  });

  it('flags and scores of a rule set have ids of their own', () => {
    const ids = ruleSets.flatMap(({ id, flags, scores }) => [
      ...flags.map((flag) => `${id} / ${flag.id}`),
      ...scores.map(({ score }) => `${id} / ${score.id}`),
    ]);
    expect(repeated(ids)).toEqual([]);
  });

  it('a criterion id means one question within a rule set', () => {
    // The same question may stand in several places; a tree is compared as what it asks, not as an object.
    const asked = new Map<string, Set<string>>();
    for (const { at, it: one } of criteria) {
      const text = JSON.stringify(one, (key, value: unknown) =>
        key === 'label' || key === 'cites' ? undefined : value,
      );
      asked.set(at, (asked.get(at) ?? new Set()).add(text));
    }
    expect([...asked].filter(([, { size }]) => size > 1).map(([at]) => at)).toEqual([]);
  });
});

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const usedAnalytes: readonly Located<Analyte>[] = definitions.flatMap(({ at, it: one }) => {
  if ('analytes' in one) return one.analytes.map((analyte) => ({ at, it: analyte }));
  return 'analyte' in one ? [{ at, it: one.analyte }] : [];
});
describe('what is read of the record', () => {
  it('every analyte of a rule set is registered', () => {
    expect(places(usedAnalytes, (analyte) => !analytes.includes(analyte))).toEqual([]);
  });

  it('ids of analytes are unique and kebab-case', () => {
    const ids = analytes.map(({ id }) => id);
    expect(repeated(ids)).toEqual([]);
    expect(ids.filter((id) => !kebab.test(id))).toEqual([]);
  });

  it('ids of concepts are kebab-case, and an id means one concept within orders and within what is recorded', () => {
    expect(places(concepts, ({ id }) => !kebab.test(id))).toEqual([]);
    const isOrder = ({ it: { id } }: Located<Concept>): boolean => orderConcepts.has(id);
    for (const group of [concepts.filter(isOrder), concepts.filter((one) => !isOrder(one))])
      expect(repeated(group.map(({ it: { id } }) => id))).toEqual([]);
  });

  it('every LOINC code carries its check digit', () => {
    const codes = [...analytes, ...concepts.map(({ it: one }) => one)].flatMap(({ id, codes: list }) =>
      list.filter(({ system }) => system === loinc).map(({ code }) => ({ at: `${id} ${code}`, it: code })),
    );
    expect(codes.length).toBeGreaterThan(100);
    expect(places(codes, (code) => !hasCheckDigit(code))).toEqual([]);
  });

  it('what would supply a fact is an order that exists', () => {
    const supplies = definitions.flatMap(({ at, it: { supply = [] } }) =>
      supply.map((id) => ({ at: `${at}: ${id}`, it: id })),
    );
    expect(supplies.length).toBeGreaterThan(50);
    expect(places(supplies, (id) => !orderConcepts.has(id))).toEqual([]);
  });

  it('a derived fact rests on facts of its own rule set, defined before it', () => {
    const wrong = ruleSets.flatMap((ruleSet) => {
      const keys = Object.keys(ruleSet.facts);
      return definitionsOf(ruleSet).flatMap(({ at, it: one }, index) =>
        one.kind === 'derived'
          ? one.from.filter((from) => !keys.slice(0, index).includes(from)).map((from) => `${at} <- ${from}`)
          : [],
      );
    });
    expect(wrong).toEqual([]);
  });
});
