import { createHash } from 'node:crypto';
import type { Language } from '#domain/language.ts';
import { everyPage, fronts, type ChapterFront, type ChecklistFront } from '#features/guide/index.ts';
import type { ContentPage, PixiFront, PresentationFront, ToolFront } from '#features/guide/index.ts';
import { fronts as allFronts, type ContentKind } from '#server/content/kinds.ts';
import type { OpenDatabase } from '#server/database/open-database.ts';
import { makeContentStore } from '#server/database/stores/content-store.ts';

/** A page of content, as kept or as just read from its file. */
export type SourcePage = Pick<ContentPage, 'kind' | 'id' | 'slug' | 'front' | 'body' | 'hash'>;

type Told<Front> = { readonly front: Front; readonly body: string };

/** What the editions of a language are made from. */
export type EditionContent = {
  readonly language: Language;
  readonly chapters: readonly Told<ChapterFront>[];
  readonly checklist: Told<ChecklistFront> | null;
  readonly pixi: PixiFront | null;
  readonly presentation: PresentationFront | null;
  /** In the order of their numbers. */
  readonly tools: readonly ToolFront[];
  /** Every page that a link may lead to. */
  readonly all: readonly SourcePage[];
  /** The newest day on which any of it was changed. */
  readonly day: string;
  /** The same content has the same mark. */
  readonly version: string;
};

const used: ReadonlySet<string> = new Set(['guide', 'checklist', 'pixi', 'presentation']);

export function editionContent(language: Language, all: readonly SourcePage[]): EditionContent {
  const of = (kind: string): readonly SourcePage[] => all.filter((page) => page.kind === kind);
  const [checklist] = of('checklist').map(({ front, body }) => ({
    front: fronts.checklist.parse(front),
    body,
  }));
  const [pixi] = of('pixi').map(({ front }) => fronts.pixi.parse(front));
  const [presentation] = of('presentation').map(({ front }) => fronts.presentation.parse(front));
  const chapters = of('guide').map(({ front, body }) => ({ front: fronts.guide.parse(front), body }));
  const mine = all.filter(({ kind }) => used.has(kind));
  const days = mine.map(({ front }) => String(front['updated'] ?? '')).sort();
  return {
    language,
    chapters: chapters.sort((one, other) => one.front.chapter - other.front.chapter),
    checklist: checklist ?? null,
    pixi: pixi ?? null,
    presentation: presentation ?? null,
    tools: of('tools')
      .map(({ front }) => fronts.tools.parse(front))
      .sort((one, other) => one.code.localeCompare(other.code)),
    all,
    day: days.at(-1) || '2026-01-01',
    version: markOf(mine),
  };
}

function markOf(pages: readonly SourcePage[]): string {
  const lines = pages.map(({ kind, id, hash }) => `${kind} ${id} ${hash}`).sort();
  return createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 10);
}

/** All pages of a language as kept in the database. */
export async function keptPages({ keeper }: OpenDatabase, language: Language): Promise<SourcePage[]> {
  const store = makeContentStore(keeper);
  const kinds = Object.keys(allFronts) as ContentKind[];
  return (await Promise.all(kinds.map((kind) => everyPage(store, language, kind)))).flat();
}
