import { authorName } from '#domain/publications/model.ts';
import { element, type XmlElement } from '#domain/xml/write-xml.ts';
import { caseFronts, periodLabel, valueLabel } from '#features/cases/index.ts';
import { knowledgeFronts } from '#features/knowledge/index.ts';
import { publishingWords } from '#words/publishing/index.ts';
import { shellWords } from '#words/shell/index.ts';
import type { PublicFace } from '../public-pages/public-page.ts';

type Values = readonly (string | undefined)[];

/** What there is to tell of the fifteen elements. */
type DublinCore = {
  readonly title: string;
  readonly creator: Values;
  readonly subject: Values;
  readonly description: string;
  readonly publisher: string;
  readonly date: string | undefined;
  readonly type: string;
  readonly format: string;
  readonly identifier: Values;
  readonly source?: Values;
  readonly language: string;
  readonly relation: Values;
  readonly coverage?: Values;
  readonly rights?: string;
};

const licence = 'https://creativecommons.org/licenses/by/4.0/';

/** The record of a page as `oai_dc`. */
export function dublinCore(face: PublicFace, origin: string): XmlElement {
  const said = Object.entries(describe(face, origin)).flatMap(([name, value]) =>
    [value].flat().flatMap((one) => (one ? [element(`dc:${name}`, {}, one)] : [])),
  );
  return element(
    'oai_dc:dc',
    {
      'xmlns:oai_dc': 'http://www.openarchives.org/OAI/2.0/oai_dc/',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation':
        'http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd',
    },
    said,
  );
}

function describe(face: PublicFace, origin: string): DublinCore {
  if (face.kind === 'cases') return caseRecord(face, origin);
  if (face.kind === 'publications') return publicationRecord(face, origin);
  return plainRecord(face, origin);
}

const types: Readonly<Partial<Record<PublicFace['kind'], string>>> = {
  film: 'MovingImage',
  tools: 'InteractiveResource',
};

function plainRecord({ kind, language, told, other }: PublicFace, origin: string): DublinCore {
  const site = shellWords(language)('product');
  const { published } = told.front;
  return {
    title: told.title,
    creator: [site],
    subject: [publishingWords(language)(`kind_${kind}`)],
    description: told.summary,
    publisher: site,
    date: typeof published === 'string' ? published : (told.updated ?? undefined),
    type: types[kind] ?? 'Text',
    format: 'text/html',
    identifier: [origin + told.path],
    language,
    relation: [other ? origin + other.path : undefined],
    rights: licence,
  };
}

function caseRecord(face: PublicFace, origin: string): DublinCore {
  const read = caseFronts.cases.safeParse(face.told.front);
  const plain = plainRecord(face, origin);
  if (!read.success) return plain;
  const { barriers, gains, library, partners, place, source } = read.data;
  const label = (facet: 'barrier' | 'gain') => (value: string) => valueLabel(face.language, { facet, value });
  return {
    ...plain,
    subject: [
      ...plain.subject,
      ...[library, ...partners.map(({ name }) => name)],
      ...[...barriers.map(label('barrier')), ...gains.map(label('gain'))],
    ],
    source: [source?.url],
    coverage: [place.name, periodLabel(read.data)],
  };
}

/** A work of others: who made it and where it is; the record of it is at our address. */
function publicationRecord(face: PublicFace, origin: string): DublinCore {
  const read = knowledgeFronts.publications.safeParse(face.told.front);
  const { rights: _, ...plain } = plainRecord(face, origin);
  if (!read.success) return plain;
  const { authors, publisher, year, language, url, container } = read.data;
  return {
    ...plain,
    creator: authors.map(authorName),
    publisher: publisher ?? '',
    date: year === undefined ? undefined : String(year),
    identifier: [...plain.identifier, url],
    source: [container],
    language,
  };
}
