import { checkInput } from '#domain/check-input.ts';
import { savePlanCheck } from '#features/communication/index.ts';
import { answerApi } from '../../../../answer-api.ts';
import * as operations from '../../../../operations/communication.ts';
import { planCheckWriting } from '../../../../shapes/communication.ts';

export const PUT = answerApi(operations.checkCommunication, async ({ needs, params, body }) => {
  const checked = checkInput(planCheckWriting, body);
  return checked.ok ? savePlanCheck(needs, params['id'] ?? '', checked.value) : checked;
});
