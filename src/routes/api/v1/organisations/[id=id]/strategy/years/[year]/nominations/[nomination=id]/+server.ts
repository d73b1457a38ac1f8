import { checkInput } from '#domain/check-input.ts';
import { choose } from '#features/strategy/index.ts';
import { answerApi } from '../../../../../../../answer-api.ts';
import * as operations from '../../../../../../../operations/above-rooms.ts';
import { nominationChoosing } from '../../../../../../../shapes/above-rooms.ts';

export const PUT = answerApi(operations.chooseNomination, async ({ needs, params, body }) => {
  const checked = checkInput(nominationChoosing, body);
  if (!checked.ok) return checked;
  return choose(needs, params['id'] ?? '', { ...checked.value, id: params['nomination'] });
});
