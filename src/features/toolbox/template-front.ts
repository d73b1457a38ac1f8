import type { Language } from '#domain/language.ts';
import {
  promptsOf,
  type Named,
  type Template,
  type TemplatePrompt,
  type Words,
} from '#domain/templates/model.ts';
import { stepsOf } from '#domain/prompts/check-answer.ts';
import type { ToolFront } from '#features/guide/index.ts';
import { templateResults } from '#words/templates/results.ts';
import { fill } from '#words/toolbox/fill.ts';

export type FrontOf = {
  readonly id: string;
  readonly language: Language;
  /** Which version it is; 0 for a draft. */
  readonly number: number;
};

type Speak = (words: Words) => string;

/** A template's texts as every other tool has them; a text that is not in the reader's language is told in the other. */
export function templateFront(template: Template, { id, language, number }: FrontOf): ToolFront {
  const speak: Speak = (words) => words[language] || words.da || words.en;
  const [title, summary] = [speak(template.title), speak(template.summary)];
  return {
    ...{ id, slug: '', title, short: title, summary, updated: '' },
    ...{ code: `v${number}`, chapter: '', who: '', duration: '', group: '', phases: [], next: [] },
    prompts: textsOf(promptsOf(template), speak, language),
    groups: Object.fromEntries(
      template.groups.map((group) => [group.id, { title: speak(group.title), lead: speak(group.lead) }]),
    ),
    ...(template.sides && { sides: templateResults[language].sides[template.sides.of] }),
    results: resultsOf(template, speak, language),
    says: templateResults[language].says,
  };
}

type AskedText = ToolFront['prompts'][string];

const textsOf = (
  prompts: readonly TemplatePrompt[],
  speak: Speak,
  language: Language,
): ToolFront['prompts'] =>
  Object.fromEntries(prompts.map((prompt) => [prompt.id, textOf(prompt, speak, language)]));

function textOf(prompt: TemplatePrompt, speak: Speak, language: Language): AskedText {
  const { kind, label, help, low, high, choices, fixed, columns } = prompt;
  const named = (all: readonly Named[]) => Object.fromEntries(all.map((one) => [one.id, speak(one.label)]));
  return {
    label: speak(label),
    help: speak(help),
    ...(kind === 'scale' && { low: speak(low), high: speak(high) }),
    ...(choices.length > 0 && { choices: named(choices) }),
    ...(fixed.length > 0 && { rows: named(fixed) }),
    ...(kind === 'rows' && { columns: textsOf(columns, speak, language) }),
    ...(kind === 'rows' && fixed.length === 0 && { row: templateResults[language].row }),
  };
}

/** Every block that the computation can show, by its id, with how it is counted. */
function resultsOf(template: Template, speak: Speak, language: Language): ToolFront['results'] {
  const { blocks: texts } = templateResults[language];
  const prompts = promptsOf(template);
  const scales = prompts
    .flatMap((prompt) => [prompt, ...prompt.columns])
    .filter(({ kind }) => kind === 'scale');
  const named = (text: (typeof texts)['order'], label: string) => ({
    ...text,
    label: fill(text.label, { label }),
  });
  return {
    answered: texts.answered,
    numbers: texts.numbers,
    chosen: texts.chosen,
    ...Object.fromEntries(
      scales.map((scale) => {
        const [from, to] = stepsOf(rangeOf(scale));
        const label = fill(texts.means.label, { from, to });
        return [`means.${from}-${to}`, { ...texts.means, label }];
      }),
    ),
    ...Object.fromEntries(
      prompts.flatMap((prompt) => [
        [`order.${prompt.id}`, named(texts.order, speak(prompt.label))],
        [`written.${prompt.id}`, named(texts.written, speak(prompt.label))],
        ...prompt.columns.flatMap((column) => {
          const label = `${speak(prompt.label)}: ${speak(column.label)}`;
          return [
            [`rows.${prompt.id}.${column.id}`, named(texts.rows, label)],
            [`written.${prompt.id}.${column.id}`, named(texts.written, label)],
          ] as const;
        }),
      ]),
    ),
  };
}

const rangeOf = ({ id, kind, visibility, from, to }: TemplatePrompt): Parameters<typeof stepsOf>[0] => ({
  ...{ id, kind, visibility, per: 'sheet' },
  ...(from !== null && { from }),
  ...(to !== null && { to }),
});

/** A front with the names of choices, rows and columns that only an older version of the template has, so that its answers are told in words. */
export const withOldWords = (now: ToolFront, before: ToolFront): ToolFront => ({
  ...now,
  prompts: Object.fromEntries(
    Object.entries(now.prompts).map(([id, text]) => [id, joined(text, before.prompts[id])]),
  ),
});

function joined(now: AskedText, old: AskedText | undefined): AskedText {
  if (!old) return now;
  const columns = Object.entries(now.columns ?? {}).map(([id, column]) => {
    const choices = { ...old.columns?.[id]?.choices, ...column.choices };
    return [id, { ...column, choices }] as const;
  });
  return {
    ...now,
    choices: { ...old.choices, ...now.choices },
    rows: { ...old.rows, ...now.rows },
    ...(now.columns && { columns: Object.fromEntries(columns) }),
  };
}
