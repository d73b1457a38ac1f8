import { checkInput } from '#domain/check-input.ts';
import { addLine, readPlan } from '#features/communication/index.ts';
import { answerApi } from '../../../answer-api.ts';
import * as operations from '../../../operations/communication.ts';
import { communicationWriting } from '../../../shapes/communication.ts';

export const GET = answerApi(operations.readCommunication, ({ needs, params }) =>
  readPlan(needs, params['id'] ?? ''),
);

export const POST = answerApi(operations.addCommunication, async ({ needs, params, body }) => {
  const checked = checkInput(communicationWriting, body);
  return checked.ok ? addLine(needs, params['id'] ?? '', { ...checked.value }) : checked;
});
