import { checkInput } from '#domain/check-input.ts';
import { done, problem } from '#domain/result.ts';
import { changeRisk, readRisk } from '#features/risks/index.ts';
import { answerApi } from '../../../../answer-api.ts';
import * as operations from '../../../../operations/risks.ts';
import { riskChanging } from '../../../../shapes/risks.ts';

export const PUT = answerApi(operations.changeRisk, async ({ needs, params, body }) => {
  const checked = checkInput(riskChanging, body);
  if (!checked.ok) return checked;
  const id = params['risk'] ?? '';
  const before = await readRisk(needs, id);
  if (!before.ok || before.value.risk.partnershipId !== params['id']) return problem('not-found');
  const changed = await changeRisk(needs, { ...checked.value, id });
  if (!changed.ok) return changed;
  const read = await readRisk(needs, id);
  return read.ok ? done(read.value.risk) : read;
});
