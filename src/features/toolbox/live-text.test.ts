import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isWritable, writable } from './live-text.ts';

it('what is made writable may stand in a shared document', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 30 }), fc.boolean(), (text, singleLine) => {
      expect(isWritable(writable(text, singleLine), singleLine)).toBe(true);
    }),
  );
  expect(writable('a\r\nb\u0000c ', false)).toBe('a\nbc ');
});
