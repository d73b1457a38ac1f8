import { stepsOf } from '#domain/prompts/check-answer.ts';
import type { Answer, Prompt, Row } from '#domain/prompts/prompt.ts';
import { sayDay } from '#words/dates.ts';
import type { Language } from '#domain/language.ts';
import type { ToolFront } from '#features/guide/index.ts';
import { resultWords } from '#words/results/index.ts';
import { toolDocumentWords } from '#words/tool-documents/index.ts';
import { sayFigure } from './say.ts';

type PromptText = ToolFront['prompts'][string];
type Asked = { readonly prompt: Prompt; readonly text: Omit<PromptText, 'columns' | 'row'> | undefined };

/** An answer in words, as it stands on paper; rows are tables and are not told here. */
export function sayAnswer(language: Language, { prompt, text }: Asked, answer: Answer | undefined): string {
  const say = toolDocumentWords(language);
  if (answer === undefined || answer === '') return say('notAnswered');
  if (answer === 'dont-know') return say('dontKnow');
  if (typeof answer === 'number') return sayStep(language, prompt, answer);
  if (typeof answer !== 'string') return sayChosen(language, { prompt, text }, answer);
  if (prompt.kind === 'choice') return text?.choices?.[answer] ?? answer;
  if (prompt.kind === 'light') return lightWord(language, answer);
  return prompt.kind === 'date' ? sayDay(language, answer) : answer;
}

function sayStep(language: Language, prompt: Prompt, value: number): string {
  const say = toolDocumentWords(language);
  const figure = sayFigure(language, value);
  if (prompt.kind !== 'scale') return figure;
  const [from, to] = stepsOf(prompt);
  return from === 1 ? say('step', { value: figure, to }) : say('stepBetween', { value: figure, from, to });
}

const sayChosen = (language: Language, { prompt, text }: Asked, chosen: readonly (string | Row)[]): string =>
  chosen
    .filter((one): one is string => typeof one === 'string')
    .map((one, index) => {
      const choice = text?.choices?.[one] ?? one;
      return prompt.kind === 'ranking'
        ? toolDocumentWords(language)('place', { place: index + 1, choice })
        : choice;
    })
    .join('\n');

const lightWord = (language: Language, light: string): string => {
  const ui = resultWords[language];
  return light === 'green' ? ui.light_green : light === 'amber' ? ui.light_amber : ui.light_red;
};
