import type { Language } from '#domain/language.ts';
import type { Publication } from '#domain/publications/model.ts';
import { address } from '#words/addresses.ts';
import { guideWords } from '#words/guide/index.ts';
import { shellWords } from '#words/shell/index.ts';
import type { ChapterFront } from './schema.ts';

type Where = { readonly language: Language; readonly origin: string };

/** A chapter as a work to cite: by the year of its text, at its own address. Nobody signs it alone. */
export const chapterWork = (front: ChapterFront, { language, origin }: Where): Publication => ({
  id: `byg-partnerskaber-${front.id}-${language}`,
  kind: 'web-page',
  authors: [{ name: shellWords(language)('product') }],
  title: front.title,
  year: Number(front.updated.slice(0, 4)),
  container: guideWords(language)('guideTitle'),
  language,
  url: origin + address(language, 'guide', front.slug),
});
