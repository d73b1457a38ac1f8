import { describe, expect, it } from 'vitest';
import { makeRateLimit } from './rate-limit.ts';

function clock() {
  let at = 0;
  return { now: () => at, pass: (seconds: number) => (at += seconds * 1000) };
}

describe('a rate limit', () => {
  it('gives a burst, then one for each span of time, and tells how long to wait', () => {
    const { now, pass } = clock();
    const limit = makeRateLimit({ burst: 3, seconds: 10 }, now);
    expect([1, 2, 3, 4].map(() => limit.allow('a'))).toEqual([true, true, true, false]);
    expect(limit.wait('a')).toBe(10);
    pass(4);
    expect(limit.wait('a')).toBe(6);
    pass(6);
    expect([limit.allow('a'), limit.allow('a')]).toEqual([true, false]);
  });

  it('keeps keys apart and never gives more than the burst', () => {
    const { now, pass } = clock();
    const limit = makeRateLimit({ burst: 1, seconds: 1 }, now);
    expect([limit.allow('a'), limit.allow('b'), limit.allow('a')]).toEqual([true, true, false]);
    pass(1000);
    expect([limit.allow('a'), limit.allow('a')]).toEqual([true, false]);
  });

  it('remembers at most so many keys', () => {
    const limit = makeRateLimit({ burst: 1, seconds: 60 }, clock().now, 2);
    for (const key of ['a', 'b', 'c']) limit.allow(key);
    expect([limit.wait('a'), limit.wait('b'), limit.wait('c')]).toEqual([0, 60, 60]);
  });
});
