import { checkInput } from '#domain/check-input.ts';
import { readContributions, recordContribution } from '#features/contributions/index.ts';
import { answerApi } from '../../../answer-api.ts';
import * as operations from '../../../operations/contributions.ts';
import { contributionWriting } from '../../../shapes/contributions.ts';

export const GET = answerApi(operations.readContributions, ({ needs, params }) =>
  readContributions(needs, params['id'] ?? ''),
);

export const POST = answerApi(operations.recordContribution, async ({ needs, params, body }) => {
  const checked = checkInput(contributionWriting, body);
  return checked.ok ? recordContribution(needs, params['id'] ?? '', { ...checked.value }) : checked;
});
