import type { Page, PageRequest } from '#domain/keeping.ts';
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
