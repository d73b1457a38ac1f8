import * as Y from 'yjs';
import { applyChange, rebased } from '#interface/live/text-change.ts';
import { checkAnswer } from '#domain/prompts/check-answer.ts';
import type { Answer, Prompt, Row } from '#domain/prompts/prompt.ts';
import type { Side, Tool } from '#domain/tools/tool.ts';
import { between } from './live-order.ts';
import { orderedOf, ownRows, readSide, rowCells, rowMark, sideMark } from './live-read.ts';
import {
  goneKey,
  hasOwnSides,
  isOwnRows,
  isSingleLine,
  isText,
  type LiveGroup,
  type LiveSheet,
  nameKey,
  openSheet,
  orderKey,
  ownCell,
  type Place,
  promptAt,
  promptsOf,
  rowKey,
  scaleKey,
  slotsOf,
  textAt,
} from './live-shape.ts';
import { emptyMark, makeRow } from './live-sheet.ts';
import { writable } from './live-text.ts';

/** Who writes: what is `mine` can be taken back by the writer; what only makes room cannot. */
export type Hand = { readonly mine: unknown; readonly room: unknown };

export type Pen = {
  /** False when there is no such place, or it does not take such an answer. */
  fits(place: Place, value: Answer | null): boolean;
  /** `was` is what the writer saw; what others wrote meanwhile in the same text stays, beside it. */
  write(place: Place, value: Answer | null, was?: string): void;
  addRow(place: Place, row: Row): void;
  removeRow(place: Place, rowId: string): void;
  /** One place up or down among those that are there. */
  moveRow(place: Place, rowId: string, by: -1 | 1): void;
  addSide(side: Pick<Side, 'id' | 'name'>): void;
  removeSide(id: string): void;
  moveSide(id: string, by: -1 | 1): void;
};

type At = { readonly doc: Y.Doc; readonly tool: Tool; readonly live: LiveSheet; readonly hand: Hand };

/** Fills in an open document, and nothing but what the gate lets through. */
export function makePen(doc: Y.Doc, tool: Tool, hand: Hand = { mine: null, room: null }): Pen {
  const at: At = { doc, tool, live: openSheet(doc), hand };
  return {
    write: (place, value, was) => writeAt(at, place, { value, was }),
    fits: (place, value) => takes(tool, place, value) && stands(at, place),
    ...rowDeeds(at),
    ...sideDeeds(at),
  };
}

const mine = ({ doc, hand }: At, deed: () => void): void => doc.transact(deed, hand.mine);

const rowsPrompt = ({ tool }: At, { sideId, promptId }: Place): Prompt | undefined =>
  promptsOf(tool, sideId).find((prompt) => prompt.id === promptId && isOwnRows(prompt));

const rowAt = ({ live }: At, place: Place, rowId: string): LiveGroup | undefined =>
  live.rows.get(rowKey(place, rowId));

function writeAt(at: At, place: Place, written: Written): void {
  const { live, tool } = at;
  const prompt = promptAt(tool, place);
  if (!prompt) return;
  if (isText(prompt)) return mine(at, () => writeText(textAt(live, place), prompt, written));
  const cell = ownCell(live, place);
  if (cell) return mine(at, () => set(cell[0], cell[1], written.value));
  mine(at, () => set(live.scales, scaleKey(place), written.value));
}

function rowDeeds(at: At): Pick<Pen, 'addRow' | 'removeRow' | 'moveRow'> {
  const { doc, live, hand } = at;
  return {
    addRow(place, { id, cells }) {
      const prompt = rowsPrompt(at, place);
      if (!prompt || rowAt(at, place, id)) return;
      const last = ownRows(live).get(scaleKey(place))?.at(-1)?.order ?? null;
      const order = between(last, null);
      doc.transact(() => {
        live.rows.set(rowKey(place, id), makeRow(prompt, {}, { order, gone: emptyMark }));
      }, hand.room);
      mine(at, () => {
        rowAt(at, place, id)?.set(goneKey, '');
        for (const [columnId, value = null] of Object.entries(cells))
          writeAt(
            at,
            { ...place, promptId: `${place.promptId}.${id}.${columnId}` },
            { value, was: undefined },
          );
      });
    },
    removeRow(place, rowId) {
      const [prompt, row] = [rowsPrompt(at, place), rowAt(at, place, rowId)];
      if (prompt && row) mine(at, () => row.set(goneKey, rowMark(rowCells(prompt, row))));
    },
    moveRow(place, rowId, by) {
      const prompt = rowsPrompt(at, place);
      const rows = (ownRows(live).get(scaleKey(place)) ?? []).filter(
        ({ group }) => prompt && group.get(goneKey) !== rowMark(rowCells(prompt, group)),
      );
      const order = orderBeside(rows, rowId, by);
      if (order !== null) mine(at, () => rowAt(at, place, rowId)?.set(orderKey, order));
    },
  };
}

function sideDeeds(at: At): Pick<Pen, 'addSide' | 'removeSide' | 'moveSide'> {
  const { doc, tool, live, hand } = at;
  const own = hasOwnSides(tool);
  return {
    addSide({ id, name }) {
      if (!own || live.sides.has(id)) return;
      const order = between(orderedOf(live.sides).at(-1)?.order ?? null, null);
      const made: [string, Y.Text | Answer][] = slotsOf(tool, id)
        .filter(({ prompt }) => isText(prompt))
        .map(({ key }) => [key, new Y.Text()]);
      const gone = sideMark({ name: '', answers: {} });
      const side = new Y.Map<Y.Text | Answer>([...made, [orderKey, order], [goneKey, gone]]);
      doc.transact(() => void live.sides.set(id, side), hand.room);
      mine(at, () => {
        live.sides.get(id)?.set(goneKey, '');
        if (name !== '') writeAt(at, { sideId: id, promptId: nameKey }, { value: name, was: undefined });
      });
    },
    removeSide(id) {
      if (own) mine(at, () => live.sides.get(id)?.set(goneKey, sideMark(readSide(doc, tool, id))));
    },
    moveSide(id, by) {
      const there = orderedOf(live.sides).filter(
        ({ id: other, group }) => group.get(goneKey) !== sideMark(readSide(doc, tool, other)),
      );
      const order = own ? orderBeside(there, id, by) : null;
      if (order !== null) mine(at, () => live.sides.get(id)?.set(orderKey, order));
    },
  };
}

function stands(at: At, place: Place): boolean {
  if (place.sideId !== null && !at.live.sides.has(place.sideId)) return false;
  const prompt = promptAt(at.tool, place);
  if (prompt && isText(prompt)) return textAt(at.live, place) !== undefined;
  const [id = '', rowId] = place.promptId.split('.');
  const table = { ...place, promptId: id };
  return !rowsPrompt(at, table) || rowId === undefined || rowAt(at, table, rowId) !== undefined;
}

/** Whether such an answer may stand in such a place. */
function takes(tool: Tool, place: Place, value: Answer | null): boolean {
  const prompt = promptAt(tool, place);
  if (!prompt) return false;
  if (value === null) return true;
  if (!isText(prompt)) return checkAnswer(prompt, value).ok;
  return typeof value === 'string' && value.length <= (prompt.longest ?? 4_000);
}

type Settable = {
  get(key: string): unknown;
  set(key: string, value: Answer): unknown;
  delete(key: string): void;
};

function set(map: Settable, key: string, value: Answer | null): void {
  if (JSON.stringify(map.get(key) ?? null) === JSON.stringify(value)) return;
  if (value === null) map.delete(key);
  else map.set(key, value);
}

type Written = { readonly value: Answer | null; readonly was: string | undefined };

function writeText(text: Y.Text | undefined, prompt: Prompt, { value, was }: Written): void {
  if (!text) return;
  const now = text.toString();
  const said = writable(typeof value === 'string' ? value : '', isSingleLine(prompt));
  const edit = rebased(was === undefined ? now : writable(was, isSingleLine(prompt)), said, now);
  if (!edit || applyChange(now, edit) === now) return;
  if (edit.removed > 0) text.delete(edit.at, edit.removed);
  if (edit.inserted !== '') text.insert(edit.at, edit.inserted);
}

type Placed = { readonly id: string; readonly order: string };

/** A key one place up or down; null where there is no such place. */
function orderBeside(list: readonly Placed[], id: string, by: -1 | 1): string | null {
  const at = list.findIndex((one) => one.id === id);
  const past = list[at + by];
  if (at < 0 || !past) return null;
  const beyond = list[at + 2 * by]?.order ?? null;
  const [low, high] = by === 1 ? [past.order, beyond] : [beyond, past.order];
  // Two that were put in the same place at once: after both of them.
  return between(low, low !== null && high !== null && low >= high ? null : high);
}
