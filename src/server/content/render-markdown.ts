import rehypeStringify from 'rehype-stringify';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { linkPages, setBoxes, setHeadings, type Heading, type LinkTo } from './content-tree.ts';

export type Rendered = { readonly html: string; readonly headings: readonly Heading[] };

/** What stands on a box, in the reader's language. */
export type BoxWords = Readonly<Record<'answer' | 'case' | 'questions' | 'pitfall', string>>;

/**
 * Markdown with our boxes to HTML. HTML in the source is dropped, never passed on. `linkTo` answers
 * where `guide:gain` or `tool:win-win` is; an unknown one is a fault in the content and throws.
 */
export function renderMarkdown(body: string, linkTo: LinkTo, boxes: BoxWords): Rendered {
  const headings: Heading[] = [];
  const html = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkDirective)
    .use(() => setBoxes(linkTo, boxes))
    .use(() => linkPages(linkTo))
    .use(() => setHeadings(headings))
    .use(remarkRehype)
    .use(rehypeStringify)
    .processSync(body);
  return { html: String(html), headings };
}
