import { watchedCodes } from './canary/watched-codes.js';
import { demoSite } from './demo-site.js';
import type { Keeping } from './keeping.js';
import type { Metrics } from './ops/metrics.js';
import { hookService, type HookServiceOptions, type Site } from './service/evaluate-hook.js';
import { memory } from './service/memory.js';
import { unreadCodes } from './service/unread-codes.js';
import { silenceAlarm, type SilenceAlarm } from './silence-alarm.js';
import { keyedHash } from './store/keyed-hash.js';
import type { WireOptions } from './wire.js';

/** Canaries meet the rules as they stand at this site, with the demo patients' local codes and nothing in shadow. */
export function rulesAlarm(
  options: WireOptions,
  service: HookServiceOptions,
  kept: Keeping,
  counted: Metrics,
): SilenceAlarm {
  const { config, log } = options;
  const { codes } = demoSite();
  const forCanaries = (): Site => ({ ...service.site(), codes, shadow: [] });
  const { needs } = service.plan(forCanaries());
  const nobody = memory(keyedHash(config.hashKey), {
    read: () => Promise.resolve({ shown: [], answers: [] }),
  });
  const { evaluate } = hookService({
    ...service,
    site: forCanaries,
    memory: nobody,
    readerFor: () => undefined,
  });
  const known = new Set(service.analytes.flatMap(({ codes }) => codes.map(({ code }) => code)));
  const asked = needs.map(({ query }) => query).join('\n');
  return silenceAlarm({
    everyMinutes: config.canaryMinutes,
    needs,
    evaluate,
    sent: ({ cards }, call) =>
      new Set(service.asSent({ cards }, call).cards.flatMap(({ source }) => source.topic?.code ?? [])),
    isKnownCode: (code) => known.has(code) || asked.includes(`|${code}`),
    unread: () => unreadCodes(watchedCodes, service.analytes, service.ruleSets),
    firings: kept.firings,
    now: () => new Date(options.clock()).toISOString(),
    counted,
    log,
  });
}

/** What `/readyz` says of the last round. */
export function alarmDetails(alarm: SilenceAlarm): Readonly<Record<string, unknown>> {
  const last = alarm.last();
  return last === undefined ? {} : { silence: last };
}
