import { done } from '#domain/result.ts';
import { answerApi } from '../../../answer-api.ts';
import * as operations from '../../../operations/partnerships.ts';
import { seenPartnership } from '../../../present-partnership.ts';

export const GET = answerApi(operations.listPartyPeople, async ({ needs, params, query }) => {
  const seen = await seenPartnership(needs, params['id']);
  return seen.ok ? done(await needs.partnerships.partyPeople(seen.value, query)) : seen;
});
