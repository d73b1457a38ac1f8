import type { Block, Inline, ListItem, Mark, RichText } from './model.ts';
import { safeHref } from './read-inline.ts';

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text made safe inside an element or a quoted attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => signs[sign] ?? '');

/** HTML of few elements (p, ul, ol, li, strong, em, a, br), every word escaped, every link checked again. */
export const toHtml = (text: RichText): string => text.content.map(blockHtml).join('');

function blockHtml(block: Block): string {
  if (block.type === 'paragraph') return `<p>${lineHtml(block.content)}</p>`;
  const tag = block.type === 'bulletList' ? 'ul' : 'ol';
  return `<${tag}>${block.content.map(itemHtml).join('')}</${tag}>`;
}

function itemHtml(item: ListItem): string {
  const [first, ...rest] = item.content;
  const tight = first?.type === 'paragraph' && rest.every((block) => block.type !== 'paragraph');
  return `<li>${tight ? lineHtml(first.content) + rest.map(blockHtml).join('') : item.content.map(blockHtml).join('')}</li>`;
}

const lineHtml = (line: readonly Inline[] = []): string =>
  line
    .map((inline) => (inline.type === 'hardBreak' ? '<br>' : marked(escapeHtml(inline.text), inline.marks)))
    .join('');

const marked = (html: string, marks: readonly Mark[] = []): string => marks.reduce(markHtml, html);

function markHtml(html: string, mark: Mark): string {
  if (mark.type === 'bold') return `<strong>${html}</strong>`;
  if (mark.type === 'italic') return `<em>${html}</em>`;
  const href = safeHref(mark.attrs.href);
  return href === null
    ? html
    : `<a href="${escapeHtml(href)}" rel="noopener noreferrer nofollow">${html}</a>`;
}
