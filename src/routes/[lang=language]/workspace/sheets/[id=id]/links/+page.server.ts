import { address } from '#words/addresses.ts';
import { needPerson } from '../../../../../need-reader.ts';
import { linkActions, loadLinks } from '../../../link-pages.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  needPerson(event);
  return { links: await loadLinks(event, { of: 'own', id: event.params.id }), id: event.params.id };
};

export const actions = linkActions({
  commented: ({ params }) => ({ of: 'own', id: params['id'] ?? '' }),
  here: ({ locals, params }) => address(locals.language, 'workspace', 'sheets', params['id'] ?? '', 'links'),
}) satisfies Actions;
