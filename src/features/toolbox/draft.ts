import { checkAnswer } from '#domain/prompts/check-answer.ts';
import { checkCells } from '#domain/prompts/check-rows.ts';
import type { Answer, Answers, Prompt, Row } from '#domain/prompts/prompt.ts';
import type { Problem, Result } from '#domain/result.ts';
import { rowsOf } from '#domain/tools/counting.ts';
import { bodyPrompts, checkName, placed } from '#domain/tools/parse-tool-sheet.ts';
import type { Side, Tool, ToolSheet } from '#domain/tools/tool.ts';

/**
 * A sheet while it is written: a row may stand empty, a number be half typed, a text too long. Nothing
 * typed is thrown away; what counts is what `readDraft` finds good.
 */
export type Draft = ToolSheet;

export type DraftRead = { readonly sheet: ToolSheet; readonly problems: readonly Problem[] };

/** All that is good in a draft, and what is not, each by the name of its field. */
export function readDraft(tool: Tool, draft: Draft): DraftRead {
  const problems: Problem[] = [];
  const title = keep(checkName(draft.title, 'title'), '', { place: '', problems });
  const shared = goodAnswers(bodyPrompts(tool), draft.shared, { per: 'sheet', place: 'shared', problems });
  const sides = draft.sides.slice(0, tool.sides?.most ?? 0).map((side, index): Side => {
    const place = `sides.${index}`;
    const name = keep(checkName(side.name, `${place}.name`), '', { place: '', problems });
    return {
      id: side.id,
      name,
      answers: goodAnswers(tool.prompts, side.answers, { per: 'party', place, problems }),
    };
  });
  return { sheet: { title, shared, sides }, problems };
}

type At = { readonly place: string; readonly problems: Problem[] };

/** The value if it is good; otherwise what is wrong is noted, at its place. */
function keep<Value, Other>(result: Result<Value>, otherwise: Other, { place, problems }: At): Value | Other {
  if (result.ok) return result.value;
  problems.push((place === '' ? undefined : placed(place, result.problem)) ?? result.problem);
  return otherwise;
}

function goodAnswers(
  prompts: readonly Prompt[],
  answers: Answers,
  { per, ...at }: At & { readonly per: Prompt['per'] },
): Answers {
  const good: Record<string, Answer> = {};
  for (const prompt of prompts) {
    if (prompt.per !== per) continue;
    const given = answers[prompt.id];
    const value = prompt.kind === 'rows' ? goodRows(prompt, given, at) : given;
    const answer = keep(checkAnswer(prompt, value), undefined, at);
    if (answer !== undefined) good[prompt.id] = answer;
  }
  return good;
}

/** Each row with the cells that are good; a cell that is not takes nothing else with it. */
const goodRows = (prompt: Prompt, given: Answer | undefined, at: At): readonly Row[] | undefined =>
  given === undefined
    ? undefined
    : rowsOf(given).map((row) => {
        const { answers, problems } = checkCells(prompt, row.id, (columnId) =>
          checkCell(prompt, row, columnId),
        );
        at.problems.push(...problems.map((one) => placed(at.place, one) ?? one));
        return { id: row.id, cells: answers };
      });

function checkCell(prompt: Prompt, row: Row, columnId: string): Result<Answer | undefined> {
  const column = prompt.columns?.find(({ id }) => id === columnId);
  return column ? checkAnswer(column, row.cells[columnId]) : { ok: true, value: undefined };
}
