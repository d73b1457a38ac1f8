import type { Language } from '#domain/language.ts';
import { address } from '../addresses.ts';

/** The words in the addresses of the pages about the product, Danish and English; their texts lie in `content`. */
const slugs = {
  product: ['produktet', 'the-product'],
  project: ['projektet', 'the-project'],
  contact: ['kontakt', 'contact'],
  credits: ['inspireret-af', 'inspired-by'],
  licence: ['licens', 'licence'],
  accessibility: ['tilgaengelighed', 'accessibility'],
  privacy: ['privatliv', 'privacy'],
} as const;

export type AboutPage = keyof typeof slugs;
export const aboutPages = Object.keys(slugs) as readonly AboutPage[];

/** Where a page about the product is, without asking the content: the footer stands on every page. */
export const aboutAddress = (language: Language, page: AboutPage): string =>
  address(language, 'about', slugs[page][language === 'da' ? 0 : 1]);
