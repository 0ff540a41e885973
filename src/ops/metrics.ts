import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What is counted; labels hold ids and codes only. */
export interface Metrics {
  readonly registry: Registry;
  call(service: string, status: number, seconds: number): void;
  cardShown(service: string, card: string): void;
  cardSilent(service: string, card: string, because: string): void;
  factUnknown(why: string): void;
  /** What the store could not do: `feedback`, `ledger`, `history`, `replay`, `connection`. */
  storeFailed(part: string): void;
  /** Calls that the ledger will never hold. */
  callsDropped(count: number): void;
  /** Canaries whose card is silent, cards that speak much less often than before, codes no longer read: of the last round. */
  silences(
    silent: readonly { readonly card: string; readonly ruleSet: string }[],
    fallen: readonly { readonly card: string }[],
    unread: readonly { readonly code: string; readonly analyte: string }[],
  ): void;
}

const latencyBuckets = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2];

type Tally = Map<string, number>;

function add(tally: Tally, key: string): void {
  tally.set(key, (tally.get(key) ?? 0) + 1);
}

function below<T>(map: Map<string, Map<string, T>>, key: string): Map<string, T> {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = new Map<string, T>();
  map.set(key, made);
  return made;
}

/**
 * Silences that are handed to the counter when it is read. Every call counts some eighty: reason and card are looked
 * up one below the other, as a key of both would be a new text each time.
 */
function silenceTally() {
  const services = new Map<string, Map<string, Tally>>();
  return {
    add: (service: string, card: string, because: string): void =>
      add(below(below(services, service), because), card),
    handTo: (counter: Counter): void => {
      for (const [service, reasons] of services)
        for (const [because, cards] of reasons)
          for (const [card, count] of cards) counter.inc({ service, card, because }, count);
      services.clear();
    },
  };
}

function silenceGauges(registers: Registry[]): Metrics['silences'] {
  const canary = new Gauge({
    name: 'cds_canary_silent',
    help: 'Canary patients to whom their card no longer speaks',
    labelNames: ['card', 'rule_set'],
    registers,
  });
  const rate = new Gauge({
    name: 'cds_firing_rate_fallen',
    help: 'Cards that speak much less often than in the four weeks before',
    labelNames: ['card'],
    registers,
  });
  const codes = new Gauge({
    name: 'cds_codes_unread',
    help: 'LOINC codes that were read and are in no code set any more',
    labelNames: ['code', 'analyte'],
    registers,
  });
  return (silentCanaries, fallen, unread) => {
    for (const gauge of [canary, rate, codes]) gauge.reset();
    for (const { card, ruleSet } of silentCanaries) canary.inc({ card, rule_set: ruleSet });
    for (const { card } of fallen) rate.set({ card }, 1);
    for (const { code, analyte } of unread) codes.set({ code, analyte }, 1);
  };
}

export function metrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const duration = new Histogram({
    name: 'cds_call_seconds',
    help: 'Duration of hook calls',
    labelNames: ['service', 'status'],
    buckets: latencyBuckets,
    registers,
  });
  const shown = new Counter({
    name: 'cds_cards_shown_total',
    help: 'Cards shown',
    labelNames: ['service', 'card'],
    registers,
  });
  const silences = silenceTally();
  const silent: Counter = new Counter({
    name: 'cds_cards_silent_total',
    help: 'Cards not shown, by reason',
    labelNames: ['service', 'card', 'because'],
    registers,
    collect: () => silences.handTo(silent),
  });
  const whysUnknown: Tally = new Map();
  const unknown: Counter = new Counter({
    name: 'cds_facts_unknown_total',
    help: 'Facts not known, by reason',
    labelNames: ['why'],
    registers,
    collect: () => {
      for (const [why, count] of whysUnknown) unknown.inc({ why }, count);
      whysUnknown.clear();
    },
  });
  const failed = new Counter({
    name: 'cds_store_failures_total',
    help: 'What the store could not do, by part',
    labelNames: ['part'],
    registers,
  });
  const dropped = new Counter({
    name: 'cds_ledger_dropped_total',
    help: 'Calls that could not be written to the ledger',
    registers,
  });
  return {
    registry,
    call: (service, status, seconds) => duration.observe({ service, status: String(status) }, seconds),
    cardShown: (service, card) => shown.inc({ service, card }),
    cardSilent: silences.add,
    factUnknown: (why) => add(whysUnknown, why),
    storeFailed: (part) => failed.inc({ part }),
    callsDropped: (count) => dropped.inc(count),
    silences: silenceGauges(registers),
  };
}
