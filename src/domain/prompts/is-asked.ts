import type { Answer, Answers, Condition, Prompt } from './prompt.ts';

/**
 * Whether the prompt is asked, with these answers around it: those of the sheet, and on a side also its own. What is
 * answered already is always asked, so that a change of mind elsewhere never hides what somebody wrote.
 */
export function isAsked({ id, shownWhen }: Pick<Prompt, 'id' | 'shownWhen'>, answers: Answers): boolean {
  if (!shownWhen || isAnswered(answers[id])) return true;
  return shownWhen.some((conditions) => conditions.every((condition) => holds(condition, answers)));
}

const isAnswered = (answer: Answer | undefined): boolean =>
  answer !== undefined && answer !== '' && !(Array.isArray(answer) && answer.length === 0);

const holds = ({ prompt, among }: Condition, answers: Answers): boolean =>
  chosenIn(answers[prompt]).some((chosen) => among.includes(chosen));

const chosenIn = (answer: Answer | undefined): readonly string[] =>
  typeof answer === 'object'
    ? answer.filter((one): one is string => typeof one === 'string')
    : answer === undefined
      ? []
      : [String(answer)];
