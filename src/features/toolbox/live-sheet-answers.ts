import type * as Y from 'yjs';
import { type Result, done, problem } from '#domain/result.ts';
import type { Tool } from '#domain/tools/tool.ts';
import type { LiveChange } from './live-changes.ts';
import { makePen, type Pen } from './live-pen.ts';
import { openSheet, rowKey, scaleKey } from './live-shape.ts';

/**
 * Writes the changes of a form without script into the open document. What others wrote meanwhile in the
 * same text stays; both are kept. Says what does not fit, and then changes nothing.
 */
export function writeChanges(
  doc: Y.Doc,
  tool: Tool,
  { changes, origin = null }: { readonly changes: readonly LiveChange[]; readonly origin?: unknown },
): Result<number> {
  const pen = makePen(doc, tool, { mine: origin, room: origin });
  const made = newPlaces(changes);
  const wrong = changes.find(
    (change) => change.do === 'answer' && !made(change.sideId) && !pen.fits(change, change.value),
  );
  if (wrong?.do === 'answer') return problem('not-an-answer', { field: scaleKey(wrong) });
  doc.transact(() => {
    for (const change of freed(doc, changes)) write(pen, change);
  }, origin);
  return done(changes.length);
}

/** Places that come with a side that the same form adds: they are not there yet to be asked. */
function newPlaces(changes: readonly LiveChange[]): (sideId: string | null) => boolean {
  const sides = new Set(changes.flatMap((change) => (change.do === 'add-side' ? [change.side.id] : [])));
  return (sideId) => sideId !== null && sides.has(sideId);
}

/** What two people added under one name in two forms: both are kept, the later under another. */
function freed(doc: Y.Doc, changes: readonly LiveChange[]): readonly LiveChange[] {
  const { rows, sides } = openSheet(doc);
  const free = (id: string, isTaken: (id: string) => boolean): string => {
    let [name, more] = [id, 2];
    for (; isTaken(name); more += 1) name = `${id}-${more}`;
    return name;
  };
  const renamed = new Map(
    changes.flatMap((change) =>
      change.do === 'add-side' ? [[change.side.id, free(change.side.id, (id) => sides.has(id))]] : [],
    ),
  );
  return changes.map((change) => {
    if (change.do === 'add-side')
      return { ...change, side: { ...change.side, id: renamed.get(change.side.id) ?? change.side.id } };
    if (change.do === 'remove-side' || change.sideId === null) return freeRow(change);
    return freeRow({ ...change, sideId: renamed.get(change.sideId) ?? change.sideId });
  });

  function freeRow(change: LiveChange): LiveChange {
    if (change.do !== 'add-row') return change;
    const id = free(change.row.id, (name) => rows.has(rowKey(change, name)));
    return { ...change, row: { ...change.row, id } };
  }
}

function write(pen: Pen, change: LiveChange): void {
  switch (change.do) {
    case 'answer':
      return pen.write(change, change.value, typeof change.was === 'string' ? change.was : '');
    case 'add-row':
      return pen.addRow(change, change.row);
    case 'remove-row':
      return pen.removeRow(change, change.rowId);
    case 'add-side':
      return pen.addSide({ id: change.side.id, name: '' });
    case 'remove-side':
      return pen.removeSide(change.sideId);
  }
}
