import { done } from '#domain/result.ts';
import { answerApi } from '../../../answer-api.ts';
import * as operations from '../../../operations/answers.ts';
import { seenPartnership } from '../../../present-partnership.ts';

export const GET = answerApi(operations.listAnswers, async ({ needs, params, query }) => {
  const seen = await seenPartnership(needs, params['id']);
  if (!seen.ok) return seen;
  const chapter = typeof query['chapter'] === 'string' ? query['chapter'] : undefined;
  return done(await needs.chapterAnswers.answers(seen.value, { ...query, chapter }));
});
