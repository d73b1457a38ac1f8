/** How often something may be done by one key: `burst` at once, then one more every `seconds`. */
export type Allowance = { readonly burst: number; readonly seconds: number };

/** `allow(key)` is true when it may be done now; then it counts. `wait(key)` is how many seconds until it may. */
export type RateLimit = { allow(key: string): boolean; wait(key: string): number };

type Bucket = { full: number; at: number };

/**
 * A bucket of tokens for each key, in memory. Buckets that have filled up again are forgotten, and when
 * there are too many keys the oldest go first, so that nobody can fill the memory by changing his address.
 */
export function makeRateLimit(allowance: Allowance, now: () => number = Date.now, most = 20_000): RateLimit {
  const buckets = new Map<string, Bucket>();

  const level = (key: string): number => {
    const bucket = buckets.get(key);
    if (bucket === undefined) return allowance.burst;
    return Math.min(allowance.burst, bucket.full + (now() - bucket.at) / 1000 / allowance.seconds);
  };

  const keep = (key: string, full: number): void => {
    buckets.delete(key);
    buckets.set(key, { full, at: now() });
    for (const oldest of buckets.keys()) {
      if (buckets.size <= most && level(oldest) < allowance.burst) break;
      buckets.delete(oldest);
    }
  };

  return {
    allow(key) {
      const full = level(key);
      if (full < 1) return false;
      keep(key, full - 1);
      return true;
    },
    wait: (key) => Math.ceil(Math.max(0, 1 - level(key)) * allowance.seconds),
  };
}
