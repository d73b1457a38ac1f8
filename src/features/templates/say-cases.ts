import type { Language } from '#domain/language.ts';
import { promptAt } from '#domain/templates/edit-template.ts';
import { answersTo, decidersOf } from '#domain/templates/cases.ts';
import type { Template, TemplatePrompt, Words } from '#domain/templates/model.ts';
import { templateWords } from '#words/templates/index.ts';
import { templateResults } from '#words/templates/results.ts';

/** Every answer that may decide whether a prompt is asked: as the form posts it, and in words. */
export function sayCases(
  template: Template,
  place: string,
  language: Language,
): readonly { readonly value: string; readonly label: string }[] {
  const say = templateWords(language);
  return decidersOf(template, place).flatMap(({ id }) => {
    const prompt = promptAt(template, id);
    if (!prompt) return [];
    const question = speak(prompt.label, language) || say('unnamed');
    return answersTo(prompt).map((answer) => ({
      value: `${id} ${answer}`,
      label: say('shownWhenCase', { question, answer: sayAnswer(prompt, answer, language) }),
    }));
  });
}

const speak = (words: Words, language: Language): string => words[language] || words.da || words.en;

function sayAnswer({ choices }: TemplatePrompt, answer: string, language: Language): string {
  const choice = choices.find(({ id }) => id === answer);
  if (choice) return speak(choice.label, language);
  const { says } = templateResults[language];
  const known: Readonly<Record<string, string>> = says;
  return known[`light-${answer}`] ?? answer;
}
