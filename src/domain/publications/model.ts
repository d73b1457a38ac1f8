export const publicationKinds = [
  'report',
  'article',
  'book',
  'thesis',
  'guide',
  'web-page',
  'toolkit',
  'film',
  'agreement',
  'law',
] as const;
export type PublicationKind = (typeof publicationKinds)[number];

/** A person by family and given name, or an organisation. */
export type Author = { readonly family: string; readonly given: string } | { readonly name: string };

/** A work as it is cited. Everything but id, kind, title and language may be unknown. */
export type Publication = {
  readonly id: string;
  readonly kind: PublicationKind;
  readonly authors: readonly Author[];
  readonly title: string;
  readonly year?: number | undefined;
  /** The journal, series or site it stands in. */
  readonly container?: string | undefined;
  readonly publisher?: string | undefined;
  /** Of the work, two letters. */
  readonly language: string;
  readonly url?: string | undefined;
  /** What it is good for, in our words. */
  readonly use?: string | undefined;
  /** What could not be read or found. */
  readonly caveat?: string | undefined;
};

/** `Overgaard, Louise`, or the organisation's name. */
export const authorName = (author: Author): string =>
  'name' in author ? author.name : [author.family, author.given].filter(Boolean).join(', ');

/**
 * The title as an exchange format takes it. A work without one is listed in brackets by what it is; those are our
 * sign to readers and no part of a title.
 */
export const bareTitle = ({ title }: Pick<Publication, 'title'>): string =>
  oneLine(title).replace(/^\[([^[\]]+)\]$/, '$1');

/** Text as every exchange format can hold it: one line, no control characters. */
export const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toWellFormed();
