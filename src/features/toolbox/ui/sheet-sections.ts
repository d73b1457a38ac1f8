import type { Prompt } from '#domain/prompts/prompt.ts';
import { bodyPrompts } from '#domain/tools/parse-tool-sheet.ts';
import type { PromptGroup, Tool } from '#domain/tools/tool.ts';

export type AskedGroup = { readonly id: string; readonly prompts: readonly Prompt[] };

/** A part of the form: a group asked once, or all that is asked of each side, where the first of it stands. */
export type Section =
  | { readonly of: 'sheet'; readonly group: AskedGroup }
  | { readonly of: 'sides'; readonly groups: readonly AskedGroup[] };

/** The form's parts in their order, the same on the page and on paper. */
export function sectionsOf(tool: Tool): readonly Section[] {
  const asked = tool.groups.map((group) => withPrompts(tool, group));
  const ofSides = asked.filter(({ prompts }) => prompts[0]?.per === 'party');
  const sections = asked.flatMap((group): Section[] => {
    if (!ofSides.includes(group)) return [{ of: 'sheet', group }];
    return group === ofSides[0] ? [{ of: 'sides', groups: ofSides }] : [];
  });
  return tool.sides && ofSides.length === 0 ? [...sections, { of: 'sides', groups: [] }] : sections;
}

const withPrompts = (tool: Tool, { id, prompts }: PromptGroup): AskedGroup => ({
  id,
  prompts: prompts.flatMap((promptId) => bodyPrompts(tool).find((prompt) => prompt.id === promptId) ?? []),
});

/** True where a side holds a table of more columns than half a page has room for. */
export const hasTables = (groups: readonly AskedGroup[]): boolean =>
  groups.some(({ prompts }) => prompts.some(({ columns = [] }) => columns.length > 2));
