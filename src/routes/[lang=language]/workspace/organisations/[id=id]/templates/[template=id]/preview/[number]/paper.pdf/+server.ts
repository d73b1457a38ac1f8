import { error } from '@sveltejs/kit';
import { address } from '#words/addresses.ts';
import { needPerson } from '../../../../../../../../../need-reader.ts';
import { pressTemplatePaper } from '../../../../../../../../../press-loose.ts';
import { templateShown } from '../../template-shown.ts';
import type { RequestHandler } from './$types';

/** The template as an empty sheet to fill in by hand; the code leads back to its form. */
export const GET: RequestHandler = async (event) => {
  needPerson(event);
  const { language, visit, within } = event.locals;
  if (!visit.allow('public-form', visit.remoteAddress)) error(429);
  const { id: organisationId, template: id, number } = event.params;
  const version = number === '0' ? null : number;
  const form = address(language, 'workspace', 'organisations', organisationId, 'templates', id, 'preview');
  return within(async (needs) => {
    const { tool, front } = await templateShown(needs, { organisationId, id, version });
    const back = needs.publicUrl + form + (version === null ? '' : `?version=${version}`);
    return pressTemplatePaper(needs, { tool, front, address: back });
  });
};
