import { describe, expect, it } from 'vitest';
import { items, part } from './record.ts';

describe('a thing of unknown origin', () => {
  it('gives only what it has itself', () => {
    expect(part({ a: 1 }, 'a')).toBe(1);
    expect(part({}, 'toString')).toBeUndefined();
    expect(part(JSON.parse('{"__proto__":{"a":1}}'), 'a')).toBeUndefined();
  });

  it.each([null, undefined, 1, 'text', [1]])('gives nothing from %j', (value) => {
    expect(part(value, 'length')).toBeUndefined();
  });

  it('lists only lists', () => {
    expect(items([1, 2])).toEqual([1, 2]);
    expect(items({ length: 2 })).toEqual([]);
  });
});
