import type { Language } from '#domain/language.ts';
import type { ContentPage, ContentReader } from './ports.ts';

/** All pages of a kind, however many pages of the list that takes. */
export async function everyPage(
  content: Pick<ContentReader, 'pages'>,
  language: Language,
  kind: string,
): Promise<readonly ContentPage[]> {
  const found: ContentPage[] = [];
  for (let after: string | null = ''; after !== null; ) {
    const page = await content.pages(language, kind, { after, limit: 100 });
    found.push(...page.items);
    after = page.next;
  }
  return found;
}
