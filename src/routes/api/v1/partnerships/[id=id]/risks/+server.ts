import { checkInput } from '#domain/check-input.ts';
import { done } from '#domain/result.ts';
import { addRisk, readRegisters, readRisk } from '#features/risks/index.ts';
import { answerApi } from '../../../answer-api.ts';
import * as operations from '../../../operations/risks.ts';
import { riskWriting } from '../../../shapes/risks.ts';

export const GET = answerApi(operations.readRisks, async ({ needs, params }) => {
  const read = await readRegisters(needs, params['id'] ?? '');
  return read.ok ? done({ registers: read.value }) : read;
});

export const POST = answerApi(operations.addRisk, async ({ needs, params, body }) => {
  const checked = checkInput(riskWriting, body);
  if (!checked.ok) return checked;
  const added = await addRisk(needs, { ...checked.value, partnershipId: params['id'] });
  if (!added.ok) return added;
  const read = await readRisk(needs, added.value.id);
  return read.ok ? done(read.value.risk) : read;
});
