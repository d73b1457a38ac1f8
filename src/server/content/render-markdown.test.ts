import { describe, expect, it } from 'vitest';
import { renderMarkdown } from './render-markdown.ts';

const rendered = (body: string): string =>
  renderMarkdown(body, {
    linkTo: (kind, id) => `/${kind}/${id}`,
    boxes: { answer: 'Short', case: 'Real', questions: 'Ask', pitfall: 'Often', wholeCase: 'Read' },
    drawModel: () => '',
  }).html;

describe('a box', () => {
  it('without a title is headed by what it is', () => {
    const html = rendered(':::answer\nBecause.\n:::\n\n## Why');
    expect(html).toContain('<div class="box box-answer" role="note" aria-label="Short">');
    expect(html).toContain('<h2 class="box-label">Short</h2>');
    expect(html).toContain('<p>Because.</p>');
  });

  it('is headed by its own title, one step below the heading that it stands under', () => {
    const box = ':::pitfall\n**All *of* it**\n\nThen stop.\n:::';
    const html = rendered(`## When\n\n${box}\n\n### Deep\n\n${box}`);
    expect(html).toContain('aria-label="Often: All of it"');
    expect(html).toContain('<h3 class="box-title">All <em>of</em> it</h3>');
    expect(html).toContain('<h4 class="box-title">All <em>of</em> it</h4>');
    expect(html).toContain('<p class="box-label" aria-hidden="true">Often</p>');
  });

  it('keeps bold words that are not its title', () => {
    const html = rendered(':::case{id="x"}\n**Bold** and more\n:::');
    expect(html).toContain('<p><strong>Bold</strong> and more</p>');
    expect(html).toContain('<h2 class="box-label">Real</h2>');
    expect(html).toContain('<p class="box-way"><a href="/case/x">Read</a></p>');
  });
});
