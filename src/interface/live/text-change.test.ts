import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange, changeBetween, movedBy, rebased } from './text-change.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 20 });

describe('the change between two texts', () => {
  it('turns one into the other, and never splits a character', () => {
    fc.assert(
      fc.property(text, text, fc.nat(20), (before, after, caret) => {
        const change = changeBetween(before, after, Math.min(caret, after.length));
        expect(change ? applyChange(before, change) : before).toBe(after);
        if (change) expect(change.inserted.isWellFormed()).toBe(true);
      }),
    );
  });

  it('is where the caret says when letters repeat', () => {
    expect(changeBetween('aa', 'aaa', 1)).toEqual({ at: 1, removed: 0, inserted: 'a' });
    expect(changeBetween('aa', 'aaa', 3)).toEqual({ at: 2, removed: 0, inserted: 'a' });
  });

  it('keeps one emoji from becoming half of another', () => {
    expect(changeBetween('😀', '😁')).toEqual({ at: 0, removed: 2, inserted: '😁' });
  });
});

describe('a caret', () => {
  it('keeps its place in the text when others write', () => {
    expect(movedBy(3, { at: 0, removed: 0, inserted: 'ab' })).toBe(5);
    expect(movedBy(3, { at: 3, removed: 0, inserted: 'ab' })).toBe(3);
    expect(movedBy(3, { at: 1, removed: 4, inserted: 'x' })).toBe(2);
    expect(movedBy(9, { at: 1, removed: 4, inserted: 'x' })).toBe(6);
  });
});

describe('a change made on an older text', () => {
  it('loses nobody’s words', () => {
    fc.assert(
      fc.property(text, text, text, (base, mine, theirs) => {
        const change = rebased(base, mine, theirs);
        const merged = change ? applyChange(theirs, change) : theirs;
        const inserted = changeBetween(base, mine)?.inserted ?? '';
        if (mine !== theirs) expect(merged).toContain(inserted);
        if (base === theirs) expect(merged).toBe(mine);
      }),
    );
  });

  it('lands beside what the other changed', () => {
    const change = rebased('et rum', 'et lyst rum', 'et rum med scene');
    expect(change && applyChange('et rum med scene', change)).toBe('et lyst rum med scene');
  });
});
