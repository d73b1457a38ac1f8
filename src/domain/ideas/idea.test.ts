import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../time.ts';
import { ideaStates, inboxWord, isAnswered, longestWord, replyStanding, wordFrom } from './idea.ts';

describe('the promise of an answer', () => {
  test('is counted in days, today is neither left nor past, and an answer ends the counting', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ideaStates), fc.integer({ min: -400, max: 400 }), (state, days) => {
        const standing = replyStanding({ state, dueOn: addDays('2026-03-01', days) }, '2026-03-01');
        if (isAnswered(state)) expect(standing).toEqual({ kind: 'answered' });
        else if (days === 0) expect(standing).toEqual({ kind: 'today' });
        else expect(standing).toEqual({ kind: days > 0 ? 'left' : 'past', days: Math.abs(days) });
      }),
    );
  });
});

describe('the word of an address', () => {
  test.each([
    ['Roskilde Bibliotekerne', 'roskilde-bibliotekerne'],
    ['Ærø Folkebibliotek & Børnehus', 'aeroe-folkebibliotek-boernehus'],
    ['  Café Århus! ', 'cafe-aarhus'],
    ['***', ''],
  ])('is made of %o', (name, word) => {
    expect(wordFrom(name)).toBe(word);
  });

  test('is one, whatever the name is, and stays itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const word = wordFrom(name);
        expect(word === '' || inboxWord.test(word)).toBe(true);
        expect(word.length).toBeLessThanOrEqual(longestWord);
        expect(wordFrom(word)).toBe(word);
      }),
    );
  });
});
