import { tick } from 'svelte';
import { SvelteSet } from 'svelte/reactivity';
import type { Answer } from '#domain/prompts/prompt.ts';
import { rowsOf } from '#domain/tools/counting.ts';
import { fill } from '#words/toolbox/fill.ts';
import { answerAt } from '../sheet-deeds.ts';
import { newKey } from './loose-shelf.ts';
import { placeOf, wrongAt } from './live-overlay.ts';
import type { LiveSheetSession } from './live-session.svelte.ts';
import type { SheetPen } from './sheet-pen.ts';
import { calledSide } from './side-name.ts';
import type { ToolTexts } from './tool-texts.ts';
import { wrongText } from './wrong-text.ts';

type Given = {
  readonly texts: ToolTexts;
  readonly errors: readonly { readonly field: string; readonly message: string }[];
};

const focus = async (id: string): Promise<void> => {
  await tick();
  document.getElementById(id)?.focus();
};

/** What can be done to a live sheet on the page, with focus and words that follow. */
export class LiveDesk {
  /** Said to those who do not see what happened. */
  said = $state('');
  readonly pen: SheetPen;
  readonly #session: LiveSheetSession;
  readonly #given: Given;
  readonly #touched = new SvelteSet<string>();

  constructor(session: LiveSheetSession, given: Given) {
    this.#session = session;
    this.#given = given;
    this.pen = {
      get awake() {
        return session.awake;
      },
      write: (field: string, value: Answer | undefined, where?: string) =>
        session.write(field, value, where ?? field),
      addRow: (field, firstColumn) => this.#addRow(field, firstColumn),
      removeRow: (field, id) => this.#removeRow(field, id),
      moveRow: (field, move) => this.#moveRow(field, move),
      errorAt: (field) => this.#errorAt(field),
      say: (text) => {
        this.said = text;
      },
    };
  }

  #errorAt(field: string): string | undefined {
    if (!this.#session.awake) return this.#given.errors.find((error) => error.field === field)?.message;
    if (!this.#touched.has(field) || !this.#session.typed.has(field)) return undefined;
    const place = placeOf(this.#session.sheet, field);
    const problem = place && wrongAt(this.#session.tool, place, this.#session.typed.get(field));
    return problem ? wrongText(this.#given.texts.ui, problem) : undefined;
  }

  readonly touch = ({ target }: FocusEvent): void => {
    if (target instanceof HTMLElement && target.hasAttribute('name'))
      this.#touched.add(target.getAttribute('name') ?? '');
  };

  #addRow(field: string, firstColumn: string): void {
    const place = placeOf(this.#session.sheet, field);
    if (!place) return;
    const id = newKey();
    this.#session.act((pen) => pen.addRow(place, { id, cells: {} }));
    void focus(`${field}.${id}.${firstColumn}`);
  }

  #removeRow(field: string, id: string): void {
    const place = placeOf(this.#session.sheet, field);
    if (place) this.#session.act((pen) => pen.removeRow(place, id));
    this.said = this.#given.texts.ui.rowRemoved;
    void focus(`${field}-add`);
  }

  #moveRow(field: string, { id, by, label }: { id: string; by: -1 | 1; label: string }): void {
    const at = placeOf(this.#session.sheet, field);
    if (at) this.#session.act((pen) => pen.moveRow(at, id, by));
    const place = rowsOf(answerAt(this.#session.sheet, field)).findIndex((row) => row.id === id) + 1;
    this.said = fill(this.#given.texts.ui.placed, { name: label, place });
    void focus(`${field}-${by === -1 ? 'up' : 'down'}-${id}`);
  }

  addSide(): void {
    this.#session.act((pen) => pen.addSide({ id: newKey(), name: '' }));
    void focus(`sides.${this.#session.sheet.sides.length - 1}.name`);
  }

  renameSide(index: number, name: string): void {
    this.#session.write(`sides.${index}.name`, name === '' ? undefined : name);
  }

  removeSide(index: number): void {
    const { texts } = this.#given;
    const side = this.#session.sheet.sides[index];
    if (!side) return;
    this.#session.act((pen) => pen.removeSide(side.id));
    this.said = fill(texts.ui.removed, { name: calledSide(texts, side.name, index) });
  }

  moveSide(id: string, by: -1 | 1): void {
    this.#session.act((pen) => pen.moveSide(id, by));
  }

  turn(way: 'undo' | 'redo'): void {
    this.#session[way]();
    this.said = way === 'undo' ? this.#given.texts.ui.undid : this.#given.texts.ui.redid;
  }
}
