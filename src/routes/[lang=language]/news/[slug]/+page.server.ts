import { listNews, readNews } from '#features/publishing/index.ts';
import { otherLanguage } from '#domain/language.ts';
import { address } from '#words/addresses.ts';
import { found, markPublic } from '../../../answer.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { within, language, visit } = event.locals;
  const { page, all } = await within(async (needs) => ({
    page: found(await readNews(needs, language, event.params.slug)),
    all: await listNews(needs, language),
  }));
  const { front, body, otherSlug } = page;
  const at = all.findIndex(({ id }) => id === front.id);
  const { html } = await visit.render(language, body);
  markPublic(event);
  const [newer, older] = [all[at - 1] ?? null, all[at + 1] ?? null];
  return { front, html, newer, older, otherPath: address(otherLanguage(language), 'news', otherSlug) };
};
