import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { asHtml } from '../../src/cli/report/as-html.js';
import { asText } from '../../src/cli/report/as-text.js';
import { figures, type Figures } from '../../src/cli/report/figures.js';
import { sections } from '../../src/cli/report/sections.js';
import type { FeedbackRecord } from '../../src/store/feedback-store.js';
import type { CallRecord } from '../../src/store/ledger.js';
import { memoryStores } from '../../src/store/memory-stores.js';
import { openStores } from '../../src/store/open-stores.js';
import { accepted, answer, call, issued, uuidOf, withheld } from '../store/support.js';
import { keptFolder, removeFolder } from '../support/kept-folder.js';

const since = '2026-11-01T00:00:00.000Z';

async function of(calls: readonly CallRecord[], feedback: readonly FeedbackRecord[] = []): Promise<Figures> {
  const stores = memoryStores(1000);
  await stores.ledger.append(calls);
  await stores.feedback.append(feedback);
  return figures(stores.report, since);
}
const quiet = { cards: [], silences: [], missing: [] };
const at = (minute: number) => `2026-11-20T09:${String(minute).padStart(2, '0')}:00.000Z`;

describe('the figures of a report', () => {
  it('of nothing are zeros and no rates', async () => {
    expect(await of([])).toEqual({
      since,
      calls: 0,
      shown: 0,
      per1000Calls: 0,
      repeatRate: null,
      feedback: 0,
      feedbackToOtherCards: 0,
      cards: [],
      topics: [],
      shadow: [],
    });
  });

  it('count firings per thousand calls, and the same advice again as a repeat', async () => {
    const result = await of([
      call('c1', { at: at(1) }),
      call('c2', { at: at(2) }),
      call('c3', { at: at(3), cards: [issued({ uuid: uuidOf(2) })] }),
      call('c4', quiet),
    ]);
    expect([result.calls, result.shown, result.per1000Calls, result.repeatRate]).toEqual([4, 3, 750, 1 / 3]);
    expect(result.cards).toHaveLength(1);
    expect(result.cards[0]).toMatchObject({
      card: 'smm-imaging',
      shown: 3,
      per1000Calls: 750,
      repeatRate: 1 / 3,
    });
  });

  it('count acceptance among the answered, and reasons of overrides', async () => {
    const numbers = [1, 2, 3, 4, 5];
    const calls = numbers.map((n) => call(`c${n}`, { cards: [issued({ uuid: uuidOf(n) })] }));
    const result = await of(calls, [
      accepted({ card: uuidOf(1) }),
      answer({ card: uuidOf(2) }),
      answer({ card: uuidOf(3), reason: {} }),
      accepted({ card: uuidOf(4), outcome: 'overridden' }),
    ]);
    expect(result.cards[0]).toMatchObject({
      accepted: 1,
      overridden: 3,
      unanswered: 1,
      acceptanceRate: 0.25,
      overrideReasons: [
        { name: 'in words', count: 1 },
        { name: 'none given', count: 1 },
        { name: 'patient-refuses', count: 1 },
      ],
    });
  });

  it('take the last of several answers to one card', async () => {
    const result = await of([call('c1')], [accepted({ at: at(4) }), answer({ at: at(3) })]);
    expect(result.cards[0]).toMatchObject({ accepted: 1, overridden: 0 });
    expect(result.feedback).toBe(2);
  });

  it.each<[string, readonly number[], number, number | null]>([
    ['from the only showing', [0], 5, 5],
    ['from the last showing before the answer', [0, 3], 5, 2],
    ['not from a showing after the answer', [0, 6], 5, 5],
    ['of an answer before any showing: none', [6], 5, null],
  ])('measure the minutes to action %s', async (_name, shownAt, answeredAt, minutes) => {
    const calls = shownAt.map((minute, n) => call(`c${n}`, { at: at(minute) }));
    const result = await of(calls, [answer({ at: at(answeredAt) })]);
    expect(result.cards[0]?.minutesToAction).toBe(minutes);
  });

  it.each([
    [[2], 2],
    [[2, 4], 3],
    [[2, 40, 4], 4],
  ])('take the median of %j minutes', async (delays, expected) => {
    const calls = delays.map((_, n) => call(`c${n}`, { at: at(0), cards: [issued({ uuid: uuidOf(n) })] }));
    const result = await of(
      calls,
      delays.map((minute, n) => answer({ card: uuidOf(n), at: at(minute), receivedAt: at(59) })),
    );
    expect(result.cards[0]?.minutesToAction).toBe(expected);
  });

  it("tell feedback to cards of others apart: unknown, and another tenant's", async () => {
    const result = await of(
      [call('c1')],
      [answer({ card: uuidOf(9) }), answer({ tenant: 't2' }), answer({ card: 'no uuid' })],
    );
    expect([result.feedback, result.feedbackToOtherCards, result.cards[0]?.unanswered]).toEqual([3, 3, 1]);
  });

  it('count silences and missing facts by topic, restraint included', async () => {
    const result = await of([
      call('c1', { cards: [withheld({ because: 'overridden' })] }),
      call('c2', {
        cards: [],
        silences: [
          { topic: 'plasma-cell', because: 'category', count: 2 },
          { topic: 'myeloid', because: 'hook', count: 1 },
        ],
        missing: [{ topic: 'plasma-cell', facts: ['flcKappa', 'ldh'] }],
      }),
    ]);
    expect(result.shown).toBe(0);
    expect(result.topics.map(({ topic, silences, missing }) => ({ topic, silences, missing }))).toEqual([
      { topic: 'myeloid', silences: [{ name: 'hook', count: 1 }], missing: [] },
      {
        topic: 'plasma-cell',
        silences: [
          { name: 'category', count: 6 },
          { name: 'overridden', count: 1 },
        ],
        missing: [
          { name: 'flcKappa', count: 2 },
          { name: 'ldh', count: 1 },
        ],
      },
    ]);
  });
});

describe('what is said of a topic and of cards in shadow', () => {
  it('a topic has the figures of its cards together', async () => {
    const result = await of(
      [
        call('c1', { at: at(0) }),
        call('c2', { at: at(2), cards: [issued({ uuid: uuidOf(2), card: 'smm-risk' })] }),
      ],
      [answer({ at: at(5) })],
    );
    expect(result.topics[0]).toMatchObject({
      topic: 'plasma-cell',
      shown: 2,
      per1000Calls: 1000,
      repeatRate: 0,
      acceptanceRate: 0,
      minutesToAction: 5,
      overrideReasons: [{ name: 'patient-refuses', count: 1 }],
    });
  });

  const shadowed = (n: number) => issued({ uuid: uuidOf(n), because: 'shadow' });
  const day = (n: number) => `2026-11-${String(n).padStart(2, '0')}T09:00:00.000Z`;
  const trial = (
    calls: number,
    firings: number,
    distinct: number,
    days: number,
    knowledge = (_n: number) => 'k1',
  ) =>
    of(
      Array.from({ length: calls }, (_, n) =>
        call(`c${String(n).padStart(4, '0')}`, {
          at: n === calls - 1 ? day(2 + days) : day(2),
          knowledge: knowledge(n),
          cards: n < firings ? [shadowed(n % distinct)] : [],
        }),
      ),
    );
  it.each<[string, Promise<Figures>, readonly string[]]>([
    ['enough of everything', trial(200, 20, 18, 14), []],
    ['a call too few', trial(199, 19, 19, 14), ['enough-calls']],
    ['a day too short', trial(200, 20, 20, 13), ['long-enough']],
    ['too often', trial(200, 21, 21, 14), ['not-too-often']],
    ['too many repeats', trial(200, 20, 17, 14), ['few-repeats']],
    [
      'rules that changed meanwhile',
      trial(200, 20, 20, 14, (n) => (n < 10 ? 'k1' : 'k2')),
      ['same-knowledge'],
    ],
  ])('a card in shadow: %s', async (_name, figuresOf, failed) => {
    const [card] = (await figuresOf).shadow;
    expect(card?.checks.filter(({ passed }) => !passed).map(({ check }) => check)).toEqual(failed);
    expect(card?.fit).toBe(failed.length === 0);
  });

  it('is no showing', async () => {
    const result = await trial(10, 5, 5, 1);
    expect([result.shown, result.shadow[0]?.wouldShow, result.topics[0]?.silences]).toEqual([
      0,
      5,
      [
        { name: 'category', count: 40 },
        { name: 'shadow', count: 5 },
      ],
    ]);
    expect(asText(sections(result))).toMatch(/enough-calls \(10, asked 200\)/);
  });
});

describe('the report in print', () => {
  it('aligns a table per question, and says so where there is nothing', async () => {
    const text = asText(sections(await of([call('c1')], [answer()])));
    expect(text).toContain('card         reasons\nsmm-imaging  patient-refuses 1');
    expect(asText(sections(await of([])))).toContain('Cards\n\nnothing');
  });

  it('shows the top ten of a topic and counts the others', async () => {
    const facts = Array.from({ length: 12 }, (_, n) => `fact${String(n).padStart(2, '0')}`);
    const text = asText(sections(await of([call('c1', { missing: [{ topic: 'plasma-cell', facts }] })])));
    expect(text).toContain('fact09');
    expect(text).not.toContain('fact10');
    expect(text).toMatch(/plasma-cell\s+2 others\s+2/);
  });

  it('is one page of HTML that loads nothing and takes no markup from the data', async () => {
    const page = asHtml(
      sections(await of([call('c1', { cards: [issued({ card: '<img src=x onerror=alert(1)>' })] })])),
    );
    expect(page).toContain('&lt;img src=x');
    expect(page).not.toMatch(/<img|<script|<link|https?:/);
  });

  it('comes from the database by command', async () => {
    const dataDir = keptFolder('report-');
    const stores = openStores({ dataDir, onError: () => undefined });
    await stores.ledger.append([call('c1')]);
    await stores.feedback.append([answer()]);
    await stores.close();
    const run = (...args: readonly string[]) =>
      spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/report.ts', ...args], {
        encoding: 'utf8',
        env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '' },
      });
    const json = JSON.parse(run('--since', '2026-11-01', '--format', 'json').stdout) as Figures;
    expect([json.calls, json.cards[0]?.overridden]).toEqual([1, 1]);
    expect(run('--since', 'yesterday')).toMatchObject({ status: 2, stdout: '' });
    removeFolder(dataDir);
  }, 60_000);
});
