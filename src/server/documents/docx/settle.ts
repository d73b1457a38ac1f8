import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Manuscript } from '../manuscript.ts';
import { fontTable } from './font-table.ts';
import { locale } from './styles.ts';

/**
 * The writer stamps the clock and draws chance names for links. Here both are settled by the document
 * itself, so that the same content gives the same bytes; and the language is said in the properties.
 */
export function settle(docx: Uint8Array, { moment, language }: Manuscript): Uint8Array {
  const parts = unzipSync(docx);
  const names = linkNames(parts);
  const settled = Object.entries(parts).map(([path, bytes]): [string, Uint8Array] => {
    if (!/\.(xml|rels)$/.test(path)) return [path, bytes];
    if (path === 'word/fontTable.xml') return [path, strToU8(fontTable)];
    const text = rename(strFromU8(bytes), names);
    return [
      path,
      strToU8(path === 'docProps/core.xml' ? settleProperties(text, moment, locale[language]) : text),
    ];
  });
  return zipSync(Object.fromEntries(settled), { level: 6, mtime: new Date(Date.UTC(2000, 0, 1, 12)) });
}

const chance = /"(rId(?!\d+")[\w-]+)"/g;

function linkNames(parts: Readonly<Record<string, Uint8Array>>): Map<string, string> {
  const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const found = [...new Set(Array.from(text.matchAll(chance), ([, name]) => name ?? ''))];
  return new Map(found.map((name, index) => [name, `rIdLink${index + 1}`]));
}

const rename = (text: string, names: ReadonlyMap<string, string>): string =>
  text.replace(chance, (whole, name: string) => (names.has(name) ? `"${names.get(name)}"` : whole));

function settleProperties(text: string, moment: Date, language: string): string {
  const at = moment.toISOString().replace(/\.\d+Z$/, 'Z');
  return text
    .replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${at}`)
    .replace('</cp:coreProperties>', `<dc:language>${language}</dc:language></cp:coreProperties>`);
}
