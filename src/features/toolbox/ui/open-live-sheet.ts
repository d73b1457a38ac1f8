import * as Y from 'yjs';
import type { ScaleAnswer } from '#domain/prompts/prompt.ts';
import type { WinWinSheet } from '#domain/tools/win-win/model.ts';
import { bindText, type TextElement } from '#interface/live/bound-text.ts';
import type { Colleague } from '#interface/live/colleagues.ts';
import { type LiveDocumentOptions, openLiveDocument } from '#interface/live/live-document.ts';
import { openSheet, type Place, promptOf, read, scaleKey, textAt } from '../live-sheet.ts';
import { writable } from '../live-text.ts';

/** The live sheet as its page needs it; loaded only when there is script, with all of Yjs behind it. */
export type LiveSession = {
  /** Ties a field to its shared text, taking along what was written in it before (`shown` differs). */
  tie(element: TextElement, place: Place, shown: string): () => void;
  rate(place: Place, value: ScaleAnswer | undefined): void;
  undo(): void;
  redo(): void;
  stand(field: string | null): void;
  /** Throws away the copy on this machine. */
  forget(): Promise<void>;
  close(): Promise<void>;
};

export type UndoState = { readonly canUndo: boolean; readonly canRedo: boolean };

export type LiveSheetOptions = Pick<LiveDocumentOptions, 'url' | 'onStatus'> & {
  readonly sheetId: string;
  readonly personId: string;
  readonly Socket?: unknown;
  readonly onColleagues: (here: readonly Colleague[]) => void;
  readonly onSheet: (sheet: WinWinSheet) => void;
  readonly onUndo: (state: UndoState) => void;
};

/** Opens the sheet; resolves when there is something to tie the fields to. */
export async function openLiveSheet({
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
  const sheet = openSheet(live.doc);
  const steps = new Y.UndoManager([sheet.shared, sheet.sides, sheet.scales], {
    trackedOrigins: new Set([live.mine]),
    captureTimeout: 600,
  });
  const tellUndo = (): void => onUndo({ canUndo: steps.canUndo(), canRedo: steps.canRedo() });
  for (const name of ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const)
    steps.on(name, tellUndo);
  const told = inTurn(() => onSheet(read(live.doc)));
  live.doc.on('update', told.ask);
  told.ask();

  return {
    tie(element, place, shown) {
      const text = textAt(sheet, place);
      if (!text) return () => undefined;
      const singleLine = promptOf(place)?.kind === 'text';
      return bindText(element, text, {
        mine: live.mine,
        clean: (words) => writable(words, singleLine),
        shown,
      });
    },
    rate(place, value) {
      const key = scaleKey(place);
      if (sheet.scales.get(key) === value) return;
      live.doc.transact(
        () => (value === undefined ? sheet.scales.delete(key) : sheet.scales.set(key, value)),
        live.mine,
      );
    },
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
