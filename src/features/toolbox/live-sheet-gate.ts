import * as Y from 'yjs';
import { checkAnswer } from '#domain/prompts/check-answer.ts';
import type { Prompt } from '#domain/prompts/prompt.ts';
import type { Tool } from '#domain/tools/tool.ts';
import { isOrder } from './live-order.ts';
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
  promptAt,
  promptsOf,
  slotsOf,
} from './live-shape.ts';
import { isWholeRow } from './live-sheet.ts';
import { isWritable } from './live-text.ts';
import { roomFor } from './sheet-mode.ts';

/**
 * Whether an update may be let in: `fits`; `waits` when it builds on something not seen yet; `refused`
 * when it is no update at all, or would do anything but fill in the sheet.
 */
export type Verdict = 'fits' | 'waits' | 'refused';

export type Gate = {
  /** Tries the update on a shadow of the document. Only what fits may then be applied to the document. */
  admit(update: Uint8Array): Verdict;
  /** Tells the gate of an update that came to the document another way. */
  follow(update: Uint8Array): void;
};

/** Whatever Yjs shares: a text, a map, a list. */
type SharedType = Y.Transaction['changed'] extends Map<infer Type, unknown> ? Type : never;

type Shadow = { readonly doc: Y.Doc; readonly live: LiveSheet; readonly tool: Tool };

/** What people add and take away again leaves a trace each; so many more than are asked for have room. */
const traces = 1_000;
const key = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

export function makeGate(tool: Tool, current: () => Uint8Array): Gate {
  let shadow: Shadow | null = null;
  return {
    admit(update) {
      const verdict = tryOn((shadow ??= openShadow(tool, current())), update);
      // The shadow took something that the document will not get: cast a new one next time.
      if (verdict !== 'fits') shadow = null;
      return verdict;
    },
    follow(update) {
      if (shadow) Y.applyUpdate(shadow.doc, update);
    },
  };
}

function openShadow(tool: Tool, state: Uint8Array): Shadow {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  return { doc, live: openSheet(doc), tool };
}

function tryOn(shadow: Shadow, update: Uint8Array): Verdict {
  let good = true;
  const check = (transaction: Y.Transaction): void => {
    good &&= fits(shadow, transaction);
  };
  shadow.doc.on('afterTransaction', check);
  try {
    Y.applyUpdate(shadow.doc, update);
  } catch {
    return 'refused';
  } finally {
    shadow.doc.off('afterTransaction', check);
  }
  if (!good) return 'refused';
  return shadow.doc.store.pendingStructs || shadow.doc.store.pendingDs ? 'waits' : 'fits';
}

function fits(shadow: Shadow, transaction: Y.Transaction): boolean {
  const fresh = (item: Y.Item): boolean =>
    item.id.clock >= (transaction.beforeState.get(item.id.client) ?? 0);
  for (const [client, clock] of transaction.afterState) {
    const before = transaction.beforeState.get(client) ?? 0;
    if (
      clock > before &&
      !newStructs(shadow.doc, client, before).every((one) => mayStand(shadow, one, fresh))
    )
      return false;
  }
  return (
    keepsItsBones(shadow, transaction) &&
    [...transaction.changed.keys()].every((type) => isInBounds(shadow, type))
  );
}

function newStructs(doc: Y.Doc, client: number, before: number): (Y.Item | Y.GC)[] {
  const structs = doc.store.clients.get(client) ?? [];
  return structs.slice(Y.findIndexSS(structs, before));
}

/** What holds the sheet together is never deleted: no text, no row, no side, and no party. */
function keepsItsBones({ live }: Shadow, transaction: Y.Transaction): boolean {
  let whole = true;
  Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
    if (!(struct instanceof Y.Item)) return;
    if (struct.content instanceof Y.ContentType || struct.parent === (live.parties as unknown)) whole = false;
  });
  return whole;
}

type IsFresh = (item: Y.Item) => boolean;

function mayStand(shadow: Shadow, struct: Y.Item | Y.GC, fresh: IsFresh): boolean {
  if (!(struct instanceof Y.Item)) return false;
  const { live, tool } = shadow;
  const { content, parent, parentSub } = struct;
  if (parent === (live.scales as unknown))
    return parentSub !== null && isSetting(content, scaleAt(shadow, parentSub));
  if (parent === (live.rows as unknown)) return isMap(content) && ownRowsAt(shadow, parentSub) !== undefined;
  if (parent === (live.sides as unknown))
    return isMap(content) && hasOwnSides(tool) && parentSub !== null && key.test(parentSub);
  if (!(parent instanceof Y.AbstractType)) return false;
  if (parent instanceof Y.Text) {
    const prompt = textPrompt(shadow, parent);
    if (!prompt || parentSub !== null) return false;
    if (content instanceof Y.ContentDeleted) return true;
    return content instanceof Y.ContentString && isWritable(content.str, isSingleLine(prompt));
  }
  return parentSub !== null && mayStandIn(shadow, { struct, group: parent, at: parentSub, fresh });
}

type Grouped = {
  readonly struct: Y.Item;
  readonly group: SharedType;
  readonly at: string;
  readonly fresh: IsFresh;
};

/** In a row or a side of people's own: its place, whether it is gone, its cells; its texts when it is made. */
function mayStandIn(shadow: Shadow, { struct, group, at, fresh }: Grouped): boolean {
  const { content } = struct;
  const item = group._item;
  const own = ownGroup(shadow, item);
  if (!item || !own) return false;
  if (at === orderKey) return isSaid(content, isOrder);
  if (at === goneKey) return isSaid(content, (value) => typeof value === 'string' && value.length <= 20);
  const prompt = own.field(at);
  if (!prompt) return false;
  if (!isText(prompt)) return own.hasAnswers && isSetting(content, prompt);
  return fresh(item) && content instanceof Y.ContentType && content.type.constructor === Y.Text;
}

type OwnGroup = {
  readonly field: (at: string) => Prompt | undefined;
  /** Cells stand in their row; a side's answers do not stand in the side. */
  readonly hasAnswers: boolean;
};

function ownGroup(shadow: Shadow, item: Y.Item | null): OwnGroup | null {
  if (!item || item.parentSub === null) return null;
  if (item.parent === (shadow.live.rows as unknown)) {
    const prompt = ownRowsAt(shadow, item.parentSub);
    return prompt ? { field: (at) => prompt.columns?.find(({ id }) => id === at), hasAnswers: true } : null;
  }
  if (item.parent !== (shadow.live.sides as unknown) || !hasOwnSides(shadow.tool)) return null;
  const sideId = item.parentSub;
  return { field: (promptId) => promptAt(shadow.tool, { sideId, promptId }), hasAnswers: false };
}

const isMap = (content: Y.Item['content']): boolean =>
  content instanceof Y.ContentType && content.type.constructor === Y.Map;

const isSaid = (content: Y.Item['content'], good: (value: unknown) => boolean): boolean =>
  content instanceof Y.ContentDeleted ||
  (content instanceof Y.ContentAny && content.arr.length === 1 && good(content.arr[0]));

/** An answer that is set whole: exactly as it would be checked and kept. */
function isSetting(content: Y.Item['content'], prompt: Prompt | undefined): boolean {
  if (!prompt || isText(prompt)) return false;
  return isSaid(content, (value) => {
    const checked = checkAnswer(prompt, value);
    return (
      checked.ok && checked.value !== undefined && JSON.stringify(checked.value) === JSON.stringify(value)
    );
  });
}

const isSide = ({ live }: Shadow, sideId: string): boolean => sideId === '' || live.sides.has(sideId);

/** What is answered at a key of `scales`; not a cell of a row of people's own, which stands in its row. */
function scaleAt(shadow: Shadow, at: string): Prompt | undefined {
  const [sideId = '', promptId = '', ...more] = at.split('/');
  if (more.length > 0 || !isSide(shadow, sideId)) return undefined;
  const place = { sideId: sideId === '' ? null : sideId, promptId };
  return slotsOf(shadow.tool, place.sideId).find((slot) => slot.key === promptId)?.prompt;
}

/** The prompt of the row at a key of `rows`. */
function ownRowsAt(shadow: Shadow, at: string | null): Prompt | undefined {
  const [sideId = '', promptId = '', rowId = '', ...more] = (at ?? '').split('/');
  if (more.length > 0 || !key.test(rowId) || !isSide(shadow, sideId)) return undefined;
  const asked = promptsOf(shadow.tool, sideId === '' ? null : sideId);
  return asked.find((prompt) => prompt.id === promptId && isOwnRows(prompt));
}

/** What is written in a text, by where the text hangs. */
function textPrompt(shadow: Shadow, text: Pick<Y.Text, '_item'>): Prompt | undefined {
  const at = text._item?.parentSub;
  const group = text._item?.parent;
  if (at == null || !(group instanceof Y.AbstractType)) return undefined;
  const { live, tool } = shadow;
  const found = (sideId: string | null): Prompt | undefined => promptAt(tool, { sideId, promptId: at });
  const { _item: item } = group;
  const prompt =
    group === (live.shared as unknown)
      ? found(null)
      : item?.parent === (live.rows as unknown)
        ? ownGroup(shadow, item)?.field(at)
        : item?.parent === (live.sides as unknown)
          ? found(item?.parentSub ?? '')
          : undefined;
  return prompt && isText(prompt) ? prompt : undefined;
}

/** Nothing grows beyond the room it has, and what people add is whole. */
function isInBounds(shadow: Shadow, type: SharedType): boolean {
  const { live, tool } = shadow;
  if (type instanceof Y.Text) {
    const longest = textPrompt(shadow, type)?.longest ?? 4_000;
    return type.length <= longest * roomFor.text;
  }
  if (type === (live.rows as unknown)) return areRowsWhole(shadow);
  if (type === (live.sides as unknown)) {
    const most = (tool.sides?.most ?? 0) * roomFor.sides + traces;
    return live.sides.size <= most && [...live.sides.keys()].every((id) => isWholeSide(shadow, id));
  }
  return true;
}

function areRowsWhole(shadow: Shadow): boolean {
  const counts = new Map<Prompt, number>();
  for (const [at, row] of shadow.live.rows) {
    const prompt = ownRowsAt(shadow, at);
    // Of a prompt that the tool no longer has: from before, and left alone.
    if (!prompt) continue;
    counts.set(prompt, (counts.get(prompt) ?? 0) + 1);
    if (!(row instanceof Y.Map) || !isWholeRow(prompt, row) || !isOrder(row.get(orderKey))) return false;
  }
  return [...counts].every(([{ most = 200 }, count]) => count <= most * roomFor.rows + traces);
}

function isWholeSide({ live, tool }: Shadow, id: string): boolean {
  const side: LiveGroup | undefined = live.sides.get(id);
  if (!hasOwnSides(tool)) return true;
  return (
    side instanceof Y.Map &&
    isOrder(side.get(orderKey)) &&
    side.get(nameKey) instanceof Y.Text &&
    slotsOf(tool, id).every((slot) => !isText(slot.prompt) || side.get(slot.key) instanceof Y.Text)
  );
}
