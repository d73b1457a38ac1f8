import type { Language } from '#domain/language.ts';
import { everyPage, type ContentReader } from '#features/guide/index.ts';
import type { FilmScene } from './ports.ts';
import { filmFronts } from './schema.ts';

type Needs = { readonly content: ContentReader };

/** The chapters of the film in their order. */
export async function readFilm({ content }: Needs, language: Language): Promise<readonly FilmScene[]> {
  const pages = await everyPage(content, language, 'film');
  return pages
    .map(({ front, body }) => ({ front: filmFronts.film.parse(front), seen: body }))
    .sort((one, other) => one.front.chapter - other.front.chapter);
}
