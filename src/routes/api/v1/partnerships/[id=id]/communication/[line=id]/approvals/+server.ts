import { checkInput } from '#domain/check-input.ts';
import { approveLine } from '#features/communication/index.ts';
import { answerApi } from '../../../../../answer-api.ts';
import * as operations from '../../../../../operations/communication.ts';
import { communicationApproving } from '../../../../../shapes/communication.ts';

export const POST = answerApi(operations.approveCommunication, async ({ needs, params, body }) => {
  const checked = checkInput(communicationApproving, body);
  if (!checked.ok) return checked;
  const place = { partnershipId: params['id'] ?? '', id: params['line'] ?? '' };
  return approveLine(needs, place, { ...checked.value });
});
