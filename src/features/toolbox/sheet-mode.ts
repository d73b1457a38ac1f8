import type { Prompt } from '#domain/prompts/prompt.ts';
import type { Tool } from '#domain/tools/tool.ts';

/**
 * How a sheet is filled in in a partnership: each party its own `sides` until the reveal, all together at
 * once (`open`), or everybody alone until enough have answered (`voices`).
 */
export type SheetMode = 'sides' | 'open' | 'voices';

/** What a tool asks for; where people may answer alone they can also choose to do it together. */
export function modeOf(tool: Tool, together = false): SheetMode {
  if (tool.apart && !together) return 'voices';
  return tool.sides?.of === 'party' && sidePrompts(tool).some(isHidden) ? 'sides' : 'open';
}

const isHidden = ({ visibility }: Prompt): boolean => visibility !== 'shared';
const sidePrompts = ({ prompts }: Tool): readonly Prompt[] => prompts.filter(({ per }) => per === 'party');

/**
 * Whether the tool is for a partnership at all: what one party keeps to itself about people, such as its own
 * staff, has no place in a room that others share.
 */
export const isForParties = ({ sides, prompts }: Tool): boolean =>
  sides?.of === 'party' || !prompts.some(isKept);

/** What a party keeps to itself for ever. */
export const isKept = ({ per, visibility }: Prompt): boolean => per === 'party' && visibility === 'private';

/** The tool as everybody writes in it together. */
export function liveTool(tool: Tool, mode: SheetMode): Tool {
  if (mode === 'open') return tool;
  if (mode === 'sides') return withOnly(tool, (prompt) => !isKept(prompt));
  return withOnly(tool, (prompt) => !isHidden(prompt) && tool.prompts.some(isHidden));
}

/** The tool as one person answers it alone: everything that is not written together. */
export function voiceTool(tool: Tool): Tool {
  const together = new Set(liveTool(tool, 'voices').prompts.map(({ id }) => id));
  return withOnly(tool, ({ id }) => !together.has(id));
}

/** What is asked once for the whole sheet, and of no side. */
export const sharedTool = (tool: Tool): Tool => withOnly(tool, ({ per }) => per === 'sheet');

/** The tool as a party fills in its own side before the reveal. */
export const sideTool = (tool: Tool): Tool => withOnly(tool, ({ per }) => per === 'party');

function withOnly(tool: Tool, keep: (prompt: Prompt) => boolean): Tool {
  const prompts = tool.prompts.filter((prompt) => prompt.id !== 'title' && keep(prompt));
  const ids = new Set(prompts.map(({ id }) => id));
  const groups = tool.groups
    .map((group) => ({ ...group, prompts: group.prompts.filter((id) => ids.has(id)) }))
    .filter((group) => group.prompts.length > 0);
  return { ...tool, prompts, groups };
}

/** Room for people who wrote at the same time without seeing each other; nobody's words are cut. */
export const roomFor = { text: 8, rows: 2, sides: 2 } as const;

/** The tool with that room, to read what was written live. */
export const roomy = (tool: Tool): Tool => ({
  ...tool,
  prompts: tool.prompts.map(roomyPrompt),
  ...(tool.sides && { sides: { ...tool.sides, most: tool.sides.most * roomFor.sides } }),
});

const roomyPrompt = (prompt: Prompt): Prompt => ({
  ...prompt,
  longest: (prompt.longest ?? 4_000) * roomFor.text,
  ...(prompt.kind === 'rows' && !prompt.fixed && { most: (prompt.most ?? 200) * roomFor.rows }),
  ...(prompt.columns && { columns: prompt.columns.map(roomyPrompt) }),
});
