import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance } from './distance.ts';
import { excerpt, mark } from './excerpt.ts';
import { fold, wordsIn } from './fold.ts';
import { otherWayOfCounting } from './numbers.ts';
import { possibleParts, splitCompound } from './split-compound.ts';

const words = new Set([
  'partnerskab',
  'aftale',
  'aftaler',
  'bibliotek',
  'netvaerk',
  'kort',
  'forventning',
  'afstemning',
  'partner',
  'skab',
]);
const exists = (word: string): boolean => words.has(word);

describe('fold', () => {
  it.each([
    ['Åbenrå', 'aabenraa'],
    ['Aabenraa', 'aabenraa'],
    ['Sølv, æble', 'soelv, aeble'],
    ['Café', 'cafe'],
    ['a\u030Aben', 'aaben'],
  ])('%s', (text, folded) => expect(fold(text)).toBe(folded));

  it('folds what is folded to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it('finds the words of a text', () => {
    expect(wordsIn('Win-win: den 3. aftale!')).toEqual(['win', 'win', 'den', '3', 'aftale']);
  });
});

describe('otherWayOfCounting', () => {
  it.each([
    ['da', '12', ['tolv']],
    ['da', 'seks', ['6']],
    ['en', '6', ['six']],
    ['en', '13', []],
    ['da', 'aftale', []],
  ] as const)('%s %s', (language, word, other) => expect(otherWayOfCounting(language, word)).toEqual(other));
});

describe('splitCompound', () => {
  it.each([
    ['partnerskabsaftale', ['partnerskab', 'aftale']],
    ['partnerskabsaftaler', ['partnerskab', 'aftaler']],
    ['biblioteksaftale', ['bibliotek', 'aftale']],
    ['netvaerkskort', ['netvaerk', 'kort']],
    ['forventningsafstemning', ['forventning', 'afstemning']],
    ['netvaerkspartnerskabsaftale', ['netvaerk', 'partnerskab', 'aftale']],
  ])('%s', (word, parts) => expect(splitCompound(word, exists)).toEqual(parts));

  it('leaves alone what is no compound', () => {
    expect(splitCompound('evaluering', exists)).toBeNull();
    expect(splitCompound('aftale', exists)).toBeNull();
  });

  it('answers parts that exist, and that make the word with joints between', () => {
    const part = fc.constantFrom(...words);
    const compound = fc.tuple(part, fc.constantFrom('', 's', 'e'), part);
    fc.assert(
      fc.property(compound, ([first, joint, second]) => {
        const found = splitCompound(first + joint + second, exists) ?? [];
        expect(found.every(exists)).toBe(true);
        expect(first + joint + second).toMatch(new RegExp(`^${found.join('(s|e)?')}$`));
      }),
    );
  });

  it('needs nothing but the possible parts to be known', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('partnerskabsaftale', 'netvaerkskort', 'bibliotekspartnerskabskort'),
        (word) => {
          const known = new Set(possibleParts(word).filter(exists));
          expect(splitCompound(word, (part) => known.has(part))).toEqual(splitCompound(word, exists));
        },
      ),
    );
  });
});

describe('distance', () => {
  it.each([
    ['evaluerng', 'evaluering', 1],
    ['forventnigsafstemning', 'forventningsafstemning', 1],
    ['parntere', 'partnere', 1],
    ['aftale', 'aftale', 0],
  ])('%s to %s', (one, other, steps) => expect(distance(one, other, 3)).toBe(steps));

  it('is the same both ways, and never more than the limit and one', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (one, other, most) => {
        expect(distance(one, other, most)).toBe(distance(other, one, most));
        expect(distance(one, other, most)).toBeLessThanOrEqual(most + 1);
        expect(distance(one, other, 9) === 0).toBe(one === other);
      }),
    );
  });
});

describe('excerpt', () => {
  it('marks words and compounds, and keeps the text whole', () => {
    const pieces = mark('Aftalen er en partnerskabsaftale.', ['aftal']);
    expect(pieces.filter(({ marked }) => marked).map(({ text }) => text)).toEqual([
      'Aftalen',
      'partnerskabsaftale',
    ]);
  });

  it('loses nothing of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string({ minLength: 1 })), (text, stems) => {
        expect(
          mark(text, stems)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  it('shows the place where most stands together', () => {
    const far = 'Noget helt andet. '.repeat(30);
    const sections = [
      { anchor: 'a', heading: 'A', text: `${far} aftale ${far}` },
      { anchor: 'b', heading: 'B', text: `${far} aftale om evaluering ${far}` },
    ];
    const { pieces, section } = excerpt('Kort om det hele.', sections, ['aftal', 'evaluer']);
    expect(section?.anchor).toBe('b');
    expect(pieces.map(({ text }) => text).join('')).toMatch(/^… .*aftale om evaluering.* …$/);
    expect(pieces.map(({ text }) => text).join('').length).toBeLessThan(240);
  });

  it('falls back on the summary', () => {
    expect(excerpt('Kort.', [], ['x']).pieces).toEqual([{ text: 'Kort.', marked: false }]);
  });
});
