import { checkAnswer } from '../prompts/check-answer.ts';
import { cellField, checkCells } from '../prompts/check-rows.ts';
import type { Answer, Answers, Prompt, Row } from '../prompts/prompt.ts';
import { done, type Problem, type Result } from '../result.ts';
import { localKey } from './empty-sheet.ts';
import { bodyPrompts, checkName, placed } from './parse-tool-sheet.ts';
import type { Side, Tool, ToolSheet } from './tool.ts';

/** The name of a shared field in the plain form; `promptId` may be a cell, `risks.r1.title`. */
export const sharedField = (promptId: string): string =>
  promptId === 'title' ? 'title' : `shared.${promptId}`;

/** The name of a side's field in the plain form; `name` is the side's own name. */
export const sideField = (index: number, promptId: string): string => `sides.${index}.${promptId}`;

/** The hidden field, once for each row in its order, that says which rows of people's own there are. */
export const rowsField = (field: string): string => `${field}.rows`;

/** A choice's place in a ranking, as a form without script sends it: 1 for the first. */
export const placeField = (field: string, choice: string): string => `${field}.${choice}`;

export type FormSheet = { readonly sheet: ToolSheet; readonly problems: readonly Problem[] };

type Fields = ReadonlyMap<string, readonly unknown[]>;

/**
 * The sheet in a posted form, for browsers without script. Takes the entries of a `FormData`. The sheet
 * holds what is valid; each problem names its form field, and the page shows again what was typed there.
 */
export function toolSheetFromForm(tool: Tool, entries: Iterable<readonly [string, unknown]>): FormSheet {
  const fields = collect(entries);
  const problems: Problem[] = [];
  const keep = <T>(result: Result<T>, otherwise: T): T => {
    if (result.ok) return result.value;
    problems.push(result.problem);
    return otherwise;
  };
  const title = keep(checkName(fields.get('title')?.[0], 'title'), '');
  const shared = readAnswers(bodyPrompts(tool), 'sheet', { fields, place: 'shared', problems });
  const sides = sideNumbers(tool, fields).map((index): Side => {
    const place = `sides.${index}`;
    const name = keep(checkName(fields.get(`${place}.name`)?.[0], `${place}.name`), '');
    const answers = readAnswers(tool.prompts, 'party', { fields, place, problems });
    return { id: sideKey(fields, index), name, answers };
  });
  return { sheet: { title, shared, sides }, problems };
}

function collect(entries: Iterable<readonly [string, unknown]>): Fields {
  const fields = new Map<string, unknown[]>();
  for (const [name, value] of entries) fields.set(name, [...(fields.get(name) ?? []), value]);
  return fields;
}

/** The sides present in the form, in order. */
const sideNumbers = ({ sides }: Tool, fields: Fields): readonly number[] =>
  Array.from({ length: sides?.most ?? 0 }, (_, index) => index).filter((index) =>
    fields.has(sideField(index, 'name')),
  );

const sideKey = (fields: Fields, index: number): string => {
  const [id] = fields.get(sideField(index, 'id')) ?? [];
  return typeof id === 'string' && /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/.test(id) ? id : localKey(index);
};

type Place = { readonly fields: Fields; readonly place: string; readonly problems: Problem[] };

function readAnswers(prompts: readonly Prompt[], per: Prompt['per'], at: Place): Answers {
  const answers: Record<string, Answer> = {};
  for (const prompt of prompts) {
    if (prompt.per !== per) continue;
    const answer = prompt.kind === 'rows' ? readRows(prompt, at) : readOne(prompt, at);
    if (answer !== undefined) answers[prompt.id] = answer;
  }
  return answers;
}

function readOne(prompt: Prompt, { fields, place, problems }: Place): Answer | undefined {
  const field = `${place}.${prompt.id}`;
  const checked = checkAnswer(prompt, posted(prompt, fields, field));
  if (checked.ok) return checked.value;
  problems.push(placed(place, checked.problem) ?? checked.problem);
  return undefined;
}

function posted(prompt: Prompt, fields: Fields, field: string): unknown {
  const sent = fields.get(field);
  if (prompt.kind === 'several') return sent?.length ? sent : undefined;
  if (prompt.kind === 'ranking') return sent?.length ? sent : ranked(prompt, fields, field);
  return sent?.[0];
}

/** Choices by the place people gave them; those without a place are left out, equal ones keep their order. */
function ranked(prompt: Prompt, fields: Fields, field: string): readonly string[] | undefined {
  const places = (prompt.choices ?? []).flatMap((choice) => {
    const [sent] = fields.get(placeField(field, choice)) ?? [];
    const number = typeof sent === 'string' && /^\d{1,3}$/.test(sent) ? Number(sent) : 0;
    return number > 0 ? [{ choice, number }] : [];
  });
  const order = places.toSorted((a, b) => a.number - b.number).map(({ choice }) => choice);
  return order.length > 0 ? order : undefined;
}

function readRows(prompt: Prompt, at: Place): Answer | undefined {
  const { fields, place, problems } = at;
  const ids = prompt.fixed ?? rowIds(fields, rowsField(`${place}.${prompt.id}`));
  const rows = ids.flatMap((id): Row[] => {
    const cells = checkCells(prompt, id, (columnId) => readCell(prompt, { at, rowId: id, columnId }));
    problems.push(...cells.problems.map((each) => placed(place, each) ?? each));
    return Object.keys(cells.answers).length > 0 ? [{ id, cells: cells.answers }] : [];
  });
  const checked = checkAnswer(prompt, rows.length > 0 ? rows : undefined);
  if (checked.ok) return checked.value;
  problems.push(placed(place, checked.problem) ?? checked.problem);
  return undefined;
}

function readCell(
  prompt: Prompt,
  { at, rowId, columnId }: { readonly at: Place; readonly rowId: string; readonly columnId: string },
): Result<Answer | undefined> {
  const column = prompt.columns?.find(({ id }) => id === columnId);
  const field = `${at.place}.${cellField(prompt.id, rowId, columnId)}`;
  return column ? checkAnswer(column, at.fields.get(field)?.[0]) : done(undefined);
}

const rowIds = (fields: Fields, field: string): readonly string[] => [
  ...new Set(
    (fields.get(field) ?? []).filter(
      (id): id is string => typeof id === 'string' && /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/.test(id),
    ),
  ),
];
