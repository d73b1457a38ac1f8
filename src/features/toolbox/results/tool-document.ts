import type { DocumentBlock, FormalDocument } from '#domain/documents/model.ts';
import { toolDocumentWords } from '#words/tool-documents/index.ts';
import { answerBlocks } from './answer-blocks.ts';
import { resultBlocks, sayVerdict } from './result-blocks.ts';
import type { ToolPrint } from './tool-print.ts';

/** Any filled sheet as a formal document: what is written on it, what it shows, and how that was worked out. */
export function toolDocument(print: ToolPrint): FormalDocument {
  const { tool, sheet, front, language } = print;
  const say = toolDocumentWords(language);
  const name = say('tool', { title: front.title, code: front.code });
  const title = sheet.title.trim();
  return {
    title: title || front.title,
    ...(title ? { subtitle: name } : {}),
    language,
    author: print.author ?? '',
    date: print.date,
    ...(title && { footer: name }),
    orientation: tool.wide || sheet.sides.length > 3 ? 'landscape' : 'portrait',
    blocks: [
      ...exampleNote(print),
      ...verdictFirst(print),
      ...answerBlocks(print),
      ...resultBlocks(print),
      source(print),
    ],
  };
}

const exampleNote = ({ exampleNote: text }: ToolPrint): DocumentBlock[] =>
  text ? [{ kind: 'paragraph', tone: 'note', text }] : [];

/** Whoever reads only the first page meets the verdict there. */
function verdictFirst(print: ToolPrint): DocumentBlock[] {
  const verdict = print.result.blocks.find((block) => block.kind === 'verdict');
  return verdict ? [{ kind: 'paragraph', tone: 'lead', text: sayVerdict(print, verdict) }] : [];
}

function source({ language, front: { title, code }, address }: ToolPrint): DocumentBlock {
  const say = toolDocumentWords(language);
  const text = address ? say('sourceAt', { title, code, address }) : say('source', { title, code });
  return { kind: 'paragraph', tone: 'note', text };
}
