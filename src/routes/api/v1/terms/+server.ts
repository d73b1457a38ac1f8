import { isLanguage } from '#domain/language.ts';
import { done } from '#domain/result.ts';
import { pageOfTerms } from '#features/knowledge/index.ts';
import { placeOf } from '#words/places.ts';
import { answerApi } from '../answer-api.ts';
import { listTerms } from '../operations/knowledge.ts';

export const GET = answerApi(listTerms, async ({ needs, query }) => {
  const asked = String(query['language'] ?? '');
  const language = isLanguage(asked) ? asked : needs.language;
  const { items, next } = await pageOfTerms(needs, language, query);
  const told = items.map((term) => ({
    ...term,
    url: needs.publicUrl + placeOf(language, 'terms', term.slug),
    chapter: term.chapter ?? null,
    tool: term.tool ?? null,
  }));
  return done({ items: told, next });
});
