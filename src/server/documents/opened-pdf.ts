import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A PDF read back, for tests: what a reader, a search or a screen reader gets out of it. */

export type Part = { readonly role: string; readonly alt: string; readonly children: readonly Part[] };

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
  /** How many links lead to places in the file itself. */
  readonly inner: number;
  /** Width and height of the first page in millimetres. */
  readonly paper: readonly [number, number];
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
      inner: pages.reduce((sum, page) => sum + page.inner, 0),
      paper: pages[0]?.paper ?? [0, 0],
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

type ReadPage = Pick<OpenedPdf, 'text' | 'parts' | 'links' | 'inner' | 'paper'>;

async function readPage(pdf: PDFDocumentProxy, number: number): Promise<ReadPage> {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  const tree: unknown = await page.getStructTree();
  const annotations: readonly { readonly url?: string; readonly dest?: unknown }[] =
    await page.getAnnotations();
  return {
    text: items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join(''),
    parts: [readPart(tree)],
    links: annotations.flatMap(({ url }) => (url ? [url] : [])),
    inner: annotations.filter(({ dest }) => dest !== undefined && dest !== null).length,
    paper: paperOf(page.view),
  };
}

function paperOf([left = 0, bottom = 0, right = 0, top = 0]: readonly number[]): [number, number] {
  const millimetres = (points: number): number => Math.round((points / 72) * 25.4);
  return [millimetres(right - left), millimetres(top - bottom)];
}

function readPart(node: unknown): Part {
  const {
    role = '',
    alt = '',
    children = [],
  } = (node ?? {}) as {
    role?: string;
    alt?: string;
    children?: unknown[];
  };
  return {
    role,
    alt,
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

/** What stands in the place of each picture, for those who do not see it. */
export const altsIn = (parts: readonly Part[]): string[] =>
  parts.flatMap((part) => [...(part.role === 'Figure' ? [part.alt] : []), ...altsIn(part.children)]);
