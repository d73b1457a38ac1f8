/** Somebody who may be mentioned. */
export type Mentionable = { readonly personId: string; readonly name: string };

const isLetter = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
const folded = (text: string): string => text.toLocaleLowerCase('da').normalize('NFC');

/**
 * Whom a text mentions as `@` and the whole name, in the order of the list. Of two names where one begins the
 * other only the longer counts in that place: `@Ida Holm Berg` is not Ida Holm.
 */
export function mentionedIn<Person extends Mentionable>(
  text: string,
  people: readonly Person[],
): readonly Person[] {
  const said = folded(text);
  const named = people.filter(({ name }) => name.trim() !== '');
  const found = new Set<string>();
  for (let at = said.indexOf('@'); at >= 0; at = said.indexOf('@', at + 1)) {
    if (isLetter(said[at - 1])) continue;
    const here = named.filter(({ name }) => standsAt(said, at + 1, folded(name.trim())));
    const longest = Math.max(0, ...here.map(({ name }) => name.trim().length));
    for (const { name } of here) if (name.trim().length === longest) found.add(folded(name.trim()));
  }
  return named.filter(({ name }) => found.has(folded(name.trim())));
}

const standsAt = (text: string, at: number, name: string): boolean =>
  text.startsWith(name, at) && !isLetter(text[at + name.length]);
