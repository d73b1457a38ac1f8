import { stepsOf } from '../prompts/check-answer.ts';
import { isAsked } from '../prompts/is-asked.ts';
import type { Answer, Answers, Prompt } from '../prompts/prompt.ts';
import { rowsOf } from '../tools/counting.ts';
import { partiesOf } from '../tools/parties.ts';
import type { Said } from '../tools/result.ts';
import type { ToolSheet } from '../tools/tool.ts';

/** A prompt, or a column of rows, with every place where it could be answered; `undefined` is not answered. */
export type Asked = {
  readonly prompt: Prompt;
  readonly label: Said;
  readonly answers: readonly (Answer | undefined)[];
};

/** Every prompt with its answers, and after a table each of its columns with the answers of all rows. */
export const askedOf = (prompts: readonly Prompt[], sheets: readonly ToolSheet[]): readonly Asked[] =>
  prompts.flatMap((prompt) => {
    const whole = answersTo(prompt, sheets);
    const asked: Asked = { prompt, label: { prompt: prompt.id }, answers: whole };
    return prompt.kind === 'rows' ? [asked, ...columnsOf(prompt, whole)] : [asked];
  });

/** Once for each sheet, or once for each side that somebody could have answered for; where it was not asked, not at all. */
function answersTo(prompt: Prompt, sheets: readonly ToolSheet[]): readonly (Answer | undefined)[] {
  if (prompt.per === 'sheet')
    return sheets.filter(({ shared }) => isAsked(prompt, shared)).map(({ shared }) => shared[prompt.id]);
  const sheetOf = (side: Answers): ToolSheet | undefined =>
    sheets.find(({ sides }) => sides.some(({ answers }) => answers === side)) ?? sheets[0];
  return partiesOf(sheets).flatMap(({ answers }) =>
    answers
      .filter((one) => isAsked(prompt, { ...sheetOf(one)?.shared, ...one }))
      .map((one) => one[prompt.id]),
  );
}

/** Rows that are always there are asked of everybody; rows of people's own are asked where they are. */
function columnsOf(prompt: Prompt, tables: readonly (Answer | undefined)[]): readonly Asked[] {
  const { columns = [], fixed } = prompt;
  const cells = tables.flatMap((table) => {
    const rows = rowsOf(table);
    return fixed
      ? fixed.map((id) => rows.find((row) => row.id === id)?.cells ?? {})
      : rows.map((row) => row.cells);
  });
  return columns.map((column) => ({
    prompt: column,
    label: { prompt: prompt.id, column: column.id },
    answers: cells.map((row) => row[column.id]),
  }));
}

/** A row that is always there, with what was answered in it. */
export const cellsOfRow = (
  { prompt, answers }: Asked,
  rowId: string,
  columnId: string,
): readonly (Answer | undefined)[] =>
  prompt.fixed?.includes(rowId)
    ? answers.map((table) => rowsOf(table).find(({ id }) => id === rowId)?.cells[columnId])
    : [];

export const isNumeric = ({ kind }: Prompt): boolean => kind === 'scale' || kind === 'number';
export const isWritten = ({ kind }: Prompt): boolean =>
  kind === 'text' || kind === 'long-text' || kind === 'who' || kind === 'date';
export const isChosen = ({ kind }: Prompt): boolean =>
  kind === 'choice' || kind === 'light' || kind === 'several';

/** Scales are drawn together when they have the same steps. */
export const rangeOf = (prompt: Prompt): string => stepsOf(prompt).join('-');
