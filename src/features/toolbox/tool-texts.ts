import type { Language } from '#domain/language.ts';
import { parseToolSheet } from '#domain/tools/parse-tool-sheet.ts';
import type { Tool, ToolSheet } from '#domain/tools/tool.ts';
import { localKey } from '#domain/tools/empty-sheet.ts';
import { parseSheet } from '#domain/tools/win-win/parse-sheet.ts';
import type { ToolFront } from '#features/guide/index.ts';
import { resultWords } from '#words/results/index.ts';
import { toolboxTexts } from '#words/toolbox/index.ts';
import type { SheetTexts } from './ui/sheet-texts.ts';
import type { ToolTexts } from './ui/tool-texts.ts';

/** All that a sheet says in a language: prompts and results from the tool's content, the rest from the words. */
export const sheetTexts = (language: Language, { prompts, results }: ToolFront): SheetTexts => ({
  prompts,
  results,
  ui: toolboxTexts[language],
});

/** The same for the sheet of any tool. */
export const toolTexts = (language: Language, front: ToolFront): ToolTexts => {
  const { id, title, prompts, groups, sides, results, says } = front;
  const ui = toolboxTexts[language];
  return {
    id,
    title,
    prompts,
    groups,
    sides,
    ui,
    result: { prompts, results, says, sides, ui: resultWords[language] },
  };
};

/** The tool's filled-in example as a sheet; null when the content has none that fits. */
export function sampleSheet(tool: Tool, { sample }: Pick<ToolFront, 'sample'>): ToolSheet | null {
  if (!sample) return null;
  const sides = sample.sides.map((side, index) => ({ id: localKey(index), ...side }));
  const sheet = parseToolSheet(tool, { ...sample, sides });
  return sheet.ok ? sheet.value : null;
}

/** The filled-in win-win sheet that is written in the content's older way. */
export function exampleSheet({ example, title }: ToolFront): ToolSheet | null {
  if (!example) return null;
  const { parties, note: _, ...shared } = example;
  const sides = parties.map(({ name, ...answers }, index) => ({ id: localKey(index), name, answers }));
  const sheet = parseSheet({ title, shared, sides });
  return sheet.ok ? sheet.value : null;
}
