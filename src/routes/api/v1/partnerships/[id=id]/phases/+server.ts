import { answerApi } from '../../../answer-api.ts';
import * as operations from '../../../operations/phases.ts';
import { presentPhases } from '../../../present-phases.ts';

export const GET = answerApi(operations.readPhases, ({ needs, params }) =>
  presentPhases(needs, params['id'] ?? ''),
);
