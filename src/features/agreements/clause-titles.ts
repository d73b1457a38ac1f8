import type { Bilingual } from '#domain/language.ts';
import type { ContentReader } from '#features/guide/index.ts';

/** The titles of all clauses in both languages. */
export async function clauseTitles(content: ContentReader): Promise<Map<string, Bilingual>> {
  const [da, en] = [
    await content.pages('da', 'clauses', { limit: 100 }),
    await content.pages('en', 'clauses', { limit: 100 }),
  ];
  const english = new Map(en.items.map((page) => [page.id, String(page.front['title'])]));
  return new Map(
    da.items.map((page) => [
      page.id,
      { da: String(page.front['title']), en: english.get(page.id) ?? page.id },
    ]),
  );
}
