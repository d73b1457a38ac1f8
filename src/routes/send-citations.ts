import { writeCitations, type CitationFormat } from '#domain/publications/write-citations.ts';
import type { Publication } from '#domain/publications/model.ts';

const types: Readonly<Record<CitationFormat, string>> = {
  ris: 'application/x-research-info-systems; charset=utf-8',
  bib: 'application/x-bibtex; charset=utf-8',
  json: 'application/vnd.citationstyles.csl+json; charset=utf-8',
};

/** The records as a file to save. `name` is a word of an address, and so safe in a header. */
export const sendCitations = (
  works: readonly Publication[],
  format: CitationFormat,
  name: string,
): Response =>
  new Response(writeCitations(format, works), {
    headers: {
      'content-type': types[format],
      'content-disposition': `attachment; filename="${name}.${format}"`,
      'cache-control': 'public, max-age=0, must-revalidate',
    },
  });
