import type { Language } from '../../src/domain/language.ts';
import type { Finding } from './finding.ts';
import type { Node, Sources, Written } from './read-sources.ts';
import type { Speller } from './spelling.ts';
import { lineOf, textOf, textsOf, type Text } from './walk.ts';

export type Spellers = Readonly<Record<Language, Speller>>;
/** `titled` for words set in italics: the title of a work may be in either language. */
type Line = { readonly text: string; readonly line: number; readonly titled?: boolean };

const word = /\p{L}[\p{L}\p{M}]*(?:['’-][\p{L}\p{M}]+)*/gu;
/** Names to be filled, addresses, mail and names of files are not prose. */
const unspoken = /\{\w+\}|https?:\/\/\S+|\S+@\S+|\b[\w-]+\.(?:dk|org|com|net|se|no|pdf|docx|epub)\b\S*/g;

/** Keys whose values are not prose, or are names as their owners write them. */
const silent = new Set([
  ...['id', 'slug', 'code', 'chapter', 'chapters', 'tool', 'tools', 'see', 'url', 'source', 'kind', 'group', 'form'],
  ...['authors', 'title', 'container', 'publisher', 'publications', 'barriers', 'gains', 'sector', 'name', 'library'],
  ...['other', 'language', 'starts', 'ends', 'family', 'given', 'look', 'leadsTo', 'guide', 'page', 'case'],
]);

/** Every word is in the language's dictionary or on the project's list. */
export function checkSpelling({ pages, lists }: Sources, spellers: Spellers): Finding[] {
  const inPages = pages.flatMap(({ file, language, kind, body, front }) => {
    const titled = kind === 'cases' ? silent : new Set([...silent].filter((key) => key !== 'title'));
    const lines = [...proseOf(body), ...textsOf(front).filter((text) => speaks(text, titled))];
    return lines.flatMap((line) => misspelt(line, speakerOf(line, language, spellers)).map(asFinding(file, line.line)));
  });
  const inLists = lists.flatMap(({ file, written }) =>
    textsOf(written)
      .filter((text) => text.language && speaks(text, silent))
      .flatMap((text) => misspelt(text, spellers[text.language ?? 'da']).map(asFinding(file, text.line))),
  );
  return [...inPages, ...inLists];
}

/** Words of a file that says everything in both languages, titles and all. */
export const spellWritten = (
  { file, written }: { readonly file: string; readonly written: Written },
  spellers: Spellers,
): Finding[] =>
  textsOf(written)
    .filter((text) => text.language)
    .flatMap((text) => misspelt(text, spellers[text.language ?? 'da']).map(asFinding(file, text.line)));

const speaks = (text: Text, quiet: ReadonlySet<string>): boolean =>
  !text.path.some((key) => quiet.has(key)) && !isAnswerById(text);

/** A tool's example answers some prompts by the id of a choice. */
const isAnswerById = ({ path, text }: Text): boolean => path[0] === 'sample' && /^[a-z][A-Za-z0-9-]*$/.test(text);

const proseOf = (node: Node, titled = false): Line[] => {
  if (node.type === 'text' || node.type === 'image')
    return [{ text: node.alt ?? textOf(node), line: lineOf(node), titled }];
  return (node.children ?? []).flatMap((child) => proseOf(child, titled || node.type === 'emphasis'));
};

const speakerOf = ({ titled }: Line, language: Language, spellers: Spellers): Speller =>
  titled
    ? { ...spellers[language], knows: (one) => spellers.da.knows(one) || spellers.en.knows(one) }
    : spellers[language];

const misspelt = ({ text }: Line, speller: Speller): { word: string; suggestions: readonly string[] }[] =>
  [...new Set(text.replace(unspoken, ' ').normalize('NFC').match(word) ?? [])]
    .map((found) => found.replaceAll('’', "'"))
    .filter((found) => found.length > 1 && !/^\p{Lu}+$/u.test(found) && !speller.knows(found))
    .map((found) => ({ word: found, suggestions: speller.suggest(found) }));

const asFinding =
  (file: string, line: number) =>
  ({ word: wrong, suggestions }: { word: string; suggestions: readonly string[] }): Finding => ({
    file,
    line,
    sentence: `“${wrong}” is not in the dictionary${suggestions.length ? ` (${suggestions.join(', ')}?)` : ''}.`,
  });
