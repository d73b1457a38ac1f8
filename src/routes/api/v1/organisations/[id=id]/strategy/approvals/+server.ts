import { checkInput } from '#domain/check-input.ts';
import { approveStrategy } from '#features/strategy/index.ts';
import { answerApi } from '../../../../answer-api.ts';
import * as operations from '../../../../operations/above-rooms.ts';
import { strategyApproving } from '../../../../shapes/above-rooms.ts';

export const POST = answerApi(operations.approveStrategy, async ({ needs, params, body }) => {
  const checked = checkInput(strategyApproving, body);
  return checked.ok ? approveStrategy(needs, params['id'] ?? '', checked.value) : checked;
});
