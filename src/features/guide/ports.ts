import type { Page, PageRequest, Revised, Saved } from '#domain/keeping.ts';
import type { Language } from '#domain/language.ts';
import type { Moment } from '#domain/time.ts';

/** A page of content as kept: front matter checked at import, body as Markdown. */
export type ContentPage = {
  readonly language: Language;
  readonly kind: string;
  /** The same in both languages. */
  readonly id: string;
  /** The word in the address, by language. */
  readonly slug: string;
  readonly front: Readonly<Record<string, unknown>>;
  readonly body: string;
  /** SHA-256 of the source, so that an import changes only what changed. */
  readonly hash: string;
  /** From the files of `content/` unless said otherwise; what people have written there the import leaves alone. */
  readonly origin?: 'file' | 'written';
  readonly updatedAt: Moment;
};

export type ContentReader = {
  page(language: Language, kind: string, slug: string): Promise<ContentPage | null>;
  /** The same page by its id, e.g. in the other language. */
  pageById(language: Language, kind: string, id: string): Promise<ContentPage | null>;
  /** In order of id; `next` is the last id. */
  pages(language: Language, kind: string, page: PageRequest): Promise<Page<ContentPage>>;
};

export type ContentStore = ContentReader & {
  /** By the keeper at start, or by the site's administrator. True when something changed. */
  keepPage(page: Omit<ContentPage, 'updatedAt'>): Promise<boolean>;
  removePage(language: Language, kind: string, id: string): Promise<boolean>;
};

/** What a party of a partnership has answered to one of a chapter's questions: a note that all parties share. */
export type ChapterAnswer = Revised<{
  readonly id: string;
  readonly partnershipId: string;
  /** The chapter's id, the same in both languages. */
  readonly chapter: string;
  readonly prompt: string;
  /** As it was asked, in the words of whoever answered last. */
  readonly question: string;
  readonly partyId: string;
  readonly text: string;
  readonly at: Moment;
  /** Who wrote it last. */
  readonly personName: string;
}>;

export type ChapterAnswerReader = {
  /** Newest first, of one chapter when it is named. */
  answers(
    partnershipId: string,
    page: PageRequest & { readonly chapter?: string | undefined },
  ): Promise<Page<ChapterAnswer>>;
};

export type ChapterAnswerStore = ChapterAnswerReader & {
  /** For an own party. `fromRevision` 0 for the first answer; `id` is used for that one alone. */
  saveAnswer(
    answer: Omit<ChapterAnswer, 'revision' | 'at' | 'personName'> & { readonly fromRevision: number },
  ): Promise<Saved<ChapterAnswer>>;
};
