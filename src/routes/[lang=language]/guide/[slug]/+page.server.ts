import { readChapter } from '#features/guide/index.ts';
import { otherLanguage } from '#domain/language.ts';
import { address } from '#words/addresses.ts';
import { found, markPublic } from '../../../answer.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { within, language, visit } = event.locals;
  const { front, body, otherSlug } = found(
    await within((needs) => readChapter(needs, language, event.params.slug)),
  );
  const text = await visit.render(language, body);
  markPublic(event);
  return { front, ...text, otherPath: address(otherLanguage(language), 'guide', otherSlug) };
};
