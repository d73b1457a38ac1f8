import { strFromU8, unzipSync } from 'fflate';

const marks: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The text of a Word document, as its main part has it. */
export function docxText(bytes: Uint8Array): string {
  const main = unzipSync(bytes)['word/document.xml'];
  if (!main) throw new Error('not a Word document');
  const words = (paragraph: string): string =>
    [...paragraph.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('');
  return strFromU8(main)
    .split('</w:p>')
    .map(words)
    .join('\n')
    .replace(/&(amp|lt|gt|quot|apos);/g, (mark, name: string) => marks[name] ?? mark);
}
