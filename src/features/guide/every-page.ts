import type { Language } from '#domain/language.ts';
import type { ContentPage, ContentReader } from './ports.ts';

/** All pages of a kind in a language, in order of id, however many there are. */
export async function everyPage(
  content: Pick<ContentReader, 'pages'>,
  language: Language,
  kind: string,
): Promise<readonly ContentPage[]> {
  const found: ContentPage[] = [];
  let after: string | undefined;
  do {
    const { items, next } = await content.pages(language, kind, { limit: 100, after });
    found.push(...items);
    after = next ?? undefined;
  } while (after !== undefined);
  return found;
}
