import { error } from '@sveltejs/kit';
import { assess } from '#domain/tools/win-win/assess.ts';
import { readTool } from '#features/guide/index.ts';
import { parseLooseForm, winWinDocument } from '#features/toolbox/index.ts';
import { found } from '../../../../answer.ts';
import { sendFile } from '../../../../send-file.ts';
import type { RequestHandler } from './$types';

/** The loose sheet as a document, from the plain form as it was posted; nothing of it is kept. */
export const POST: RequestHandler = async (event) => {
  const { language, visit, within } = event.locals;
  if (!visit.allow('public-form', visit.remoteAddress)) error(429);
  const { sheet } = parseLooseForm(await event.request.formData());
  const name = sheet.title || 'win-win';
  if (event.params.format === 'json')
    return sendFile({
      bytes: new TextEncoder().encode(JSON.stringify(sheet, null, 2)),
      name,
      format: 'json',
    });
  if (event.params.format !== 'pdf' && event.params.format !== 'docx') error(404);
  const format = event.params.format;
  const bytes = await within(async (needs) => {
    const tool = found(await readTool(needs, language, event.params.slug));
    const document = winWinDocument({
      sheet,
      result: assess(sheet),
      language,
      front: tool.front,
      date: needs.now,
    });
    return needs.press[format](document);
  });
  return sendFile({ bytes, name, format });
};
