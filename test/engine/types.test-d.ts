/**
 * What must not compile. Each `@ts-expect-error` is an error of its own, reported by `tsc --noEmit`, as soon as the line
 * below it compiles. The line above each shows the right form, which must compile.
 */
import {
  allOf,
  cite,
  compare,
  criteriaFor,
  defineRuleSet,
  derivedFrom,
  known,
  quantity,
  unknown,
  type Analyte,
  type Localized,
  type Parameter,
  type Quantity,
  type Score,
} from '../../src/engine/index.js';
import { analyte, c, facts, high, paper, parameter, rules } from './support.js';

const gramsPerDecilitre: Quantity<'g/dL'> = { value: 3.4, unit: 'g/dL' };
const gramsPerLitre: Quantity<'g/L'> = { value: 34, unit: 'g/L' };
const label: Localized = { en: 'Label', ja: 'ラベル' };

// g/dL against g/L
compare(gramsPerDecilitre, '>=', { value: 3, unit: 'g/dL' });
// @ts-expect-error another unit
compare(gramsPerDecilitre, '>=', { value: 30, unit: 'g/L' });
// @ts-expect-error another unit
compare(gramsPerDecilitre, '>=', gramsPerLitre);

// A fact's key
c.compare({ id: 'x' }, 'mProtein', '>=', parameter({ value: 3, unit: 'g/dL' }));
// @ts-expect-error misspelt fact
c.compare({ id: 'x' }, 'mProtien', '>=', parameter({ value: 3, unit: 'g/dL' }));
// @ts-expect-error misspelt fact
c.holds({ id: 'x' }, 'dnoe');
// @ts-expect-error not a quantity
c.compare({ id: 'x' }, 'done', '>=', parameter({ value: 3, unit: 'g/dL' }));
// @ts-expect-error not a yes-or-no fact
c.holds({ id: 'x' }, 'isotype');

// A limit's unit
// @ts-expect-error limit in another unit
c.compare({ id: 'x' }, 'mProtein', '>=', parameter({ value: 30, unit: 'g/L' }));
// @ts-expect-error limit in another unit than the ratio's
c.compare({ id: 'x' }, 'ratio', '>', parameter({ value: 1.65, unit: 'mg/L' }));
c.compare({ id: 'x' }, 'calcium', '>', parameter({ value: 2.75, unit: 'mmol/L' }));
c.compare(
  { id: 'x' },
  'calcium',
  '>',
  // @ts-expect-error one of the pair in a unit that calcium is not reported in
  parameter([
    { value: 11, unit: 'mg/dL' },
    { value: 2.75, unit: 'mmol/dL' },
  ]),
);
const inLitres = {
  value: { value: 30, unit: 'g/L' },
  label,
  cites: [cite(paper, 'Table 1')],
  evidence: 'primary',
  reviewedOn: '2026-11-22',
} as const satisfies Parameter<unknown>;
// @ts-expect-error a parameter written elsewhere, in another unit
c.compare({ id: 'x' }, 'mProtein', '>=', inLitres);

const anyUnit: Parameter<Quantity> = parameter({ value: 3, unit: 'g/dL' });
// @ts-expect-error a limit that has lost its unit
c.compare({ id: 'x' }, 'mProtein', '>=', anyUnit);

// A value of a fact
c.is({ id: 'x' }, 'isotype', 'IgM');
// @ts-expect-error not a value of this fact
c.is({ id: 'x' }, 'isotype', 'IgX');

// A parameter's citation, evidence and date
const cited: Parameter<number> = {
  value: 1,
  label,
  cites: [cite(paper, 'Table 1')],
  evidence: 'primary',
  reviewedOn: '2026-11-22',
};
// @ts-expect-error no citation
const uncited: Parameter<number> = { ...cited, cites: [] };
const { evidence, ...ungraded } = cited;
// @ts-expect-error no evidence
const withoutEvidence: Parameter<number> = ungraded;

// Both languages
// @ts-expect-error no Japanese
const english: Localized = { en: 'Only English' };
// @ts-expect-error no Japanese
allOf({ id: 'x', label: { en: 'Only English' } }, high);

// A fact's unit is its analyte's
quantity([analyte('m', 'g/dL')], { label }) satisfies { readonly of?: Quantity<'g/dL'> };
// @ts-expect-error analytes of different units are not one fact
quantity<'g/dL'>([analyte('m', 'g/dL'), analyte('n', 'g/L')], { label });
// @ts-expect-error another unit than the analyte's
const other: Analyte<'g/L'> = analyte('m', 'g/dL');

// A derived fact may use only what it names
derivedFrom(facts)(['kappa'], { label }, ({ kappa }) => kappa);
// @ts-expect-error lambda is not among its facts
derivedFrom(facts)(['kappa'], { label }, (only) => (only.lambda, unknown('not-recorded')));
// @ts-expect-error no such fact
derivedFrom(facts)(['kapa'], { label }, () => unknown('not-recorded'));

// Sources
// @ts-expect-error a known value without a source
known(1, []);

// A rule set's categories, labels, criteria and scores
const { facts: _facts, ...rest } = rules;
defineRuleSet({ ...rules });
const unlabelled = {
  igm: label,
  high: label,
  skewed: label,
  none: label,
};
const table = [{ category: 'a', when: high }] as const;
const ruleSet = {
  id: 'sample',
  topic: 'sample',
  edition: '1',
  title: label,
  cites: [cite(paper, 'Table 1')],
  facts,
  flags: [],
} as const;
defineRuleSet({
  ...ruleSet,
  table,
  otherwise: 'b',
  provisional: [],
  labels: { a: label, b: label },
  scores: [],
});
// @ts-expect-error no label for category b
defineRuleSet({ ...ruleSet, table, otherwise: 'b', provisional: [], labels: { a: label }, scores: [] });
// @ts-expect-error no label for the provisional state
defineRuleSet({ ...rules, labels: unlabelled });

const score: Score<'mProtein', 'low'> = {
  id: 's',
  title: label,
  model: 'Model 2020',
  cites: [cite(paper, 'Table 2')],
  scope: label,
  bands: parameter([{ band: 'low', label, upTo: Infinity }]),
  kind: 'additive',
  terms: [{ id: 't', label, kind: 'criterion', criterion: high, points: parameter({ met: 1, notMet: 0 }) }],
};
const labels = { a: label, b: label };
defineRuleSet({
  ...ruleSet,
  table,
  otherwise: 'b',
  provisional: [],
  labels,
  scores: [{ score, states: ['a'] }],
});
const open = { ...ruleSet, table, otherwise: 'b', provisional: [] } as const;
defineRuleSet({ ...open, labels, scores: [{ score, states: ['b'] }] });
// @ts-expect-error a score in a state that does not exist
defineRuleSet({ ...open, labels, scores: [{ score, states: ['c'] }] });
// @ts-expect-error a score in a state that no row gives, label or not
defineRuleSet({ ...open, labels: { ...labels, c: label }, scores: [{ score, states: ['c'] }] });
// @ts-expect-error a label for a category that no row gives
defineRuleSet({ ...open, labels: { a: label, b: label, c: label }, scores: [] });

const stranger = criteriaFor({ albumin: quantity([analyte('albumin', 'g/dL')], { label }) }).compare(
  { id: 'x' },
  'albumin',
  '<',
  parameter({ value: 3, unit: 'g/dL' }),
);
const strange = [{ category: 'a', when: stranger }] as const;
// @ts-expect-error a criterion about a fact that the rule set does not read
defineRuleSet({ ...ruleSet, table: strange, otherwise: 'b', provisional: [], labels, scores: [] });

/** Names that exist only to be checked. */
export const checked: readonly unknown[] = [uncited, withoutEvidence, english, other, rest, evidence, _facts];
