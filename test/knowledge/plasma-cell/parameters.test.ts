import { describe, expect, it } from '@jest/globals';
import { locales, type Criterion, type Parameter } from '../../../src/engine/index.js';
import { courseParameters, courseWindows } from '../../../src/knowledge/plasma-cell/course-parameters.js';
import { facts, type FactKey } from '../../../src/knowledge/plasma-cell/facts.js';
import * as findings from '../../../src/knowledge/plasma-cell/findings.codes.js';
import { followUp } from '../../../src/knowledge/plasma-cell/follow-up.js';
import { offByDefault } from '../../../src/knowledge/plasma-cell/off-by-default.js';
import * as concepts from '../../../src/knowledge/plasma-cell/order-concepts.codes.js';
import { orderParameters } from '../../../src/knowledge/plasma-cell/order-parameters.js';
import { parameters } from '../../../src/knowledge/plasma-cell/parameters.js';
import { references } from '../../../src/knowledge/plasma-cell/references.js';
import { riskParameters } from '../../../src/knowledge/plasma-cell/risk-parameters.js';
import { plasmaCell } from '../../../src/knowledge/plasma-cell/stage.js';

const all: readonly (readonly [string, Parameter<unknown>])[] = [
  parameters,
  riskParameters,
  courseParameters,
  courseWindows,
  orderParameters,
  followUp,
].flatMap((group) => Object.entries(group) as readonly (readonly [string, Parameter<unknown>])[]);

function tree(criterion: Criterion<FactKey>): readonly Criterion<FactKey>[] {
  if (criterion.kind === 'compare' || criterion.kind === 'is') return [criterion];
  const of = Array.isArray(criterion.of)
    ? (criterion.of as readonly Criterion<FactKey>[])
    : [criterion.of as Criterion<FactKey>];
  return [criterion, ...of.flatMap(tree)];
}

const rows = [...plasmaCell.table, ...plasmaCell.provisional].map(({ when }) => when);
const criteria = [...rows, ...plasmaCell.flags].flatMap((criterion) => tree(criterion));
const digits = (text: string): readonly string[] =>
  (text.match(/\d+(\.\d+)?/g) ?? []).filter((n) => n !== '24').sort();

describe('parameters', () => {
  it.each(all)('%s is cited, labelled in every language and reviewed', (_name, parameter) => {
    expect(parameter.cites.length).toBeGreaterThan(0);
    for (const { reference, locator } of parameter.cites) {
      expect(references[reference.id as keyof typeof references]).toBe(reference);
      expect(locator).not.toBe('');
    }
    expect(locales.every((locale) => parameter.label[locale].trim() !== '')).toBe(true);
    expect(parameter.reviewedOn).toBe('2026-11-22');
    expect(parameter.evidence).toMatch(/^(primary|secondary|design|unverified)$/);
  });

  it('stand once: no criterion holds a limit of its own', () => {
    const known = new Set<unknown>(
      all.flatMap(([, { value }]): readonly unknown[] => [
        value,
        ...Object.values(value as Readonly<Record<string, unknown>>),
      ]),
    );
    const compared = criteria.flatMap((criterion) => (criterion.kind === 'compare' ? [criterion] : []));
    const own = compared.filter(({ to, id }) => !known.has(to.value) && !id.startsWith('panel-overdue'));
    expect(own.map(({ id }) => id)).toEqual([]);
  });

  it('are used by flags that are off where nobody has verified them', () => {
    const unverified = plasmaCell.flags.filter((flag) =>
      tree(flag).some((criterion) => criterion.kind === 'compare' && criterion.to.evidence === 'unverified'),
    );
    expect(unverified.map(({ id }) => id)).toEqual(['cast-nephropathy']);
    expect(unverified.every(({ id }) => offByDefault.includes(id))).toBe(true);
    const table = plasmaCell.table.flatMap(({ when }) => tree(when));
    expect(
      table.some((criterion) => criterion.kind === 'compare' && criterion.to.evidence === 'unverified'),
    ).toBe(false);
  });
});

describe('words', () => {
  it('exist in every language for every criterion, fact, stage, finding and order', () => {
    const labels = [
      ...criteria.map(({ label }) => label),
      ...Object.values(facts).map(({ label }) => label),
      ...Object.values(plasmaCell.labels),
      ...[...Object.values(findings), ...Object.values(concepts)].map(({ label }) => label),
      ...plasmaCell.scores.flatMap(({ score }) => [
        score.title,
        score.scope,
        ...score.bands.value.map(({ label }) => label),
      ]),
    ];
    expect(labels.filter((label) => locales.some((locale) => label[locale].trim() === ''))).toEqual([]);
  });

  it('carry the same numbers in both languages', () => {
    const labels = criteria.map(({ label }) => label);
    const differ = labels.filter((label) => digits(label.en).join() !== digits(label.ja).join());
    expect(differ).toEqual([]);
  });

  it('cite every row of the table', () => {
    expect(
      plasmaCell.table.filter(({ when }) => when.cites.length === 0).map(({ category }) => category),
    ).toEqual(['treated', 'igm-gammopathy']);
  });

  it('link every publication', () => {
    const { SPEC, SEED, ...published } = references;
    expect(Object.values(published).filter(({ url }) => !/^https?:\/\//.test(url))).toEqual([]);
    expect([SPEC.kind, SEED.kind]).toEqual(['specification', 'specification']);
  });

  it('give findings of our own no codes that nobody issued', () => {
    expect(Object.values(findings).flatMap(({ codes }) => codes)).toEqual([]);
  });
});
