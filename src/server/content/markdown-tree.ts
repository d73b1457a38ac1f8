import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** What Markdown with our boxes is made of, as far as we use it. */
export type MarkdownNode = {
  readonly type: string;
  readonly name?: string;
  readonly url?: string;
  readonly depth?: number;
  readonly ordered?: boolean;
  readonly value?: string;
  readonly attributes?: Readonly<Record<string, string | null | undefined>> | null;
  readonly children?: readonly MarkdownNode[];
};

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDirective);

export const parseMarkdown = (body: string): MarkdownNode => parser.parse(body) as MarkdownNode;

export const childrenOf = (node: MarkdownNode): readonly MarkdownNode[] => node.children ?? [];

export const wordsOf = (node: MarkdownNode): string => node.value ?? childrenOf(node).map(wordsOf).join('');
