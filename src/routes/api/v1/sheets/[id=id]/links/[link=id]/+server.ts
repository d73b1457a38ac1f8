import type { RequestHandler } from '@sveltejs/kit';
import { endSheetLink } from '#features/links/index.ts';
import { answerApi } from '../../../../answer-api.ts';
import * as operations from '../../../../operations/sheet-talk.ts';

const end = answerApi(operations.endSheetLink, ({ needs, params }) =>
  endSheetLink(needs, { of: 'sheet', id: params['id'] ?? '' }, params['link'] ?? ''),
);

/** Whoever came by the link is sent away from the open sheet too. */
export const DELETE: RequestHandler = async (event) => {
  const answer = await end(event);
  if (answer.ok) event.locals.visit.live.kick(event.params['link'] ?? '');
  return answer;
};
