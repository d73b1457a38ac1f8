import type { Day } from '#domain/time.ts';
import type { Language } from '#domain/language.ts';
import type { JsonLd } from './json-ld.ts';

/** Every text of ours may be used again under this licence. */
export const licence = 'https://creativecommons.org/licenses/by/4.0/';

export type Site = { readonly name: string; readonly url: string };

export type ToldText = {
  readonly title: string;
  readonly description: string;
  readonly language: Language;
  /** The whole address. */
  readonly url: string;
  readonly site: Site;
  readonly updated: Day | null;
  readonly published?: Day | undefined;
};

export const organisation = ({ name, url }: Site): JsonLd => ({ '@type': 'Organization', name, url });

/** What every text says of itself, whichever type it is. */
const textOfOurs = (type: string, told: ToldText): JsonLd => ({
  '@type': type,
  '@id': `${told.url}#text`,
  mainEntityOfPage: told.url,
  description: told.description,
  inLanguage: told.language,
  dateModified: told.updated ?? undefined,
  datePublished: told.published,
  license: licence,
  isAccessibleForFree: true,
  author: organisation(told.site),
  publisher: organisation(told.site),
});

/** A chapter, a page of knowledge, news: the type says which. */
export const readingText = (type: 'TechArticle' | 'Article' | 'NewsArticle', told: ToldText): JsonLd => ({
  ...textOfOurs(type, told),
  headline: told.title,
});

export type ToldStep = { readonly title: string; readonly lines: readonly string[] };

/** The checklist: groups of lines to tick. */
export const howTo = (told: ToldText, steps: readonly ToldStep[]): JsonLd => ({
  ...textOfOurs('HowTo', told),
  name: told.title,
  step: steps.map(({ title, lines }, index): JsonLd => ({
    '@type': 'HowToSection',
    name: title,
    position: index + 1,
    itemListElement: lines.map((text, at): JsonLd => ({ '@type': 'HowToStep', position: at + 1, text })),
  })),
});

/** A tool that is filled in on the page itself. */
export const webTool = (told: ToldText): JsonLd => ({
  ...textOfOurs('WebApplication', told),
  name: told.title,
  url: told.url,
  applicationCategory: 'BusinessApplication',
  operatingSystem: 'any',
});

export type ToldData = ToldText & {
  readonly files: readonly { readonly url: string; readonly type: string }[];
};

/** A collection that can be taken along as data. */
export const dataset = ({ files, ...told }: ToldData): JsonLd => ({
  ...textOfOurs('Dataset', told),
  '@id': `${told.url}#dataset`,
  name: told.title,
  url: told.url,
  creator: organisation(told.site),
  distribution: files.map(({ url, type }): JsonLd => ({
    '@type': 'DataDownload',
    contentUrl: url,
    encodingFormat: type,
  })),
});
