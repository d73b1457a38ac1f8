import { checkInput } from '#domain/check-input.ts';
import { writeStep } from '#features/strategy/index.ts';
import { answerApi } from '../../../../../../../answer-api.ts';
import * as operations from '../../../../../../../operations/above-rooms.ts';
import { stepWriting } from '../../../../../../../shapes/above-rooms.ts';

export const PUT = answerApi(operations.writeYearStep, async ({ needs, params, body }) => {
  const checked = checkInput(stepWriting, body);
  if (!checked.ok) return checked;
  const { id = '', year, step } = params;
  return writeStep(needs, id, { ...checked.value, year, step });
});
