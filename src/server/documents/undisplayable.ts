/** Signs that no font of ours can draw are told by the compiler; they are printed by their Unicode number. */

const told =
  /the text `\\*"((?:[^`])*?)\\*"` could not be displayed|disallowed codepoint `\\*"((?:[^`])*?)\\*"`/g;

/** The clusters that the compiler's message names. */
export function undisplayableIn(message: string): string[] {
  return [
    ...new Set(
      Array.from(message.matchAll(told), ([, drawn, codepoint]) => unescape(drawn ?? codepoint ?? '')),
    ),
  ].filter((cluster) => cluster !== '');
}

const unescape = (text: string): string =>
  text.replace(/\\+u\{([0-9a-f]+)\}/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)));

/** Puts `[U+1F600]` in the place of each cluster; letters that fonts do have stay as they are. */
export function withoutUndisplayable(data: string, clusters: readonly string[]): string {
  return [...clusters]
    .sort((a, b) => b.length - a.length)
    .reduce((text, cluster) => text.replaceAll(cluster, [...cluster].map(inWords).join('')), data);
}

/** Joiners, variation selectors and skin tones only colour the sign before them. */
const colouring: readonly (readonly [number, number])[] = [
  [0x200c, 0x200d],
  [0xfe00, 0xfe0f],
  [0x1f3fb, 0x1f3ff],
];

function inWords(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x250) return character;
  if (colouring.some(([first, last]) => first <= code && code <= last)) return '';
  return `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
}
