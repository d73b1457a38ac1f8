import { readPressKit } from '#features/communication/index.ts';
import { answerApi } from '../../../answer-api.ts';
import * as operations from '../../../operations/communication.ts';

export const GET = answerApi(operations.readPressKit, ({ needs, params }) =>
  readPressKit(needs, params['id'] ?? ''),
);
