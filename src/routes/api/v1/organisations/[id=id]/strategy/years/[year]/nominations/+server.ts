import { checkInput } from '#domain/check-input.ts';
import { nominate } from '#features/strategy/index.ts';
import { answerApi } from '../../../../../../answer-api.ts';
import * as operations from '../../../../../../operations/above-rooms.ts';
import { nominationWriting } from '../../../../../../shapes/above-rooms.ts';

export const POST = answerApi(operations.nominate, async ({ needs, params, body }) => {
  const checked = checkInput(nominationWriting, body);
  if (!checked.ok) return checked;
  return nominate(needs, params['id'] ?? '', { ...checked.value, year: params['year'] });
});
