/** Letters that are written in two ways in Danish, and their neighbours', brought to one. */
const spelled: Readonly<Record<string, string>> = {
  å: 'aa',
  æ: 'ae',
  ø: 'oe',
  ä: 'ae',
  ö: 'oe',
  ü: 'u',
  ß: 'ss',
  é: 'e',
};

const plain = /^[\0-\x7f]*$/;

/** Text as the search compares it: small letters, `å` as `aa`, `æ` as `ae`, `ø` as `oe`, without accents. */
export const fold = (text: string): string => (plain.test(text) ? text.toLowerCase() : foldLetters(text));

const spellOut = (text: string): string => text.replace(/[åæøäöüßé]/g, (letter) => spelled[letter] ?? letter);

/** Once with its accents, where they make another letter, and once without: an `ǣ` is an `æ` first. */
const foldLetters = (text: string): string =>
  spellOut(
    spellOut(text.normalize('NFC').toLowerCase()).normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC'),
  );

const word = /[\p{L}\p{N}]+/gu;

/** The words of a text, folded, in order, doubles included. */
export const wordsIn = (text: string): string[] => fold(text).match(word) ?? [];
