import * as Y from 'yjs';
import { checkAnswer } from '#domain/prompts/check-answer.ts';
import type { Answer, Cells, Prompt, Row, SimpleAnswer } from '#domain/prompts/prompt.ts';
import type { Side, Tool, ToolSheet } from '#domain/tools/tool.ts';
import { markOf } from './live-mark.ts';
import {
  cellKey,
  goneKey,
  hasOwnSides,
  isText,
  type LiveGroup,
  type LiveSheet,
  nameKey,
  openSheet,
  orderKey,
  promptsOf,
  scaleKey,
} from './live-shape.ts';

/** A row or a side of people's own, with its place among the others. */
type Ordered = { readonly id: string; readonly order: string; readonly group: LiveGroup };

/** The rows of people's own under the prompt they answer, `sideId/promptId`, in their order. */
export type OwnRows = ReadonlyMap<string, readonly Ordered[]>;

/** The sheet as it reads now. Rows that nobody has written in yet are there too, to be written in. */
export function read(doc: Y.Doc, tool: Tool): ToolSheet {
  const live = openSheet(doc);
  const rows = ownRows(live);
  const { title, ...shared } = answersAt({ live, tool, rows }, null);
  return {
    title: typeof title === 'string' ? title : '',
    shared,
    sides: sidesOf(live, tool, rows).filter((side) => !isGoneSide(live, tool, side)),
  };
}

function sidesOf(live: LiveSheet, tool: Tool, rows: OwnRows): readonly Side[] {
  if (!tool.sides) return [];
  const at = { live, tool, rows };
  if (!hasOwnSides(tool))
    return live.parties.map(({ id, name }) => ({ id, name, answers: answersAt(at, id) }));
  return orderedOf(live.sides).map(({ id }) => sideAt(at, id));
}

type At = { readonly live: LiveSheet; readonly tool: Tool; readonly rows: OwnRows };

function sideAt(at: At, id: string): Side {
  const { [nameKey]: name, ...answers } = answersAt(at, id);
  return { id, name: typeof name === 'string' ? name : '', answers };
}

function answersAt({ live, tool, rows }: At, sideId: string | null): Record<string, Answer> {
  const texts = sideId === null ? live.shared : live.sides.get(sideId);
  const answers: Record<string, Answer> = {};
  const simple = (key: string, prompt: Prompt): Answer | undefined =>
    isText(prompt)
      ? wordsOf(texts?.get(key))
      : answerOf(prompt, live.scales.get(scaleKey({ sideId, promptId: key })));
  for (const prompt of promptsOf(tool, sideId)) {
    const answer = prompt.kind === 'rows' ? tableOf(prompt) : simple(prompt.id, prompt);
    if (answer !== undefined) answers[prompt.id] = answer;
  }
  return answers;

  function tableOf(prompt: Prompt): readonly Row[] | undefined {
    const found = prompt.fixed
      ? prompt.fixed.map((id) => ({
          id,
          cells: cellsOf(prompt, (column) => simple(cellKey(prompt.id, id, column.id), column)),
        }))
      : (rows.get(scaleKey({ sideId, promptId: prompt.id })) ?? [])
          .map(({ id, group }) => ({ id, cells: rowCells(prompt, group), group }))
          .filter(({ cells, group }) => !isGone(group, cells))
          .map(({ id, cells }) => ({ id, cells }));
    const kept = prompt.fixed ? found.filter(({ cells }) => Object.keys(cells).length > 0) : found;
    return kept.length > 0 ? kept : undefined;
  }
}

const wordsOf = (text: unknown): string | undefined => {
  const words = text instanceof Y.Text ? text.toString() : '';
  return words === '' ? undefined : words;
};

/** An answer that the tool no longer takes – it was changed since – is not read. */
function answerOf(prompt: Prompt, value: unknown): Answer | undefined {
  if (value === undefined) return undefined;
  const checked = checkAnswer(prompt, value);
  return checked.ok ? checked.value : undefined;
}

function cellsOf({ columns = [] }: Prompt, cell: (column: Prompt) => Answer | undefined): Cells {
  const cells: Record<string, SimpleAnswer> = {};
  for (const column of columns) {
    const value = cell(column);
    if (typeof value === 'string' || typeof value === 'number') cells[column.id] = value;
  }
  return cells;
}

/** What stands in a row of people's own. */
export const rowCells = (prompt: Prompt, group: LiveGroup): Cells =>
  cellsOf(prompt, (column) => {
    const value = group.get(column.id);
    return isText(column) ? wordsOf(value) : answerOf(column, value);
  });

/** The mark of a row that says this. */
export const rowMark = (cells: Cells): string => markOf(JSON.stringify(cells));

const isGone = (group: LiveGroup, cells: Cells): boolean => {
  const gone = group.get(goneKey);
  return typeof gone === 'string' && gone !== '' && gone === rowMark(cells);
};

/** The mark of a side that says this. */
export const sideMark = ({ name, answers }: Pick<Side, 'name' | 'answers'>): string =>
  markOf(JSON.stringify([name, answers]));

function isGoneSide(live: LiveSheet, tool: Tool, side: Side): boolean {
  if (!hasOwnSides(tool)) return false;
  const gone = live.sides.get(side.id)?.get(goneKey);
  return typeof gone === 'string' && gone !== '' && gone === sideMark(side);
}

const orderOf = (group: LiveGroup): string => {
  const order = group.get(orderKey);
  return typeof order === 'string' ? order : '';
};

const byOrder = (a: Ordered, b: Ordered): number =>
  a.order === b.order ? (a.id < b.id ? -1 : 1) : a.order < b.order ? -1 : 1;

/** Sides of people's own, in their order; those taken away among them. */
export const orderedOf = (groups: Y.Map<LiveGroup>): readonly Ordered[] =>
  [...groups]
    .flatMap(([id, group]): Ordered[] =>
      group instanceof Y.Map ? [{ id, order: orderOf(group), group }] : [],
    )
    .toSorted(byOrder);

/** All rows of people's own, those taken away among them. */
export function ownRows(live: LiveSheet): OwnRows {
  const found = new Map<string, Ordered[]>();
  for (const [key, group] of live.rows) {
    const cut = key.lastIndexOf('/');
    if (!(group instanceof Y.Map) || cut < 0) continue;
    const at = key.slice(0, cut);
    const list = found.get(at);
    const row = { id: key.slice(cut + 1), order: orderOf(group), group };
    if (list) list.push(row);
    else found.set(at, [row]);
  }
  for (const list of found.values()) list.sort(byOrder);
  return found;
}

/** A side of people's own as it reads now, to mark it. */
export const readSide = (doc: Y.Doc, tool: Tool, id: string): Side => {
  const live = openSheet(doc);
  return sideAt({ live, tool, rows: ownRows(live) }, id);
};
