import { cleanText } from '#domain/clean-text.ts';

/** First and last of the characters that `cleanText` takes away: no keyboard writes them, and a database or XML cannot keep them. */
const unwritable: readonly (readonly [number, number])[] = [
  [0x00, 0x08],
  [0x0b, 0x1f],
  [0x7f, 0x9f],
  [0x2028, 0x202e],
  [0x2066, 0x2069],
  [0xd800, 0xdfff],
  [0xfeff, 0xfeff],
  [0xfffe, 0xffff],
];

const isUnwritable = (character: string): boolean => {
  const code = character.codePointAt(0) ?? 0;
  return unwritable.some(([first, last]) => code >= first && code <= last);
};

/** Whether a text may stand in a shared document as it is. */
export const isWritable = (text: string, singleLine: boolean): boolean =>
  ![...text].some(isUnwritable) && !(singleLine && text.includes('\n'));

/** A text made fit to stand in a shared document; white space is left as it is being written. */
export const writable = (text: string, singleLine: boolean): string =>
  singleLine ? cleanText(text).replace(/\n+/g, ' ') : cleanText(text);
