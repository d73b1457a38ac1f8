import { checkInput } from '#domain/check-input.ts';
import { agreeLine } from '#features/endings/index.ts';
import { answerApi } from '../../../../../../answer-api.ts';
import * as operations from '../../../../../../operations/endings.ts';
import { thenStands } from '../../../../../../present-ending.ts';
import { keptLineAgreeing } from '../../../../../../shapes/endings.ts';

export const POST = answerApi(operations.agreeKeptLine, async (call) => {
  const checked = checkInput(keptLineAgreeing, call.body);
  if (!checked.ok) return checked;
  const { id: partnershipId, line: id } = call.params;
  return thenStands(call, agreeLine(call.needs, { ...checked.value, id, partnershipId }));
});
