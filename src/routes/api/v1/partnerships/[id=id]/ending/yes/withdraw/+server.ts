import { checkInput } from '#domain/check-input.ts';
import { takeBackYes } from '#features/endings/index.ts';
import { answerApi } from '../../../../../answer-api.ts';
import * as operations from '../../../../../operations/endings.ts';
import { thenStands } from '../../../../../present-ending.ts';
import { endingUnsaying } from '../../../../../shapes/endings.ts';

export const POST = answerApi(operations.unsayEnding, async (call) => {
  const checked = checkInput(endingUnsaying, call.body);
  if (!checked.ok) return checked;
  const partnershipId = call.params['id'];
  return thenStands(call, takeBackYes(call.needs, { ...checked.value, partnershipId }));
});
