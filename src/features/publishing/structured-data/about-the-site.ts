import type { Language } from '#domain/language.ts';
import type { JsonLd } from './json-ld.ts';
import { licence, type Site } from './text-of-ours.ts';

export type ToldSite = {
  readonly site: Site;
  readonly description: string;
  readonly language: Language;
  readonly logo: string;
  /** The page that searches, with `{query}` where the words go. */
  readonly search: string;
};

/** The front page: what this is, and how it is searched. */
export const website = ({ site, description, language, logo, search }: ToldSite): JsonLd => ({
  '@graph': [
    { '@type': 'Organization', '@id': `${site.url}#organisation`, name: site.name, url: site.url, logo },
    {
      '@type': 'WebSite',
      '@id': `${site.url}#website`,
      name: site.name,
      url: site.url,
      description,
      inLanguage: language,
      license: licence,
      publisher: { '@id': `${site.url}#organisation` },
      potentialAction: {
        '@type': 'SearchAction',
        target: { '@type': 'EntryPoint', urlTemplate: search },
        'query-input': 'required name=query',
      },
    },
  ],
});

export type Crumb = { readonly title: string; readonly url: string };

/** The way from the top to the page, the page itself last. */
export const breadcrumbs = (crumbs: readonly Crumb[]): JsonLd => ({
  '@type': 'BreadcrumbList',
  itemListElement: crumbs.map(({ title, url }, index): JsonLd => ({
    '@type': 'ListItem',
    position: index + 1,
    name: title,
    item: url,
  })),
});
