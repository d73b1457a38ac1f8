import fc from 'fast-check';
import type { DocumentBlock, FormalDocument } from '#domain/documents/model.ts';
import type { Block, Inline, RichText } from '#domain/rich-text/model.ts';

/** Documents as chance makes them, for tests: every kind of block, every kind of text. */

export const hostileTexts: readonly string[] = [
  '#read("/etc/passwd")',
  '#import "@preview/x:1.0.0": *; #panic("stop")',
  '$x^2$ #let a = 1; *bold* _it_ `raw` <label> @ref = Heading',
  '#eval("1+1") \\#sys.inputs #{while true {}}',
  '<script>alert(1)</script><b>&amp;</b>',
  "'; drop table byg.person; --",
  '${process.exit()} {{x}} {name} %s',
  'nul\u0000 bell\u0007 escape\u001b[31m del\u007f next\u0085 line\u2028para\u2029 bom\ufeff',
  'שלום עולם مرحبا بالعالم',
  '\u202eevil\u202c \u2066x\u2069 \u200f',
  '😀👨‍👩‍👧‍👦🇩🇰👍🏽 ☃️ ✓ → ∑ 漢字 한국어',
  'e\u0301\u0301\u0301\u0301 Z\u0351\u036b\u0343\u036a\u0302\u036b\u033d\u034f\u0334',
  '\ud800 lone \udc00',
  '\ue000\uf8ff\u{10ffff}\ufffd\ufffe',
  'x'.repeat(2000),
  'æøå-ÆØÅ/'.repeat(300),
  ' \t \n\n\n \r\n ',
  '',
  'Langt ord '.repeat(5000),
];

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.lorem({ maxCount: 20 }),
  fc.constantFrom(...hostileTexts.filter(({ length }) => length < 3000)),
);

const mark = fc.oneof(
  fc.constantFrom({ type: 'bold' as const }, { type: 'italic' as const }),
  fc
    .oneof(fc.webUrl(), anyText, fc.constant('javascript:alert(1)'))
    .map((href) => ({ type: 'link' as const, attrs: { href } })),
);

const anyInline: fc.Arbitrary<Inline> = fc.oneof(
  fc.record({ type: fc.constant('text' as const), text: anyText, marks: fc.array(mark, { maxLength: 3 }) }),
  fc.constant({ type: 'hardBreak' as const }),
);

const { block: anyBlock } = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 8, withCrossShrink: true },
    fc.record({ type: fc.constant('paragraph' as const), content: fc.array(anyInline, { maxLength: 4 }) }),
    fc.record({
      type: fc.constantFrom('bulletList' as const, 'orderedList' as const),
      content: fc.array(
        fc.record({
          type: fc.constant('listItem' as const),
          content: fc.array(tie('block'), { maxLength: 3 }),
        }),
        { maxLength: 3 },
      ),
    }),
  ),
}));

export const anyRichText: fc.Arbitrary<RichText> = fc.record({
  type: fc.constant('doc' as const),
  content: fc.array(anyBlock, { maxLength: 4 }),
});

const both = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<{ da: T; en: T }> =>
  fc.record({ da: value, en: value });
const few = { maxLength: 5 };

const anyDocumentBlock: fc.Arbitrary<DocumentBlock> = fc.oneof(
  fc.record({
    kind: fc.constant('heading' as const),
    level: fc.constantFrom(1 as const, 2 as const, 3 as const),
    text: anyText,
    number: anyText,
  }),
  fc.record({
    kind: fc.constant('paragraph' as const),
    text: anyText,
    tone: fc.constantFrom('lead' as const, 'note' as const),
  }),
  fc.record({ kind: fc.constant('rich' as const), text: anyRichText }),
  fc.record({ kind: fc.constant('list' as const), items: fc.array(anyText, few), ordered: fc.boolean() }),
  fc.record({
    kind: fc.constant('facts' as const),
    facts: fc.array(fc.record({ label: anyText, value: anyText }), few),
  }),
  fc.record({
    kind: fc.constant('table' as const),
    caption: anyText,
    columns: fc.array(anyText, { maxLength: 8 }),
    rows: fc.array(fc.array(anyText, { maxLength: 9 }), { maxLength: 6 }),
  }),
  fc.record({
    kind: fc.constant('parallel' as const),
    title: both(anyText),
    number: anyText,
    text: both(anyRichText),
  }),
  fc.record({
    kind: fc.constant('signatures' as const),
    labels: fc.record({ name: anyText, role: anyText, date: anyText, signature: anyText }),
    parties: fc.array(anyText, few),
  }),
  fc.record({
    kind: fc.constant('drawing' as const),
    svg: fc.constant(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2" width="4" height="2"><path d="M0 0h4v2z"/></svg>',
    ),
    alt: anyText,
    ratio: fc.constant(0.5),
    share: fc.constantFrom(0.5, 1),
  }),
  fc.constant({ kind: 'page-break' as const }),
);

export const anyDocument: fc.Arbitrary<FormalDocument> = fc.record({
  title: anyText,
  subtitle: anyText,
  language: fc.constantFrom('da' as const, 'en' as const),
  author: anyText,
  date: fc
    .date({ min: new Date('1990-01-01'), max: new Date('2199-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString()),
  footer: anyText,
  orientation: fc.constantFrom('portrait' as const, 'landscape' as const),
  close: fc.boolean(),
  columnHeads: both(anyText),
  blocks: fc.array(anyDocumentBlock, { maxLength: 10 }),
});

/** One text in every field that a document has. */
export function documentOf(text: string): FormalDocument {
  const rich: RichText = {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [{ type: 'text', text, marks: [{ type: 'bold' }, { type: 'link', attrs: { href: text } }] }],
      },
      {
        type: 'bulletList',
        content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] }],
      },
    ],
  };
  const two = { da: text, en: text };
  return {
    title: text,
    subtitle: text,
    language: 'da',
    author: text,
    date: '2026-11-22T14:03:00.000Z',
    footer: text,
    columnHeads: two,
    blocks: [
      { kind: 'heading', level: 2, text, number: text },
      { kind: 'paragraph', text },
      { kind: 'paragraph', text, tone: 'note' },
      { kind: 'rich', text: rich },
      { kind: 'list', items: [text, text], ordered: true },
      { kind: 'facts', facts: [{ label: text, value: text }] },
      { kind: 'table', caption: text, columns: [text, text, text], rows: [[text, text, text]] },
      { kind: 'parallel', title: two, number: text, text: { da: rich, en: rich } },
      {
        kind: 'signatures',
        labels: { name: text, role: text, date: text, signature: text },
        parties: [text],
      },
    ],
  };
}
