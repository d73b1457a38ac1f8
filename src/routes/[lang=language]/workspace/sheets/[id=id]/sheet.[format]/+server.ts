import { error } from '@sveltejs/kit';
import { frontOf, ownSheet, toolOf } from '#features/toolbox/index.ts';
import { found } from '../../../../../answer.ts';
import { needPerson } from '../../../../../need-reader.ts';
import { pressLoose } from '../../../../../press-loose.ts';
import type { RequestHandler } from './$types';

/** One's own sheet of an organisation's template as a document, from the form as it was posted. */
export const POST: RequestHandler = async (event) => {
  needPerson(event);
  const { visit, within } = event.locals;
  if (!visit.allow('public-form', visit.remoteAddress)) error(429);
  const form = await event.request.formData();
  return within(async (needs) => {
    const own = found(await ownSheet(needs, event.params.id));
    const [tool, front] = [
      await toolOf(needs, own.tool),
      await frontOf(needs, event.locals.language, own.tool),
    ];
    return tool && front ? pressLoose(needs, { tool, front, form }, event.params.format) : error(404);
  });
};
