import type { Language } from '#domain/language.ts';
import type { Day } from '#domain/time.ts';
import type { JsonLd } from './json-ld.ts';

type Clip = { readonly title: string; readonly slug: string; readonly start: number; readonly end: number };

export type ToldFilm = {
  readonly title: string;
  readonly description: string;
  readonly language: Language;
  /** Whole addresses. */
  readonly url: string;
  readonly site: { readonly name: string; readonly url: string };
  readonly thumbnail: string;
  readonly files: readonly { readonly url: string; readonly type: string }[];
  readonly captions: readonly { readonly url: string; readonly language: Language }[];
  /** ISO 8601: PT2M40S. */
  readonly length: string;
  readonly published: Day;
  readonly transcript: string;
  readonly clips: readonly Clip[];
};

/** A film with its chapters as clips and its whole transcript. */
export const videoObject = (told: ToldFilm): JsonLd => ({
  '@type': 'VideoObject',
  '@id': `${told.url}#video`,
  name: told.title,
  description: told.description,
  inLanguage: told.language,
  url: told.url,
  thumbnailUrl: told.thumbnail,
  uploadDate: told.published,
  duration: told.length,
  contentUrl: told.files[0]?.url,
  encoding: told.files.map(({ url, type }): JsonLd => ({
    '@type': 'MediaObject',
    contentUrl: url,
    encodingFormat: type,
  })),
  caption: told.captions.map(({ url, language }): JsonLd => ({
    '@type': 'MediaObject',
    contentUrl: url,
    encodingFormat: 'text/vtt',
    inLanguage: language,
  })),
  accessibilityFeature: ['captions', 'transcript', 'describedTranscript'],
  accessibilityHazard: 'none',
  isAccessibleForFree: true,
  license: 'https://creativecommons.org/licenses/by/4.0/',
  publisher: { '@type': 'Organization', name: told.site.name, url: told.site.url },
  transcript: told.transcript,
  hasPart: told.clips.map(({ title, slug, start, end }): JsonLd => ({
    '@type': 'Clip',
    name: title,
    startOffset: start,
    endOffset: end,
    url: `${told.url}#${slug}`,
  })),
});
