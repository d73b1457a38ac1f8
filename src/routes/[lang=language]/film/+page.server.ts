import { otherLanguage, type Language } from '#domain/language.ts';
import { isoLength, momentsOf, readFilm, type FilmScene } from '#features/film/index.ts';
import { listChapters, listTools } from '#features/guide/index.ts';
import { address } from '#words/addresses.ts';
import { markPublic } from '../../answer.ts';
import { chapterOf, type Ways } from './film-chapter.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { within, language } = event.locals;
  const { scenes, ways } = await within(async (needs) => ({
    scenes: await readFilm(needs, language),
    ways: { guide: await listChapters(needs, language), tool: await listTools(needs, language) } as Ways,
  }));
  markPublic(event);
  return {
    chapters: scenes.map((scene) => chapterOf(language, scene, ways)),
    length: isoLength(scenes.at(-1)?.front.end ?? 0),
    published: scenes.map(({ front }) => front.updated).sort()[0] ?? '',
    transcript: transcriptOf(scenes),
    otherPath: otherPathOf(language),
  };
};

const otherPathOf = (language: Language): string => address(otherLanguage(language), 'film');

/** All that is seen and heard, as running text. */
const transcriptOf = (scenes: readonly FilmScene[]): string =>
  scenes
    .map((scene) =>
      [
        scene.front.title,
        ...momentsOf(scene).map(({ text, kind }) => (kind === 'sound' ? `[${text}]` : text)),
        scene.seen,
      ].join('\n'),
    )
    .join('\n\n');
