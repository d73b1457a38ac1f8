import { cleanText } from '#domain/clean-text.ts';

/** What `cleanText` takes away: characters that no keyboard writes and that a database or XML cannot keep. */
// eslint-disable-next-line no-control-regex -- these are the very characters that must not get in
const unwritable =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/;

/** Whether a text may stand in a shared document as it is. */
export const isWritable = (text: string, singleLine: boolean): boolean =>
  !unwritable.test(text) && !(singleLine && text.includes('\n'));

/** A text made fit to stand in a shared document; white space is left as it is being written. */
export const writable = (text: string, singleLine: boolean): string =>
  singleLine ? cleanText(text).replace(/\n+/g, ' ') : cleanText(text);
