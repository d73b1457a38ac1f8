import { emptySide, localKey, mostSides } from '#domain/tools/win-win/empty-sheet.ts';
import type { Side, WinWinSheet } from '#domain/tools/win-win/model.ts';
import { parseSheet } from '#domain/tools/win-win/parse-sheet.ts';
import { sheetFromForm } from '#domain/tools/win-win/sheet-from-form.ts';
import type { Problem } from '#domain/result.ts';

/** What the buttons of the plain form ask for; `edit` has changed the sheet and only shows it again. */
export const looseDeeds = ['result', 'pdf', 'docx', 'json', 'keep', 'partnership', 'edit'] as const;
export type LooseDeed = (typeof looseDeeds)[number];

/** A party taken off the sheet, and where it stood, so that it can be put back. */
export type RemovedSide = { readonly side: Side; readonly index: number };

export type LooseForm = {
  readonly sheet: WinWinSheet;
  /** Each names its form field; the texts as typed are in `typed`. */
  readonly problems: readonly Problem[];
  readonly typed: Readonly<Record<string, string>>;
  readonly deed: LooseDeed;
  readonly removed: RemovedSide | null;
};

/** The name of the buttons, and of the field that holds a removed party until the next deed. */
export const deedField = 'do';
export const removedField = 'removed';

/** The posted plain form: the sheet with what the pressed button did to its parties already done. */
export function parseLooseForm(form: FormData): LooseForm {
  const { sheet, problems } = sheetFromForm(form.entries());
  const [deed = '', argument = ''] = String(form.get(deedField) ?? 'result').split(':');
  const known = looseDeeds.find((each) => each === deed);
  const typed = Object.fromEntries(
    [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
  if (known) return { sheet, problems, typed, deed: known, removed: null };
  const before = readRemoved(form.get(removedField));
  const edited = edit({ sheet, removed: before }, deed, Number(argument));
  // Names of fields count the parties, so what was typed cannot be shown by name once they have moved.
  return { ...edited, problems, typed: {}, deed: 'edit' };
}

type Edited = { readonly sheet: WinWinSheet; readonly removed: RemovedSide | null };

function edit({ sheet, removed }: Edited, deed: string, index: number): Edited {
  switch (deed) {
    case 'add-side':
      return { sheet: addSide(sheet), removed: null };
    case 'remove-side':
      return removeSide(sheet, index);
    case 'move-up':
      return { sheet: moveSide(sheet, index, -1), removed: null };
    case 'move-down':
      return { sheet: moveSide(sheet, index, 1), removed: null };
    case 'undo-remove':
      return { sheet: removed ? putBack(sheet, removed) : sheet, removed: null };
    default:
      return { sheet, removed: null };
  }
}

const withSides = (sheet: WinWinSheet, sides: readonly Side[]): WinWinSheet => ({ ...sheet, sides });

function freeKey(sides: readonly Side[]): string {
  let index = sides.length;
  while (sides.some(({ id }) => id === localKey(index))) index += 1;
  return localKey(index);
}

export const addSide = (sheet: WinWinSheet): WinWinSheet =>
  sheet.sides.length >= mostSides
    ? sheet
    : withSides(sheet, [...sheet.sides, emptySide(freeKey(sheet.sides))]);

export function removeSide(sheet: WinWinSheet, index: number): Edited {
  const side = sheet.sides[index];
  if (!side || sheet.sides.length <= 1) return { sheet, removed: null };
  return { sheet: withSides(sheet, sheet.sides.toSpliced(index, 1)), removed: { side, index } };
}

export function putBack(sheet: WinWinSheet, { side, index }: RemovedSide): WinWinSheet {
  if (sheet.sides.length >= mostSides) return sheet;
  const id = sheet.sides.some((other) => other.id === side.id) ? freeKey(sheet.sides) : side.id;
  return withSides(sheet, sheet.sides.toSpliced(index, 0, { ...side, id }));
}

export function moveSide(sheet: WinWinSheet, index: number, by: -1 | 1): WinWinSheet {
  const side = sheet.sides[index];
  const to = index + by;
  if (!side || to < 0 || to >= sheet.sides.length) return sheet;
  return withSides(sheet, sheet.sides.toSpliced(index, 1).toSpliced(to, 0, side));
}

export const writeRemoved = (removed: RemovedSide): string => JSON.stringify(removed);

function readRemoved(value: unknown): RemovedSide | null {
  if (typeof value !== 'string') return null;
  const found = parsed(value) as { side?: unknown; index?: unknown } | null;
  const sheet = parseSheet({ title: '', shared: {}, sides: [found?.side] });
  const side = sheet.ok ? sheet.value.sides[0] : undefined;
  return side && Number.isInteger(found?.index) ? { side, index: Number(found?.index) } : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
