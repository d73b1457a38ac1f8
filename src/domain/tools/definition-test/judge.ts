import {
  type DefinitionAnswers,
  type DefinitionQuestion,
  definitionQuestions,
  type DefinitionResult,
  judgeDefinition,
} from '../../definitions/definition-test.ts';
import type { Answers } from '../../prompts/prompt.ts';

export type Judged = {
  readonly yeses: number;
  readonly noes: readonly DefinitionQuestion[];
  /** Not answered, or answered with "don't know". */
  readonly open: readonly DefinitionQuestion[];
  /** Null while an open question could still turn it. */
  readonly partnership: boolean | null;
  /** What it comes closest to, when no open question can change that. */
  readonly relation: DefinitionResult['relation'] | null;
};

/**
 * The page's own rule, with doubt left as doubt: the answers are judged once with every open question a yes
 * and once with every one a no, and only what both agree on is said.
 */
export function judge(answers: Answers): Judged {
  const open = definitionQuestions.filter((id) => answers[id] !== 'yes' && answers[id] !== 'no');
  const noes = definitionQuestions.filter((id) => answers[id] === 'no');
  const [best, worst] = [judgeDefinition(read(answers, true)), judgeDefinition(read(answers, false))];
  return {
    yeses: definitionQuestions.length - open.length - noes.length,
    noes,
    open,
    partnership: best.partnership === worst.partnership ? best.partnership : null,
    relation: best.relation === worst.relation ? best.relation : null,
  };
}

const read = (answers: Answers, doubt: boolean): DefinitionAnswers =>
  Object.fromEntries(
    definitionQuestions.map((id) => {
      const answer = answers[id];
      return [id, answer === 'yes' || (answer !== 'no' && doubt)];
    }),
  ) as DefinitionAnswers;
