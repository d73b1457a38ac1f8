import { rowsOf } from '#domain/tools/counting.ts';
import type { Answer, Answers, Prompt, Row } from '#domain/prompts/prompt.ts';
import type { Problem } from '#domain/result.ts';
import { bodyPrompts } from '#domain/tools/parse-tool-sheet.ts';
import { rowsField, toolSheetFromForm } from '#domain/tools/tool-sheet-from-form.ts';
import type { Side, Tool } from '#domain/tools/tool.ts';
import type { Draft } from './draft.ts';

/** A posted form as a draft: what is good as it is read, what is not as it was typed, and empty rows where they stood. */
export function draftFromForm(tool: Tool, form: FormData): Draft {
  const { sheet, problems } = toolSheetFromForm(tool, form.entries());
  const typed = typedIn(form, problems);
  const shared = withTyped(bodyPrompts(tool), sheet.shared, { per: 'sheet', place: 'shared', form, typed });
  const places = sidePlaces(tool, form);
  const sides = sheet.sides.map((side, index): Side => {
    const place = places[index] ?? '';
    const answers = withTyped(tool.prompts, side.answers, { per: 'party', place, form, typed });
    return { id: side.id, name: typed.get(`${place}.name`) ?? side.name, answers };
  });
  return { title: typed.get('title') ?? sheet.title, shared, sides };
}

/** What was typed where something is wrong, by field. */
const typedIn = (form: FormData, problems: readonly Problem[]): ReadonlyMap<string, string> =>
  new Map(
    problems.flatMap(({ field = '' }) => {
      const value = form.get(field);
      return typeof value === 'string' ? [[field, value] as const] : [];
    }),
  );

const sidePlaces = ({ sides }: Tool, form: FormData): readonly string[] =>
  Array.from({ length: sides?.most ?? 0 }, (_, index) => `sides.${index}`).filter((place) =>
    form.has(`${place}.name`),
  );

type At = {
  readonly per: Prompt['per'];
  readonly place: string;
  readonly form: FormData;
  readonly typed: ReadonlyMap<string, string>;
};

function withTyped(prompts: readonly Prompt[], answers: Answers, at: At): Answers {
  const all: Record<string, Answer> = {};
  for (const prompt of prompts) {
    if (prompt.per !== at.per) continue;
    const field = `${at.place}.${prompt.id}`;
    const given =
      prompt.kind === 'rows' ? rowsWithTyped(prompt, answers[prompt.id], { ...at, field }) : undefined;
    const answer = given ?? at.typed.get(field) ?? answers[prompt.id];
    if (answer !== undefined) all[prompt.id] = answer;
  }
  return all;
}

function rowsWithTyped(
  prompt: Prompt,
  answer: Answer | undefined,
  { field, form, typed }: At & { readonly field: string },
): readonly Row[] | undefined {
  const kept = rowsOf(answer);
  const rows = (prompt.fixed ?? postedRows(form, field)).map((id): Row => {
    const wrong = (prompt.columns ?? []).flatMap((column) => {
      const text = typed.get(`${field}.${id}.${column.id}`);
      return text === undefined ? [] : [[column.id, text] as const];
    });
    return { id, cells: { ...kept.find((row) => row.id === id)?.cells, ...Object.fromEntries(wrong) } };
  });
  const shown = prompt.fixed ? rows.filter(({ cells }) => Object.keys(cells).length > 0) : rows;
  return shown.length > 0 ? shown : undefined;
}

const postedRows = (form: FormData, field: string): readonly string[] => [
  ...new Set(
    form
      .getAll(rowsField(field))
      .filter((id): id is string => typeof id === 'string' && /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/.test(id)),
  ),
];
