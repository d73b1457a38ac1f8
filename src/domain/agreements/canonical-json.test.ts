import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.ts';
import { sampleContent } from './sample-agreement.ts';

/** The same value with the names of every object in another order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, each]) => [name, turned(each)]),
  );
}

describe('canonical JSON', () => {
  it('means the same as it was made from', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'grapheme' }), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('is the same whatever order the names were written in, and after being kept as JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'grapheme' }), (value) => {
        expect(canonicalJson(turned(value))).toBe(canonicalJson(value));
        expect(canonicalJson(JSON.parse(JSON.stringify(value)))).toBe(canonicalJson(value));
      }),
    );
  });

  it('sorts by UTF-16 units, as RFC 8785 shows', () => {
    const value = {
      '\u20ac': 'Euro Sign',
      '\r': 'CR',
      '1': 'One',
      '\u0080': 'Control',
      '\ud83d\ude02': 'Smiley',
      '\u00f6': 'o',
    };
    expect([...canonicalJson(value).matchAll(/:"(\w+)/g)].map(([, name]) => name)).toEqual([
      'CR',
      'One',
      'Control',
      'o',
      'Euro',
      'Smiley',
    ]);
  });

  it('writes numbers as ECMAScript does', () => {
    expect(canonicalJson([1.0, -0, 1e21, 0.002, 1e-7])).toBe('[1,0,1e+21,0.002,1e-7]');
  });

  it('leaves out what is undefined', () => {
    expect(canonicalJson({ a: undefined, b: null })).toBe('{"b":null}');
  });

  it.each([
    ['NaN', Number.NaN],
    ['a BigInt', 1n],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['a function', () => 1],
    ['undefined', undefined],
    ['half a surrogate', '\ud800'],
  ])('throws for %s', (_, value) => {
    expect(() => canonicalJson([value])).toThrow(TypeError);
  });

  it('says an agreement in few bytes that never change', () => {
    expect(canonicalJson(turned(sampleContent()))).toBe(canonicalJson(sampleContent()));
  });
});
