import { checkInput } from '#domain/check-input.ts';
import { writeLine } from '#features/endings/index.ts';
import { answerApi } from '../../../../answer-api.ts';
import * as operations from '../../../../operations/endings.ts';
import { thenStands } from '../../../../present-ending.ts';
import { keptLineWriting } from '../../../../shapes/endings.ts';

export const POST = answerApi(operations.addKeptLine, async (call) => {
  const checked = checkInput(keptLineWriting, call.body);
  if (!checked.ok) return checked;
  const partnershipId = call.params['id'];
  return thenStands(call, writeLine(call.needs, { ...checked.value, id: '', partnershipId }));
});
