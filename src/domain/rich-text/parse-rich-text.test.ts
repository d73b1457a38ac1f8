import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, RichText } from './model.ts';
import { parseRichText } from './parse-rich-text.ts';
import { richTextLimits } from './reading.ts';
import { plainText } from './plain-text.ts';

/** Any UTF-16 units: control characters, half surrogates, all of it. */
const anyText = fc.array(fc.nat(0xffff), { maxLength: 60 }).map((units) => String.fromCharCode(...units));

const doc = (...content: readonly unknown[]) => ({ type: 'doc', content });
const paragraph = (...content: readonly unknown[]) => ({ type: 'paragraph', content });
const text = (words: string, ...marks: readonly unknown[]) => ({ type: 'text', text: words, marks });

/** Things that nearly are rich text: right names in wrong places, odd values in right ones. */
const nearly = fc.letrec((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    fc.anything(),
    fc.record({
      type: fc.constantFrom(
        'doc',
        'paragraph',
        'bulletList',
        'orderedList',
        'listItem',
        'text',
        'hardBreak',
        'image',
      ),
      text: fc.oneof(anyText, fc.anything()),
      marks: fc.array(
        fc.oneof(fc.anything(), fc.record({ type: fc.constantFrom('bold', 'link'), attrs: fc.object() })),
      ),
      content: fc.array(tie('node'), { maxLength: 4 }),
    }),
  ),
})).node;

describe('rich text of unknown origin', () => {
  it('gives a text or a problem for anything, and a text read again is the same', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          nearly,
          nearly.map((node) => doc(node)),
        ),
        (value) => {
          const read = parseRichText(value);
          if (read.ok) expect(parseRichText(read.value)).toEqual(read);
          else
            expect(read.problem.kind).toMatch(
              /^(not-rich-text|text-too-long|text-too-complex|lists-too-deep)$/,
            );
        },
      ),
      { numRuns: 150 },
    );
  });

  it('survives JSON, so that what is stored is what was checked', () => {
    fc.assert(
      fc.property(
        nearly.map((node) => doc(paragraph(node))),
        (value) => {
          const read = parseRichText(value);
          if (read.ok) expect(JSON.parse(JSON.stringify(read.value))).toEqual(read.value);
        },
      ),
    );
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    '/inside',
    'mailto:',
    'https://a b',
    'https://"><script>',
    5,
  ])('keeps the words and drops the address %j', (href) => {
    const read = parseRichText(doc(paragraph(text('here', { type: 'link', attrs: { href } }))));
    expect(read).toEqual({ ok: true, value: doc(paragraph({ type: 'text', text: 'here' })) });
  });

  it.each(['https://roskildebib.dk/x?y=1#z', 'http://example.org', 'mailto:post@example.org'])(
    'keeps %s',
    (href) => {
      const link = { type: 'link', attrs: { href } };
      const value = doc(paragraph(text('here', link)));
      expect(parseRichText(value)).toEqual({ ok: true, value });
    },
  );

  it('joins words with the same marks and drops empty ones', () => {
    const read = parseRichText(
      doc(paragraph(text('a'), text(''), text('b', { type: 'underline' }), text('c', { type: 'bold' }))),
    );
    expect(read).toMatchObject({ value: { content: [{ content: [{ text: 'ab' }, { text: 'c' }] }] } });
  });

  it('has no line feed or NUL inside a run of words', () => {
    expect(parseRichText(doc(paragraph(text('a\u0000\nb'))))).toMatchObject({
      value: { content: [{ content: [{ text: 'a b' }] }] },
    });
  });

  it('refuses a block it does not know, so that no words disappear', () => {
    expect(parseRichText(doc({ type: 'table', content: [] }))).toMatchObject({
      problem: { kind: 'not-rich-text' },
    });
  });

  it('puts a paragraph first in an item and leaves out a list without items', () => {
    const inner = { type: 'bulletList', content: [{ type: 'listItem', content: [] }] };
    const read = parseRichText(
      doc({ type: 'orderedList', content: [{ type: 'listItem', content: [inner] }] }, { type: 'bulletList' }),
    );
    expect(read.ok && read.value.content).toHaveLength(1);
    expect(read.ok && plainText(read.value)).toBe('1. \n   - ');
  });
});

describe('the limits', () => {
  const list = (depth: number): Block =>
    depth === 0
      ? { type: 'paragraph' }
      : {
          type: 'bulletList',
          content: [{ type: 'listItem', content: [{ type: 'paragraph' }, list(depth - 1)] }],
        };

  it('allows lists four deep and no deeper', () => {
    expect(parseRichText(doc(list(4))).ok).toBe(true);
    expect(parseRichText(doc(list(5)))).toMatchObject({ problem: { kind: 'lists-too-deep' } });
    expect(parseRichText(doc(list(2_000)))).toMatchObject({ problem: { kind: 'lists-too-deep' } });
  });

  it('allows 20,000 characters and no more', () => {
    const long = (length: number): RichText => ({
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'a'.repeat(length) }] }],
    });
    expect(parseRichText(long(richTextLimits.characters)).ok).toBe(true);
    expect(parseRichText(long(richTextLimits.characters + 1))).toMatchObject({
      problem: { kind: 'text-too-long', details: { characters: 20_000 } },
    });
  });

  it('refuses a heap of empty blocks', () => {
    const heap = Array.from({ length: 100_000 }, () => ({ type: 'paragraph' }));
    expect(parseRichText(doc(...heap))).toMatchObject({ problem: { kind: 'text-too-complex' } });
  });
});
