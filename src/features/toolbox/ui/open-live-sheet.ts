import * as Y from 'yjs';
import type { Tool, ToolSheet } from '#domain/tools/tool.ts';
import type { Colleague } from '#interface/live/colleagues.ts';
import { type LiveDocumentOptions, openLiveDocument } from '#interface/live/live-document.ts';
import { makePen, type Pen } from '../live-pen.ts';
import { openSheet, read } from '../live-sheet.ts';

/** The live sheet as its page needs it; loaded only when there is script, with all of Yjs behind it. */
export type LiveSession = {
  readonly pen: Pen;
  read(): ToolSheet;
  undo(): void;
  redo(): void;
  stand(field: string | null): void;
  /** Throws away the copy on this machine. */
  forget(): Promise<void>;
  close(): Promise<void>;
};

export type UndoState = { readonly canUndo: boolean; readonly canRedo: boolean };

export type LiveSheetOptions = Pick<LiveDocumentOptions, 'url' | 'onStatus' | 'onRenewed'> & {
  readonly tool: Tool;
  readonly sheetId: string;
  readonly personId: string;
  readonly Socket?: unknown;
  readonly onColleagues: (here: readonly Colleague[]) => void;
  /** Somebody else wrote. */
  readonly onSheet: () => void;
  readonly onUndo: (state: UndoState) => void;
};

/** Opens the sheet; resolves when there is something to write in. */
export async function openLiveSheet({
  tool,
  sheetId,
  personId,
  onSheet,
  onUndo,
  ...rest
}: LiveSheetOptions): Promise<LiveSession> {
  const live = openLiveDocument({
    ...rest,
    name: `sheet:${sheetId}`,
    copyName: `byg-sheet:${sheetId}:${personId}`,
  });
  await live.ready;
  const { shared, sides, scales, rows } = openSheet(live.doc);
  const steps = new Y.UndoManager([shared, sides, scales, rows], {
    trackedOrigins: new Set([live.mine]),
    captureTimeout: 600,
  });
  const tellUndo = (): void => onUndo({ canUndo: steps.canUndo(), canRedo: steps.canRedo() });
  for (const name of ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const)
    steps.on(name, tellUndo);
  const told = inTurn(onSheet);
  live.doc.on('update', (_: Uint8Array, origin: unknown) => {
    if (origin !== live.mine) told.ask();
  });

  return {
    pen: makePen(live.doc, tool, { mine: live.mine, room: {} }),
    read: () => read(live.doc, tool),
    undo: () => void steps.undo(),
    redo: () => void steps.redo(),
    stand: live.stand,
    forget: live.forget,
    close() {
      told.stop();
      steps.destroy();
      return live.close();
    },
  };
}

/** Many changes in one breath are told once. */
function inTurn(tell: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    ask: (): void => {
      timer ??= setTimeout(() => {
        timer = undefined;
        tell();
      }, 60);
    },
    stop: (): void => clearTimeout(timer),
  };
}
