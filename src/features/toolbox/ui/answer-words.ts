import type { Language } from '#domain/language.ts';
import type { Answer, Prompt } from '#domain/prompts/prompt.ts';
import { idsOf } from '#domain/tools/counting.ts';
import { sayNumber } from '#words/dates.ts';
import { sayWhen } from '../results/say-when.ts';
import { cellChoices, choicesOf } from './choices.ts';
import type { ColumnText, ToolTexts } from './tool-texts.ts';

type Given = Pick<ToolTexts, 'language' | 'ui'> & { readonly answer: Answer | undefined };

/** An answer as it is read on paper; a dash where there is none. */
export function answerWords(prompt: Prompt, text: ColumnText, { answer, ui, language }: Given): string {
  if (answer === undefined || answer === '') return '–';
  if (answer === 'dont-know') return ui.dontKnow;
  const label = (id: string): string => text.choices?.[id] ?? id;
  if (prompt.kind === 'ranking')
    return idsOf(answer)
      .map((id, index) => `${index + 1}. ${label(id)}`)
      .join('\n');
  if (prompt.kind === 'several')
    return choicesOf(prompt, text)
      .filter(({ value }) => idsOf(answer).includes(value))
      .map((choice) => choice.label)
      .join(', ');
  const step = cellChoices(prompt, text, ui)?.find(({ value }) => value === String(answer));
  return step?.label ?? written(language, prompt, answer);
}

function written(language: Language, { kind }: Prompt, answer: Answer): string {
  if (typeof answer === 'number') return sayNumber(language, answer);
  return kind === 'date' ? sayWhen(language, String(answer)) : String(answer);
}

/** What stands in a field: a number with the mark that its reader types. */
export const typedWords = (language: Language, value: Answer | undefined): string =>
  typeof value === 'number'
    ? String(value).replace('.', language === 'da' ? ',' : '.')
    : typeof value === 'string'
      ? value
      : '';
