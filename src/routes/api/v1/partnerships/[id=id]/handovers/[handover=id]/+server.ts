import { done, problem } from '#domain/result.ts';
import { readHandover } from '#features/handovers/index.ts';
import { answerApi } from '../../../../answer-api.ts';
import * as operations from '../../../../operations/handovers.ts';

export const GET = answerApi(operations.readHandover, async ({ needs, params }) => {
  const read = await readHandover(needs, params['handover'] ?? '');
  if (!read.ok) return read;
  const { handover } = read.value;
  return handover.partnershipId === params['id'] ? done(handover) : problem('not-found');
});
