/**
 * A token bucket for each key: true while there is room. A minute's worth may come at once; what is used comes back
 * evenly. `now` is milliseconds since 1970. Holds one entry per key for ever: the keys are a fixed, short list.
 */
export function rateLimit(now: () => number): (key: string, perMinute: number) => boolean {
  const buckets = new Map<string, { left: number; at: number }>();
  return (key, perMinute) => {
    const at = now();
    const bucket = buckets.get(key) ?? { left: perMinute, at };
    const earned = (Math.max(0, at - bucket.at) / 60_000) * perMinute;
    const left = Math.min(perMinute, bucket.left + earned);
    const room = left >= 1;
    buckets.set(key, { left: room ? left - 1 : left, at });
    return room;
  };
}
