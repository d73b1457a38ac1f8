import { done, problem } from '#domain/result.ts';
import { myOrganisations, readMe } from '#features/people/index.ts';
import { answerApi } from '../answer-api.ts';
import * as operations from '../operations/people.ts';

export const GET = answerApi(operations.readMe, async ({ needs }) => {
  const me = await readMe(needs);
  return me ? done({ ...me, memberships: await myOrganisations(needs) }) : problem('not-found');
});
