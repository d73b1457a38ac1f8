import type { Language } from '#domain/language.ts';
import { shellWords } from '#words/shell/index.ts';
import { feedFormats, feedPath, feedTitle, feedTypes, type FeedName } from '../feeds/feed.ts';
import type { PublicFace } from '../public-pages/public-page.ts';
import { jsonLd } from '../structured-data/json-ld.ts';
import { dataOfPage } from './data-of-page.ts';
import { pictureOf, type Picture } from './share-picture.ts';

/** What stands in a public page's head beside its title and description. All addresses are whole. */
export type PageHead = {
  readonly title: string;
  readonly summary: string;
  readonly siteName: string;
  readonly language: Language;
  readonly url: string;
  readonly hasOther: boolean;
  readonly type: 'website' | 'article' | 'video.other';
  readonly picture: Picture;
  readonly links: readonly { readonly href: string; readonly type: string; readonly title: string }[];
  /** JSON-LD as the text of an element: nothing in it ends one. */
  readonly data: readonly string[];
};

const types: Readonly<Partial<Record<PublicFace['kind'], PageHead['type']>>> = {
  page: 'website',
  tools: 'website',
  film: 'video.other',
};

/** The head of a page; null when the address is none of the public pages. */
export function pageHead(
  faces: ReadonlyMap<string, PublicFace>,
  path: string,
  origin: string,
): PageHead | null {
  const face = faces.get(path);
  if (!face) return null;
  const { kind, language, told } = face;
  return {
    title: told.title,
    summary: told.summary,
    siteName: shellWords(language)('product'),
    language,
    url: origin + told.path,
    hasOther: face.other !== null,
    type: types[kind] ?? 'article',
    picture: pictureOf(face, origin),
    links: [...feedLinks(face, origin), ...embedLinks(face, origin)],
    data: dataOfPage(face, { origin, above: above(faces, path) }).map(jsonLd),
  };
}

/** `/da/viden/ordliste` lies under `/da/viden`; the front page is above everything and is not told. */
function above(faces: ReadonlyMap<string, PublicFace>, path: string): PublicFace[] {
  const parts = path.split('/');
  return parts.flatMap((_, length) => {
    const face = length > 2 ? faces.get(parts.slice(0, length).join('/')) : undefined;
    return face ? [face] : [];
  });
}

const ownFeed = ({ kind, id }: PublicFace): FeedName | null => {
  const of = kind === 'page' ? id : kind;
  return of === 'news' || of === 'cases' || of === 'publications' ? of : null;
};

function feedLinks(face: PublicFace, origin: string): PageHead['links'] {
  const own = ownFeed(face);
  const names: readonly FeedName[] = own ? [own, 'all'] : ['all'];
  const { language } = face;
  return names.flatMap((name) =>
    feedFormats.map((format) => ({
      href: origin + feedPath(language, name, format),
      type: feedTypes[format],
      title: feedTitle(language, name),
    })),
  );
}

/** Cases and the film say how they are put on somebody else's page. */
function embedLinks({ kind, told }: PublicFace, origin: string): PageHead['links'] {
  if (kind !== 'cases' && kind !== 'film') return [];
  const url = encodeURIComponent(origin + told.path);
  return (['json', 'xml'] as const).map((format) => ({
    href: `${origin}/oembed?url=${url}&format=${format}`,
    type: format === 'json' ? 'application/json+oembed' : 'text/xml+oembed',
    title: told.title,
  }));
}
