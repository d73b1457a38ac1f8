import { movePhase } from '#features/phases/index.ts';
import { answerApi } from '../../../../../answer-api.ts';
import * as operations from '../../../../../operations/phases.ts';
import { presentPhases } from '../../../../../present-phases.ts';

export const POST = answerApi(operations.movePhase, async ({ needs, params, body }) => {
  const { id: partnershipId = '', phase = '' } = params;
  const answered = await movePhase(needs, { partnershipId, phase }, body);
  return answered.ok ? presentPhases(needs, partnershipId) : answered;
});
