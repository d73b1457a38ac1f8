import type { Answer } from '#domain/prompts/prompt.ts';

/** A row one step up or down; `label` is what it is called, to say where it went. */
export type RowMove = { readonly id: string; readonly by: -1 | 1; readonly label: string };

/** What fields can do to the sheet they stand on. Fields are named as in the plain form. */
export type SheetPen = {
  /** True once there is a script: before that, buttons post. */
  readonly awake: boolean;
  /** `where` is the cell, when that is less than the whole answer. */
  write(field: string, value: Answer | undefined, where?: string): void;
  addRow(field: string, firstColumn: string): void;
  removeRow(field: string, id: string): void;
  moveRow(field: string, move: RowMove): void;
  errorAt(field: string): string | undefined;
  /** Says politely what happened, to those who do not see it. */
  say(text: string): void;
};
