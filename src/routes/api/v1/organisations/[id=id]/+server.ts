import { done, problem } from '#domain/result.ts';
import { answerApi } from '../../answer-api.ts';
import * as operations from '../../operations/people.ts';

export const GET = answerApi(operations.readOrganisation, async ({ needs, params }) => {
  const organisation = await needs.people.organisation(params['id'] ?? '');
  return organisation ? done(organisation) : problem('not-found');
});
