import type { Bilingual, Language } from '#domain/language.ts';
import type { Day, Moment } from '#domain/time.ts';

/** `page` is a list, a form or another page that is not a text of its own. */
export const pageKinds = [
  'page',
  'guide',
  'checklist',
  'tools',
  'film',
  'cases',
  'knowledge',
  'publications',
  'news',
  'about',
] as const;
export type PageKind = (typeof pageKinds)[number];

/** A page as one language has it. */
export type ToldPage = {
  readonly path: string;
  readonly title: string;
  readonly summary: string;
  /** When its text was changed, as the text says itself; null where nothing is dated. */
  readonly updated: Day | null;
  /** When this installation got what stands there now; null where nothing is kept. */
  readonly changedAt: Moment | null;
  /** Front matter, checked at import; empty for pages that are not content. */
  readonly front: Readonly<Record<string, unknown>>;
};

/** A page that anybody may open. `id` is its own within the kind, and the same in both languages. */
export type PublicPage = {
  readonly kind: PageKind;
  readonly id: string;
  readonly told: Partial<Bilingual<ToldPage>>;
};

/** One page in one language. */
export type PublicFace = {
  readonly kind: PageKind;
  readonly id: string;
  readonly language: Language;
  readonly told: ToldPage;
  /** The same page in the other language, when there is one. */
  readonly other: ToldPage | null;
};
