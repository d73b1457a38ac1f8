import type { RequestHandler } from '@sveltejs/kit';
import { linkState } from '#domain/partnerships/link-state.ts';
import { done, problem } from '#domain/result.ts';
import { inviteGuest, type GuestLink } from '#features/partnerships/index.ts';
import type { Needs } from '#server/house/needs.ts';
import { maySend } from '../../../../../may-send.ts';
import { answerApi, telling } from '../../../answer-api.ts';
import { makeOnce } from '../../../client-id.ts';
import * as operations from '../../../operations/links.ts';

const present = ({ now }: Needs, link: GuestLink) => ({ ...link, state: linkState(link, now) });

/** Links are read party by party; a party has few. */
async function findLink(needs: Needs, partyId: string, id: string) {
  const { items } = await needs.guests.links(partyId, { limit: 100 });
  const link = items.find((one) => one.id === id);
  return link ? present(needs, link) : null;
}

export const GET = answerApi(operations.listLinks, async ({ needs, params, query }) => {
  const party = await needs.partnerships.party(params['id'] ?? '');
  if (!party) return problem('not-found');
  const { items, next } = await needs.guests.links(party.id, query);
  return done({ items: items.map((link) => present(needs, link)), next });
});

const create = answerApi(operations.createLink, async ({ needs, params, body, chosenId }) => {
  const partyId = params['id'] ?? '';
  if (!(await needs.partnerships.party(partyId))) return problem('not-found');
  return makeOnce({
    chosenId,
    find: (id) => findLink(needs, partyId, id),
    make: async () => {
      const sent = await inviteGuest(needs, { ...body, partyId });
      return sent.ok ? done({ id: sent.value.linkId }) : sent;
    },
  });
});

/** Letters to others are counted also when a program sends them. */
export const POST: RequestHandler = (event) =>
  maySend(event) ? create(event) : telling(event, async () => problem('too-many-requests'));
