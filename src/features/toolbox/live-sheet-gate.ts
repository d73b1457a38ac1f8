import * as Y from 'yjs';
import type { Prompt } from '#domain/prompts/prompt.ts';
import {
  isScale,
  isText,
  type LiveSheet,
  openSheet,
  scaleKey,
  sharedPrompts,
  sidePrompts,
} from './live-sheet.ts';
import { isWritable } from './live-text.ts';

/**
 * Whether an update may be let in: `fits`; `waits` when it builds on something not seen yet; `refused`
 * when it is no update at all, or would do anything but write in the sheet's texts and set its scales.
 */
export type Verdict = 'fits' | 'waits' | 'refused';

export type Gate = {
  /** Tries the update on a shadow of the document. Only what fits may then be applied to the document. */
  admit(update: Uint8Array): Verdict;
  /** Tells the gate of an update that came to the document another way. */
  follow(): void;
};

/** Room for people who wrote at the same time without seeing each other; nobody's words are cut. */
const timesLongest = 8;

type Shadow = {
  readonly doc: Y.Doc;
  readonly scales: LiveSheet['scales'];
  readonly scaleKeys: ReadonlySet<string>;
  readonly texts: ReadonlyMap<unknown, Prompt>;
  /** What holds the sheet together, and must never be deleted. */
  readonly bones: readonly Y.Item[];
};

export function makeGate(current: () => Uint8Array): Gate {
  let shadow: Shadow | null = null;
  return {
    admit(update) {
      const verdict = tryOn((shadow ??= openShadow(current())), update);
      // The shadow took something that the document will not get: cast a new one next time.
      if (verdict !== 'fits') shadow = null;
      return verdict;
    },
    // It may have brought a side, and with it texts that the shadow does not know: cast a new one next time.
    follow() {
      shadow = null;
    },
  };
}

function openShadow(state: Uint8Array): Shadow {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  const live = openSheet(doc);
  const ids = [null, ...live.parties.map(({ id }) => id)];
  return {
    doc,
    scales: live.scales,
    scaleKeys: new Set(ids.flatMap((sideId) => keysOf(sideId))),
    texts: textsOf(live),
    bones: [
      ...live.shared.values(),
      ...live.sides.values(),
      ...[...live.sides.values()].flatMap((side) => [...side.values()]),
    ]
      .flatMap((type) => type._item ?? [])
      .concat(itemsOf(live.parties)),
  };
}

const keysOf = (sideId: string | null): string[] =>
  (sideId === null ? sharedPrompts : sidePrompts)
    .filter((prompt) => prompt.kind === 'scale')
    .map((prompt) => scaleKey({ sideId, promptId: prompt.id }));

function textsOf(live: LiveSheet): Map<unknown, Prompt> {
  const texts = new Map<unknown, Prompt>();
  const add = (from: Y.Map<Y.Text>, prompts: readonly Prompt[]): void => {
    for (const prompt of prompts) if (isText(prompt)) texts.set(from.get(prompt.id), prompt);
  };
  add(live.shared, sharedPrompts);
  for (const side of live.sides.values()) add(side, sidePrompts);
  return texts;
}

function itemsOf(type: LiveSheet['parties']): Y.Item[] {
  const items: Y.Item[] = [];
  for (let item = type._start; item; item = item.right) items.push(item);
  return items;
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
  for (const [client, clock] of transaction.afterState) {
    const before = transaction.beforeState.get(client) ?? 0;
    if (clock > before && !newStructs(shadow.doc, client, before).every((struct) => mayStand(shadow, struct)))
      return false;
  }
  return (
    shadow.bones.every((item) => !item.deleted) &&
    [...transaction.changed.keys()].every((type) => isInBounds(shadow, type))
  );
}

function newStructs(doc: Y.Doc, client: number, before: number): (Y.Item | Y.GC)[] {
  const structs = doc.store.clients.get(client) ?? [];
  return structs.slice(Y.findIndexSS(structs, before));
}

function mayStand(shadow: Shadow, struct: Y.Item | Y.GC): boolean {
  if (!(struct instanceof Y.Item)) return false;
  const { content, parent, parentSub } = struct;
  if (parent === (shadow.scales as unknown)) return isSetting(shadow, content, parentSub);
  const prompt = shadow.texts.get(parent);
  if (!prompt || parentSub !== null) return false;
  if (content instanceof Y.ContentDeleted) return true;
  return content instanceof Y.ContentString && isWritable(content.str, prompt.kind === 'text');
}

function isSetting(shadow: Shadow, content: Y.Item['content'], key: string | null): boolean {
  if (key === null || !shadow.scaleKeys.has(key)) return false;
  if (content instanceof Y.ContentDeleted) return true;
  return content instanceof Y.ContentAny && content.arr.length === 1 && isScale(content.arr[0]);
}

function isInBounds(shadow: Shadow, type: unknown): boolean {
  const longest = shadow.texts.get(type)?.longest;
  return longest === undefined || (type instanceof Y.Text && type.length <= longest * timesLongest);
}
