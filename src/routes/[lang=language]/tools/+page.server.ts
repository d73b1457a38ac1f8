import { otherLanguage } from '#domain/language.ts';
import { listChapters, listTools } from '#features/guide/index.ts';
import { arrangeTools, findTools, readToolAsk, toolQuery } from '#features/toolbox/index-page/arrange-tools.ts';
import { address } from '#words/addresses.ts';
import { markPublic } from '../../answer.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { within, language } = event.locals;
  const ask = readToolAsk(event.url.searchParams);
  const [all, chapters] = await within(async (needs) => [
    await listTools(needs, language),
    await listChapters(needs, language),
  ]);
  const found = findTools(all, ask);
  // What people type is not kept for others: there is no end to it.
  if (!ask.words) markPublic(event);
  const groups = arrangeTools(
    found,
    ask.by,
    chapters.map(({ id }) => id),
  );
  return {
    ask,
    count: found.length,
    groups: groups.map(({ id, tools }) => ({
      id,
      tools: tools.map(({ slug, code, title, summary, duration, group }) => {
        const entry = { slug, code, title, duration };
        return ask.by === 'chapter' ? { ...entry, summary, group } : { ...entry, summary: '', group: '' };
      }),
    })),
    chapters: chapters.map(({ id, chapter, slug, title, short }) => ({ id, chapter, slug, title, short })),
    otherPath: address(otherLanguage(language), 'tools') + toolQuery(ask),
  };
};
