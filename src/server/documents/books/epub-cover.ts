import type { Book } from '#domain/books/model.ts';
import { printDrawing } from '#interface/drawings/print-drawing.ts';
import { hero } from '#interface/drawings/scenes.ts';
import { sayDay } from '#words/dates.ts';
import { editionWords } from '#words/editions/index.ts';
import { escapeXml } from './write-blocks.ts';

/** About as many signs as a line of the cover holds. */
const across = 36;

/** The cover as a drawing. Shelves of books show it small, so its title is large. */
export function epubCover({ language, title, subtitle, imprint }: Book): string {
  const art = printDrawing(hero).replace(
    / width="[^"]*" height="[^"]*"/,
    ' x="60" y="640" width="1080" height="800"',
  );
  const lines = linesOf(subtitle).map(
    (line, index) => `<tspan x="100" dy="${index ? 56 : 0}">${escapeXml(line)}</tspan>`,
  );
  const day = editionWords(language)('edition', { day: sayDay(language, imprint.day) });
  const block = (x: number, y: number, look: string): string =>
    `<rect x="${x}" y="${y}" width="44" height="44" ${look}/>`;
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 1600" width="1200" height="1600">' +
    `<title>${escapeXml(title)}</title><rect width="1200" height="1600" fill="#faf6ee"/>` +
    block(100, 140, 'fill="#221d17"') +
    block(154, 142, 'fill="none" stroke="#221d17" stroke-width="4"') +
    block(206, 140, 'fill="#221d17"') +
    block(270, 118, 'fill="#9f3218"') +
    '<g font-family="\'Source Serif 4\', Georgia, serif">' +
    `<text x="100" y="350" font-size="104" font-weight="600" fill="#221d17">${escapeXml(title)}</text>` +
    `<text x="100" y="440" font-size="46" fill="#5b5145">${lines.join('')}</text></g>` +
    `${art}<text x="100" y="1510" font-family="'Source Sans 3', sans-serif" font-size="32" fill="#5b5145">${escapeXml(day)}</text></svg>`
  );
}

function linesOf(text: string): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last && last.length + word.length >= across) lines.push(word);
    else lines[lines.length - 1] = last ? `${last} ${word}` : word;
  }
  return lines;
}
