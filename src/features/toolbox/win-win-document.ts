import type { DocumentBlock, FormalDocument } from '#domain/documents/model.ts';
import type { Answer, Prompt } from '#domain/prompts/prompt.ts';
import type { Side } from '#domain/tools/win-win/model.ts';
import { documentWords } from '#words/documents/index.ts';
import { afterSides, beforeSides, perSide } from './sheet-order.ts';
import type { WinWinPrint } from './win-win-print.ts';
import { resultBlocks } from './win-win-result-document.ts';

/** The filled-in sheet as a formal document: the canvas on a wide page, then what it shows. */
export function winWinDocument(print: WinWinPrint): FormalDocument {
  const { sheet, front, language } = print;
  return {
    title: sheet.title.trim() || front.title,
    ...(sheet.title.trim() ? { subtitle: front.title } : {}),
    language,
    author: print.author ?? '',
    date: print.date,
    orientation: 'landscape',
    blocks: [
      ...(print.exampleNote
        ? [{ kind: 'paragraph' as const, tone: 'note' as const, text: print.exampleNote }]
        : []),
      sharedFacts(print, beforeSides),
      ...partyTables(print),
      sharedFacts(print, afterSides),
      ...resultBlocks(print),
    ],
  };
}

const labelOf = ({ front }: WinWinPrint, prompt: Prompt): string =>
  front.prompts[prompt.id]?.label ?? prompt.id;

function sharedFacts(print: WinWinPrint, prompts: readonly Prompt[]): DocumentBlock {
  const shown = prompts.filter(({ id }) => id !== 'title');
  return {
    kind: 'facts',
    facts: shown.map((prompt) => ({
      label: labelOf(print, prompt),
      value: written(print, print.sheet.shared[prompt.id]),
    })),
  };
}

/** More columns than this are too narrow to read on one page. */
const widest = 4;

function partyTables(print: WinWinPrint): DocumentBlock[] {
  const { sides } = print.sheet;
  const say = documentWords(print.language);
  return Array.from({ length: Math.ceil(sides.length / widest) }, (_, index): DocumentBlock => {
    const from = index * widest;
    const shown = sides.slice(from, from + widest);
    const part = { from: from + 1, to: from + shown.length, of: sides.length };
    return {
      kind: 'table',
      caption: sides.length > widest ? say('partiesPart', part) : say('partiesOf'),
      columns: [say('field'), ...shown.map((side, at) => nameOf(print, side, from + at))],
      rows: perSide.map((prompt) => [
        labelOf(print, prompt),
        ...shown.map(({ answers }) => written(print, answers[prompt.id])),
      ]),
    };
  });
}

const nameOf = ({ language }: WinWinPrint, side: Side, index: number): string =>
  side.name.trim() || documentWords(language)('unnamedParty', { number: index + 1 });

function written({ language }: WinWinPrint, answer: Answer | undefined): string {
  const say = documentWords(language);
  if (answer === undefined || answer === '') return say('notAnswered');
  if (answer === 'dont-know') return say('dontKnow');
  return typeof answer === 'number' ? say('scale', { value: answer }) : String(answer);
}
