import { checkAnswer } from '#domain/prompts/check-answer.ts';
import type { Prompt } from '#domain/prompts/prompt.ts';
import type { Problem } from '#domain/result.ts';
import { rowsOf } from '#domain/tools/counting.ts';
import { parseToolSheet } from '#domain/tools/parse-tool-sheet.ts';
import type { Tool, ToolSheet } from '#domain/tools/tool.ts';
import { type Draft, readDraft } from './draft.ts';
import { draftFromForm } from './draft-from-form.ts';
import { deedField, removedField } from './form-fields.ts';
import {
  addRow,
  addSide,
  moveRow,
  moveSide,
  putBack,
  type Removed,
  removeRow,
  removeSide,
  rowsAt,
} from './sheet-deeds.ts';

/** What the buttons of the plain form ask for; `edit` has changed the sheet and only shows it again. */
export const formDeeds = ['result', 'pdf', 'docx', 'csv', 'json', 'keep', 'partnership', 'edit'] as const;
export type FormDeed = (typeof formDeeds)[number];

export type ToolForm = {
  /** Shown again: all that was typed, good or not. */
  readonly draft: Draft;
  /** What is good of it. */
  readonly sheet: ToolSheet;
  /** Each names its form field. */
  readonly problems: readonly Problem[];
  readonly deed: FormDeed;
  readonly removed: Removed | null;
};

/** The posted plain form, with what the pressed button did to its sides and rows already done. */
export function parseToolForm(tool: Tool, form: FormData): ToolForm {
  const typed = draftFromForm(tool, form);
  const [deed = '', ...rest] = String(form.get(deedField) ?? 'result').split(':');
  const known = formDeeds.find((each) => each === deed);
  const before = readRemoved(tool, form.get(removedField));
  const { sheet: draft, removed } = known
    ? { sheet: typed, removed: null }
    : edit(tool, { sheet: typed, removed: before }, [deed, rest[0], rest[1]]);
  return { draft, ...readDraft(tool, draft), deed: known ?? 'edit', removed };
}

type Edited = { readonly sheet: Draft; readonly removed: Removed | null };
type Deed = readonly [deed: string, place: string | undefined, id: string | undefined];

function edit(tool: Tool, now: Edited, [deed, place = '', id = '']: Deed): Edited {
  const { sheet, removed } = now;
  const only = (changed: Draft): Edited => ({ sheet: changed, removed: null });
  const prompt = ownRowsAt(tool, place);
  switch (deed) {
    case 'add-side':
      return only(addSide(tool, sheet));
    case 'remove-side':
      return removeSide(sheet, Number(place));
    case 'move-up':
      return only(moveSide(sheet, Number(place), -1));
    case 'move-down':
      return only(moveSide(sheet, Number(place), 1));
    case 'undo-remove':
      return only(removed ? putBack(tool, sheet, removed) : sheet);
    case 'add-row':
      return only(prompt ? addRow(sheet, place, freeRow(sheet, place)) : sheet);
    case 'remove-row':
      return prompt ? removeRow(sheet, place, id) : now;
    case 'row-up':
      return only(prompt ? moveRow(sheet, place, { id, by: -1 }) : sheet);
    case 'row-down':
      return only(prompt ? moveRow(sheet, place, { id, by: 1 }) : sheet);
    default:
      return only(sheet);
  }
}

/** The table of people's own rows that a field's name means; none for any other name. */
function ownRowsAt({ prompts }: Tool, field: string): Prompt | undefined {
  const [place, first, second] = field.split('.');
  const [id, per] = place === 'shared' ? [first, 'sheet'] : [second, 'party'];
  return prompts.find(
    (prompt) => prompt.id === id && prompt.per === per && prompt.kind === 'rows' && !prompt.fixed,
  );
}

function freeRow(sheet: Draft, field: string): string {
  const taken = rowsAt(sheet, field).map(({ id }) => id);
  let number = taken.length + 1;
  while (taken.includes(`r${number}`)) number += 1;
  return `r${number}`;
}

export const writeRemoved = (removed: Removed): string => JSON.stringify(removed);

/** The removed thing that the form carried along; trusted in nothing. */
function readRemoved(tool: Tool, value: unknown): Removed | null {
  if (typeof value !== 'string') return null;
  const found = parsed(value) as Partial<Record<'side' | 'row' | 'field' | 'index', unknown>> | null;
  const index = Number(found?.index);
  if (!Number.isInteger(index)) return null;
  if (typeof found?.field === 'string')
    return readRemovedRow(tool, { field: found.field, row: found.row, index });
  const sheet = parseToolSheet(tool, { title: '', shared: {}, sides: [found?.side] });
  const side = sheet.ok ? sheet.value.sides[0] : undefined;
  return side ? { side, index } : null;
}

function readRemovedRow(
  tool: Tool,
  { field, row, index }: { field: string; row: unknown; index: number },
): Removed | null {
  const prompt = ownRowsAt(tool, field);
  const checked = prompt && checkAnswer(prompt, [row]);
  const [kept] = checked?.ok ? rowsOf(checked.value) : [];
  return kept ? { field, row: kept, index } : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
