import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Book, Model } from '#domain/books/model.ts';
import { epubCover } from './epub-cover.ts';
import { epubCss } from './epub-css.ts';
import { container, navFile, packageFile } from './epub-package.ts';
import { epubTexts } from './epub-texts.ts';
import { markOf } from './set-book.ts';

/** A zip keeps its times in a local day without a zone: the first it knows, wherever the machine stands. */
const mtime = new Date(1980, 0, 1);

/** The guide as an EPUB 3 book. */
export function bindEpub(book: Book): Uint8Array {
  const { texts, models } = epubTexts(book);
  const marks = [1, 2, 3, 4, 5, 6, 7, 8].map((number) => [`mark-${number}`, markOf(number)] as const);
  const drawings = [...marks, ...models.map((model) => [`model-${model.id}`, modelFile(model)] as const)];
  const shown = drawings.filter(([name]) => texts.some(({ xhtml }) => xhtml.includes(`"${name}.svg"`)));
  const files: Readonly<Record<string, string>> = {
    'META-INF/container.xml': container,
    'EPUB/package.opf': packageFile(book, { texts, drawings: shown.map(([name]) => name) }),
    'EPUB/nav.xhtml': navFile(book, texts),
    'EPUB/style.css': epubCss,
    'EPUB/cover.svg': epubCover(book),
    ...Object.fromEntries(texts.map(({ id, xhtml }) => [`EPUB/${id}.xhtml`, xhtml])),
    ...Object.fromEntries(shown.map(([name, svg]) => [`EPUB/${name}.svg`, svg])),
  };
  const zipped: Zippable = Object.fromEntries(
    Object.entries(files).map(([name, text]) => [name, [strToU8(text), { level: 9, mtime }]]),
  );
  // A reader knows an e-book by its first bytes: the type comes first, and as it is.
  return zipSync({ mimetype: [strToU8('application/epub+zip'), { level: 0, mtime }], ...zipped });
}

/** An e-reader has other fonts than ours. */
const modelFile = ({ svg }: Model): string =>
  svg.replace('font-family="\'Source Sans 3\'"', 'font-family="\'Source Sans 3\', sans-serif"');
