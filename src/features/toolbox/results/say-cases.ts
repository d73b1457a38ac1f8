import type { Language } from '#domain/language.ts';
import type { Condition, Prompt } from '#domain/prompts/prompt.ts';
import type { Tool } from '#domain/tools/tool.ts';
import type { ToolFront } from '#features/guide/index.ts';
import { paperWords } from '#words/paper/index.ts';
import { sayAnswer } from './say-answer.ts';

type Source = {
  readonly tool: Tool;
  readonly front: Pick<ToolFront, 'prompts'>;
  readonly language: Language;
};

/** When the prompt is to be answered at all, in the words of the prompts that decide it; nothing when always. */
export function sayCases(source: Source, { shownWhen = [], language: own }: Prompt): string {
  const { language } = source;
  // Paper in a language asks for the texts in that language, whatever is ticked about languages.
  const isOfLanguage = ({ among }: Condition): boolean => own !== undefined && among.includes(own);
  const cases = shownWhen
    .map((conditions) => conditions.filter((condition) => !isOfLanguage(condition)))
    .map((conditions) => conditions.map((condition) => sayCondition(source, condition)));
  if (cases.length === 0 || cases.some((conditions) => conditions.length === 0)) return '';
  const and = new Intl.ListFormat(language, { type: 'conjunction' });
  const or = new Intl.ListFormat(language, { type: 'disjunction' });
  return paperWords(language)('onlyWhen', { cases: or.format(cases.map((all) => and.format(all))) });
}

function sayCondition({ tool, front, language }: Source, { prompt: id, among }: Condition): string {
  const [prompt, text] = [tool.prompts.find((one) => one.id === id), front.prompts[id]];
  const known = among.map(
    (answer) => text?.choices?.[answer] ?? (prompt ? sayAnswer(language, { prompt, text }, answer) : answer),
  );
  return paperWords(language)('answered', { question: text?.label ?? id, answers: known.join(' / ') });
}
