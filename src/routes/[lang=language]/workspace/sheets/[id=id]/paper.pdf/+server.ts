import { error } from '@sveltejs/kit';
import { frontOf, ownSheet, toolOf } from '#features/toolbox/index.ts';
import { address } from '#words/addresses.ts';
import { found } from '../../../../../answer.ts';
import { needPerson } from '../../../../../need-reader.ts';
import { pressTemplatePaper } from '../../../../../press-loose.ts';
import type { RequestHandler } from './$types';

/** An organisation's template as an empty sheet to fill in by hand; the code leads to one's own sheet of it. */
export const GET: RequestHandler = async (event) => {
  needPerson(event);
  const { language, visit, within } = event.locals;
  if (!visit.allow('public-form', visit.remoteAddress)) error(429);
  return within(async (needs) => {
    const own = found(await ownSheet(needs, event.params.id));
    const [tool, front] = [await toolOf(needs, own.tool), await frontOf(needs, language, own.tool)];
    const back = needs.publicUrl + address(language, 'workspace', 'sheets', event.params.id);
    return tool && front ? pressTemplatePaper(needs, { tool, front, address: back }) : error(404);
  });
};
