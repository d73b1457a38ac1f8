import { done, type Problem, type Result } from '../result.ts';
import { definitionQuestions, type DefinitionAnswers, type DefinitionQuestion } from './definition-test.ts';

/** What was sent for each question, as it came: `yes`, `no`, something else, or nothing. */
export type SentAnswers = Readonly<Record<DefinitionQuestion, string | null>>;

/**
 * The answers to all eight questions. Problems, one for each question that has it: `not-answered`,
 * `not-yes-or-no`.
 */
export function readDefinitionAnswers(sent: SentAnswers): Result<DefinitionAnswers> {
  const fields = definitionQuestions.flatMap((field): Problem[] => {
    const said = sent[field];
    if (said === 'yes' || said === 'no') return [];
    return [{ kind: said === null || said === '' ? 'not-answered' : 'not-yes-or-no', field }];
  });
  if (fields.length > 0) return { ok: false, problem: { kind: 'invalid-input', fields } };
  const answers = definitionQuestions.map((question) => [question, sent[question] === 'yes'] as const);
  return done(Object.fromEntries(answers) as DefinitionAnswers);
}
