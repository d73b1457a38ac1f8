import type { Tool } from '#domain/tools/tool.ts';
import type { ToolTexts } from '#features/toolbox/ui/tool-texts.ts';

/** The texts of a tool with a word after each question that must be answered before one is ready. */
export function neededTexts(texts: ToolTexts, tool: Tool, needed: string): ToolTexts {
  const marked = tool.prompts.flatMap(({ id, required }) => {
    const text = texts.prompts[id];
    return required && text ? [[id, { ...text, label: `${text.label} (${needed})` }] as const] : [];
  });
  return { ...texts, prompts: { ...texts.prompts, ...Object.fromEntries(marked) } };
}
