import { checkInput } from '#domain/check-input.ts';
import { changeLine } from '#features/communication/index.ts';
import { answerApi } from '../../../../answer-api.ts';
import * as operations from '../../../../operations/communication.ts';
import { communicationChanging } from '../../../../shapes/communication.ts';

export const PUT = answerApi(operations.changeCommunication, async ({ needs, params, body }) => {
  const checked = checkInput(communicationChanging, body);
  if (!checked.ok) return checked;
  const place = { partnershipId: params['id'] ?? '', id: params['line'] ?? '' };
  return changeLine(needs, place, { ...checked.value });
});
