/** What may stand in a printed text; everything else has no shape on paper and is left out. */

/** Controls and stand-alone format characters, direction overrides (they can make a text read otherwise than it is), private and unassigned characters. */
const unprintable =
  /[\p{Cc}\p{Co}\p{Cn}\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e0fff}]/gu;

/** Characters that a reader meant as a new line or a gap. */
const lineBreak = /\r\n?|[\n\v\f\u0085\u2028\u2029]/g;

/** Text of several lines: line breaks kept as `\n`, at most two in a row. */
export function cleanLines(text: string): string {
  return text
    .toWellFormed()
    .replace(lineBreak, '\n')
    .split('\n')
    .map((line) => cleanLine(line))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Text of one line, with neither end trimmed: a run of rich text may begin or end with a space. */
export function cleanRun(text: string): string {
  return text
    .toWellFormed()
    .replace(lineBreak, ' ')
    .replace(/\t/g, ' ')
    .replace(unprintable, '')
    .normalize('NFC');
}

/** Text of one line. */
export const cleanLine = (text: string): string => cleanRun(text).trim();

/** The first `longest` characters, with a sign that there was more. */
export function clip(text: string, longest: number): string {
  const characters = [...text];
  return characters.length <= longest
    ? text
    : `${characters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`;
}

/** Only addresses that a reader can follow from a document. */
export function cleanAddress(href: string): string | undefined {
  if (href.length > 2000 || !URL.canParse(href)) return undefined;
  const address = new URL(href);
  return ['http:', 'https:', 'mailto:'].includes(address.protocol) ? address.href : undefined;
}
