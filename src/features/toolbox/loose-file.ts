import { problem, type Result } from '#domain/result.ts';
import type { WinWinSheet } from '#domain/tools/win-win/model.ts';
import { parseSheet } from '#domain/tools/win-win/parse-sheet.ts';

const format = 'byg-partnerskaber/win-win';
/** More than the fullest sheet there can be. */
const longestFile = 1_000_000;

/** The sheet as a file to keep, and to open again anywhere. */
export const sheetFile = (sheet: WinWinSheet): string =>
  `${JSON.stringify({ format, version: 1, sheet }, null, 2)}\n`;

/** A name for the file that says what is in it and that every machine can keep. */
export function fileName(sheet: WinWinSheet, ending: string): string {
  const title = sheet.title
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  return `win-win${title === '' ? '' : `-${title}`}.${ending}`;
}

/** A file that somebody says is a sheet; trusted in nothing. */
export function readSheetFile(text: string): Result<WinWinSheet> {
  if (text.length > longestFile) return problem('not-a-sheet');
  try {
    const value = JSON.parse(text) as { format?: unknown; sheet?: unknown } | null;
    // A bare sheet, as the API gives it, is as good.
    return parseSheet(value?.format === format ? value.sheet : value);
  } catch {
    return problem('not-a-sheet');
  }
}
