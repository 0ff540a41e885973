import type { Logger } from 'pino';
import { hooks } from '../hooks/index.js';
import { canaries } from './canary/canaries.js';
import { silenceWatch, type SilenceReport, type SilenceWatchOptions } from './canary/silence-watch.js';
import type { Metrics } from './ops/metrics.js';

export interface SilenceAlarmOptions extends Omit<SilenceWatchOptions, 'canaries' | 'ruleSetOf' | 'pause'> {
  /** Minutes between two rounds; 0: there are none. */
  readonly everyMinutes: number;
  readonly now: () => string;
  readonly counted: Metrics;
  readonly log: Logger;
}

export interface SilenceAlarm {
  /** The last round; undefined before the first. */
  readonly last: () => SilenceReport | undefined;
  /** One round, now. */
  readonly round: () => Promise<void>;
  /** Ends the round that is under way between two canaries; resolves when nothing runs any more. */
  readonly stop: () => Promise<void>;
}

const msPerMinute = 60_000;
const ruleSetByCard = new Map(
  hooks.flatMap(({ cards }) => cards.map((card) => [card.id, card.ruleSet.id] as const)),
);

/** Runs the canaries at the start and on a schedule; what is silent shows in the log, the metrics and `/readyz`. */
export function silenceAlarm(options: SilenceAlarmOptions): SilenceAlarm {
  const { everyMinutes, now, counted, log } = options;
  let last: SilenceReport | undefined;
  let running: Promise<void> | undefined;
  let stopped = false;
  const look = async (): Promise<void> => {
    const report = await silenceWatch(now(), {
      ...options,
      canaries,
      ruleSetOf: (card) => ruleSetByCard.get(card) ?? 'none',
      pause: () =>
        new Promise((resolve, reject) =>
          setImmediate(() => {
            if (stopped) reject(new Error('stopped'));
            else resolve();
          }),
        ),
    });
    last = report;
    counted.silences(report.silent, report.fallen, report.unread);
    for (const silent of report.silent) log.error(silent, 'canary silent');
    for (const fallen of report.fallen) log.error(fallen, 'firing rate fell off');
    for (const unread of report.unread) log.error(unread, 'code no longer read');
  };
  const round = (): Promise<void> => {
    running ??= look()
      .catch((error: unknown) => {
        if (stopped) return;
        log.error({ kind: error instanceof Error ? error.name : typeof error }, 'canary round failed');
      })
      .finally(() => (running = undefined));
    return running;
  };
  if (everyMinutes === 0) return { last: () => last, round, stop: () => Promise.resolve() };
  const first = setImmediate(() => void round());
  const timer = setInterval(() => void round(), everyMinutes * msPerMinute).unref();
  return {
    last: () => last,
    round,
    stop: async () => {
      stopped = true;
      clearImmediate(first);
      clearInterval(timer);
      await running;
    },
  };
}
