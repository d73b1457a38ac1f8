import type { Language } from '#domain/language.ts';
import { catalogue } from '../catalogue.ts';
import { da } from './da.ts';
import { en } from './en.ts';

export const searchWords = catalogue<keyof typeof da>({ da, en });

/** What a shelf is called; its key when it has no name, which a test finds. */
export function shelfName(language: Language, shelf: string): string {
  const key = `shelf_${shelf}`;
  return key in da ? searchWords(language)(key as keyof typeof da) : shelf;
}
