import { isLanguage } from '#domain/language.ts';
import { done } from '#domain/result.ts';
import { pageOfPublications } from '#features/knowledge/index.ts';
import { placeOf } from '#words/places.ts';
import { answerApi } from '../answer-api.ts';
import { listPublications } from '../operations/knowledge.ts';

export const GET = answerApi(listPublications, async ({ needs, query }) => {
  const asked = String(query['language'] ?? '');
  const language = isLanguage(asked) ? asked : needs.language;
  const { items, next } = await pageOfPublications(needs, language, query);
  const told = items.map(({ url, ...work }) => ({
    ...work,
    url: needs.publicUrl + placeOf(language, 'publications', work.slug),
    link: url ?? null,
    year: work.year ?? null,
    container: work.container ?? null,
    publisher: work.publisher ?? null,
    caveat: work.caveat ?? null,
  }));
  return done({ items: told, next });
});
