import type { Language } from '#domain/language.ts';
import { parseToolSheet } from '#domain/tools/parse-tool-sheet.ts';
import type { Tool, ToolSheet } from '#domain/tools/tool.ts';
import { localKey } from '#domain/tools/empty-sheet.ts';
import type { ToolFront } from '#features/guide/index.ts';
import { resultWords } from '#words/results/index.ts';
import { toolboxTexts } from '#words/toolbox/index.ts';
import type { ToolTexts } from './ui/tool-texts.ts';

/** All that a sheet says in a language: its own texts from the content, the rest from the words. */
export const toolTexts = (language: Language, front: ToolFront): ToolTexts => {
  const { id, title, prompts, groups, sides, results, says } = front;
  const ui = toolboxTexts[language];
  return {
    id,
    language,
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
