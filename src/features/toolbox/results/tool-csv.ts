import type { Answer, Prompt } from '#domain/prompts/prompt.ts';
import { toolDocumentWords } from '#words/tool-documents/index.ts';
import { rowTable } from './row-table.ts';
import { sayAnswer } from './say-answer.ts';
import { sayer } from './say.ts';
import { tellingOf, type ToolPrint } from './tool-print.ts';

type Cell = string | number | null;
type Csv = readonly (readonly Cell[])[];

/**
 * A sheet as one table: the rows of the tool where it has any, else its questions with an answer each, or
 * one for each side. The first row is the header. Numbers stay numbers; what is not answered is empty.
 */
export function toolCsv(print: Pick<ToolPrint, 'tool' | 'sheet' | 'front' | 'language'>): Csv {
  const tabled = print.tool.prompts.filter(({ kind }) => kind === 'rows');
  return tabled.length > 0 ? rowsCsv(print, tabled) : questionsCsv(print);
}

type Printed = Parameters<typeof toolCsv>[0];
type Place = { readonly side: string | null; readonly answer: Answer | undefined };

/** Where a prompt is answered: once, or by each side. */
function placesOf(print: Printed, { id, per }: Prompt): Place[] {
  if (per === 'sheet') return [{ side: null, answer: print.sheet.shared[id] }];
  const say = sayer(tellingOf(print));
  return print.sheet.sides.map(({ answers }, at) => ({ side: say({ side: at }), answer: answers[id] }));
}

/** Several tables stand below each other, each in its own columns, so that nothing is left out. */
function rowsCsv(print: Printed, prompts: readonly Prompt[]): Csv {
  const say = toolDocumentWords(print.language);
  const textOf = ({ id }: Prompt) => print.front.prompts[id];
  const many = prompts.length > 1;
  const sided = prompts.some(({ per }) => per === 'party');
  const named = prompts.some(({ fixed }) => fixed);
  const columns = prompts.flatMap((prompt) =>
    (prompt.columns ?? []).map((column) => ({
      of: prompt,
      column,
      text: textOf(prompt)?.columns?.[column.id],
    })),
  );
  const head = [
    ...(many ? [say('table')] : []),
    ...(sided ? [say('side')] : []),
    ...(named ? [say('row')] : []),
    ...columns.map(({ column, text }) => text?.label ?? column.id),
  ];
  const lines = prompts.flatMap((prompt) =>
    placesOf(print, prompt).flatMap(({ side, answer }) =>
      rowTable(print.language, { prompt, text: textOf(prompt) }, answer).rows.map(({ name, cells }) => [
        ...(many ? [textOf(prompt)?.label ?? prompt.id] : []),
        ...(sided ? [side] : []),
        ...(named ? [name] : []),
        ...columns.map(({ of, column, text }) =>
          of === prompt ? cellOf(print, { prompt: column, text }, cells[column.id]) : null,
        ),
      ]),
    ),
  );
  return [head, ...lines];
}

type Asked = Parameters<typeof sayAnswer>[1];

const cellOf = ({ language }: Printed, asked: Asked, answer: Answer | undefined): Cell =>
  typeof answer === 'number'
    ? answer
    : answer === undefined || answer === ''
      ? null
      : sayAnswer(language, asked, answer);

function questionsCsv(print: Printed): Csv {
  const say = toolDocumentWords(print.language);
  const prompts = print.tool.prompts.filter(({ id }) => id !== 'title');
  const sided = prompts.some(({ per }) => per === 'party');
  const head = [say('question'), ...(sided ? [say('side')] : []), say('answer')];
  return [
    head,
    ...prompts.flatMap((prompt) => {
      const text = print.front.prompts[prompt.id];
      return placesOf(print, prompt).map(({ side, answer }) => [
        text?.label ?? prompt.id,
        ...(sided ? [side] : []),
        cellOf(print, { prompt, text }, answer),
      ]);
    }),
  ];
}
