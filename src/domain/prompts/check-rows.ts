import { part } from '../record.ts';
import { done, problem, type Problem, type Result } from '../result.ts';
import type { Answer, Cells, Prompt, Row, SimpleAnswer } from './prompt.ts';

/** Most rows of people's own where the prompt names no other limit. */
export const mostRows = 200;

const key = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

type CheckCell = (prompt: Prompt, value: unknown) => Result<Answer | undefined>;

/**
 * Rows of unknown origin. Rows without any answer are dropped; fixed rows come in their own order, and
 * unknown ones are refused. The first thing wrong is told, with its place as `prompt.row.column`.
 */
export function checkRows(prompt: Prompt, value: unknown, check: CheckCell): Result<Answer | undefined> {
  if (!Array.isArray(value)) return problem('not-rows', { field: prompt.id });
  const most = prompt.fixed?.length ?? prompt.most ?? mostRows;
  if (value.length > most) return problem('too-many-rows', { field: prompt.id, details: { most } });
  const rows: Row[] = [];
  for (const item of value as readonly unknown[]) {
    const row = checkRow(prompt, item, check);
    if (!row.ok) return row;
    if (rows.some(({ id }) => id === row.value.id)) return problem('not-rows', { field: prompt.id });
    if (Object.keys(row.value.cells).length > 0) rows.push(row.value);
  }
  return done(rows.length === 0 ? undefined : inOrder(prompt, rows));
}

function checkRow(prompt: Prompt, item: unknown, check: CheckCell): Result<Row> {
  const id = part(item, 'id');
  if (typeof id !== 'string' || !key.test(id) || (prompt.fixed && !prompt.fixed.includes(id)))
    return problem('not-rows', { field: prompt.id });
  const cells = checkCells(prompt, id, (columnId) =>
    check(columnOf(prompt, columnId), part(part(item, 'cells'), columnId)),
  );
  const [wrong] = cells.problems;
  return wrong ? { ok: false, problem: wrong } : done({ id, cells: cells.answers });
}

const columnOf = (prompt: Prompt, columnId: string): Prompt => {
  const column = prompt.columns?.find(({ id }) => id === columnId);
  if (!column) throw new Error(`${prompt.id} has no column ${columnId}`);
  return column;
};

/** The name of a cell: its prompt, its row, its column. */
export const cellField = (promptId: string, rowId: string, columnId: string): string =>
  `${promptId}.${rowId}.${columnId}`;

/** Every cell of a row; what is wrong is told beside what is good, so that a form can show both. */
export function checkCells(
  prompt: Prompt,
  rowId: string,
  checked: (columnId: string) => Result<Answer | undefined>,
): { readonly answers: Cells; readonly problems: readonly Problem[] } {
  const answers: Record<string, SimpleAnswer> = {};
  const problems: Problem[] = [];
  for (const { id } of prompt.columns ?? []) {
    const cell = checked(id);
    if (!cell.ok) problems.push({ ...cell.problem, field: cellField(prompt.id, rowId, id) });
    else if (typeof cell.value !== 'object' && cell.value !== undefined) answers[id] = cell.value;
  }
  return { answers, problems };
}

const inOrder = ({ fixed }: Prompt, rows: readonly Row[]): readonly Row[] =>
  fixed ? fixed.flatMap((id) => rows.filter((row) => row.id === id)) : rows;
