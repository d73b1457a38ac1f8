import { checkInput } from '#domain/check-input.ts';
import { done } from '#domain/result.ts';
import { beginHandover, readHandover, readHandovers } from '#features/handovers/index.ts';
import { answerApi } from '../../../answer-api.ts';
import * as operations from '../../../operations/handovers.ts';
import { handoverBeginning } from '../../../shapes/handovers.ts';

export const GET = answerApi(operations.readHandovers, async ({ needs, params }) => {
  const read = await readHandovers(needs, params['id'] ?? '');
  return read.ok ? done({ handovers: read.value.handovers }) : read;
});

export const POST = answerApi(operations.beginHandover, async ({ needs, params, body }) => {
  const checked = checkInput(handoverBeginning, body);
  if (!checked.ok) return checked;
  const begun = await beginHandover(needs, { ...checked.value, partnershipId: params['id'] });
  if (!begun.ok) return begun;
  const read = await readHandover(needs, begun.value.id);
  return read.ok ? done(read.value.handover) : read;
});
