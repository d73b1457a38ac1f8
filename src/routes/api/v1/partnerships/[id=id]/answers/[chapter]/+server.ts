import { checkInput } from '#domain/check-input.ts';
import { done } from '#domain/result.ts';
import { writeAnswers } from '#features/guide/index.ts';
import { answerApi } from '../../../../answer-api.ts';
import * as operations from '../../../../operations/answers.ts';
import { seenPartnership } from '../../../../present-partnership.ts';
import { answersWriting } from '../../../../shapes/answers.ts';

export const PUT = answerApi(operations.writeAnswers, async ({ needs, params, body }) => {
  const seen = await seenPartnership(needs, params['id']);
  if (!seen.ok) return seen;
  const checked = checkInput(answersWriting, body);
  if (!checked.ok) return checked;
  const chapter = params['chapter'] ?? '';
  const written = await writeAnswers(needs, { ...checked.value, partnershipId: seen.value, chapter });
  if (!written.ok) return written;
  return done(await needs.chapterAnswers.answers(seen.value, { chapter, limit: 100 }));
});
