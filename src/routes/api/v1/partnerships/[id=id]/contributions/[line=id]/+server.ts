import { checkInput } from '#domain/check-input.ts';
import { changeContribution } from '#features/contributions/index.ts';
import { answerApi } from '../../../../answer-api.ts';
import * as operations from '../../../../operations/contributions.ts';
import { contributionChanging } from '../../../../shapes/contributions.ts';

export const PUT = answerApi(operations.changeContribution, async ({ needs, params, body }) => {
  const checked = checkInput(contributionChanging, body);
  if (!checked.ok) return checked;
  const place = { partnershipId: params['id'] ?? '', id: params['line'] ?? '' };
  return changeContribution(needs, place, { ...checked.value });
});
