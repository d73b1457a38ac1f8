import type { BookBlock, BookTable, Model, Span, SpanLink } from '#domain/books/model.ts';

/** Blocks as HTML that is also well-formed XML: the same for the page, the single file and the e-book. */
export type Writing = {
  /** Put before every anchor, so that those of two chapters never meet. */
  readonly prefix: string;
  /** How much deeper the headings stand than in a chapter by itself. */
  readonly shift: number;
  /** Where a chapter is in this edition; undefined when it is not in it. */
  readonly chapterAt: (id: string) => string | undefined;
  /** A model is a picture of its own in an e-book, and in the text elsewhere. */
  readonly drawing: (model: Model, id: string) => string;
};

export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

export const writeBlocks = (blocks: readonly BookBlock[], writing: Writing): string =>
  blocks
    .map((block, at) =>
      block.kind === 'box'
        ? writeBox(block, { writing, level: below(blocks.slice(0, at), writing.shift) })
        : writeBlock(block, writing),
    )
    .join('\n');

type BoxBlock = BookBlock & { readonly kind: 'box' };

/** The level of a heading one step below the last one. */
const below = (before: readonly BookBlock[], shift: number): number =>
  Math.min(6, (before.findLast((block) => block.kind === 'heading')?.level ?? 1) + 1 + shift);

function writeBlock(block: Exclude<BookBlock, BoxBlock>, writing: Writing): string {
  switch (block.kind) {
    case 'heading': {
      const tag = `h${Math.min(6, block.level + writing.shift)}`;
      return `<${tag} id="${writing.prefix}${block.id}">${writeSpans(block.spans, writing)}</${tag}>`;
    }
    case 'paragraph':
      return `<p>${writeSpans(block.spans, writing)}</p>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      return `<${tag}>${block.items.map((item) => `<li>${writeItem(item, writing)}</li>`).join('')}</${tag}>`;
    }
    case 'quote':
      return `<blockquote>${writeBlocks(block.blocks, writing)}</blockquote>`;
    case 'table':
      return writeTable(block, writing);
    case 'tool':
      return `<p class="tool-call">${writeLink(block.link, writing)}</p>`;
    case 'model':
      return writeModel(block, writing);
  }
}

/** An item of one paragraph needs no paragraph. */
function writeItem(item: readonly BookBlock[], writing: Writing): string {
  const [only, ...more] = item;
  if (only?.kind === 'paragraph' && more.every(({ kind }) => kind === 'list'))
    return writeSpans(only.spans, writing) + writeBlocks(more, writing);
  return writeBlocks(item, writing);
}

/** A box is headed by its title, which is a first paragraph that is all bold; or else by what it is. */
function writeBox(box: BoxBlock, { writing, level }: { writing: Writing; level: number }): string {
  const [first, ...rest] = box.blocks;
  const [only, ...others] = first?.kind === 'paragraph' ? first.spans : [];
  const title = only?.kind === 'strong' && others.length === 0 ? writeSpans(only.spans, writing) : '';
  const label = escapeXml(box.label);
  const name = title ? `${label}: ${title.replace(/<[^>]*>/g, '')}` : label;
  const head = title
    ? `<p class="box-label" aria-hidden="true">${label}</p><h${level} class="box-title">${title}</h${level}>`
    : `<h${level} class="box-label">${label}</h${level}>`;
  const more = box.more ? `<p class="box-way">${writeLink(box.more, writing)}</p>` : '';
  const blocks = writeBlocks(title ? rest : box.blocks, writing);
  return `<div class="box box-${box.name}" role="note" aria-label="${name}">${head}${blocks}${more}</div>`;
}

function writeTable({ columns, rows }: BookTable, writing: Writing): string {
  const cells = (row: readonly (readonly Span[])[], tag: string): string =>
    row.map((cell) => `<${tag}>${writeSpans(cell, writing)}</${tag.split(' ', 1)[0]}>`).join('');
  return (
    `<table><thead><tr>${cells(columns, 'th scope="col"')}</tr></thead>` +
    `<tbody>${rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('')}</tbody></table>`
  );
}

function writeModel(model: Model, writing: Writing): string {
  const id = `${writing.prefix}model-${model.id}`;
  const tables = model.tables.map(({ caption, columns, rows }) => {
    const head = columns
      .map((name) => (name ? `<th scope="col">${escapeXml(name)}</th>` : '<td></td>'))
      .join('');
    const body = rows.map(([first = '', ...rest]) => {
      const cells = rest.map((cell) => `<td>${escapeXml(cell)}</td>`).join('');
      return `<tr><th scope="row">${escapeXml(first)}</th>${cells}</tr>`;
    });
    return `<table><caption>${escapeXml(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`;
  });
  const caption = `<figcaption>${escapeXml(model.caption)}</figcaption>`;
  return `<figure class="model" id="${id}">${writing.drawing(model, id)}${caption}</figure>${tables.join('')}`;
}

const writeSpans = (spans: readonly Span[], writing: Writing): string =>
  spans.map((span) => writeSpan(span, writing)).join('');

function writeSpan(span: Span, writing: Writing): string {
  if ('text' in span) {
    const text = escapeXml(span.text);
    return span.kind === 'code' ? `<code>${text}</code>` : text;
  }
  if (span.kind === 'break') return '<br/>';
  if (span.kind === 'link') return writeLink(span, writing);
  const tag = span.kind === 'strong' ? 'strong' : 'em';
  return `<${tag}>${writeSpans(span.spans, writing)}</${tag}>`;
}

/** Only addresses that a reader can follow. */
const safe = /^(https?:|mailto:|#|[\w-]+\.xhtml|\/)/;

function writeLink(link: SpanLink, writing: Writing): string {
  const own = link.chapter === undefined ? undefined : writing.chapterAt(link.chapter);
  const href = own ?? link.href;
  const body = writeSpans(link.spans, writing);
  if (!safe.test(href)) return body;
  return `<a href="${escapeXml(href)}"${link.quiet ? ' class="term"' : ''}>${body}</a>`;
}
