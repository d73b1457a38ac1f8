import { tick } from 'svelte';
import type { Answer } from '#domain/prompts/prompt.ts';
import { fill } from '#words/toolbox/fill.ts';
import type { Draft } from '../draft.ts';
import * as deeds from '../sheet-deeds.ts';
import { newKey } from './loose-shelf.ts';
import type { SheetPen } from './sheet-pen.ts';
import type { ToolTexts } from './tool-texts.ts';

type Told = readonly { readonly field: string; readonly message: string }[];

const focus = async (id: string): Promise<void> => {
  await tick();
  document.getElementById(id)?.focus();
};

/** What somebody fills in alone, before it is posted: with script, rows come and go without a journey. */
export class OwnDesk {
  draft = $state.raw<Draft>({ title: '', shared: {}, sides: [] });
  awake = $state(false);
  said = $state('');
  readonly pen: SheetPen;

  constructor(draft: Draft, texts: ToolTexts, errors: Told) {
    this.draft = draft;
    const isAwake = (): boolean => this.awake;
    this.pen = {
      get awake() {
        return isAwake();
      },
      write: (field: string, value: Answer | undefined) => {
        this.draft = deeds.writeAt(this.draft, field, value);
      },
      addRow: (field, firstColumn) => {
        const id = newKey();
        this.draft = deeds.addRow(this.draft, field, id);
        void focus(`${field}.${id}.${firstColumn}`);
      },
      removeRow: (field, id) => {
        this.draft = deeds.removeRow(this.draft, field, id).sheet;
        this.said = texts.ui.rowRemoved;
        void focus(`${field}-add`);
      },
      moveRow: (field, { id, by, label }) => {
        this.draft = deeds.moveRow(this.draft, field, { id, by });
        const place = deeds.rowsAt(this.draft, field).findIndex((row) => row.id === id) + 1;
        this.said = fill(texts.ui.placed, { name: label, place });
        void focus(`${field}-${by === -1 ? 'up' : 'down'}-${id}`);
      },
      errorAt: (field) => errors.find((error) => error.field === field)?.message,
      say: (text) => {
        this.said = text;
      },
    };
  }
}
