import rehypeStringify from 'rehype-stringify';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { linkPages, reachTables, setBoxes, setHeadings, type Heading, type LinkTo } from './content-tree.ts';
import { placeModels, type DrawModel } from './place-models.ts';

export type Rendered = { readonly html: string; readonly headings: readonly Heading[] };

/** What stands on a box, in the reader's language, and on the link from a box to its whole case. */
export type BoxWords = Readonly<Record<'answer' | 'case' | 'questions' | 'pitfall' | 'wholeCase', string>>;

/** What a page needs from outside to become HTML. */
export type Setting = {
  /** Where `guide:gain` or `tool:win-win` is; an unknown one is a fault in the content and throws. */
  readonly linkTo: LinkTo;
  readonly boxes: BoxWords;
  /** A model by its id, as a whole figure; an unknown one throws. */
  readonly drawModel: DrawModel;
};

/** Markdown with our boxes and models to HTML. HTML in the source is dropped, never passed on. */
export function renderMarkdown(body: string, { linkTo, boxes, drawModel }: Setting): Rendered {
  const headings: Heading[] = [];
  const html = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkDirective)
    .use(() => setBoxes(linkTo, boxes))
    .use(() => linkPages(linkTo))
    .use(() => setHeadings(headings))
    .use(reachTables)
    .use(remarkRehype)
    .use(rehypeStringify)
    .processSync(body);
  return { html: placeModels(String(html), drawModel), headings };
}
