import type { Section } from '#domain/search/excerpt.ts';
import { anchor } from './content-tree.ts';
import { childrenOf, parseMarkdown, wordsOf, type MarkdownNode } from './markdown-tree.ts';

const running = new Set(['paragraph', 'tableCell', 'code']);

/** A text as its sections, each with the anchor that its heading has on the page; what stands before the first has none. */
export function readSections(body: string): Section[] {
  const anchors = new Set<string>();
  const sections: { anchor: string; heading: string; text: string }[] = [{ anchor: '', heading: '', text: '' }];
  const visit = (node: MarkdownNode): void => {
    if (node.type === 'heading') {
      const heading = wordsOf(node);
      const id = anchor(heading, anchors);
      anchors.add(id);
      sections.push({ anchor: id, heading, text: '' });
    } else if (running.has(node.type)) {
      const section = sections.at(-1);
      if (section) section.text = `${section.text} ${wordsOf(node)}`.trim();
    } else childrenOf(node).forEach(visit);
  };
  visit(parseMarkdown(body));
  return sections.filter(({ heading, text }) => heading || text);
}
