import { createHash } from 'node:crypto';
import type { Book } from '#domain/books/model.ts';
import { editionWords } from '#words/editions/index.ts';
import type { EpubText } from './epub-texts.ts';
import { xhtmlPage } from './epub-texts.ts';
import { escapeXml } from './write-blocks.ts';

export const container = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

/** The same guide in the same language is the same book, whatever its edition. */
function bookId({ language, imprint }: Book): string {
  const hash = createHash('sha256').update(`${imprint.origin}/${language}/guide`).digest('hex');
  const parts = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ];
  return `urn:uuid:${parts.join('-')}`;
}

type Contents = { readonly texts: readonly EpubText[]; readonly drawings: readonly string[] };

/** What is in the e-book, in which order, and what a reader or a shelf must know of it. */
export function packageFile(book: Book, { texts, drawings }: Contents): string {
  const item = (id: string, [href, type]: readonly [string, string], more = ''): string =>
    `<item id="${id}" href="${href}" media-type="${type}"${more}/>`;
  const manifest = [
    item('nav', ['nav.xhtml', 'application/xhtml+xml'], ' properties="nav"'),
    item('style', ['style.css', 'text/css']),
    item('cover-image', ['cover.svg', 'image/svg+xml'], ' properties="cover-image"'),
    ...drawings.map((name) => item(name, [`${name}.svg`, 'image/svg+xml'])),
    ...texts.map(({ id }) => item(`text-${id}`, [`${id}.xhtml`, 'application/xhtml+xml'])),
  ];
  const [cover, ...rest] = texts.map(({ id }) => `<itemref idref="text-${id}"/>`);
  return `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${book.language}" prefix="schema: http://schema.org/">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${metadata(book).join('\n')}
</metadata>
<manifest>
${manifest.join('\n')}
</manifest>
<spine>
${[cover, '<itemref idref="nav"/>', ...rest].join('\n')}
</spine>
</package>
`;
}

function metadata(book: Book): string[] {
  const say = editionWords(book.language);
  const { day, origin, version } = book.imprint;
  const dc = (name: string, text: string, more = ''): string =>
    `<dc:${name}${more}>${escapeXml(text)}</dc:${name}>`;
  const meta = (property: string, text: string): string =>
    `<meta property="${property}">${escapeXml(text)}</meta>`;
  const features = [
    'alternativeText',
    'structuralNavigation',
    'tableOfContents',
    'readingOrder',
    'displayTransformability',
  ];
  return [
    dc('identifier', bookId(book), ' id="id"'),
    dc('title', book.title),
    dc('language', book.language),
    dc('creator', say('product')),
    dc('publisher', say('product')),
    dc('description', say('wholeDescription')),
    dc('date', day),
    dc('rights', 'CC BY 4.0, https://creativecommons.org/licenses/by/4.0/'),
    dc('source', `${origin} (${version})`),
    meta('dcterms:modified', `${day}T00:00:00Z`),
    meta('schema:accessMode', 'textual'),
    meta('schema:accessMode', 'visual'),
    meta('schema:accessModeSufficient', 'textual'),
    ...features.map((feature) => meta('schema:accessibilityFeature', feature)),
    meta('schema:accessibilityHazard', 'none'),
    meta('schema:accessibilitySummary', say('accessibilitySummary')),
  ];
}

/** The contents, for the reader's own menu and as a page. */
export function navFile({ language }: Book, texts: readonly EpubText[]): string {
  const say = editionWords(language);
  const list = texts
    .filter(({ id }) => id !== 'cover')
    .map(({ id, title }) => `<li><a href="${id}.xhtml">${escapeXml(title)}</a></li>`);
  const first = texts[1]?.id ?? 'imprint';
  const body =
    `<body><nav epub:type="toc" role="doc-toc" aria-labelledby="contents"><h1 id="contents">${escapeXml(say('contents'))}</h1>` +
    `<ol>${list.join('')}</ol></nav>` +
    `<nav epub:type="landmarks" hidden="hidden" aria-label="${escapeXml(say('landmarks'))}"><ol><li><a epub:type="cover" href="cover.xhtml">${escapeXml(say('cover'))}</a></li>` +
    `<li><a epub:type="toc" href="nav.xhtml">${escapeXml(say('contents'))}</a></li>` +
    `<li><a epub:type="bodymatter" href="${first}.xhtml">${escapeXml(say('beginning'))}</a></li></ol></nav></body>`;
  return xhtmlPage(language, say('contents'), body);
}
