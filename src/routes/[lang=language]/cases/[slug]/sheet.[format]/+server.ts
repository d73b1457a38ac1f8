import { error } from '@sveltejs/kit';
import { caseDocument, readCase } from '#features/cases/index.ts';
import { found } from '../../../../answer.ts';
import { sendFile } from '../../../../send-file.ts';
import type { RequestHandler } from './$types';

/** A case on one sheet of paper: the same bytes until its text is changed. */
export const GET: RequestHandler = async (event) => {
  const { language, visit, within } = event.locals;
  const { format, slug } = event.params;
  if (format !== 'pdf' && format !== 'docx') error(404);
  if (!visit.allow('paper', visit.remoteAddress)) error(429);
  const { document, press } = await within(async (needs) => {
    const { front, body } = found(await readCase(needs, language, slug));
    return { document: caseDocument({ front, body, language }), press: needs.press };
  });
  const bytes = await press[format](document);
  const file = sendFile({ bytes, name: document.title, format, shared: true });
  // Kept beside the public pages, which gives it a mark to be asked for again by.
  file.headers.set('x-byg-cache', 'public');
  return file;
};
