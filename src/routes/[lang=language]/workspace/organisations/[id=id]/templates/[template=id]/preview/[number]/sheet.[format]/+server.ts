import { error } from '@sveltejs/kit';
import { needPerson } from '../../../../../../../../../need-reader.ts';
import { pressLoose } from '../../../../../../../../../press-loose.ts';
import { templateShown } from '../../template-shown.ts';
import type { RequestHandler } from './$types';

/** What was tried, as a document; `0` is the draft. */
export const POST: RequestHandler = async (event) => {
  needPerson(event);
  const { visit, within } = event.locals;
  if (!visit.allow('public-form', visit.remoteAddress)) error(429);
  const { id: organisationId, template: id, number, format } = event.params;
  const form = await event.request.formData();
  const version = number === '0' ? null : number;
  return within(async (needs) => {
    const { tool, front } = await templateShown(needs, { organisationId, id, version });
    return pressLoose(needs, { tool, front, form }, format);
  });
};
