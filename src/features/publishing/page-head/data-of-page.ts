import { otherLanguage } from '#domain/language.ts';
import { fronts } from '#features/guide/index.ts';
import { address } from '#words/addresses.ts';
import { shellWords } from '#words/shell/index.ts';
import { feedPath } from '../feeds/feed.ts';
import type { PublicFace } from '../public-pages/public-page.ts';
import { breadcrumbs, website } from '../structured-data/about-the-site.ts';
import type { JsonLd } from '../structured-data/json-ld.ts';
import { dataset, howTo, readingText, webTool, type ToldText } from '../structured-data/text-of-ours.ts';

export type Around = {
  readonly origin: string;
  /** The pages that this one lies under, the highest first. */
  readonly above: readonly PublicFace[];
};

/**
 * What a page says to machines that follows from what it is. What follows from what stands on it (the facts of a
 * case, the transcript of the film, the terms of the glossary) the page says itself.
 */
export function dataOfPage(face: PublicFace, around: Around): JsonLd[] {
  const own = ownData(face, around);
  const trail = [...around.above, face].map(({ told }) => ({
    title: told.title,
    url: around.origin + told.path,
  }));
  return [...own, ...(trail.length > 1 ? [breadcrumbs(trail)] : [])];
}

function ownData(face: PublicFace, { origin }: Around): JsonLd[] {
  const told = toldText(face, origin);
  switch (face.kind) {
    case 'guide':
      return [readingText('TechArticle', told)];
    case 'knowledge':
      return [readingText('Article', told)];
    case 'news':
      return [readingText('NewsArticle', { ...told, published: String(face.told.front['published']) })];
    case 'checklist':
      return [howTo(told, stepsOf(face))];
    case 'tools':
      return [webTool(told)];
    case 'page':
      return pageData(face, told, origin);
    default:
      return [];
  }
}

const toldText = ({ language, told }: PublicFace, origin: string): ToldText => ({
  title: told.title,
  description: told.summary,
  language,
  url: origin + told.path,
  site: { name: shellWords(language)('product'), url: `${origin}/${language}` },
  updated: told.updated,
});

function stepsOf({ told }: PublicFace): { title: string; lines: string[] }[] {
  const read = fronts.checklist.safeParse(told.front);
  if (!read.success) return [];
  return read.data.groups.map(({ title, lines }) => ({ title, lines: lines.map(({ text }) => text) }));
}

function pageData({ id, language }: PublicFace, told: ToldText, origin: string): JsonLd[] {
  if (id === 'front')
    return [
      website({
        site: told.site,
        description: told.description,
        language,
        logo: `${origin}/apple-touch-icon.png`,
        search: `${origin}${address(language, 'search')}?q={query}`,
      }),
    ];
  if (id === 'cases' || id === 'glossary' || id === 'publications')
    return [dataset({ ...told, files: filesOf(id, told, origin) })];
  return [];
}

/** The collections as files, in the language of the page and, where the same address has both, in both. */
function filesOf(
  id: 'cases' | 'glossary' | 'publications',
  { language }: ToldText,
  origin: string,
): { url: string; type: string }[] {
  const set = { cases: 'cases', glossary: 'terms', publications: 'publications' }[id];
  const data = [language, otherLanguage(language)].map((one) => ({
    url: `${origin}/api/v1/${set}?language=${one}`,
    type: 'application/json',
  }));
  if (id === 'glossary') return data;
  const feed = { url: origin + feedPath(language, id, 'atom'), type: 'application/atom+xml' };
  return [...data, feed];
}
