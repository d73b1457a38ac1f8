import type { Finding } from './finding.ts';
import type { Sources } from './read-sources.ts';
import { lineOf, nodesOf, textOf } from './walk.ts';

/** The page's title is the first heading; the text goes on from the second level and skips none. */
export const checkHeadings = ({ pages }: Sources): Finding[] =>
  pages.flatMap(({ file, body }) => {
    let before = 1;
    return [...nodesOf(body)].flatMap((node) => {
      if (node.type !== 'heading') return [];
      const [depth, line] = [node.depth ?? 2, lineOf(node)];
      const from = before;
      before = depth;
      if (depth === 1)
        return [{ file, line, sentence: `“${textOf(node)}” is a heading of level 1, which is the page's title.` }];
      if (depth <= from + 1) return [];
      return [{ file, line, sentence: `“${textOf(node)}” is on level ${depth} right under level ${from}.` }];
    });
  });

/** Pictures say what they show, and models what they are. */
export const checkAlternatives = ({ pages }: Sources): Finding[] =>
  pages.flatMap(({ file, body }) =>
    [...nodesOf(body)].flatMap((node) => {
      const line = lineOf(node);
      if (node.type === 'image' && !node.alt?.trim())
        return [{ file, line, sentence: `The picture ${node.url ?? ''} has no alternative text.` }];
      if (node.type === 'leafDirective' && !textOf(node).trim())
        return [{ file, line, sentence: `::${node.name ?? ''} has no text between its brackets.` }];
      return [];
    }),
  );
