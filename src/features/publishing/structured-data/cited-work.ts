import {
  authorName,
  type Author,
  type Publication,
  type PublicationKind,
} from '#domain/publications/model.ts';
import type { JsonLd } from './json-ld.ts';

const types: Readonly<Record<PublicationKind, string>> = {
  report: 'Report',
  article: 'Article',
  book: 'Book',
  thesis: 'Thesis',
  guide: 'Book',
  'web-page': 'WebPage',
  toolkit: 'CreativeWork',
  film: 'Movie',
  agreement: 'DigitalDocument',
  law: 'Legislation',
};

export type CitedWork = Publication & {
  /** The whole address of our record of it, which is about the work and not the work itself. */
  readonly record: string;
};

/** A work of others that we hold a record of. */
export const citedWork = (work: CitedWork): JsonLd => ({
  '@type': types[work.kind],
  '@id': `${work.record}#work`,
  name: work.title,
  author: work.authors.length > 0 ? work.authors.map(authorOf) : undefined,
  datePublished: work.year === undefined ? undefined : String(work.year),
  publisher: work.publisher ? { '@type': 'Organization', name: work.publisher } : undefined,
  isPartOf: work.container ? { '@type': 'CreativeWork', name: work.container } : undefined,
  inLanguage: work.language,
  url: work.url,
  mainEntityOfPage: work.record,
  abstract: work.use,
});

const authorOf = (author: Author): JsonLd =>
  'name' in author
    ? { '@type': 'Organization', name: author.name }
    : {
        '@type': 'Person',
        name: authorName(author),
        familyName: author.family,
        givenName: author.given || undefined,
      };
