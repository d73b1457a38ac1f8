import { tick } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import { checkAnswer } from '#domain/prompts/check-answer.ts';
import type { Answer } from '#domain/prompts/prompt.ts';
import { rowsOf } from '#domain/tools/counting.ts';
import type { Tool, ToolSheet } from '#domain/tools/tool.ts';
import type { Colleague } from '#interface/live/colleagues.ts';
import { isOver, type LiveStatus } from '#interface/live/live-status.ts';
import { changeBetween, movedBy } from '#interface/live/text-change.ts';
import type { Draft } from '../draft.ts';
import { isText, promptAt } from '../live-shape.ts';
import { placeOf, valueAt, withTyped, wrongAt } from './live-overlay.ts';
import type { LiveSession, UndoState } from './open-live-sheet.ts';

export type Me = {
  readonly personId: string;
  readonly name: string;
  readonly partyName: string;
  readonly mayWrite: boolean;
};

/** The state of a live sheet's page: what the server sent, and from then on what everybody writes. */
export class LiveSheetSession {
  /** What stands on the page: the document, with what is typed here and not in it yet. */
  sheet = $state.raw<Draft>({ title: '', shared: {}, sides: [] });
  status = $state.raw<LiveStatus>({
    connection: 'connecting',
    savedAt: null,
    trouble: false,
    keptHere: false,
  });
  here = $state.raw<readonly Colleague[]>([]);
  undoState = $state.raw<UndoState>({ canUndo: false, canRedo: false });
  /** How often the server has said that the page around the sheet is no longer right. */
  renewed = $state(0);
  /** True once the page is more than a form. */
  awake = $state(false);
  /** By field: what the document does not take as it stands. */
  readonly typed = new SvelteMap<string, Answer | undefined>();
  readonly tool: Tool;
  #live = $state.raw<LiveSession | null>(null);
  #document: ToolSheet;

  constructor(tool: Tool, sheet: ToolSheet) {
    this.tool = tool;
    this.#document = sheet;
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
      tool: this.tool,
      sheetId,
      personId,
      url,
      onRenewed: () => (this.renewed += 1),
      onStatus: (status) => (this.status = status),
      onColleagues: (here) => (this.here = here),
      onSheet: () => void this.#others(),
      onUndo: (state) => (this.undoState = state),
    });
    // What was typed while the line was being opened is written as soon as it is.
    const early = [...this.typed];
    this.typed.clear();
    for (const [field, value] of early) this.write(field, value);
    await this.#others();
  }

  /** Writes what stands in a field now; `value` is the whole table where the field is a cell of one. */
  write(field: string, value: Answer | undefined, where = field): void {
    const given = where === field ? value : cellOf(field, where, value);
    const place = placeOf(this.sheet, where);
    const prompt = place && promptAt(this.tool, place);
    if (!place || !prompt) return;
    if (!this.#live || (!isText(prompt) && wrongAt(this.tool, place, given))) {
      this.typed.set(where, given);
    } else {
      this.typed.delete(where);
      const was = valueAt(this.#document, where);
      const checked = isText(prompt) ? null : checkAnswer(prompt, given);
      const answer = checked?.ok ? checked.value : given;
      this.#live.pen.write(place, answer ?? null, typeof was === 'string' ? was : '');
    }
    this.#show();
  }

  /** Another deed on the document: a row, a side. */
  act(deed: (pen: LiveSession['pen']) => void): void {
    if (this.#live) deed(this.#live.pen);
    this.#show();
  }

  undo(): void {
    this.#live?.undo();
    this.#show();
  }

  redo(): void {
    this.#live?.redo();
    this.#show();
  }

  #show(): void {
    if (this.#live) this.#document = this.#live.read();
    let sheet: Draft = this.#document;
    for (const [field, value] of this.typed) sheet = withTyped(sheet, field, value);
    this.sheet = sheet;
  }

  /** Others wrote: the writer's caret stays with its words. */
  async #others(): Promise<void> {
    const field = document.activeElement;
    const isWriting =
      field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type === 'text');
    const [before, from, to] = isWriting
      ? [field.value, field.selectionStart, field.selectionEnd]
      : ['', 0, 0];
    this.#show();
    if (!isWriting) return;
    await tick();
    const change = changeBetween(before, field.value);
    if (change) field.setSelectionRange(movedBy(from ?? 0, change), movedBy(to ?? 0, change));
  }

  stand(field: string | null): void {
    this.#live?.stand(field);
  }

  async forget(): Promise<void> {
    await this.#live?.forget();
  }

  async close(): Promise<void> {
    await this.#live?.close();
  }
}

function cellOf(field: string, where: string, value: Answer | undefined): Answer | undefined {
  const [rowId, columnId = ''] = where.slice(field.length + 1).split('.');
  return rowsOf(value).find(({ id }) => id === rowId)?.cells[columnId];
}
