import type { PaperSheet } from '#domain/documents/paper-sheet.ts';
import { cleanLines } from './clean-text.ts';
import { breakLongWords, clockOf } from './typesetting.ts';

/** An empty sheet as its template reads it. */
export const paperData = ({ date, ...sheet }: PaperSheet): string =>
  JSON.stringify({ ...sheet, clock: clockOf(new Date(date)) }, (key, value: unknown) =>
    typeof value === 'string' && !verbatim.includes(key) ? breakLongWords(cleanLines(value)) : value,
  );

/** Drawings, addresses and what the template chooses by. */
const verbatim: readonly string[] = ['qr', 'alt', 'address', 'shown', 'kind', 'language', 'size'];
