import { error } from '@sveltejs/kit';
import { readTool } from '#features/guide/index.ts';
import { takeTool } from '#features/toolbox/tool-shelf.ts';
import { found } from '../../../../answer.ts';
import { pressLoose } from '../../../../press-loose.ts';
import type { RequestHandler } from './$types';

/** The loose sheet as a document, from the plain form as it was posted; nothing of it is kept. */
export const POST: RequestHandler = async (event) => {
  const { visit, within } = event.locals;
  if (!visit.allow('public-form', visit.remoteAddress)) error(429);
  const form = await event.request.formData();
  return within(async (needs) => {
    const { front } = found(await readTool(needs, needs.language, event.params.slug));
    const tool = await takeTool(front.id);
    if (!tool) error(404);
    return pressLoose(needs, { tool, front, form }, event.params.format);
  });
};
