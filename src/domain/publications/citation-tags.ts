import { authorName, bareTitle, oneLine, type Publication, type PublicationKind } from './model.ts';

export type CitationTag = readonly [name: `citation_${string}`, content: string];

/** What Highwire calls the container and the publisher, by the kind of work. */
const containers: Readonly<Partial<Record<PublicationKind, CitationTag[0]>>> = {
  article: 'citation_journal_title',
  book: 'citation_book_title',
};
const publishers: Readonly<Partial<Record<PublicationKind, CitationTag[0]>>> = {
  report: 'citation_technical_report_institution',
  thesis: 'citation_dissertation_institution',
};

/** Highwire's tags for the head of the record's page, in their customary order; one for each author. */
export function citationTags(work: Publication): readonly CitationTag[] {
  const tags: readonly (readonly [CitationTag[0], string | number | undefined])[] = [
    ['citation_title', bareTitle(work)],
    ...work.authors.map((author) => ['citation_author', authorName(author)] as const),
    ['citation_publication_date', work.year],
    [containers[work.kind] ?? 'citation_series_title', work.container],
    ['citation_publisher', work.publisher],
    [publishers[work.kind] ?? 'citation_publisher', publishers[work.kind] ? work.publisher : undefined],
    ['citation_language', work.language],
    ['citation_public_url', work.url],
  ];
  return tags.flatMap(([name, value]) => {
    const content = oneLine(String(value ?? ''));
    return content === '' ? [] : [[name, content] as const];
  });
}
