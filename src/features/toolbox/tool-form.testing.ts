import type { Prompt, Row } from '#domain/prompts/prompt.ts';
import type { Tool, ToolSheet } from '#domain/tools/tool.ts';

/** The plain form as a browser sends it with this sheet in it, and whatever more. */
export function formOf(
  { prompts }: Pick<Tool, 'prompts'>,
  sheet: ToolSheet,
  more: Readonly<Record<string, string>> = {},
): FormData {
  const form = new FormData();
  form.set('title', sheet.title);
  putAnswers({ form, prompts, place: 'shared' }, sheet.shared);
  for (const [index, side] of sheet.sides.entries()) {
    form.set(`sides.${index}.id`, side.id);
    form.set(`sides.${index}.name`, side.name);
    putAnswers({ form, prompts, place: `sides.${index}` }, side.answers);
  }
  for (const [name, value] of Object.entries(more)) form.set(name, value);
  return form;
}

type At = { readonly form: FormData; readonly prompts: readonly Prompt[]; readonly place: string };

function putAnswers({ form, prompts, place }: At, answers: ToolSheet['shared']): void {
  for (const prompt of prompts) {
    const [answer, field] = [answers[prompt.id], `${place}.${prompt.id}`];
    if (typeof answer === 'string' || typeof answer === 'number') form.set(field, String(answer));
    else for (const [index, item] of (answer ?? []).entries()) putItem({ form, prompt, field }, item, index);
  }
}

type Field = { readonly form: FormData; readonly prompt: Prompt; readonly field: string };

function putItem({ form, prompt, field }: Field, item: string | Row, index: number): void {
  if (typeof item === 'string') {
    if (prompt.kind === 'ranking') form.set(`${field}.${item}`, String(index + 1));
    else form.append(field, item);
    return;
  }
  if (!prompt.fixed) form.append(`${field}.rows`, item.id);
  for (const [column, cell] of Object.entries(item.cells))
    form.set(`${field}.${item.id}.${column}`, String(cell));
}
