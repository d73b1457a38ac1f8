import { address } from '#words/addresses.ts';
import { needPerson } from '../../../../../need-reader.ts';
import { commentActions, loadComments } from '../../../comment-pages.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  needPerson(event);
  return { comments: await loadComments(event, { of: 'own', id: event.params.id }), id: event.params.id };
};

export const actions = commentActions({
  commented: ({ params }) => ({ of: 'own', id: params['id'] ?? '' }),
  here: ({ locals, params }) =>
    address(locals.language, 'workspace', 'sheets', params['id'] ?? '', 'comments'),
}) satisfies Actions;
