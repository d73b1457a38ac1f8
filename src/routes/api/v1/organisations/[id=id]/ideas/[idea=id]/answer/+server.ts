import { checkInput } from '#domain/check-input.ts';
import { answerIdea } from '#features/ideas/index.ts';
import { answerApi } from '../../../../../answer-api.ts';
import * as operations from '../../../../../operations/ideas.ts';
import { ideaAnswering } from '../../../../../shapes/ideas.ts';

export const POST = answerApi(operations.answerIdea, async ({ needs, params, body }) => {
  const checked = checkInput(ideaAnswering, body);
  if (!checked.ok) return checked;
  const place = { organisationId: params['id'] ?? '', id: params['idea'] ?? '' };
  return answerIdea(needs, place, checked.value);
});
