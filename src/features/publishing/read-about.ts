import { otherLanguage, type Language } from '#domain/language.ts';
import { done, problem, type Result } from '#domain/result.ts';
import {
  everyPage,
  fronts,
  type AboutFront,
  type ContentReader,
  type NewsFront,
  type Read,
} from '#features/guide/index.ts';

type Needs = { readonly content: ContentReader };

/** First what it is, then whom to write to, then the fine print; pages that are new come last. */
const order = ['product', 'project', 'contact', 'credits', 'licence', 'accessibility', 'privacy'];
const rank = ({ id }: AboutFront): number => (order.includes(id) ? order.indexOf(id) : order.length);

/** The pages about the product, in the order one wants them. */
export async function listAbout({ content }: Needs, language: Language): Promise<readonly AboutFront[]> {
  const pages = await everyPage(content, language, 'about');
  return pages.map(({ front }) => fronts.about.parse(front)).sort((a, b) => rank(a) - rank(b));
}

/** The news, latest first. */
export async function listNews({ content }: Needs, language: Language): Promise<readonly NewsFront[]> {
  const pages = await everyPage(content, language, 'news');
  return pages
    .map(({ front }) => fronts.news.parse(front))
    .sort((a, b) => b.published.localeCompare(a.published) || a.id.localeCompare(b.id));
}

export async function readNews(
  { content }: Needs,
  language: Language,
  slug: string,
): Promise<Result<Read<NewsFront>>> {
  const page = await content.page(language, 'news', slug);
  if (!page) return problem('not-found');
  const other = await content.pageById(otherLanguage(language), 'news', page.id);
  return done({ front: fronts.news.parse(page.front), body: page.body, otherSlug: other?.slug ?? slug });
}
