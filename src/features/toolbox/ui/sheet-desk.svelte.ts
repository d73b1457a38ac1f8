import { tick } from 'svelte';
import { SvelteSet } from 'svelte/reactivity';
import type { Answer } from '#domain/prompts/prompt.ts';
import { fill } from '#words/toolbox/fill.ts';
import { readDraft } from '../draft.ts';
import * as deeds from '../sheet-deeds.ts';
import type { LooseSession } from './loose-session.svelte.ts';
import { newKey } from './loose-shelf.ts';
import type { SheetPen } from './sheet-pen.ts';
import { rowName } from './row-name.ts';
import { askedText, type ToolTexts } from './tool-texts.ts';
import { wrongText } from './wrong-text.ts';

type Given = {
  readonly texts: ToolTexts;
  readonly removed: deeds.Removed | null;
  readonly errors: readonly { readonly field: string; readonly message: string }[];
};

const focus = async (id: string): Promise<void> => {
  await tick();
  document.getElementById(id)?.focus();
};

/** What can be done to the sheet on the page: written, moved, removed and put back, with focus and words that follow. */
export class SheetDesk {
  removed = $state.raw<deeds.Removed | null>(null);
  /** Said to those who do not see what happened. */
  said = $state('');
  readonly pen: SheetPen;
  readonly #session: LooseSession;
  readonly #given: Given;
  readonly #touched = new SvelteSet<string>();
  readonly #read = $derived.by(() => readDraft(this.#session.tool, this.#session.sheet));

  constructor(session: LooseSession, given: Given) {
    this.#session = session;
    this.#given = given;
    this.removed = given.removed;
    this.pen = this.#makePen();
  }

  #makePen(): SheetPen {
    const session = this.#session;
    return {
      get awake() {
        return session.awake;
      },
      write: (field, value, where = field) => this.#write(field, value, where),
      addRow: (field, firstColumn) => this.#addRow(field, firstColumn),
      removeRow: (field, id) => this.#removeRow(field, id),
      moveRow: (field, move) => this.#moveRow(field, move),
      errorAt: (field) => this.#errorAt(field),
      say: (text) => {
        this.said = text;
      },
    };
  }

  get removedName(): string {
    return this.removed && 'row' in this.removed ? this.#rowName(this.removed.field, this.removed.row) : '';
  }

  #rowName(field: string, row: deeds.RemovedRow['row']): string {
    const { prompts } = this.#session.tool;
    const prompt = prompts.find(({ id }) => id === field.split('.').at(-1));
    const text = askedText(this.#given.texts, prompt?.id ?? '');
    return prompt ? rowName({ prompt, text }, deeds.rowsAt(this.#session.sheet, field), row) : '';
  }

  /** What was told with the page, and, once awake, what is wrong where somebody has been. */
  #errorAt(field: string): string | undefined {
    if (!this.#session.awake) return this.#given.errors.find((error) => error.field === field)?.message;
    if (!this.#touched.has(field)) return undefined;
    const problem = this.#read.problems.find((one) => one.field === field);
    return problem && wrongText(this.#given.texts.ui, problem);
  }

  readonly touch = ({ target }: FocusEvent): void => {
    if (target instanceof HTMLElement && target.hasAttribute('name'))
      this.#touched.add(target.getAttribute('name') ?? '');
  };

  #write(field: string, value: Answer | undefined, where: string): void {
    this.#session.change(deeds.writeAt(this.#session.sheet, field, value), where);
  }

  #addRow(field: string, firstColumn: string): void {
    const id = newKey();
    this.#session.change(deeds.addRow(this.#session.sheet, field, id));
    void focus(`${field}.${id}.${firstColumn}`);
  }

  #removeRow(field: string, id: string): void {
    const after = deeds.removeRow(this.#session.sheet, field, id);
    this.removed = after.removed;
    this.#session.change(after.sheet);
    void focus('undo-removal');
  }

  #moveRow(field: string, { id, by, label }: { id: string; by: -1 | 1; label: string }): void {
    this.#session.change(deeds.moveRow(this.#session.sheet, field, { id, by }));
    const place = deeds.rowsAt(this.#session.sheet, field).findIndex((row) => row.id === id) + 1;
    this.said = fill(this.#given.texts.ui.placed, { name: label, place });
    void focus(`${field}-${by === -1 ? 'up' : 'down'}-${id}`);
  }

  addSide(): void {
    this.#session.change(deeds.addSide(this.#session.tool, this.#session.sheet));
    void focus(`sides.${this.#session.sheet.sides.length - 1}.name`);
  }

  renameSide(index: number, name: string): void {
    const { sheet } = this.#session;
    const sides = sheet.sides.map((side, at) => (at === index ? { ...side, name } : side));
    this.#session.change({ ...sheet, sides }, `sides.${index}.name`);
  }

  removeSide(index: number): void {
    const after = deeds.removeSide(this.#session.sheet, index);
    this.removed = after.removed;
    this.#session.change(after.sheet);
    void focus('undo-removal');
  }

  moveSide(id: string, index: number, by: -1 | 1): void {
    this.#session.change(deeds.moveSide(this.#session.sheet, index, by));
    const isLast = index + by === (by === -1 ? 0 : this.#session.sheet.sides.length - 1);
    void focus(`${(by === -1) === isLast ? 'down' : 'up'}-${id}`);
  }

  undoRemoval(): void {
    const { removed } = this;
    if (!removed) return;
    this.#session.change(deeds.putBack(this.#session.tool, this.#session.sheet, removed));
    void focus('row' in removed ? `${removed.field}-up-${removed.row.id}` : `sides.${removed.index}.name`);
    this.removed = null;
  }

  undo(): void {
    this.#session.undo();
    this.#afterTurn(this.#given.texts.ui.undid);
  }

  redo(): void {
    this.#session.redo();
    this.#afterTurn(this.#given.texts.ui.redid);
  }

  #afterTurn(said: string): void {
    this.removed = null;
    this.said = said;
  }
}
