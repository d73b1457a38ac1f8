import { checkInput } from '#domain/check-input.ts';
import { findInRoom } from '#features/search/index.ts';
import { answerApi } from '../../../answer-api.ts';
import * as operations from '../../../operations/room-search.ts';
import { roomSearchQuery } from '../../../shapes/room-search.ts';

export const GET = answerApi(operations.searchRoom, async ({ needs, params, query }) => {
  const checked = checkInput(roomSearchQuery, query);
  if (!checked.ok) return checked;
  const { q = '', kind, page } = checked.value;
  return findInRoom(needs, { partnershipId: params['id'] ?? '', query: q, kind, page });
});
