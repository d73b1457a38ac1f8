import type { Answer, Answers, Cells, Prompt, Row } from '#domain/prompts/prompt.ts';
import { rowsOf } from '#domain/tools/counting.ts';
import type { Tool, ToolSheet } from '#domain/tools/tool.ts';

/**
 * A sheet to begin the next one from: what is written for all stays, and the names of the sides; what
 * people answered – scales, lights, numbers, days, and all of their own sides – is empty.
 */
export const templateOf = (tool: Tool, sheet: ToolSheet): ToolSheet => ({
  title: sheet.title,
  shared: textsOf(tool.prompts, sheet.shared),
  sides: sheet.sides.map((side) => ({ ...side, answers: {} })),
});

const isText = ({ kind }: Prompt): boolean => kind === 'text' || kind === 'long-text' || kind === 'who';
/** What people answer each on their own is theirs, even where it is text. */
const isForAll = ({ per, visibility }: Prompt): boolean => per === 'sheet' && visibility === 'shared';

function textsOf(prompts: readonly Prompt[], answers: Answers): Answers {
  const kept: Record<string, Answer> = {};
  for (const prompt of prompts.filter(isForAll)) {
    const answer = prompt.kind === 'rows' ? rowTexts(prompt, answers[prompt.id]) : answers[prompt.id];
    if (answer !== undefined && (isText(prompt) || prompt.kind === 'rows')) kept[prompt.id] = answer;
  }
  return kept;
}

function rowTexts(prompt: Prompt, answer: Answer | undefined): readonly Row[] | undefined {
  const columns = (prompt.columns ?? []).filter(isText).map(({ id }) => id);
  const only = (cells: Cells): Cells =>
    Object.fromEntries(Object.entries(cells).filter(([id]) => columns.includes(id)));
  const rows = rowsOf(answer).map(({ id, cells }) => ({ id, cells: only(cells) }));
  const kept = rows.filter(({ cells }) => Object.keys(cells).length > 0);
  return kept.length > 0 ? kept : undefined;
}
