import type { Language } from '#domain/language.ts';
import { done, problem, type Result } from '#domain/result.ts';
import type { ContentPage, ContentReader } from './ports.ts';
import { withSuggestions } from './clause-suggestions.ts';
import { questionsOf } from './chapter-questions.ts';
import { readingMinutes } from './reading-time.ts';
import { fronts, type AboutFront, type ChapterFront, type ToolFront } from './schema.ts';

type Needs = { readonly content: ContentReader };

/** A page of content with its checked front matter, and where the same page is in the other language. */
export type Read<Front> = { readonly front: Front; readonly body: string; readonly otherSlug: string };

export const readChapter = (
  needs: Needs,
  language: Language,
  slug: string,
): Promise<Result<Read<ChapterFront>>> =>
  readPage(needs, { language, kind: 'guide', slug }, (front) => fronts.guide.parse(front));

export async function readTool(
  needs: Needs,
  language: Language,
  slug: string,
): Promise<Result<Read<ToolFront>>> {
  const read = await readPage(needs, { language, kind: 'tools', slug }, (front) => fronts.tools.parse(front));
  if (!read.ok) return read;
  return done({ ...read.value, front: await withSuggestions(needs, language, read.value.front) });
}

export const readAbout = (
  needs: Needs,
  language: Language,
  slug: string,
): Promise<Result<Read<AboutFront>>> =>
  readPage(needs, { language, kind: 'about', slug }, (front) => fronts.about.parse(front));

/** A tool's texts by its id, for the pages that use the tool inside a partnership. */
export async function toolTexts(needs: Needs, language: Language, id: string): Promise<ToolFront | null> {
  const page = await needs.content.pageById(language, 'tools', id);
  return page ? withSuggestions(needs, language, fronts.tools.parse(page.front)) : null;
}

/** The chapters in their order. */
export async function listChapters(needs: Needs, language: Language): Promise<readonly ChapterFront[]> {
  const pages = await all(needs, language, 'guide');
  return pages.map((page) => fronts.guide.parse(page.front)).sort((a, b) => a.chapter - b.chapter);
}

/** A chapter as the table of contents tells it. */
export type ChapterListed = {
  readonly front: ChapterFront;
  readonly minutes: number;
  readonly questions: number;
};

/** The table of contents: the chapters in their order, with how long each takes and how much it asks. */
export async function readContents(needs: Needs, language: Language): Promise<readonly ChapterListed[]> {
  const pages = await all(needs, language, 'guide');
  return pages
    .map(({ front, body }) => ({
      front: fronts.guide.parse(front),
      minutes: readingMinutes(body),
      questions: questionsOf(body).length,
    }))
    .sort((a, b) => a.front.chapter - b.front.chapter);
}

export async function listTools(needs: Needs, language: Language): Promise<readonly ToolFront[]> {
  const pages = await all(needs, language, 'tools');
  return pages.map((page) => fronts.tools.parse(page.front)).sort((a, b) => a.code.localeCompare(b.code));
}

const all = async (needs: Needs, language: Language, kind: string): Promise<readonly ContentPage[]> =>
  (await needs.content.pages(language, kind, { limit: 100 })).items;

type Which = {
  readonly language: Language;
  readonly kind: 'guide' | 'tools' | 'about';
  readonly slug: string;
};

async function readPage<Front>(
  { content }: Needs,
  { language, kind, slug }: Which,
  parse: (front: unknown) => Front,
): Promise<Result<Read<Front>>> {
  const page = await content.page(language, kind, slug);
  if (!page) return problem('not-found');
  const other = await content.pageById(language === 'da' ? 'en' : 'da', kind, page.id);
  return done({ front: parse(page.front), body: page.body, otherSlug: other?.slug ?? slug });
}

/** The chapter that a tool belongs to, while it is written. */
export async function toolChapter(
  needs: Needs,
  language: Language,
  id: string,
): Promise<ChapterFront | null> {
  const page = await needs.content.pageById(language, 'guide', id);
  return page ? fronts.guide.parse(page.front) : null;
}
