import * as Y from 'yjs';
import type { Answer, Answers, Cells, Prompt } from '#domain/prompts/prompt.ts';
import { rowsOf } from '#domain/tools/counting.ts';
import type { Side, Tool, ToolSheet } from '#domain/tools/tool.ts';
import { spreadOut } from './live-order.ts';
import { ownRows, rowMark } from './live-read.ts';
import {
  goneKey,
  hasOwnSides,
  isOwnRows,
  isText,
  type LiveGroup,
  type LiveSheet,
  nameKey,
  openSheet,
  orderKey,
  type Place,
  promptsOf,
  rowKey,
  scaleKey,
  slotsOf,
  textAt,
} from './live-shape.ts';

export { openSheet, textAt, type LiveSheet, type Place } from './live-shape.ts';
export { read } from './live-read.ts';

/** All seeds are written by the same hand, so that a sheet seeded twice is the same document. */
const seedClient = 1;
/** And what a newer edition of the tool asks besides by another. */
const growthClient = 2;

/** The sheet as the first state of its shared document; the same sheet always gives the same bytes. */
export function seed(tool: Tool, sheet: ToolSheet): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = seedClient;
  const live = openSheet(doc);
  doc.transact(() => {
    plantAnswers(live, tool, { sideId: null, answers: { ...sheet.shared, title: sheet.title } });
    if (!tool.sides) return;
    if (hasOwnSides(tool)) return plantOwnSides(live, tool, sheet.sides);
    live.parties.push(sheet.sides.map(({ id, name }) => ({ id, name })));
    for (const side of sheet.sides) plantSide(live, tool, side);
  });
  return Y.encodeStateAsUpdate(doc);
}

/** A side for each party that came after the seed, empty, behind those that are there. */
export function addSides(
  doc: Y.Doc,
  tool: Tool,
  { parties, origin }: { readonly parties: readonly Pick<Side, 'id' | 'name'>[]; readonly origin?: unknown },
): void {
  if (tool.sides?.of !== 'party') return;
  const live = openSheet(doc);
  const missing = parties.filter(({ id }) => !live.sides.has(id));
  if (missing.length === 0) return;
  doc.transact(() => {
    live.parties.push(missing.map(({ id, name }) => ({ id, name })));
    for (const party of missing) plantSide(live, tool, { ...party, answers: {} });
  }, origin);
}

/** An old document given what the tool asks besides since it was seeded; the same one always the same way. */
export function grow(doc: Y.Doc, tool: Tool): void {
  const live = openSheet(doc);
  const lacking = [null, ...live.sides.keys()].flatMap((sideId) =>
    slotsOf(tool, sideId)
      .filter(({ key, prompt }) => isText(prompt) && !textAt(live, { sideId, promptId: key }))
      .map(({ key }) => ({ sideId, key })),
  );
  if (lacking.length === 0) return;
  const { clientID } = doc;
  doc.clientID = growthClient;
  doc.transact(() => {
    for (const { sideId, key } of lacking) {
      if (sideId === null) live.shared.set(key, new Y.Text());
      else live.sides.get(sideId)?.set(key, new Y.Text());
    }
  });
  doc.clientID = clientID;
}

type Planted = { readonly sideId: string | null; readonly answers: Answers };

function plantSide(live: LiveSheet, tool: Tool, { id, answers }: Side): void {
  live.sides.set(id, new Y.Map<Y.Text | Answer>());
  plantAnswers(live, tool, { sideId: id, answers });
}

function plantOwnSides(live: LiveSheet, tool: Tool, sides: readonly Side[]): void {
  const orders = spreadOut(sides.length);
  for (const [index, side] of sides.entries()) {
    live.sides.set(side.id, new Y.Map<Y.Text | Answer>([[orderKey, orders[index] ?? '']]));
    plantAnswers(live, tool, { sideId: side.id, answers: { ...side.answers, [nameKey]: side.name } });
  }
}

/** Every field of the sheet, or of a side of it, with what was answered. */
export function plantAnswers(live: LiveSheet, tool: Tool, { sideId, answers }: Planted): void {
  const side = sideId === null ? undefined : live.sides.get(sideId);
  for (const { key, prompt } of slotsOf(tool, sideId)) {
    const answer = answerAt(answers, key);
    const text = (): Y.Text => new Y.Text(typeof answer === 'string' ? answer : '');
    if (isText(prompt) && sideId === null) live.shared.set(key, text());
    else if (isText(prompt)) side?.set(key, text());
    else if (answer !== undefined) live.scales.set(scaleKey({ sideId, promptId: key }), answer);
  }
  for (const prompt of promptsOf(tool, sideId).filter(isOwnRows)) {
    const rows = rowsOf(answers[prompt.id]);
    const orders = spreadOut(rows.length);
    for (const [index, { id, cells }] of rows.entries())
      live.rows.set(
        rowKey({ sideId, promptId: prompt.id }, id),
        makeRow(prompt, cells, { order: orders[index] ?? '' }),
      );
  }
}

function answerAt(answers: Answers, key: string): Answer | undefined {
  const [id = '', rowId, columnId] = key.split('.');
  if (rowId === undefined || columnId === undefined) return answers[id];
  return rowsOf(answers[id]).find((row) => row.id === rowId)?.cells[columnId];
}

/** A row of people's own, all its texts there to be written in. */
export function makeRow(
  { columns = [] }: Prompt,
  cells: Cells,
  { order, gone }: { readonly order: string; readonly gone?: string },
): LiveGroup {
  const row: LiveGroup = new Y.Map();
  row.set(orderKey, order);
  if (gone !== undefined) row.set(goneKey, gone);
  for (const column of columns) {
    const value = cells[column.id];
    if (isText(column)) row.set(column.id, new Y.Text(typeof value === 'string' ? value : ''));
    else if (value !== undefined) row.set(column.id, value);
  }
  return row;
}

export type LiveProblem = Place & {
  /** `longer-than-asked` is for people to mend; with the other the document is not this sheet. */
  readonly kind: 'missing-field' | 'longer-than-asked';
  /** How many characters too many. */
  readonly by?: number;
};

/** What keeps the document from being a sheet of this tool, and what people should mend in it. */
export function problems(doc: Y.Doc, tool: Tool): readonly LiveProblem[] {
  const live = openSheet(doc);
  const sideIds = hasOwnSides(tool) ? live.sides.keys() : live.parties.map(({ id }) => id);
  const sides = tool.sides ? [...sideIds] : [];
  return [
    ...[null, ...sides].flatMap((sideId) =>
      slotsOf(tool, sideId).flatMap(({ key, prompt }) =>
        isText(prompt) ? textProblems(live, { sideId, promptId: key }, prompt) : [],
      ),
    ),
    ...rowProblems(live, tool, sides),
  ];
}

export const breaks = ({ kind }: LiveProblem): boolean => kind !== 'longer-than-asked';

function textProblems(live: LiveSheet, place: Place, { longest = Infinity }: Prompt): LiveProblem[] {
  const text = textAt(live, place);
  if (!text) return [{ kind: 'missing-field', ...place }];
  const by = text.length - longest;
  return by > 0 ? [{ kind: 'longer-than-asked', ...place, by }] : [];
}

function rowProblems(live: LiveSheet, tool: Tool, sides: readonly string[]): LiveProblem[] {
  const rows = ownRows(live);
  return [null, ...sides].flatMap((sideId) =>
    promptsOf(tool, sideId)
      .filter(isOwnRows)
      .flatMap((prompt) =>
        (rows.get(scaleKey({ sideId, promptId: prompt.id })) ?? []).flatMap(({ id, group }) =>
          isWholeRow(prompt, group)
            ? []
            : [{ kind: 'missing-field', sideId, promptId: `${prompt.id}.${id}` }],
        ),
      ),
  ) as LiveProblem[];
}

/** Whether a row of people's own has all the texts that a row has. */
export const isWholeRow = ({ columns = [] }: Prompt, row: LiveGroup): boolean =>
  columns.every((column) => !isText(column) || row.get(column.id) instanceof Y.Text);

/** The mark of a row that says nothing. */
export const emptyMark = rowMark({});
