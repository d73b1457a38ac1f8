import { otherLanguage } from '#domain/language.ts';
import { listCases, readCase, sortCases } from '#features/cases/index.ts';
import { listChapters, listTools } from '#features/guide/index.ts';
import { address } from '#words/addresses.ts';
import { byName } from '#words/dates.ts';
import { found, markPublic } from '../../../answer.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { within, language, visit } = event.locals;
  const { read, cases, chapters, tools } = await within(async (needs) => ({
    read: found(await readCase(needs, language, event.params.slug)),
    cases: await listCases(needs, language),
    chapters: await listChapters(needs, language),
    tools: await listTools(needs, language),
  }));
  const { front, body, otherSlug } = read;
  const sorted = sortCases(cases, 'newest', byName(language));
  const at = sorted.findIndex(({ id }) => id === front.id);
  // A case that people have told stands in the lists its editor chose: the other language may have none.
  const other = otherLanguage(language);
  const stands = front.told?.lists.includes(other) ?? true;
  markPublic(event);
  return {
    front,
    html: (await visit.render(language, body)).html,
    chapters: chapters.filter(({ id }) => front.chapters.includes(id)),
    tools: tools.filter(({ id }) => front.tools.includes(id)),
    previous: sorted[at - 1] ?? null,
    next: sorted[at + 1] ?? null,
    otherPath: stands ? address(other, 'cases', otherSlug) : address(other, 'cases'),
  };
};
