import type { Language } from '#domain/language.ts';
import type { WinWinSheet } from '#domain/tools/win-win/model.ts';
import { parseSheet } from '#domain/tools/win-win/parse-sheet.ts';
import { localKey } from '#domain/tools/win-win/empty-sheet.ts';
import type { ToolFront } from '#features/guide/index.ts';
import { toolboxTexts } from '#words/toolbox/index.ts';
import type { SheetTexts } from './ui/sheet-texts.ts';

/** All that a sheet says in a language: prompts and results from the tool's content, the rest from the words. */
export const sheetTexts = (language: Language, { prompts, results }: ToolFront): SheetTexts => ({
  prompts,
  results,
  ui: toolboxTexts[language],
});

/** The tool's filled-in example as a sheet; null when the content has none that fits. */
export function exampleSheet({ example, title }: ToolFront): WinWinSheet | null {
  if (!example) return null;
  const { parties, note: _, ...shared } = example;
  const sides = parties.map(({ name, ...answers }, index) => ({ id: localKey(index), name, answers }));
  const sheet = parseSheet({ title, shared, sides });
  return sheet.ok ? sheet.value : null;
}
