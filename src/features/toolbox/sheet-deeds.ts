import type { Answer, Row } from '#domain/prompts/prompt.ts';
import { rowsOf } from '#domain/tools/counting.ts';
import { emptySide, localKey } from '#domain/tools/empty-sheet.ts';
import type { Side, Tool } from '#domain/tools/tool.ts';
import type { Draft } from './draft.ts';

/** Taken off the sheet, and where it stood, so that it can be put back. */
export type RemovedSide = { readonly side: Side; readonly index: number };
export type RemovedRow = { readonly field: string; readonly row: Row; readonly index: number };
export type Removed = RemovedSide | RemovedRow;

const withSides = (sheet: Draft, sides: readonly Side[]): Draft => ({ ...sheet, sides });

function freeKey(sides: readonly Side[]): string {
  let index = sides.length;
  while (sides.some(({ id }) => id === localKey(index))) index += 1;
  return localKey(index);
}

const isFull = (tool: Tool, { sides }: Draft): boolean => sides.length >= (tool.sides?.most ?? 0);

export const addSide = (tool: Tool, sheet: Draft): Draft =>
  isFull(tool, sheet) ? sheet : withSides(sheet, [...sheet.sides, emptySide(freeKey(sheet.sides))]);

/** The last side stays: a sheet of sides has at least one. */
export function removeSide(sheet: Draft, index: number): { sheet: Draft; removed: RemovedSide | null } {
  const side = sheet.sides[index];
  if (!side || sheet.sides.length <= 1) return { sheet, removed: null };
  return { sheet: withSides(sheet, sheet.sides.toSpliced(index, 1)), removed: { side, index } };
}

export function moveSide(sheet: Draft, index: number, by: -1 | 1): Draft {
  const side = sheet.sides[index];
  const to = index + by;
  if (!side || to < 0 || to >= sheet.sides.length) return sheet;
  return withSides(sheet, sheet.sides.toSpliced(index, 1).toSpliced(to, 0, side));
}

/** Whatever was removed, back where it stood. */
export function putBack(tool: Tool, sheet: Draft, removed: Removed): Draft {
  if ('row' in removed) {
    const rows = rowsAt(sheet, removed.field);
    const there = rows.some(({ id }) => id === removed.row.id);
    return there ? sheet : writeAt(sheet, removed.field, rows.toSpliced(removed.index, 0, removed.row));
  }
  if (isFull(tool, sheet)) return sheet;
  const { side, index } = removed;
  const id = sheet.sides.some((other) => other.id === side.id) ? freeKey(sheet.sides) : side.id;
  return withSides(sheet, sheet.sides.toSpliced(index, 0, { ...side, id }));
}

/** The answer at a field of the form: `shared.<prompt>`, `sides.<number>.<prompt>`. */
export function answerAt(sheet: Draft, field: string): Answer | undefined {
  const [place, first = '', second = ''] = field.split('.');
  return place === 'shared' ? sheet.shared[first] : sheet.sides[Number(first)]?.answers[second];
}

/** The sheet with another answer at a field; `undefined` takes it away. */
export function writeAt(sheet: Draft, field: string, value: Answer | undefined): Draft {
  const [place, first = '', second = ''] = field.split('.');
  if (place === 'shared') return { ...sheet, shared: withAnswer(sheet.shared, first, value) };
  const sides = sheet.sides.map((side, index) =>
    index === Number(first) ? { ...side, answers: withAnswer(side.answers, second, value) } : side,
  );
  return withSides(sheet, sides);
}

function withAnswer(answers: Draft['shared'], id: string, value: Answer | undefined): Draft['shared'] {
  const { [id]: _, ...others } = answers;
  const nothing = value === undefined || (Array.isArray(value) && value.length === 0);
  return nothing ? others : { ...others, [id]: value };
}

export const rowsAt = (sheet: Draft, field: string): readonly Row[] => rowsOf(answerAt(sheet, field));

export const addRow = (sheet: Draft, field: string, id: string): Draft =>
  writeAt(sheet, field, [...rowsAt(sheet, field), { id, cells: {} }]);

export function removeRow(
  sheet: Draft,
  field: string,
  id: string,
): { sheet: Draft; removed: RemovedRow | null } {
  const rows = rowsAt(sheet, field);
  const index = rows.findIndex((row) => row.id === id);
  const row = rows[index];
  if (!row) return { sheet, removed: null };
  return { sheet: writeAt(sheet, field, rows.toSpliced(index, 1)), removed: { field, row, index } };
}

export function moveRow(sheet: Draft, field: string, { id, by }: { id: string; by: -1 | 1 }): Draft {
  const rows = rowsAt(sheet, field);
  const index = rows.findIndex((row) => row.id === id);
  const [row, to] = [rows[index], index + by];
  if (!row || to < 0 || to >= rows.length) return sheet;
  return writeAt(sheet, field, rows.toSpliced(index, 1).toSpliced(to, 0, row));
}
