import type { Language } from '#domain/language.ts';
import type { Day } from '#domain/time.ts';
import type { JsonLd } from './json-ld.ts';
import { licence, organisation, type Site } from './text-of-ours.ts';

export type ToldArticle = {
  readonly title: string;
  readonly description: string;
  readonly language: Language;
  /** Whole addresses. */
  readonly url: string;
  readonly site: Site;
  readonly updated: Day;
  readonly about: readonly string[];
  /** Town or country that it is about. */
  readonly place?: string | undefined;
  /** What it was written from. */
  readonly basedOn?:
    | { readonly title: string; readonly url: string; readonly published: Day; readonly language: Language }
    | undefined;
  /** The same as files to take along. */
  readonly files?: readonly { readonly url: string; readonly type: string }[];
};

/** A text of ours, for those who read pages by machine. */
export const article = (told: ToldArticle): JsonLd => ({
  '@type': 'Article',
  '@id': `${told.url}#article`,
  mainEntityOfPage: told.url,
  headline: told.title,
  description: told.description,
  inLanguage: told.language,
  dateModified: told.updated,
  license: licence,
  isAccessibleForFree: true,
  publisher: organisation(told.site),
  author: organisation(told.site),
  about: told.about.length > 0 ? told.about.map((name): JsonLd => ({ '@type': 'Thing', name })) : undefined,
  contentLocation: told.place ? { '@type': 'Place', name: told.place } : undefined,
  isBasedOn: told.basedOn
    ? {
        '@type': 'WebPage',
        name: told.basedOn.title,
        url: told.basedOn.url,
        datePublished: told.basedOn.published,
        inLanguage: told.basedOn.language,
      }
    : undefined,
  encoding: told.files?.map(({ url, type }): JsonLd => ({
    '@type': 'MediaObject',
    contentUrl: url,
    encodingFormat: type,
  })),
});
