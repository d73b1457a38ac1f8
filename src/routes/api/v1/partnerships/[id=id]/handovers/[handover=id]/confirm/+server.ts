import { checkInput } from '#domain/check-input.ts';
import { done, problem } from '#domain/result.ts';
import { confirmHandover, readHandover } from '#features/handovers/index.ts';
import { answerApi } from '../../../../../answer-api.ts';
import * as operations from '../../../../../operations/handovers.ts';
import { handoverConfirming } from '../../../../../shapes/handovers.ts';

export const POST = answerApi(operations.confirmHandover, async ({ needs, params, body }) => {
  const checked = checkInput(handoverConfirming, body);
  if (!checked.ok) return checked;
  const id = params['handover'] ?? '';
  const before = await needs.handovers.handover(id);
  if (before?.partnershipId !== params['id']) return problem('not-found');
  const confirmed = await confirmHandover(needs, { ...checked.value, id });
  if (!confirmed.ok) return confirmed;
  const read = await readHandover(needs, id);
  return read.ok ? done(read.value.handover) : read;
});
