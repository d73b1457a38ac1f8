import type { Language } from '#domain/language.ts';
import type { JsonLd } from './json-ld.ts';

export type ToldTerm = { readonly slug: string; readonly term: string; readonly meaning: string };

type Glossary = {
  readonly name: string;
  readonly description: string;
  readonly language: Language;
  /** The whole address of the page that the terms stand on. */
  readonly url: string;
  readonly terms: readonly ToldTerm[];
};

/** A glossary; each term is found at its own anchor on the page, which is its `@id`. */
export const definedTermSet = ({ name, description, language, url, terms }: Glossary): JsonLd => ({
  '@type': 'DefinedTermSet',
  '@id': url,
  name,
  description,
  inLanguage: language,
  license: 'https://creativecommons.org/licenses/by/4.0/',
  hasDefinedTerm: terms.map(({ slug, term, meaning }) => ({
    '@type': 'DefinedTerm',
    '@id': `${url}#${slug}`,
    name: term,
    description: meaning,
  })),
});
