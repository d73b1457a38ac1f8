import { definitionQuestions, judgeDefinition } from '#domain/definitions/definition-test.ts';
import { readDefinitionAnswers, type SentAnswers } from '#domain/definitions/read-answers.ts';
import { otherLanguage } from '#domain/language.ts';
import { adviseDefinition } from '#features/knowledge/index.ts';
import { address } from '#words/addresses.ts';
import { markPublic } from '../../../answer.ts';
import type { PageServerLoad } from './$types';

/** The answers are in the address, so that a result can be passed on; nothing of them is kept. */
export const load: PageServerLoad = async (event) => {
  const { locals, url } = event;
  const { language } = locals;
  markPublic(event);
  const asked = definitionQuestions.map((name) => [name, url.searchParams.get(name)] as const);
  const sent = Object.fromEntries(asked) as SentAnswers;
  const tried = url.searchParams.size > 0;
  const read = readDefinitionAnswers(sent);
  const known = asked.filter(([, said]) => said === 'yes' || said === 'no') as [string, string][];
  const other = address(otherLanguage(language), 'knowledge', 'definition-test');
  const otherPath = known.length > 0 ? `${other}?${new URLSearchParams(known)}` : other;
  if (!read.ok) return { sent, problem: tried ? read.problem : null, result: null, advice: null, otherPath };
  const result = judgeDefinition(read.value);
  const advice = await locals.within((needs) => adviseDefinition(needs, language, result));
  return { sent, problem: null, result, advice, otherPath };
};
