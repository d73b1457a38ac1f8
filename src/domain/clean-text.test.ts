import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine, cleanText } from './clean-text.ts';

/** Any UTF-16 units: control characters, half surrogates, all of it. */
const anyText = fc.array(fc.nat(0xffff), { maxLength: 60 }).map((units) => String.fromCharCode(...units));

describe('cleaned text', () => {
  it('has no NUL, no control characters and no half surrogates, and cleaning again changes nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const clean = cleanText(text);
        expect(clean.isWellFormed()).toBe(true);
        expect(clean).not.toMatch(/(?![\t\n])\p{Cc}/u);
        expect(cleanText(clean)).toBe(clean);
      }),
    );
  });

  it('keeps lines and tabs, whatever system wrote them', () => {
    expect(cleanText('a\r\nb\rc\u2028d\te')).toBe('a\nb\nc\nd\te');
  });

  it('composes letters, so that å is one letter', () => {
    expect(cleanText('A\u030Arhus')).toBe('Århus');
  });

  it('takes out marks that turn the reading direction', () => {
    expect(cleanText('betaler \u202E000.1\u202C kr.')).toBe('betaler 000.1 kr.');
  });

  it('puts a line on one line', () => {
    expect(cleanLine('  Lyd \n\n mellem\treolerne ')).toBe('Lyd mellem reolerne');
  });
});
