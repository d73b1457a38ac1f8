import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromPlain } from './from-plain.ts';
import type { RichText } from './model.ts';
import { toHtml } from './to-html.ts';

describe('HTML of a text', () => {
  it('has no sign of its own in what was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', 'a', ' ', '\n') }), (typed) => {
        const html = toHtml(fromPlain(typed));
        expect(html.replace(/<\/?(?:p|ul|ol|li)>|<br>/g, '')).not.toMatch(/[<>"']/);
      }),
    );
  });

  it('escapes markup and shows it as words', () => {
    expect(toHtml(fromPlain('<script>alert("1")</script>'))).toBe(
      '<p>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;</p>',
    );
  });

  it('nests lists and marks', () => {
    expect(toHtml(fromPlain('- a\n  - b\n- c'))).toBe('<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>');
    const marked: RichText = {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'x', marks: [{ type: 'bold' }, { type: 'italic' }] },
            { type: 'hardBreak' },
          ],
        },
      ],
    };
    expect(toHtml(marked)).toBe('<p><em><strong>x</strong></em><br></p>');
  });

  it('checks a link again, whoever stored it', () => {
    const linked = (href: string): RichText => ({
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href } }] }],
        },
      ],
    });
    expect(toHtml(linked('javascript:alert(1)'))).toBe('<p>x</p>');
    expect(toHtml(linked('https://a.dk/?a=1&b=2'))).toContain('href="https://a.dk/?a=1&amp;b=2"');
  });
});
