export { isoLength, sayMoment } from './moment.ts';
export type { FilmScene } from './ports.ts';
export { readFilm } from './read-film.ts';
export { filmFronts, type FilmChapter } from './schema.ts';
export { captions, chapters, descriptions, momentsOf, type Moment } from './tracks.ts';
