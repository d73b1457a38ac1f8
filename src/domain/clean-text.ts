/** Control characters other than tab and line feed, and code points no XML document may hold. */
const forbidden = /(?![\t\n])[\p{Cc}\uFEFF\uFFFE\uFFFF]/gu;
/** Marks that turn the direction of what follows: they can make a sentence read as another than it is. */
const turning = /[\u202A-\u202E\u2066-\u2069]/g;
const lineEnds = /\r\n|[\r\u0085\u2028\u2029]/g;

/**
 * Text as it may be kept: line ends as `\n`, no control characters (NUL breaks PostgreSQL, others break
 * XML), no turning marks, half surrogates replaced by U+FFFD, letters composed (NFC) so that the same
 * word is the same bytes.
 */
export const cleanText = (text: string): string =>
  text.replace(lineEnds, '\n').replace(forbidden, '').replace(turning, '').toWellFormed().normalize('NFC');

/** The same on one line: every run of white space is one space, none at the ends. */
export const cleanLine = (text: string): string => cleanText(text).replace(/\s+/g, ' ').trim();
