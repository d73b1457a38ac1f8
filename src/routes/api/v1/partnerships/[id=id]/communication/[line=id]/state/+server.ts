import { checkInput } from '#domain/check-input.ts';
import { setLineState } from '#features/communication/index.ts';
import { answerApi } from '../../../../../answer-api.ts';
import * as operations from '../../../../../operations/communication.ts';
import { communicationSetting } from '../../../../../shapes/communication.ts';

export const PUT = answerApi(operations.setCommunication, async ({ needs, params, body }) => {
  const checked = checkInput(communicationSetting, body);
  if (!checked.ok) return checked;
  const place = { partnershipId: params['id'] ?? '', id: params['line'] ?? '' };
  return setLineState(needs, place, { ...checked.value });
});
