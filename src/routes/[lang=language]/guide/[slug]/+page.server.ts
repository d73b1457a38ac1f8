import { listChapters, readChapter } from '#features/guide/index.ts';
import { otherLanguage } from '#domain/language.ts';
import { address } from '#words/addresses.ts';
import { found, markPublic } from '../../../answer.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { within, language, visit } = event.locals;
  const { chapter, all } = await within(async (needs) => ({
    chapter: found(await readChapter(needs, language, event.params.slug)),
    all: await listChapters(needs, language),
  }));
  const { front, body, otherSlug } = chapter;
  const at = all.findIndex((one) => one.id === front.id);
  const text = await visit.render(language, body);
  markPublic(event);
  const [previous, next] = [all[at - 1] ?? null, all[at + 1] ?? null];
  return { front, ...text, previous, next, otherPath: address(otherLanguage(language), 'guide', otherSlug) };
};
