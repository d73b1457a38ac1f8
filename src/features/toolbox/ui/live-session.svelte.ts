import { tick } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import type { Answer } from '#domain/prompts/prompt.ts';
import type { WinWinSheet } from '#domain/tools/win-win/model.ts';
import type { TextElement } from '#interface/live/bound-text.ts';
import type { Colleague } from '#interface/live/colleagues.ts';
import { isOver, type LiveStatus } from '#interface/live/live-status.ts';
import type { Place } from '../live-sheet.ts';
import { asScale } from '../scale.ts';
import type { LiveSession, UndoState } from './open-live-sheet.ts';

export type Me = {
  readonly personId: string;
  readonly name: string;
  readonly partyName: string;
  readonly mayWrite: boolean;
};

/** The state of a live sheet's page: what the server sent, and from then on what everybody writes. */
export class LiveSheetSession {
  sheet = $state.raw<WinWinSheet>({ title: '', shared: {}, sides: [] });
  status = $state.raw<LiveStatus>({
    connection: 'connecting',
    savedAt: null,
    trouble: false,
    keptHere: false,
  });
  here = $state.raw<readonly Colleague[]>([]);
  undoState = $state.raw<UndoState>({ canUndo: false, canRedo: false });
  /** True once the page is more than a form. */
  awake = $state(false);
  #live = $state.raw<LiveSession | null>(null);
  readonly first: WinWinSheet;

  constructor(sheet: WinWinSheet) {
    this.first = sheet;
    this.sheet = sheet;
  }

  get isOver(): boolean {
    return isOver(this.status.connection);
  }

  get isTied(): boolean {
    return this.#live !== null;
  }

  async wake(sheetId: string, personId: string, url: string): Promise<void> {
    this.awake = true;
    const { openLiveSheet } = await import('./open-live-sheet.ts');
    this.#live = await openLiveSheet({
      sheetId,
      personId,
      url,
      onStatus: (status) => (this.status = status),
      onColleagues: (here) => (this.here = here),
      onSheet: (sheet) => (this.sheet = sheet),
      onUndo: (state) => (this.undoState = state),
    });
  }

  /** Ties a field to its shared text, as soon as there is one. */
  tie(place: Place, shown: string): Attachment<TextElement> {
    return (element) => this.#live?.tie(element, place, shown);
  }

  rate(place: Place, value: Answer | undefined): void {
    this.#live?.rate(place, asScale(value === undefined ? undefined : String(value)));
  }

  async undo(): Promise<void> {
    this.#live?.undo();
    await tick();
  }

  async redo(): Promise<void> {
    this.#live?.redo();
    await tick();
  }

  stand(field: string | null): void {
    this.#live?.stand(field);
  }

  async forget(): Promise<void> {
    await this.#live?.forget();
  }

  close(): void {
    void this.#live?.close();
  }
}
