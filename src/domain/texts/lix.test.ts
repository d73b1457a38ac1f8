import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readability } from './lix.ts';

describe('readability', () => {
  it('counts as Björnsson did', () => {
    const { words, sentences, longWords, lix } = readability([
      'Biblioteket åbner. Vi mødes klokken 14.03 i morgen!',
    ]);
    expect({ words, sentences, longWords }).toEqual({ words: 8, sentences: 2, longWords: 2 });
    expect(lix).toBeCloseTo(8 / 2 + 200 / 8, 10);
  });

  it('takes a heading for a sentence of its own', () => {
    expect(readability(['En overskrift', 'En sætning.']).sentences).toBe(2);
  });

  it('says nothing of nothing', () => {
    expect(readability(['', ' … ']).lix).toBeNull();
  });

  it('never counts more long words than words, nor more sentences', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (paragraphs) => {
        const { words, sentences, longWords } = readability(paragraphs);
        expect(longWords).toBeLessThanOrEqual(words);
        expect(sentences === 0).toBe(words === 0);
      }),
    );
  });

  it('grows when a short word is exchanged for a long one', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('en', 'to', 'bog', 'hus'), { minLength: 1 }), (words) => {
        const before = readability([`${words.join(' ')}.`]).lix ?? 0;
        const after = readability([`${[...words.slice(1), 'partnerskaber'].join(' ')}.`]).lix ?? 0;
        expect(after).toBeGreaterThan(before);
      }),
    );
  });
});
