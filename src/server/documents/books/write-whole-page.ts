import type { Book } from '#domain/books/model.ts';
import { printDrawing } from '#interface/drawings/print-drawing.ts';
import { hero } from '#interface/drawings/scenes.ts';
import { sayDay } from '#words/dates.ts';
import { editionWords } from '#words/editions/index.ts';
import { inlineOrnament } from './inline-drawing.ts';
import { escapeXml } from './write-blocks.ts';
import { wholePageCss } from './whole-page-css.ts';
import { wholeText } from './whole-text.ts';

/** The whole guide as one file that needs nothing beside it: to keep on a drive, to search, to print. */
export function writeWholePage(book: Book): Uint8Array {
  const say = editionWords(book.language);
  const { day, version, origin } = book.imprint;
  const { html, contents } = wholeText(book);
  const said = sayDay(book.language, day);
  const list = contents.map(({ id, title }) => `<li><a href="#${id}">${escapeXml(title)}</a></li>`).join('');
  const foot = [
    say('citeAs', { title: book.title, day: said }),
    say('licenceText'),
    `${say('whichOne', { day: said, version })} ${origin}`,
  ];
  const page = `<!DOCTYPE html>
<html lang="${book.language}">
<head>
<meta charset="utf-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<title>${escapeXml(book.title)}</title>
<meta name="description" content="${escapeXml(say('wholeDescription'))}"/>
<meta name="dcterms.modified" content="${day}"/>
<link rel="license" href="${say('licenceAddress')}"/>
<style>${wholePageCss}</style>
</head>
<body>
<header class="front">
<h1>${escapeXml(book.title)}</h1>
<p class="lead">${escapeXml(book.subtitle)}</p>
${inlineOrnament(printDrawing(hero))}
<p>${escapeXml(say('edition', { day: said }))} · CC BY 4.0</p>
<nav aria-labelledby="contents"><h2 id="contents">${escapeXml(say('contents'))}</h2><ol>${list}</ol></nav>
</header>
<main>
${html}
</main>
<footer>${foot.map((line) => `<p>${escapeXml(line)}</p>`).join('')}</footer>
</body>
</html>
`;
  return new TextEncoder().encode(page);
}
