import type { Answer, Prompt } from '#domain/prompts/prompt.ts';
import { idsOf } from '#domain/tools/counting.ts';
import { cellChoices, choicesOf } from './choices.ts';
import type { ColumnText, ToolTexts } from './tool-texts.ts';

type Given = { readonly answer: Answer | undefined; readonly ui: ToolTexts['ui'] };

/** An answer as it is read on paper; a dash where there is none. */
export function answerWords(prompt: Prompt, text: ColumnText, { answer, ui }: Given): string {
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
  return step?.label ?? String(answer);
}
