import { done } from '#domain/result.ts';
import { addParty } from '#features/partnerships/index.ts';
import { answerApi } from '../../../answer-api.ts';
import { makeOnce } from '../../../client-id.ts';
import * as operations from '../../../operations/partnerships.ts';
import { seenPartnership } from '../../../present-partnership.ts';

export const GET = answerApi(operations.listParties, async ({ needs, params, query }) => {
  const seen = await seenPartnership(needs, params['id']);
  return seen.ok ? done(await needs.partnerships.parties(seen.value, query)) : seen;
});

export const POST = answerApi(operations.createParty, async ({ needs, params, body, chosenId }) => {
  const seen = await seenPartnership(needs, params['id']);
  if (!seen.ok) return seen;
  return makeOnce({
    chosenId,
    find: (id) => needs.partnerships.party(id),
    make: async () => {
      const added = await addParty(needs, { ...body, partnershipId: seen.value });
      return added.ok ? done({ id: added.value.partyId }) : added;
    },
  });
});
