import { error } from '@sveltejs/kit';
import { seeComments } from '#features/comments/index.ts';
import { address } from '#words/addresses.ts';
import { commentActions, loadComments } from '../../../../../comment-pages.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { id, sheet: sheetId } = event.params;
  const comments = await loadComments(event, { of: 'sheet', id: sheetId });
  if (comments.sheet?.partnershipId !== id) error(404);
  // Whoever is mentioned has seen it when the page with all that is said has been looked at.
  if (event.request.method === 'GET') await event.locals.within((needs) => seeComments(needs, sheetId));
  return { comments };
};

export const actions = commentActions({
  commented: ({ params }) => ({ of: 'sheet', id: params['sheet'] ?? '' }),
  here: ({ locals, params }) =>
    address(
      locals.language,
      'workspace',
      'partnerships',
      params['id'] ?? '',
      'sheets',
      params['sheet'] ?? '',
      'comments',
    ),
}) satisfies Actions;
