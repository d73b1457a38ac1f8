import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkLine } from './check-line.ts';

const rule = { field: 'name', longest: 10, required: true } as const;

describe('one line of text', () => {
  it('answers for any input, with a line that keeps the rule or a problem that names the field', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const line = checkLine(value, rule);
        if (line.ok) expect(line.value.length).toBeLessThanOrEqual(10);
        else expect(line.problem.field).toBe('name');
      }),
    );
  });

  it('tells how long it may be and how long it is', () => {
    expect(checkLine('Roskilde Bibliotekerne', rule)).toMatchObject({
      problem: { kind: 'too-long', details: { longest: 10, length: 22 } },
    });
  });

  it.each(['', '   ', '\u0000', '\u200B\u200D', '\u0301', undefined, null])(
    'finds nothing in %j',
    (value) => {
      expect(checkLine(value, rule)).toMatchObject({ problem: { kind: 'missing' } });
    },
  );

  it('lets an optional line be empty', () => {
    expect(checkLine(undefined, { field: 'place', longest: 10 })).toEqual({ ok: true, value: '' });
  });
});
