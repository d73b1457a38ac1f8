import type { Language } from '#domain/language.ts';
import type { Prompt } from '#domain/prompts/prompt.ts';
import type { Tool } from '#domain/tools/tool.ts';
import type { ToolFront } from '#features/guide/schema.ts';
import { resultWords } from '#words/results/index.ts';
import { toolboxTexts } from '#words/toolbox/index.ts';

type Shown = { readonly tool: Tool; readonly front: ToolFront; readonly language: Language };

/** What a reader must never meet in the text of a filled sheet: what programs call things, and another language's numbers and dates. */
export function textFaults(text: string, shown: Shown): string[] {
  const written = [...writtenIn(shown.front)].toSorted((a, b) => b.length - a.length);
  const spoken = new Set([...written, ...wordsOf(shown.language)]);
  const ids = idsIn(shown.tool);
  const told = text.split(/[\n\t]/).map((line) => line.trim());
  const rest = written.reduce((left, one) => left.replaceAll(one, ' … '), told.join('\n'));
  return [
    ...found(rest, /\{\w+\}/g, 'not filled in'),
    ...found(rest, /\b(undefined|NaN|null|Infinity|true|false)\b|\[object \w+\]/g, 'a program’s word'),
    ...found(rest, /\b\d{4}-\d{2}-\d{2}\b/g, 'a date as programs write it'),
    ...found(rest, foreignNumber[shown.language], 'a number as another language writes it'),
    ...told.filter((line) => ids.has(line) && !spoken.has(line)).map((line) => `an id: ${line}`),
    ...[...ids]
      .filter((id) => /-|[a-z][A-Z]/.test(id) && new RegExp(`(?<![\\w-])${id}(?![\\w-])`).test(rest))
      .map((id) => `an id: ${id}`),
  ];
}

/** `3.4` in Danish, `3,4` in English; thousands are told by their three digits. */
export const foreignNumber: Readonly<Record<Language, RegExp>> = {
  da: /(?<![\d.])\d+\.(?!\d{3}(?!\d))\d+/g,
  en: /(?<![\d,])\d+,(?!\d{3}(?!\d))\d+/g,
};

const found = (text: string, pattern: RegExp, what: string): string[] =>
  [...text.matchAll(pattern)].map(
    ({ 0: match, index }) => `${what}: ${match} in “${text.slice(Math.max(0, index - 40), index + 40)}”`,
  );

/** Every text of the content, the example's among them: people may write as they like. */
function* writtenIn(value: unknown): Generator<string> {
  if (typeof value === 'string' && value.trim() !== '') yield value.trim();
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) yield* writtenIn(inner);
}

const wordsOf = (language: Language): string[] => [
  ...writtenIn(toolboxTexts[language]),
  ...writtenIn(resultWords[language]),
];

function idsIn({ prompts, groups, sides }: Tool): Set<string> {
  const ofPrompt = ({ id, choices = [], fixed = [], columns = [] }: Prompt): string[] => [
    id,
    ...choices,
    ...fixed,
    ...columns.flatMap(ofPrompt),
  ];
  return new Set([
    ...prompts.flatMap(ofPrompt),
    ...groups.map(({ id }) => id),
    ...(sides ? [sides.of] : []),
    ...['dont-know', 'green', 'amber', 'red'],
  ]);
}
