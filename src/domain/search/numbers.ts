import type { Language } from '../language.ts';

/** From none to twelve, as a text writes them. */
const spelled: Readonly<Record<Language, readonly string[]>> = {
  da: ['nul', 'en', 'to', 'tre', 'fire', 'fem', 'seks', 'syv', 'otte', 'ni', 'ti', 'elleve', 'tolv'],
  en: [
    'nought',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
  ],
};

/** A small number as a word, and the word as a number: `12` is `tolv` and the other way round. */
export function otherWayOfCounting(language: Language, word: string): readonly string[] {
  const words = spelled[language];
  const named = /^\d{1,2}$/.test(word) ? words[Number(word)] : undefined;
  if (named !== undefined) return [named];
  const number = words.indexOf(word);
  return number === -1 ? [] : [String(number)];
}
