import { Paragraph, type FileChild } from 'docx';
import type { ManuscriptBlock } from '../manuscript.ts';
import { drawingOf } from './drawing.ts';
import { headingParagraph, listParagraph, listPlace, richParagraphs, type Lists } from './paragraphs.ts';
import { plainRuns } from './runs.ts';
import { factsOf, parallelOf, signaturesOf, tableOf, type Width } from './tables.ts';

const tones = { body: undefined, lead: 'Lead', note: 'Note' } as const;

export function blockOf(block: ManuscriptBlock, lists: Lists, width: Width): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [headingParagraph(block.level, block)];
    case 'paragraph': {
      const style = tones[block.tone];
      return [new Paragraph({ children: plainRuns(block.text), ...(style ? { style } : {}) })];
    }
    case 'rich':
      return richParagraphs(block.content, { lists, language: block.language });
    case 'list': {
      const place = listPlace(block.ordered, lists);
      return block.items.map((item) => listParagraph(plainRuns(item), place));
    }
    case 'facts':
      return factsOf(block, width);
    case 'table':
      return tableOf(block, width);
    case 'parallel':
      return parallelOf(block, lists, width);
    case 'signatures':
      return signaturesOf(block, width);
    case 'drawing':
      return [drawingOf(block, width)];
    case 'page-break':
      return [new Paragraph({ pageBreakBefore: true, children: [] })];
  }
}
