import { describe, expect, it } from '@jest/globals';
import { evaluate, resolve, unknown, type Fact } from '../../../src/engine/index.js';
import { baselineIl6 } from '../../../src/knowledge/systemic-sclerosis/baseline-il6.js';
import {
  cytokineEvidence,
  cytokineGroups,
  cytokinePattern,
} from '../../../src/knowledge/systemic-sclerosis/cytokine-pattern.js';
import { infectionMarkers } from '../../../src/knowledge/systemic-sclerosis/infection-markers.js';
import { labelStatus } from '../../../src/knowledge/systemic-sclerosis/label-status.js';
import {
  onTocilizumab,
  onTocilizumabFacts,
} from '../../../src/knowledge/systemic-sclerosis/on-tocilizumab.js';
import { amount, asOf, firstDose, given, judge, missing, seriesOf } from './record.js';

const drafted = (yes: boolean): Fact<unknown> => given({ drafted: yes, references: [] });

describe('infection markers', () => {
  const ask = (changes: Readonly<Record<string, Fact<unknown>>>) =>
    judge(infectionMarkers, {
      tocilizumab: given({ recorded: true, active: true }),
      crpDraft: drafted(false),
      esrDraft: drafted(false),
      ferritinDraft: drafted(false),
      il6Draft: drafted(false),
      ...changes,
    });
  const stopped = (lastAt?: string) =>
    given({ recorded: true, active: false, ...(lastAt === undefined ? {} : { lastAt }) });

  it.each(['crpDraft', 'esrDraft', 'ferritinDraft', 'il6Draft'])('warns for %s on tocilizumab', (draft) => {
    expect(ask({ [draft]: drafted(true) }).category).toBe('blind');
  });

  it.each<[string, Readonly<Record<string, Fact<unknown>>>, string]>([
    ['no marker ordered', {}, 'not-applicable'],
    [
      'never given',
      { crpDraft: drafted(true), tocilizumab: given({ recorded: false, active: false }) },
      'not-applicable',
    ],
    [
      'last dose 35 days ago',
      { crpDraft: drafted(true), tocilizumab: stopped('2026-10-18') },
      'possibly-blind',
    ],
    [
      'last dose 36 days ago',
      { crpDraft: drafted(true), tocilizumab: stopped('2026-10-17') },
      'not-applicable',
    ],
  ])('%s', (_, changes, category) => {
    expect(ask(changes).category).toBe(category);
  });

  it('does not assume that an undated last dose was long ago', () => {
    expect(ask({ crpDraft: drafted(true), tocilizumab: stopped() })).toMatchObject({
      category: null,
      possible: ['possibly-blind', 'not-applicable'],
    });
  });

  it('never emits "low CRP = no infection": no result of a marker is among its facts', () => {
    expect(Object.values(infectionMarkers.facts).map(({ kind }) => kind)).not.toContain('quantity');
  });

  it('marks the five-week window as unverified', () => {
    expect(infectionMarkers.labels['possibly-blind'].en).toContain('unverified');
  });

  it('003: transient IL-6 rise is expected pharmacology, not response, not flare', () => {
    const flag = infectionMarkers.flags.find(({ id }) => id === 'il-6-drafted');
    expect(flag?.label.en).toContain('neither response nor flare');
  });
});

describe('IL-6 before treatment', () => {
  const ask = (changes: Readonly<Record<string, Fact<unknown>>>) =>
    judge(baselineIl6, {
      sscRecord: given({ recorded: true }),
      tocilizumabDraft: drafted(true),
      il6Draft: drafted(false),
      il6Measured: given(false),
      ...changes,
    });

  it.each<[string, Readonly<Record<string, Fact<unknown>>>, string]>([
    ['neither ordered nor reported', {}, 'not-applicable'],
    ['ordered', { il6Draft: drafted(true) }, 'do-not-select'],
    ['reported', { il6Measured: given(true), il6: amount(2, 'pg/mL') }, 'do-not-select'],
    [
      'beside tocilizumab for another disease',
      { il6Measured: given(true), sscRecord: given({ recorded: false }) },
      'not-applicable',
    ],
    [
      'reported without a tocilizumab order',
      { il6Measured: given(true), tocilizumabDraft: drafted(false) },
      'not-applicable',
    ],
  ])('%s', (_, changes, category) => {
    expect(ask(changes).category).toBe(category);
  });

  it('003: implies stratifying by cytokines is promising — the same answer for a low and a high IL-6', () => {
    const low = ask({ il6Measured: given(true), il6: amount(7.67, 'pg/mL') });
    const high = ask({ il6Measured: given(true), il6: amount(10, 'pg/mL') });
    expect(high.category).toBe(low.category);
    const statusOf = (result: typeof low) =>
      ['il-6-not-predictive', 'il-6-prognostic'].map((id) => result.flags[id]?.status);
    expect([statusOf(low), statusOf(high)]).toEqual([
      ['not-met', 'not-met'],
      ['met', 'met'],
    ]);
  });
});

describe('cytokine courses', () => {
  const rise = seriesOf('pg/mL', [-5, 10], [84, 30], [170, 12]);
  const fall = seriesOf('pg/mL', [-5, 10], [84, 8], [170, 5]);
  const described: Readonly<Record<string, Fact<unknown>>> = {
    tocilizumab: given({ recorded: true, active: true, firstAt: firstDose }),
    sameKit: given(true),
    skinScores: seriesOf('1', [-5, 30], [170, 20]),
    ...Object.fromEntries(['il6', 'il8', 'il1b', 'mip1a'].map((key) => [key, rise])),
    ...Object.fromEntries(['il10', 'il12', 'il9'].map((key) => [key, fall])),
  };
  const ask = (changes: Readonly<Record<string, Fact<unknown>>>) =>
    judge(cytokinePattern, { ...described, ...changes }).category;

  it.each<[string, Readonly<Record<string, Fact<unknown>>>, string | null]>([
    ['as described', {}, 'matches'],
    [
      'a peak after 12 weeks is not transient',
      { il6: seriesOf('pg/mL', [-5, 10], [85, 30], [170, 12]) },
      'does-not-match',
    ],
    ['a rise that stays', { il8: seriesOf('pg/mL', [-5, 10], [84, 30], [170, 30]) }, 'does-not-match'],
    ['level IL-10', { il10: seriesOf('pg/mL', [-5, 10], [84, 8], [170, 10]) }, 'does-not-match'],
    ['the skin did not fall', { skinScores: seriesOf('1', [-5, 20], [170, 20]) }, 'does-not-match'],
    ['two points only', { il6: seriesOf('pg/mL', [-5, 10], [84, 30]) }, null],
    ['no baseline', { il6: seriesOf('pg/mL', [5, 10], [84, 30], [170, 12]) }, null],
    ['kit unknown', { sameKit: missing }, null],
    ['different kits', { sameKit: given(false) }, null],
    ['never given', { tocilizumab: given({ recorded: false, active: false }) }, 'not-applicable'],
  ])('%s', (_, changes, category) => {
    expect(ask(changes)).toBe(category);
  });

  it('keeps the four observations of the report and judges only those with a direction', () => {
    expect(cytokineGroups.map(({ id, judged }) => [id, judged])).toEqual([
      ['baseline-il-6', false],
      ['transient-rise', true],
      ['falls-with-skin', true],
      ['unchanged', false],
    ]);
  });

  it('carries its evidence and no score', () => {
    expect(cytokineEvidence.en).toContain('very low');
    expect(cytokineEvidence.ja).toContain('4例');
    expect(cytokinePattern.scores).toEqual([]);
  });
});

describe('tocilizumab in other rooms', () => {
  const taking = (record: Fact<unknown>) =>
    evaluate(onTocilizumab, resolve(onTocilizumabFacts, { tocilizumab: record }, asOf)).status;

  it('is met while taken, not met when stopped or never given, unknown when not read', () => {
    expect([
      taking(given({ recorded: true, active: true })),
      taking(given({ recorded: true, active: false })),
      taking(given({ recorded: false, active: false })),
      taking(unknown('fetch-failed')),
    ]).toEqual(['met', 'not-met', 'not-met', 'unknown']);
  });
});

describe('Jurisdiction blindness', () => {
  it.each([
    ['US', 'approved'],
    ['JP', 'not-found'],
    ['DE', 'unknown'],
    ['us', 'unknown'],
    ['__proto__', 'unknown'],
  ])('%s: %s', (region, status) => {
    expect(labelStatus(region).status).toBe(status);
  });

  it('an unknown region says to check local approval', () => {
    expect(labelStatus('DE').text.en).toContain('check local approval');
  });
});
