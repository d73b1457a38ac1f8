import { problem, done, type Result } from '../result.ts';
import type { FileKind } from './model.ts';
import { plainText, zipNames } from './zip-names.ts';

/** What a file is, by what stands in it and never by what it is called. */
export function kindOfBytes(bytes: Uint8Array): Result<FileKind> {
  if (bytes.length === 0) return problem('file-empty');
  const begins = plainText(bytes.subarray(0, 16));
  const known = signatures.find(([mark]) => mark.test(begins));
  if (known) return done(known[1]);
  if (begins.startsWith(zipMark)) return kindOfZip(bytes);
  return kindOfText(bytes);
}

const zipMark = 'PK\u0003\u0004';

const signatures: readonly (readonly [RegExp, FileKind])[] = [
  [/^%PDF-\d/, 'pdf'],
  [/^\x89PNG\r\n\p{Cc}\n/u, 'png'],
  [/^\xff\xd8\xff/, 'jpg'],
  [/^GIF8[79]a/, 'gif'],
  [/^RIFF[\s\S]{4}WEBP/, 'webp'],
];

/** Where an office program's own part lies. */
const office: readonly (readonly [string, FileKind])[] = [
  ['word/', 'docx'],
  ['xl/', 'xlsx'],
  ['ppt/', 'pptx'],
];
const open: Readonly<Record<string, FileKind>> = { text: 'odt', spreadsheet: 'ods', presentation: 'odp' };
/** What an office program would run. */
const running =
  /(^|\/)(vbaProject|vbaData|.*activeX\d*)\.(bin|xml)$|^(Basic|Scripts)\/|(^|\/)embeddings\/.*\.bin$/i;

function kindOfZip(bytes: Uint8Array): Result<FileKind> {
  const names = zipNames(bytes);
  if (!names) return problem('file-kind');
  if (names.some((name) => running.test(name))) return problem('file-runs');
  if (names.includes('[Content_Types].xml')) {
    const found = office.find(([folder]) => names.some((name) => name.startsWith(folder)));
    return found ? done(found[1]) : problem('file-kind');
  }
  const said = /^application\/vnd\.oasis\.opendocument\.(text|spreadsheet|presentation)(?!-)/.exec(
    firstStored(bytes),
  );
  const kind = open[said?.[1] ?? ''];
  return kind ? done(kind) : problem('file-kind');
}

/** An open document says what it is in its first part, which is not packed. */
function firstStored(bytes: Uint8Array): string {
  const head = plainText(bytes.subarray(0, 200));
  return head.slice(30, 38) === 'mimetype' ? (head.slice(38).split(zipMark, 1)[0] ?? '') : '';
}

/** What a browser or a shell would take for more than text. */
const marked = /^\s*(<(!doctype|html|svg|script|\?xml|head|body|iframe)|#!|\{\\rtf)/i;
// eslint-disable-next-line no-control-regex -- the very characters that plain text does not hold
const unprintable = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/;

function kindOfText(bytes: Uint8Array): Result<FileKind> {
  let [head, opening] = ['', ''];
  for (let at = 0; at < bytes.length;) {
    const end = endOfPiece(bytes, at);
    const text = asUtf8(bytes.subarray(at, end));
    if (text === null || unprintable.test(text)) return problem('file-kind');
    if (at < longestHead) head += text;
    if (opening.length < longestMark) opening = (opening + text).trimStart();
    at = end;
  }
  if (marked.test(opening)) return problem('file-kind');
  return done(isTable(head) ? 'csv' : 'txt');
}

/** Longer than any mark, which may stand behind any number of blanks. */
const longestMark = 64;
/** Looked through piece by piece: a long text is never held a second time. */
const pieceSize = 65_536;
/** Whether it is a table is told by its beginning. */
const longestHead = 1_048_576;

/** Where a piece may end without parting a letter: not before a byte that goes on with one. */
function endOfPiece(bytes: Uint8Array, at: number): number {
  let end = Math.min(at + pieceSize, bytes.length);
  while (end < bytes.length && end > at + 1 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  return end;
}

/** The text that well-formed UTF-8 says; null for anything else. */
function asUtf8(bytes: Uint8Array): string | null {
  try {
    return decodeURIComponent(percent(bytes)).replace(/^\ufeff/, '');
  } catch {
    return null;
  }
}

const percent = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes)
    text +=
      byte > 0x7f || byte === 0x25 ? `%${byte.toString(16).padStart(2, '0')}` : String.fromCharCode(byte);
  return text;
};

/** Some lines, each with as many separators as the first. */
function isTable(text: string): boolean {
  const lines = text.split(/\r?\n/, 21).filter((line) => line.trim() !== '');
  return [';', ',', '\t'].some((separator) => {
    const count = (line: string): number => line.split(separator).length;
    return (
      lines.length > 1 &&
      count(lines[0] ?? '') > 1 &&
      lines.every((line) => count(line) === count(lines[0] ?? ''))
    );
  });
}
