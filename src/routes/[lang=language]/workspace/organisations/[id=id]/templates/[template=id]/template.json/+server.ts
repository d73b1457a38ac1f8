import { error } from '@sveltejs/kit';
import { readTemplate } from '#domain/templates/parse-template.ts';
import { templateFile } from '#domain/templates/template-file.ts';
import { nameOf, readOwnTemplate } from '#features/templates/index.ts';
import { found } from '../../../../../../../answer.ts';
import { needPerson } from '../../../../../../../need-reader.ts';
import { sendFile } from '../../../../../../../send-file.ts';
import type { RequestHandler } from './$types';

/** The draft, or the version that is asked for, as a file. */
export const GET: RequestHandler = async (event) => {
  needPerson(event);
  const { within, language } = event.locals;
  const which = { organisationId: event.params.id, id: event.params.template };
  const read = found(await within((needs) => readOwnTemplate(needs, which)));
  const wanted = event.url.searchParams.get('version');
  const version = read.versions.find(({ number }) => String(number) === wanted);
  if (wanted !== null && !version) error(404);
  const template = version ? readTemplate(version.content).template : read.template;
  const bytes = new TextEncoder().encode(templateFile(template));
  return sendFile({ bytes, name: nameOf(template, language), format: 'json' });
};
