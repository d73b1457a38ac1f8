import type { Prompt, Row } from '#domain/prompts/prompt.ts';
import type { Tool, ToolSheet } from '#domain/tools/tool.ts';

export type PostedField = readonly [name: string, value: string];

/** A sheet as the fields of the tool's plain form, for a page that sends it on to the tool. */
export const postedFields = ({ prompts }: Pick<Tool, 'prompts'>, sheet: ToolSheet): PostedField[] => [
  ['title', sheet.title],
  ...answersIn(prompts, 'shared', sheet.shared),
  ...sheet.sides.flatMap((side, index): PostedField[] => [
    [`sides.${index}.id`, side.id],
    [`sides.${index}.name`, side.name],
    ...answersIn(prompts, `sides.${index}`, side.answers),
  ]),
];

const answersIn = (prompts: readonly Prompt[], place: string, answers: ToolSheet['shared']): PostedField[] =>
  prompts.flatMap((prompt): PostedField[] => {
    const [answer, field] = [answers[prompt.id], `${place}.${prompt.id}`];
    if (answer === undefined) return [];
    if (typeof answer === 'string' || typeof answer === 'number') return [[field, String(answer)]];
    return answer.flatMap((item: string | Row, index) => itemIn(prompt, field, { item, index }));
  });

function itemIn(
  prompt: Prompt,
  field: string,
  { item, index }: { readonly item: string | Row; readonly index: number },
): PostedField[] {
  if (typeof item === 'string')
    return prompt.kind === 'ranking' ? [[`${field}.${item}`, String(index + 1)]] : [[field, item]];
  return [
    ...(prompt.fixed ? [] : [[`${field}.rows`, item.id] as const]),
    ...Object.entries(item.cells).map(([column, cell]): PostedField => [
      `${field}.${item.id}.${column}`,
      String(cell),
    ]),
  ];
}
