import { isAsked } from '#domain/prompts/is-asked.ts';
import type { Answers, Prompt } from '#domain/prompts/prompt.ts';
import { bodyPrompts } from '#domain/tools/parse-tool-sheet.ts';
import { sharedField } from '#domain/tools/tool-sheet-from-form.ts';
import type { PromptGroup, Tool, ToolSheet } from '#domain/tools/tool.ts';

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

type Held = (id: string) => boolean;
const nowhere: Held = () => false;

/** What is asked with these answers around it, and what somebody stands in; a group of which nothing is asked is not there. */
export const askedIn = (
  groups: readonly AskedGroup[],
  answers: Answers,
  isHeld: Held = nowhere,
): readonly AskedGroup[] =>
  groups
    .map(({ id, prompts }) => ({
      id,
      prompts: prompts.filter((prompt) => isAsked(prompt, answers) || isHeld(prompt.id)),
    }))
    .filter(({ prompts }) => prompts.length > 0);

/** The form's parts as the answers on the sheet make them; what is asked of a side its own answers decide too. */
export const askedSections = (
  tool: Tool,
  { shared }: Pick<ToolSheet, 'shared'>,
  isHeld: Held = nowhere,
): readonly Section[] =>
  sectionsOf(tool).flatMap((section): readonly Section[] =>
    section.of === 'sides'
      ? [section]
      : askedIn([section.group], shared, (id) => isHeld(sharedField(id))).map((group) => ({
          of: 'sheet',
          group,
        })),
  );

/** Whether what is asked depends on what is answered. */
export const hasCases = ({ prompts }: Tool): boolean => prompts.some(({ shownWhen }) => shownWhen);

/** True where a side holds a table of more columns than half a page has room for. */
export const hasTables = (groups: readonly AskedGroup[]): boolean =>
  groups.some(({ prompts }) => prompts.some(({ columns = [] }) => columns.length > 2));
