import fc from 'fast-check';
import { expect, it } from 'vitest';
import { codeSigns, makeCode, readCode, showCode } from './code.ts';

it('is read back however it was shown or typed', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(codeSigns.length - 1), { minLength: 6, maxLength: 6 }), (drawn) => {
      const left = [...drawn];
      const code = makeCode(() => left.pop() ?? 0);
      expect(readCode(code)).toBe(code);
      expect(readCode(` ${showCode(code).toLowerCase()} `)).toBe(code);
    }),
  );
});

it.each(['', 'ABC', 'ABCDEFG', 'ABC-DE0', 'ÆØÅ234', 'ABC.DEF'])('%j is none', (typed) => {
  expect(readCode(typed)).toBeNull();
});
