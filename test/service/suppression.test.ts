import { describe, expect, it } from '@jest/globals';
import { evidenceOf, materialSteps } from '../../src/service/suppression-evidence.js';
import { restraint, type SuppressionInput } from '../../src/service/suppression.js';
import { keyedHash } from '../../src/store/keyed-hash.js';
import type { CardAnswer, ShownCard } from '../../src/store/patient-history.js';

const tag = keyedHash('test');
const facts = (mProtein: number, state = 'smm') =>
  evidenceOf(
    { state: [state], measures: { mProtein: { value: mProtein, unit: 'g/dL' } }, marks: [] },
    materialSteps,
    tag,
  );
const same = facts(2);
const small = facts(2.1);
const material = facts(2.2);

const now = '2026-11-24T09:00:00.000Z';
const before = (days: number, ms = 0): string =>
  new Date(Date.parse(now) - days * 86_400_000 - ms).toISOString();
const minutes = (n: number): string => before(0, n * 60_000);

const shown = (more: Partial<ShownCard> = {}): ShownCard => ({
  uuid: 'u1',
  card: 'smm-imaging',
  service: 'heme-patient-view',
  encounter: 'e1',
  evidence: same,
  at: before(10),
  ...more,
});
const over = (at: string, more: Partial<CardAnswer> = {}): CardAnswer => ({
  uuid: 'u1',
  outcome: 'overridden',
  reasoned: true,
  at,
  ...more,
});
const took = (at: string): CardAnswer => over(at, { outcome: 'accepted', reasoned: false });
const bare = (at: string): CardAnswer => over(at, { reasoned: false });

interface Row {
  readonly shown?: readonly ShownCard[];
  readonly answers?: readonly CardAnswer[];
  readonly card?: Partial<SuppressionInput['card']>;
  readonly more?: Partial<SuppressionInput>;
}
const ask = ({ shown: said = [], answers = [], card = {}, more = {} }: Row) =>
  restraint({
    card: { id: 'smm-imaging', quietForDays: 30, indicator: 'warning', about: 'chart', ...card },
    service: 'heme-patient-view',
    encounter: 'e9',
    evidence: same,
    settled: 'no',
    history: { shown: said, answers },
    now,
    ...more,
  });

const early = [shown()];
const inThisEncounter = (service: string, at = minutes(10), more: Partial<ShownCard> = {}) =>
  shown({ service, encounter: 'e9', at, ...more });
const select = { service: 'heme-order-select' };
const sign = { service: 'heme-order-sign' };

describe('whether a card that applies is said now', () => {
  it.each<[string, Row, string]>([
    // nothing on record
    ['never said before', {}, 'speak'],
    // the same advice in another encounter
    ['said in an earlier encounter and not answered', { shown: early }, 'quiet-period'],
    ['said 30 days ago in another encounter', { shown: [shown({ at: before(30) })] }, 'speak'],
    ['one ms less than 30 days ago', { shown: [shown({ at: before(30, -1) })] }, 'quiet-period'],
    [
      'said elsewhere, a card with a shorter period',
      { shown: [shown({ at: before(8) })], card: { quietForDays: 7 } },
      'speak',
    ],
    [
      'said in two encounters, 59 days ago last: the time doubles',
      { shown: [shown({ at: before(90) }), shown({ at: before(59), encounter: 'e2' })] },
      'quiet-period',
    ],
    [
      'said in two encounters, 60 days ago last',
      { shown: [shown({ at: before(91) }), shown({ at: before(60), encounter: 'e2' })] },
      'speak',
    ],
    [
      'overridden in the second of two encounters, 59 days ago',
      {
        shown: [shown({ at: before(90) }), shown({ at: before(59), encounter: 'e2' })],
        answers: [over(before(59))],
      },
      'overridden',
    ],
    ['said elsewhere, a card about an order', { shown: early, card: { about: 'order' } }, 'speak'],
    ['said elsewhere, and the facts changed', { shown: early, more: { evidence: material } }, 'speak'],
    [
      'said elsewhere, then here first at this hook: it goes on',
      { shown: [...early, inThisEncounter('heme-patient-view')] },
      'speak',
    ],
    ['said elsewhere by a client that names no encounter', { shown: early.map(withoutEncounter) }, 'speak'],
    [
      'only another card was said',
      { shown: [shown({ card: 'smm-risk', encounter: 'e9' })], more: sign },
      'speak',
    ],
    [
      'another card was overridden',
      { shown: [shown({ card: 'smm-risk' })], answers: [over(before(1))] },
      'speak',
    ],
    ['an answer to a card that is not on record', { answers: [over(before(1))] }, 'speak'],
    // overridden with a reason: quiet for the card's days
    ['overridden a minute ago', { shown: early, answers: [over(minutes(1))] }, 'overridden'],
    // a clock that ran ahead
    ['said elsewhere, dated a day ahead of now', { shown: [shown({ at: before(-1) })] }, 'quiet-period'],
    ['said elsewhere, dated further ahead', { shown: [shown({ at: before(-1, -1) })] }, 'speak'],
    [
      'overridden five years from now, by its date',
      { shown: [shown({ at: before(-1825) })], answers: [over(before(-1825))] },
      'speak',
    ],
    ['overridden yesterday', { shown: early, answers: [over(before(1))] }, 'overridden'],
    [
      'overridden one ms less than 30 days ago',
      { shown: [shown({ at: before(31) })], answers: [over(before(30, -1))] },
      'overridden',
    ],
    [
      'overridden exactly 30 days ago',
      { shown: [shown({ at: before(31) })], answers: [over(before(30))] },
      'speak',
    ],
    ['overridden 31 days ago', { shown: [shown({ at: before(40) })], answers: [over(before(31))] }, 'speak'],
    [
      'a card with a longer period, 31 days ago',
      { shown: [shown({ at: before(40) })], answers: [over(before(31))], card: { quietForDays: 180 } },
      'overridden',
    ],
    [
      'a card with a shorter period, yesterday',
      { shown: early, answers: [over(before(1))], card: { quietForDays: 1 } },
      'speak',
    ],
    [
      'a card that is never quieted: 0 days',
      { shown: early, answers: [over(minutes(1))], card: { quietForDays: 0 } },
      'speak',
    ],
    ['overridden by a clock ahead of ours', { shown: early, answers: [over(before(-1))] }, 'overridden'],
    [
      'overridden in another encounter and asked at order-sign',
      { shown: early, answers: [over(before(1))], more: sign },
      'overridden',
    ],
    [
      'overridden outside an encounter',
      { shown: early.map(withoutEncounter), answers: [over(before(1))] },
      'overridden',
    ],
    [
      'overridden, information card',
      { shown: early, answers: [over(before(1))], card: { indicator: 'info' } },
      'overridden',
    ],
    [
      'overridden at a time that cannot be read',
      { shown: [shown({ at: before(40) })], answers: [over('yesterday')] },
      'speak',
    ],
    // reasons of the moment
    ...['wrong-time-workflow', 'inappropriate-recipient'].flatMap((code): [string, Row, string][] => [
      [`${code}, in an earlier encounter`, { shown: early, answers: [over(before(1), { code })] }, 'speak'],
      [
        `${code}, in this encounter`,
        { shown: [inThisEncounter('heme-patient-view')], answers: [over(minutes(5), { code })] },
        'overridden',
      ],
    ]),
    [
      'a reason about the advice, in an earlier encounter',
      { shown: early, answers: [over(before(1), { code: 'patient-refuses' })] },
      'overridden',
    ],
    // without a reason
    [
      'overridden without a reason in an earlier encounter',
      { shown: early, answers: [bare(before(1))] },
      'quiet-period',
    ],
    [
      'overridden without a reason in an encounter 31 days ago',
      { shown: [shown({ at: before(31) })], answers: [bare(before(30))] },
      'speak',
    ],
    [
      'overridden without a reason in this encounter',
      { shown: [inThisEncounter('heme-patient-view')], answers: [bare(minutes(5))] },
      'overridden',
    ],
    [
      'the latest override counts: without a reason',
      { shown: early, answers: [over(before(2)), bare(before(1))] },
      'quiet-period',
    ],
    [
      'the latest override counts: with a reason',
      { shown: early, answers: [bare(before(2)), over(before(1))] },
      'overridden',
    ],
    [
      'the order in which answers arrive does not matter',
      { shown: early, answers: [over(before(1)), bare(before(2))] },
      'overridden',
    ],
    // accepted
    ['accepted in an earlier encounter', { shown: early, answers: [took(before(1))] }, 'quiet-period'],
    [
      'accepted long ago: the chart shows what came of it',
      { shown: [shown({ at: before(31) })], answers: [took(before(30))] },
      'speak',
    ],
    [
      'accepted in this encounter',
      { shown: [inThisEncounter('heme-patient-view')], answers: [took(minutes(5))] },
      'quiet-period',
    ],
    [
      'accepted in this encounter, asked at order-sign',
      { shown: [inThisEncounter('heme-patient-view')], answers: [took(minutes(5))], more: sign },
      'quiet-period',
    ],
    [
      'accepted, later overridden with a reason',
      { shown: early, answers: [took(before(2)), over(before(1))] },
      'overridden',
    ],
    [
      'overridden with a reason, later accepted',
      { shown: early, answers: [over(before(2)), took(before(1))] },
      'quiet-period',
    ],
    // material change
    [
      'overridden, then a small change',
      { shown: early, answers: [over(before(1))], more: { evidence: small } },
      'overridden',
    ],
    [
      'overridden, then a material change',
      { shown: early, answers: [over(before(1))], more: { evidence: material } },
      'speak',
    ],
    [
      'overridden, then another category',
      { shown: early, answers: [over(before(1))], more: { evidence: facts(2, 'mm') } },
      'speak',
    ],
    [
      'small changes add up against what was overridden',
      {
        shown: [shown({ at: before(60) }), shown({ uuid: 'u2', evidence: small, at: before(31) })],
        answers: [over(before(59))],
        card: { quietForDays: 90 },
        more: { evidence: material },
      },
      'speak',
    ],
    [
      'a small change since it was last said',
      {
        shown: [shown({ at: before(60) }), shown({ uuid: 'u2', evidence: small, at: before(5) })],
        more: { evidence: material },
      },
      'quiet-period',
    ],
    [
      'the changed facts were overridden too',
      {
        shown: [...early, shown({ uuid: 'u2', evidence: material, at: before(5) })],
        answers: [over(before(9)), over(before(4), { uuid: 'u2' })],
        more: { evidence: material },
      },
      'overridden',
    ],
    [
      'back to the facts that were overridden',
      {
        shown: [...early, shown({ uuid: 'u2', evidence: material, at: before(5) })],
        answers: [over(before(9))],
      },
      'overridden',
    ],
    [
      'a material change within the encounter, at the next hook',
      { shown: [inThisEncounter('heme-patient-view')], more: { ...sign, evidence: material } },
      'speak',
    ],
    // settled by the chart
    ['the chart already answers it', { more: { settled: 'yes' } }, 'quiet-period'],
    [
      'the chart answers the changed facts too',
      { shown: early, more: { settled: 'yes', evidence: material } },
      'quiet-period',
    ],
    ['the chart answered before the findings came', { more: { settled: 'earlier' } }, 'speak'],
    [
      'the chart answered before the newest findings, which say the same',
      { shown: [shown({ at: before(100) })], more: { settled: 'earlier' } },
      'quiet-period',
    ],
    [
      'the chart answered before the findings changed',
      { shown: early, more: { settled: 'earlier', evidence: material } },
      'speak',
    ],
    // one encounter, several hooks
    [
      'said at patient-view, asked at order-select',
      { shown: [inThisEncounter('heme-patient-view')], more: select },
      'quiet-period',
    ],
    [
      'said at patient-view, asked at order-sign',
      { shown: [inThisEncounter('heme-patient-view')], more: sign },
      'quiet-period',
    ],
    [
      'said at order-select, asked at order-sign',
      { shown: [inThisEncounter('heme-order-select')], more: sign },
      'quiet-period',
    ],
    [
      'said at order-select, asked there again: the client shows only the last answer',
      { shown: [inThisEncounter('heme-order-select')], more: select },
      'speak',
    ],
    ['said at patient-view, asked there again', { shown: [inThisEncounter('heme-patient-view')] }, 'speak'],
    [
      'first at order-select, then at order-sign: order-select goes on',
      {
        shown: [
          inThisEncounter('heme-order-sign', minutes(1)),
          inThisEncounter('heme-order-select', minutes(9)),
        ],
        more: select,
      },
      'speak',
    ],
    [
      'first at order-select, then at order-sign: order-sign does not',
      {
        shown: [
          inThisEncounter('heme-order-sign', minutes(1)),
          inThisEncounter('heme-order-select', minutes(9)),
        ],
        more: sign,
      },
      'quiet-period',
    ],
    ['said at patient-view of another encounter', { shown: early, more: sign }, 'quiet-period'],
    ['said outside an encounter', { shown: early.map(withoutEncounter), more: sign }, 'speak'],
    [
      'overridden without a reason in this encounter, asked at order-sign',
      { shown: [inThisEncounter('heme-patient-view')], answers: [bare(minutes(5))], more: sign },
      'overridden',
    ],
    [
      'answered before it was said in this encounter',
      { shown: [...early, inThisEncounter('heme-patient-view')], answers: [bare(before(1))] },
      'speak',
    ],
    // critical
    [
      'critical, overridden a minute ago',
      { shown: early, answers: [over(minutes(1))], card: { indicator: 'critical' } },
      'speak',
    ],
    [
      'critical, said at the hook before',
      { shown: [inThisEncounter('heme-order-select')], more: sign, card: { indicator: 'critical' } },
      'speak',
    ],
    [
      'critical, accepted in this encounter',
      {
        shown: [inThisEncounter('heme-patient-view')],
        answers: [took(minutes(5))],
        card: { indicator: 'critical' },
      },
      'speak',
    ],
    [
      'critical, and the chart already answers it',
      { more: { settled: 'yes' }, card: { indicator: 'critical' } },
      'speak',
    ],
  ])('%s', (_name, row, expected) => {
    expect(ask(row)).toBe(expected);
  });

  it.each([
    ['what another hook said is said again', [], 'speak'],
    ['an override with a reason still counts', [over(before(1))], 'overridden'],
  ])('where the client names no encounter: %s', (_name, answers, expected) => {
    const outcome = restraint({
      card: { id: 'smm-imaging', quietForDays: 30, indicator: 'warning', about: 'chart' },
      service: 'heme-order-sign',
      evidence: same,
      settled: 'no',
      history: { shown: [withoutEncounter(inThisEncounter('heme-order-select'))], answers },
      now,
    });
    expect(outcome).toBe(expected);
  });
});

function withoutEncounter({ uuid, card, service, evidence, at }: ShownCard): ShownCard {
  return { uuid, card, service, evidence, at };
}
