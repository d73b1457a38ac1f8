import { error } from '@sveltejs/kit';
import { readTool } from '#features/guide/index.ts';
import { toolPaper } from '#features/toolbox/results/tool-paper.ts';
import { takeTool } from '#features/toolbox/tool-shelf.ts';
import { found } from '../../../../answer.ts';
import { sendFile } from '../../../../send-file.ts';
import type { RequestHandler } from './$types';

/** The tool as an empty sheet to fill in by hand. Dated by its content, so that the same sheet is the same bytes. */
export const GET: RequestHandler = async (event) => {
  const { language, visit, within } = event.locals;
  if (!visit.allow('paper', visit.remoteAddress)) error(429);
  return within(async (needs) => {
    const { front } = found(await readTool(needs, language, event.params.slug));
    const tool = await takeTool(front.id);
    if (!tool) error(404);
    const address = `${needs.publicUrl}/p/${front.slug}`;
    const date = `${front.updated}T12:00:00.000Z`;
    const bytes = await needs.press.paper(toolPaper({ tool, front, language, address, date }));
    const file = sendFile({ bytes, name: front.title, format: 'pdf', shared: true });
    // Kept beside the public pages, which gives it a mark to be asked for again by.
    file.headers.set('x-byg-cache', 'public');
    return file;
  });
};
