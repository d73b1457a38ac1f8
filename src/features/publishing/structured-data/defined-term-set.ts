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

type GlossaryHead = Omit<Glossary, 'terms'> & {
  /** The whole address of the same glossary with its terms. */
  readonly whole: string;
};

const headOf = ({ name, description, language, url }: Omit<Glossary, 'terms'>): JsonLd => ({
  '@type': 'DefinedTermSet',
  '@id': url,
  name,
  description,
  inLanguage: language,
  license: 'https://creativecommons.org/licenses/by/4.0/',
});

/** A glossary; each term is found at its own anchor on the page, which is its `@id`. */
export const definedTermSet = ({ terms, ...head }: Glossary): JsonLd => ({
  ...headOf(head),
  hasDefinedTerm: terms.map(({ slug, term, meaning }) => ({
    '@type': 'DefinedTerm',
    '@id': `${head.url}#${slug}`,
    name: term,
    description: meaning,
  })),
});

/** The glossary without its terms, for the page itself: every meaning said twice would be too heavy to send. */
export const definedTermSetHead = ({ whole, ...head }: GlossaryHead): JsonLd => ({
  ...headOf(head),
  subjectOf: { '@type': 'DataDownload', contentUrl: whole, encodingFormat: 'application/ld+json' },
});
