import { error } from '@sveltejs/kit';
import { address } from '#words/addresses.ts';
import { linkActions, loadLinks } from '../../../../../link-pages.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const links = await loadLinks(event, { of: 'sheet', id: event.params.sheet });
  if (links.partnershipId !== event.params.id) error(404);
  return { links, id: event.params.sheet };
};

export const actions = linkActions({
  commented: ({ params }) => ({ of: 'sheet', id: params['sheet'] ?? '' }),
  here: ({ locals, params }) =>
    address(
      locals.language,
      'workspace',
      'partnerships',
      params['id'] ?? '',
      'sheets',
      params['sheet'] ?? '',
      'links',
    ),
}) satisfies Actions;
