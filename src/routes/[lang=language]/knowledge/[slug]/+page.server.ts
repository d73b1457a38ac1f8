import { otherLanguage } from '#domain/language.ts';
import { listKnowledge, readKnowledge } from '#features/knowledge/index.ts';
import { address } from '#words/addresses.ts';
import { found, markPublic } from '../../../answer.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { within, language, visit } = event.locals;
  const { page, all } = await within(async (needs) => ({
    page: found(await readKnowledge(needs, language, event.params.slug)),
    all: await listKnowledge(needs, language),
  }));
  const { front, body, otherSlug } = page;
  const at = all.findIndex((one) => one.id === front.id);
  const text = await visit.render(language, body);
  markPublic(event);
  return {
    front,
    ...text,
    previous: all[at - 1] ?? null,
    next: all[at + 1] ?? null,
    otherPath: address(otherLanguage(language), 'knowledge', otherSlug),
  };
};
