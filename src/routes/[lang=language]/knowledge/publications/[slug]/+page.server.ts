import { otherLanguage } from '#domain/language.ts';
import { readPublication } from '#features/knowledge/index.ts';
import { address } from '#words/addresses.ts';
import { found, markPublic } from '../../../../answer.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { within, language } = event.locals;
  const { front, otherSlug } = found(
    await within((needs) => readPublication(needs, language, event.params.slug)),
  );
  markPublic(event);
  return { front, otherPath: address(otherLanguage(language), 'knowledge', 'publications', otherSlug) };
};
