import type { Language } from '#domain/language.ts';
import { momentsOf, type FilmScene, type Moment } from '#features/film/index.ts';
import { address } from '#words/addresses.ts';

/** What a chapter of the film may lead to. */
type Place = { readonly id: string; readonly slug: string; readonly title: string };
export type Ways = { readonly guide: readonly Place[]; readonly tool: readonly Place[] };

export type ShownChapter = {
  readonly number: number;
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly start: number;
  readonly end: number;
  readonly moments: readonly Moment[];
  readonly seen: readonly string[];
  readonly question: string;
  readonly way: { readonly kind: 'guide' | 'tool'; readonly href: string; readonly title: string } | null;
};

/** A chapter as the page shows it, with its way into the guide or the toolbox where that is written. */
export function chapterOf(language: Language, scene: FilmScene, ways: Ways): ShownChapter {
  const { front, seen } = scene;
  const [kind, id] = front.leadsTo.split(':') as ['guide' | 'tool', string];
  const place = ways[kind].find((one) => one.id === id);
  return {
    number: front.chapter,
    slug: front.slug,
    title: front.title,
    summary: front.summary,
    start: front.start,
    end: front.end,
    moments: momentsOf(scene),
    seen: seen.split(/\n{2,}/),
    question: front.question,
    way: place
      ? { kind, title: place.title, href: address(language, kind === 'tool' ? 'tools' : 'guide', place.slug) }
      : null,
  };
}
