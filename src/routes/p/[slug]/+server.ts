import { error, redirect } from '@sveltejs/kit';
import { languages } from '#domain/language.ts';
import { readTool } from '#features/guide/index.ts';
import { address } from '#words/addresses.ts';
import type { RequestHandler } from './$types';

/** The short address on paper: it leads to the form in the language that the paper was in. */
export const GET: RequestHandler = async ({ params, locals }) => {
  const slug = params.slug.toLowerCase();
  const home = await locals.within(async (needs) => {
    for (const language of languages) {
      const tool = await readTool(needs, language, slug);
      if (tool.ok) return address(language, 'tools', tool.value.front.slug);
    }
    return null;
  });
  if (home === null) error(404);
  redirect(302, `${home}#sheet`);
};
