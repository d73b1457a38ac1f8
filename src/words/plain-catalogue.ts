import type { Bilingual, Language } from '#domain/language.ts';
import type { Say } from './catalogue.ts';
import { fill } from './toolbox/fill.ts';

/** A catalogue whose texts have names to fill and no plurals: for rooms whose words are needed in every browser. */
export const plainCatalogue =
  <Key extends string>(texts: Bilingual<Readonly<Record<Key, string>>>): ((language: Language) => Say<Key>) =>
  (language) =>
  (key, values) =>
    fill(texts[language][key], values ?? {});
