import { checkAnswer } from '#domain/prompts/check-answer.ts';
import type { Answer, SimpleAnswer } from '#domain/prompts/prompt.ts';
import type { Problem } from '#domain/result.ts';
import { rowsOf } from '#domain/tools/counting.ts';
import type { Tool, ToolSheet } from '#domain/tools/tool.ts';
import type { Draft } from '../draft.ts';
import { nameKey, type Place, promptAt } from '../live-shape.ts';
import { answerAt, writeAt } from '../sheet-deeds.ts';

/** Where a field of the form stands in the live sheet. */
export function placeOf({ sides }: Pick<ToolSheet, 'sides'>, field: string): Place | null {
  const [place, first = '', ...rest] = field.split('.');
  if (place === 'title') return { sideId: null, promptId: 'title' };
  if (place === 'shared') return { sideId: null, promptId: [first, ...rest].join('.') };
  const side = place === 'sides' ? sides[Number(first)] : undefined;
  const key = rest.join('.');
  return side ? { sideId: side.id, promptId: key === 'name' ? nameKey : key } : null;
}

/** The field of a cell is its table's with row and column behind. */
const partsOf = (field: string): readonly [string, string | undefined, string | undefined] => {
  const parts = field.split('.');
  const length = parts[0] === 'sides' ? 3 : 2;
  return [parts.slice(0, length).join('.'), parts[length], parts[length + 1]];
};

/** What stands in a field, a cell's too. */
export function valueAt(sheet: Draft, field: string): Answer | undefined {
  const [table, rowId, columnId = ''] = partsOf(field);
  if (field === 'title') return sheet.title;
  if (/^sides\.\d+\.name$/.test(field)) return sheet.sides[Number(field.split('.')[1])]?.name;
  const answer = answerAt(sheet, table);
  return rowId === undefined ? answer : rowsOf(answer).find(({ id }) => id === rowId)?.cells[columnId];
}

/** The sheet with something in a field that the document does not take: half typed, or not sent yet. */
export function withTyped(sheet: Draft, field: string, value: Answer | undefined): Draft {
  const [table, rowId, columnId = ''] = partsOf(field);
  const words = typeof value === 'string' ? value : '';
  if (field === 'title') return { ...sheet, title: words };
  const named = /^sides\.(\d+)\.name$/.exec(field)?.[1];
  if (named !== undefined) {
    const sides = sheet.sides.map((side, at) => (at === Number(named) ? { ...side, name: words } : side));
    return { ...sheet, sides };
  }
  if (rowId === undefined) return writeAt(sheet, field, value);
  const rows = rowsOf(answerAt(sheet, table));
  const known = rows.some(({ id }) => id === rowId) ? rows : [...rows, { id: rowId, cells: {} }];
  const simple = value as SimpleAnswer | undefined;
  return writeAt(
    sheet,
    table,
    known.map((row) => (row.id === rowId ? { ...row, cells: { ...row.cells, [columnId]: simple } } : row)),
  );
}

/** What is wrong with an answer in this place; nothing when it may be written. */
export function wrongAt(tool: Tool, place: Place, value: Answer | undefined): Problem | null {
  const prompt = promptAt(tool, place);
  const checked = prompt ? checkAnswer(prompt, value) : null;
  return checked && !checked.ok ? checked.problem : null;
}
