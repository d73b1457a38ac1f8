import { strFromU8, unzipSync } from 'fflate';

/** The text of a Word document, as its main part has it. */
export function docxText(bytes: Uint8Array): string {
  const main = unzipSync(bytes)['word/document.xml'];
  if (!main) throw new Error('not a Word document');
  const paragraphs = strFromU8(main).split('</w:p>');
  return paragraphs
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''),
    )
    .join('\n')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'");
}
