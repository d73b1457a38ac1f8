import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareText, type TextChange } from './compare-text.ts';
import { furthest } from './edit-script.ts';

/** Any UTF-16 units: control characters, half surrogates, all of it. */
const anyText = fc.array(fc.nat(0xffff), { maxLength: 60 }).map((units) => String.fromCharCode(...units));

const joined = (changes: readonly TextChange[], kinds: readonly string[]) =>
  changes
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ text }) => text)
    .join('');

const before = (changes: readonly TextChange[]) => joined(changes, ['same', 'removed']);
const after = (changes: readonly TextChange[]) => joined(changes, ['same', 'added']);

/** Few words, so that texts are alike as often as not. */
const alike = fc
  .array(fc.constantFrom('vi', 'mødes', ' ', '. ', 'hver', '\n\n', 'måned'), { maxLength: 40 })
  .map((words) => words.join(''));

describe('two texts compared', () => {
  it('give each of them back', () => {
    const any = fc.oneof(alike, anyText);
    fc.assert(
      fc.property(any, any, (a, b) => {
        const changes = compareText(a, b);
        expect(before(changes)).toBe(a);
        expect(after(changes)).toBe(b);
      }),
      { numRuns: 150 },
    );
  });

  it('never hold two changes of one kind in a row, nor an empty one', () => {
    fc.assert(
      fc.property(alike, alike, (a, b) => {
        const changes = compareText(a, b);
        expect(changes.every(({ text }) => text !== '')).toBe(true);
        expect(changes.every(({ kind }, index) => kind !== changes[index + 1]?.kind)).toBe(true);
      }),
    );
  });

  it('are all the same when they are', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        expect(compareText(text, text)).toEqual([{ kind: 'same', text }]);
      }),
    );
    expect(compareText('', '')).toEqual([]);
  });

  it('show the word that changed and nothing more', () => {
    expect(compareText('Vi mødes hver måned.', 'Vi mødes hver uge.')).toEqual([
      { kind: 'same', text: 'Vi mødes hver ' },
      { kind: 'removed', text: 'måned' },
      { kind: 'added', text: 'uge' },
      { kind: 'same', text: '.' },
    ]);
  });

  it('find the shortest change, as the longest common run of words does', () => {
    fc.assert(
      fc.property(alike, alike, (a, b) => {
        const changed = compareText(a, b).filter(({ kind }) => kind !== 'same');
        const words = changed.flatMap(({ text }) => text.match(/\s+|\p{L}+|\./gu) ?? []).length;
        expect(words).toBe(shortest(a.match(/\s+|\p{L}+|\./gu) ?? [], b.match(/\s+|\p{L}+|\./gu) ?? []));
      }),
    );
  });
});

/** The textbook table, to hold the quick way against. */
function shortest(a: readonly string[], b: readonly string[]): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, word] of a.entries()) {
    const next = [i + 1];
    for (const [j, other] of b.entries()) {
      next.push(word === other ? (row[j] ?? 0) : 1 + Math.min(row[j + 1] ?? 0, next[j] ?? 0));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

describe('texts far from each other', () => {
  it('keep their common ends and replace the middle as a whole, in little time', () => {
    const far = (letter: string) =>
      `Start ${Array.from({ length: furthest }, (_, n) => `${letter}${n}`).join(' ')} slut`;
    const began = Date.now();
    const changes = compareText(far('a'), far('b'));
    expect(Date.now() - began).toBeLessThan(1_000);
    expect([before(changes), after(changes)]).toEqual([far('a'), far('b')]);
    expect(changes.map(({ kind }) => kind)).toEqual(['same', 'removed', 'added', 'same']);
  });
});
