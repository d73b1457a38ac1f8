import { error } from '@sveltejs/kit';
import { sendEdition } from '../../../../send-edition.ts';
import type { RequestHandler } from './$types';

/** An edition of the guide. `HEAD` and a reader who has it already are answered without its bytes. */
export const GET: RequestHandler = async ({ locals, params, request }) => {
  const edition = await locals.visit.editions.edition(locals.language, params.file);
  return edition ? sendEdition(request, edition) : error(404);
};
