import { problem } from '#domain/result.ts';
import { revokeGuest } from '#features/partnerships/index.ts';
import { answerApi } from '../../../../answer-api.ts';
import * as operations from '../../../../operations/links.ts';

export const DELETE = answerApi(operations.revokeLink, async ({ needs, params }) => {
  const party = await needs.partnerships.party(params['id'] ?? '');
  if (!party) return problem('not-found');
  const { items } = await needs.guests.links(party.id, { limit: 100 });
  const link = items.find((one) => one.id === params['link']);
  if (!link) return problem('not-found');
  return revokeGuest(needs, { id: link.id, partnershipId: party.partnershipId });
});
