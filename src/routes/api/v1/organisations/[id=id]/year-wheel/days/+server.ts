import { checkInput } from '#domain/check-input.ts';
import { addOwnDay } from '#features/year-wheel/index.ts';
import { answerApi } from '../../../../answer-api.ts';
import * as operations from '../../../../operations/above-rooms.ts';
import { ownDayWriting } from '../../../../shapes/above-rooms.ts';

export const POST = answerApi(operations.addWheelDay, async ({ needs, params, body }) => {
  const checked = checkInput(ownDayWriting, body);
  return checked.ok ? addOwnDay(needs, params['id'] ?? '', checked.value) : checked;
});
