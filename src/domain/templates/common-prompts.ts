import { stepsOf } from '../prompts/check-answer.ts';
import type { Prompt } from '../prompts/prompt.ts';
import type { Tool } from '../tools/tool.ts';
import type { ResultBlock, Said, ToolResult } from '../tools/result.ts';

/** What two versions of a template both ask, as the later one asks it, and what only one of them does. */
export type Common = {
  readonly tool: Tool;
  readonly onlyBefore: readonly string[];
  readonly onlyAfter: readonly string[];
};

/** A question is the same while its kind, its steps and whom it is asked of are; its words may have been mended. */
export function commonPrompts(before: Tool, after: Tool): Common {
  const prompts = after.prompts.flatMap((prompt) => {
    const old = before.prompts.find(({ id }) => id === prompt.id);
    return (old && narrowed(old, prompt)) ?? [];
  });
  const ids = new Set(prompts.map(({ id }) => id));
  const lacking = ({ prompts: all }: Tool): readonly string[] =>
    all.map(({ id }) => id).filter((id) => !ids.has(id));
  const groups = after.groups
    .map((group) => ({ ...group, prompts: group.prompts.filter((id) => ids.has(id)) }))
    .filter(({ prompts: kept }) => kept.length > 0);
  const tool = { ...after, prompts, groups };
  return { tool, onlyBefore: lacking(before), onlyAfter: lacking(after) };
}

function narrowed(old: Prompt, now: Prompt): Prompt | null {
  if (!isSame(old, now)) return null;
  if (now.kind !== 'rows') return now;
  const columns = (now.columns ?? []).filter((column) =>
    old.columns?.some((other) => other.id === column.id && isSame(other, column)),
  );
  const fixed = now.fixed?.filter((row) => old.fixed?.includes(row));
  if (columns.length === 0 || fixed?.length === 0 || Boolean(old.fixed) !== Boolean(now.fixed)) return null;
  return { ...now, columns, ...(fixed && { fixed }) };
}

const isSame = (old: Prompt, now: Prompt): boolean =>
  old.id === now.id &&
  old.kind === now.kind &&
  old.per === now.per &&
  (now.kind !== 'scale' || String(stepsOf(old)) === String(stepsOf(now)));

/** The bars of a template's result that are about these prompts; a share of all questions says nothing across versions. */
export const commonResult = ({ blocks }: ToolResult, { tool }: Common): ToolResult => ({
  blocks: blocks.flatMap((block): ResultBlock[] => {
    if (block.kind !== 'bars' && block.kind !== 'radar') return [];
    const bars = block.bars.filter(({ label }) => isAsked(tool, label));
    return bars.length > 0 ? [{ ...block, bars }] : [];
  }),
});

function isAsked({ prompts }: Tool, label: Said): boolean {
  const prompt = 'prompt' in label ? prompts.find(({ id }) => id === label.prompt) : undefined;
  if (!prompt || !('prompt' in label)) return false;
  return label.row === undefined || (prompt.fixed?.includes(label.row) ?? true);
}
