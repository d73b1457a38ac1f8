import { catalogue } from '../catalogue.ts';
import { da } from './da.ts';
import { en } from './en.ts';

export const privacyWords = catalogue<keyof typeof da>({ da, en });

const isKey = (key: string): key is keyof typeof da => Object.hasOwn(da, key);

/** What a place in the own copy is called; a place without a name of its own is called as it is kept. */
export const sayPlace = (language: 'da' | 'en', place: string): string => {
  const key = `place_${place}`;
  return isKey(key) ? privacyWords(language)(key) : place.replaceAll('_', ' ');
};
