import { error, json } from '@sveltejs/kit';
import { readTool } from '#features/guide/index.ts';
import { suggestionsIn } from '#features/toolbox/index.ts';
import { found, markPublic } from '../../../../answer.ts';
import type { RequestHandler } from './$types';

/** Texts to begin from, by the prompt that they are for: more than a page needs before somebody writes. */
export const GET: RequestHandler = (event) =>
  event.locals.within(async (needs) => {
    const { front } = found(await readTool(needs, event.locals.language, event.params.slug));
    const suggestions = suggestionsIn(front);
    if (Object.keys(suggestions).length === 0) error(404);
    markPublic(event);
    return json(suggestions);
  });
