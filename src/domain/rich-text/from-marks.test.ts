import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromMarks } from './from-marks.ts';
import { fromPlain } from './from-plain.ts';
import type { Inline } from './model.ts';
import { parseRichText } from './parse-rich-text.ts';
import { plainText } from './plain-text.ts';

const line = (text: string): readonly Inline[] => {
  const [block] = fromMarks(text).content;
  return block?.type === 'paragraph' ? (block.content ?? []) : [];
};

it('reads what is bold, italic and leads somewhere', () => {
  expect(line('Vi **åbner** i *maj*, se [planen](https://x.dk/plan) og https://y.dk/a?b=1.')).toEqual([
    { type: 'text', text: 'Vi ' },
    { type: 'text', text: 'åbner', marks: [{ type: 'bold' }] },
    { type: 'text', text: ' i ' },
    { type: 'text', text: 'maj', marks: [{ type: 'italic' }] },
    { type: 'text', text: ', se ' },
    { type: 'text', text: 'planen', marks: [{ type: 'link', attrs: { href: 'https://x.dk/plan' } }] },
    { type: 'text', text: ' og ' },
    {
      type: 'text',
      text: 'https://y.dk/a?b=1',
      marks: [{ type: 'link', attrs: { href: 'https://y.dk/a?b=1' } }],
    },
    { type: 'text', text: '.' },
  ]);
  expect(fromMarks('- **En** ting\n- To').content[0]).toMatchObject({ type: 'bulletList' });
});

it('lets stand what is no mark, and what leads nowhere safe', () => {
  for (const text of ['2 * 3 * 4', '** alene **', '*', '**', 'a*b', '[x](javascript:alert(1))', '[x](/etc)'])
    expect(line(text)).toEqual([{ type: 'text', text }]);
});

it('takes any text: it is rich text, loses nothing but the marks, and is the same without any', () => {
  const signs = fc.constantFrom(
    '*',
    '**',
    ' ',
    '\n',
    '- ',
    '1. ',
    'a',
    'æ',
    '[b](https://c.dk)',
    '<i>',
    '](',
    'http://',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(signs).map((all) => all.join('')),
      ),
      (text) => {
        const rich = fromMarks(text);
        expect(parseRichText(rich).ok).toBe(true);
        const bare = (said: string): string => said.replaceAll(/\*|\[|\]|\([^\s()]*\)/g, '');
        expect(bare(plainText(rich))).toBe(bare(plainText(fromPlain(text))));
        if (!/[*[]|http/i.test(text)) expect(rich).toEqual(fromPlain(text));
      },
    ),
  );
});
