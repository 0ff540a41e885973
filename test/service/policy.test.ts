import { describe, expect, it } from '@jest/globals';
import {
  cardView,
  defineCard,
  type CardTemplate,
  type Exemption,
  type HookDefinition,
} from '../../src/catalogue/index.js';
import { classify, known, resolve, type Classification, type Fact } from '../../src/engine/index.js';
import { decide, type Decision, type Switches } from '../../src/service/policy.js';
import { paper, rules } from '../engine/support.js';

const base = {
  when: { states: ['high'] as const },
  indicator: 'info' as const,
  priority: 1,
  text: { en: () => ({ summary: 's', paragraphs: [] }), ja: () => ({ summary: 's', paragraphs: [] }) },
  facts: ['mProtein'] as const,
  suggestions: [],
  source: paper,
  quietForDays: 30,
};
const card = (id: string, more: Partial<CardTemplate> = {}): CardTemplate => ({
  ...defineCard(rules, { ...base, id }),
  ...more,
});

const exemption = (id: Exemption['id'], holds: boolean, evenCritical = false): Exemption => ({
  id,
  holds: () => holds,
  evenCritical,
});

const entered = (value: unknown): Fact<unknown> =>
  known(value, [{ reference: 'Observation/1', via: 'entered', as: String(value) }]);
const facts = resolve(
  rules.facts,
  {
    mProtein: entered({ value: 3.4, unit: 'g/dL' }),
    isotype: entered('IgG'),
    done: entered(true),
  },
  '2026-11-24T00:00:00Z',
);
const classification = classify(rules, facts, '2026-11-24T00:00:00Z') as Classification;
const viewOf = () => cardView({ ruleSet: rules, classification, facts, locale: 'en', region: null });

const hook = (cards: readonly CardTemplate[], more: Partial<HookDefinition> = {}): HookDefinition => ({
  id: 'h',
  hook: 'patient-view',
  hookVersion: '1.0',
  title: '',
  description: '',
  usageRequirements: '',
  moment: 'chart',
  maxCards: 3,
  cards,
  ...more,
});
const noSwitches: Switches = { topicsOff: [], cardsOff: [] };
const outcome = (decisions: readonly Decision[]) =>
  decisions.map((decision) => `${decision.card.id}:${decision.show ? decision.indicator : decision.because}`);

describe('which cards are shown, and why not the others', () => {
  it.each<[string, CardTemplate, Partial<HookDefinition>, Switches, string]>([
    ['a card whose state is reached speaks', card('a'), {}, noSwitches, 'a:info'],
    [
      'a card of another state is silent: category',
      card('a', { when: { states: ['igm'] } }),
      {},
      noSwitches,
      'a:category',
    ],
    [
      'a flag that must be met and is',
      card('a', { when: { states: ['high'], flags: ['done'] } }),
      {},
      noSwitches,
      'a:info',
    ],
    [
      'a flag that must not be met and is: category',
      card('a', { when: { states: ['high'], noFlags: ['done'] } }),
      {},
      noSwitches,
      'a:category',
    ],
    [
      'an unknown flag does not count as met',
      card('a', { when: { states: ['high'], flags: ['nowhere'] } }),
      {},
      noSwitches,
      'a:category',
    ],
    [
      'one of several flags is enough',
      card('a', { when: { states: ['high'], anyFlag: ['nowhere', 'done'] } }),
      {},
      noSwitches,
      'a:info',
    ],
    [
      'a score that the rule set lacks: category',
      card('a', { when: { states: ['high'], score: { id: 'x', bands: ['low'] } } }),
      {},
      noSwitches,
      'a:category',
    ],
    [
      'a condition of its own that holds',
      card('a', { when: { states: ['high'], onlyIf: (view) => view.number('mProtein') === 3.4 } }),
      {},
      noSwitches,
      'a:info',
    ],
    [
      'a condition of its own that does not hold: category',
      card('a', { when: { states: ['high'], onlyIf: (view) => view.elsewhere('other') !== null } }),
      {},
      noSwitches,
      'a:category',
    ],
    ['a chart card on an order hook: hook', card('a'), { moment: 'order' }, noSwitches, 'a:hook'],
    [
      'an order card on a chart hook: hook',
      card('a', { moment: { kind: 'order', flag: 'done' } }),
      {},
      noSwitches,
      'a:hook',
    ],
    [
      'an order card whose order is not drafted',
      card('a', { moment: { kind: 'order', flag: 'nowhere' } }),
      { moment: 'order' },
      noSwitches,
      'a:order-not-relevant',
    ],
    [
      'an order card whose order is drafted',
      card('a', { moment: { kind: 'order', flag: 'done' } }),
      { moment: 'order' },
      noSwitches,
      'a:info',
    ],
    [
      'a card that the site switched off',
      card('a'),
      {},
      { topicsOff: [], cardsOff: ['a'] },
      'a:switched-off',
    ],
    [
      'a topic that the site switched off',
      card('a'),
      {},
      { topicsOff: ['sample'], cardsOff: [] },
      'a:switched-off',
    ],
    [
      'a card for nobody in these circumstances',
      card('a', { unless: [exemption('haematology', true)] }),
      {},
      noSwitches,
      'a:haematology',
    ],
    [
      'circumstances that do not hold',
      card('a', { unless: [exemption('haematology', false)] }),
      {},
      noSwitches,
      'a:info',
    ],
    [
      'danger is said in circumstances that hold back the rest',
      card('a', { indicator: 'critical', unless: [exemption('haematology', true)] }),
      {},
      noSwitches,
      'a:critical',
    ],
    [
      'circumstances that hold back even danger',
      card('a', { indicator: 'critical', unless: [exemption('comfort-care', true, true)] }),
      {},
      noSwitches,
      'a:comfort-care',
    ],
    [
      'circumstances that do not count at this site',
      card('a', { unless: [exemption('haematology', true)] }),
      {},
      { ...noSwitches, saidAnyway: ['haematology'] },
      'a:info',
    ],
    [
      'a card whose condition fails says so, whatever the circumstances',
      card('a', { when: { states: ['igm'] }, unless: [exemption('haematology', true)] }),
      {},
      noSwitches,
      'a:category',
    ],
    [
      'an indicator that depends on the patient',
      card('a', { indicator: (view) => (view.flag('done') ? 'critical' : 'info') }),
      {},
      noSwitches,
      'a:critical',
    ],
  ])('%s', (_name, one, hookPart, switches, expected) => {
    expect(outcome(decide(hook([one], hookPart), viewOf, switches))).toEqual([expected]);
  });

  it('shows the most urgent first, then by priority, and says over-limit of the rest', () => {
    const cards = [
      card('low', { priority: 1 }),
      card('high', { priority: 9 }),
      card('danger', { indicator: 'critical' }),
      card('warn', { indicator: 'warning' }),
    ];
    expect(outcome(decide(hook(cards), viewOf, noSwitches))).toEqual([
      'danger:critical',
      'warn:warning',
      'high:info',
      'low:over-limit',
    ]);
  });

  it('a card that says more of the same finding replaces the other: over-limit', () => {
    const cards = [card('less', { indicator: 'warning' }), card('more', { replaces: ['less'] })];
    expect(outcome(decide(hook(cards), viewOf, noSwitches))).toEqual(['more:info', 'less:over-limit']);
  });

  it('a card that is itself silent or switched off replaces nothing', () => {
    const silent = card('more', { replaces: ['less'], when: { states: ['igm'] } });
    expect(outcome(decide(hook([card('less'), silent]), viewOf, noSwitches))).toEqual([
      'less:info',
      'more:category',
    ]);
    const off = { topicsOff: [], cardsOff: ['more'] };
    const cards = [card('less'), card('more', { replaces: ['less'] })];
    expect(outcome(decide(hook(cards), viewOf, off))).toEqual(['less:info', 'more:switched-off']);
  });

  it('a card that was refused still replaces: dismissing it does not bring the lesser one', () => {
    const cards = [card('less'), card('more', { replaces: ['less'] })];
    const decisions = decide(hook(cards), viewOf, noSwitches, ({ id }) =>
      id === 'more' ? 'overridden' : 'speak',
    );
    expect(outcome(decisions)).toEqual(['less:over-limit', 'more:overridden']);
  });

  it('a replaced card takes no place of the few', () => {
    const cards = [card('less', { priority: 9 }), card('more', { replaces: ['less'] }), card('third')];
    expect(outcome(decide(hook(cards, { maxCards: 2 }), viewOf, noSwitches))).toEqual([
      'more:info',
      'third:info',
      'less:over-limit',
    ]);
  });

  it('asks about restraint only where a card applies, and gives its place to the next', () => {
    const cards = [
      card('said', { priority: 9 }),
      card('new'),
      card('other-state', { when: { states: ['igm'] } }),
    ];
    const asked: string[] = [];
    const decisions = decide(hook(cards, { maxCards: 1 }), viewOf, noSwitches, ({ id }, indicator) => {
      asked.push(`${id}:${indicator}`);
      return id === 'said' ? 'quiet-period' : 'speak';
    });
    expect(outcome(decisions)).toEqual(['new:info', 'said:quiet-period', 'other-state:category']);
    expect(asked).toEqual(['said:info', 'new:info']);
  });

  it('drops nothing silently: every card of the hook has a decision', () => {
    const cards = [
      card('a'),
      card('b', { when: { states: ['igm'] } }),
      card('c', { moment: { kind: 'order', flag: 'done' } }),
    ];
    expect(decide(hook(cards), viewOf, noSwitches)).toHaveLength(cards.length);
  });
});
