import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromPlain } from './from-plain.ts';
import type { Block, ListItem, RichText } from './model.ts';
import { parseRichText } from './parse-rich-text.ts';
import { isEmpty, plainText } from './plain-text.ts';

/** Any UTF-16 units: control characters, half surrogates, all of it. */
const anyText = fc.array(fc.nat(0xffff), { maxLength: 60 }).map((units) => String.fromCharCode(...units));

const word = fc.stringMatching(/^[a-zæøå]{1,8}( [a-zæøå]{1,8}){0,3}$/);
const paragraph: fc.Arbitrary<Block> = word.map((text) => ({
  type: 'paragraph',
  content: [{ type: 'text', text }],
}));

const list = (depth: number): fc.Arbitrary<Block> =>
  fc.record({
    type: fc.constantFrom('bulletList', 'orderedList'),
    content: fc.array(item(depth), { minLength: 1, maxLength: 3 }),
  }) as fc.Arbitrary<Block>;
const item = (depth: number): fc.Arbitrary<ListItem> =>
  fc
    .tuple(
      paragraph,
      fc.option(depth < 4 ? fc.oneof(paragraph, list(depth + 1)) : paragraph, { nil: undefined }),
    )
    .map(([first, more]) => ({ type: 'listItem', content: more ? [first, more] : [first] }));

/** Two lists of one kind in a row would be one list on paper too. */
const document: fc.Arbitrary<RichText> = fc
  .array(fc.tuple(paragraph, fc.option(list(1), { nil: undefined })), { maxLength: 3 })
  .map((pairs) => ({
    type: 'doc',
    content: pairs.flatMap(([first, second]) => (second ? [first, second] : [first])),
  }));

describe('plain text', () => {
  it('written out and read back is the same text, lists in lists included', () => {
    fc.assert(
      fc.property(document, (text) => {
        expect(fromPlain(plainText(text))).toEqual(text);
      }),
    );
  });

  it('is read from anything typed, in the normal form of the schema', () => {
    const typed = fc.array(
      fc.constantFrom('- ', '1. ', '  ', '   ', '\n', '\n\n', 'ord', '2) ', '\t', '\u0000', '•'),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          typed.map((signs) => signs.join('')),
          anyText,
        ),
        (plain) => {
          const text = fromPlain(plain);
          expect(parseRichText(text)).toEqual({ ok: true, value: text });
          expect(fromPlain(plainText(text))).toEqual(text);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('loses no word', () => {
    const typed = fc.array(fc.constantFrom('- ', '1. ', '  ', '\n', '\n\n', 'ord ', 'å'), { maxLength: 60 });
    fc.assert(
      fc.property(typed, (signs) => {
        const plain = signs.join('');
        const letters = (text: string) => text.match(/\p{L}/gu)?.length ?? 0;
        expect(letters(plainText(fromPlain(plain)))).toBe(letters(plain));
      }),
    );
  });

  it('reads the clauses as they are written in the content', () => {
    const text = fromPlain('Biblioteket bidrager med:\n\n- timer\n- rum\n\n1. først\n2. så\n\nSlut\nher.');
    expect(text.content.map(({ type }) => type)).toEqual([
      'paragraph',
      'bulletList',
      'orderedList',
      'paragraph',
    ]);
    expect(plainText(text)).toBe(
      'Biblioteket bidrager med:\n\n- timer\n- rum\n\n1. først\n2. så\n\nSlut\nher.',
    );
  });

  it.each(['1. januar 2027 begynder vi.', '24. december er der lukket.', '-5 grader', '3. sal'])(
    'sees a paragraph in "%s"',
    (plain) => expect(fromPlain(plain).content[0]?.type).toBe('paragraph'),
  );
});

describe('an empty text', () => {
  it.each(['', '  \n\n ', '\u0000'])('is %j', (plain) => expect(isEmpty(fromPlain(plain))).toBe(true));
  it('is a list of empty items', () =>
    expect(
      isEmpty({
        type: 'doc',
        content: [{ type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }] }],
      }),
    ).toBe(true));
  it('is not one with a single sign', () => expect(isEmpty(fromPlain('?'))).toBe(false));
});
