import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A PDF read back, for tests: what a reader, a search or a screen reader gets out of it. */

export type Part = { readonly role: string; readonly children: readonly Part[] };

export type OpenedPdf = {
  readonly pages: number;
  readonly title: string;
  readonly author: string;
  readonly language: string;
  readonly tagged: boolean;
  /** The part of PDF/UA that the file says it follows. */
  readonly ua: string | null;
  /** All text, spaces made alike and soft hyphens taken out. */
  readonly text: string;
  /** The same without any spaces: a text may be broken anywhere by a line. */
  readonly letters: string;
  /** The structure trees of the pages, in order. */
  readonly parts: readonly Part[];
  readonly links: readonly string[];
};

export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false });
  const pdf = await task.promise;
  try {
    const pages = await Promise.all(
      Array.from({ length: pdf.numPages }, (_, index) => readPage(pdf, index + 1)),
    );
    const { info, metadata } = await pdf.getMetadata();
    const text = pages
      .map((page) => page.text)
      .join(' ')
      .replaceAll('\u00ad', '')
      .replace(/\s+/g, ' ');
    return {
      pages: pdf.numPages,
      ...readInfo(info),
      tagged: isMarked(await pdf.getMarkInfo()),
      ua: /<pdfuaid:part>(\d)<\/pdfuaid:part>/.exec(metadata?.getRaw() as string)?.[1] ?? null,
      text,
      letters: lettersOf(text),
      parts: pages.flatMap((page) => page.parts),
      links: pages.flatMap((page) => page.links),
    };
  } finally {
    await task.destroy();
  }
}

/** What is left of a text when neither spaces nor the way its letters are composed count. */
export const lettersOf = (text: string): string => text.normalize('NFKC').replace(/[\s\u00ad]/g, '');

const readInfo = (info: object): Pick<OpenedPdf, 'title' | 'author' | 'language'> => {
  const said: Readonly<Record<string, unknown>> = { ...info };
  return {
    title: String(said['Title'] ?? ''),
    author: String(said['Author'] ?? ''),
    language: String(said['Language'] ?? ''),
  };
};

type ReadPage = Pick<OpenedPdf, 'text' | 'parts' | 'links'>;

async function readPage(pdf: PDFDocumentProxy, number: number): Promise<ReadPage> {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  const tree: unknown = await page.getStructTree();
  const annotations: readonly { readonly url?: string }[] = await page.getAnnotations();
  return {
    text: items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join(''),
    parts: [readPart(tree)],
    links: annotations.flatMap(({ url }) => (url ? [url] : [])),
  };
}

function readPart(node: unknown): Part {
  const { role = '', children = [] } = (node ?? {}) as { role?: string; children?: unknown[] };
  return {
    role,
    children: children
      .filter((child) => typeof child === 'object' && child !== null && 'role' in child)
      .map(readPart),
  };
}

/** Every role in reading order. */
export const rolesIn = (parts: readonly Part[]): string[] =>
  parts.flatMap((part) => [part.role, ...rolesIn(part.children)]);

/** The reader hands out a Map, whatever its types say. */
const isMarked = (info: unknown): boolean => info instanceof Map && info.get('Marked') === true;
