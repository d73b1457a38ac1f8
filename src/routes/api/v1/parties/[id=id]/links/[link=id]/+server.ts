import type { RequestHandler } from '@sveltejs/kit';
import { problem } from '#domain/result.ts';
import { revokeGuest } from '#features/partnerships/index.ts';
import { answerApi } from '../../../../answer-api.ts';
import * as operations from '../../../../operations/links.ts';

const revoke = answerApi(operations.revokeLink, async ({ needs, params }) => {
  const party = await needs.partnerships.party(params['id'] ?? '');
  if (!party) return problem('not-found');
  const { items } = await needs.guests.links(party.id, { limit: 100 });
  const link = items.find((one) => one.id === params['link']);
  if (!link) return problem('not-found');
  return revokeGuest(needs, { id: link.id, partnershipId: party.partnershipId });
});

/** Whoever came by the link is sent away from open sheets too. */
export const DELETE: RequestHandler = async (event) => {
  const answer = await revoke(event);
  if (answer.ok) event.locals.visit.live.kick(event.params['link'] ?? '');
  return answer;
};
